# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file, a header and a function have a wall; tests may be twice as long and are at least as much as core."""

import re
import sys

from tree import SOURCE, Tree, finish, without_comments

FILE_WALL = 400
HEADER_WALL = 200
FUNCTION_WALL = 50
ROOT_CMAKE_WALL = 150

# What may stand before a brace that opens a scope and not a function.
SCOPE = re.compile(r"^\s*(?:inline\s+)?(?:namespace|class|struct|union|enum|extern\s*\"|template\s*<[^{]*>\s*"
                   r"(?:class|struct|union))\b")


def allowed(name, wall):
    return wall * 2 if name.startswith("tests/") else wall


def blanked(text):
    """Without comments, strings and preprocessor lines: only braces of the language are left."""
    text = without_comments(text)
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), text, flags=re.M)


# "Row::Row(int a) : m_a(a), m_b" before the brace of an initialiser, not of the body.
INITIALISER = re.compile(r"\)\s*(?:noexcept\s*)?:(?!:).*[\w>]\s*$", re.S)


def is_function(head):
    """Whether the text between the last statement and a brace is the head of a function."""
    head = re.sub(r"\b(?:public|private|protected)\s*:", " ", head)
    if SCOPE.match(head.strip()) or "(" not in head:
        return False
    before_arguments = head.split("(")[0]
    is_lambda = re.search(r"=\s*\[[^\]]*\]\s*$", before_arguments)
    return bool(is_lambda) or "=" not in re.sub(r"operator\s*\W+$", "", before_arguments)


def functions(text):
    """(name, first line, lines) of each function body that stands in a namespace or class."""
    code, found, stack, start = blanked(text), [], [], 0
    for position, char in enumerate(code):
        if char == "{":
            head = code[start:position]
            inside = any(kind == "function" for kind, _, _ in stack)
            if not inside and INITIALISER.search(head):
                stack.append(("initialiser", head, position))
            elif not inside and is_function(head):
                stack.append(("function", head, start + len(head) - len(head.lstrip())))
            else:
                stack.append(("scope", head, position))
            if not inside and stack[-1][0] == "scope" and SCOPE.match(head.strip()):
                start = position + 1
        elif char == "}":
            if not stack:
                continue
            kind, head, begin = stack.pop()
            if kind == "function":
                name = re.sub(r"\s+", " ", head.split("(", 1)[0]).strip().split(" ")[-1]
                first = code.count("\n", 0, begin) + 1
                found.append((name, first, code.count("\n", 0, position) + 2 - first))
            if kind != "initialiser" and not any(one[0] == "function" for one in stack):
                start = position + 1
        elif char == ";" and not any(kind == "function" for kind, _, _ in stack):
            start = position + 1
    return found


def wall_faults(tree):
    faults = []
    for name in tree.under("core", "ui", "app", "tests", ends=SOURCE + (".py", ".sql")):
        text = tree.text(name)
        lines = text.count("\n")
        wall = allowed(name, HEADER_WALL if name.endswith(".h") else FILE_WALL)
        if lines > wall:
            faults.append(f"{name}: {lines} lines, the wall is {wall}")
        if name.endswith(SOURCE):
            for function, first, length in functions(text):
                if length > allowed(name, FUNCTION_WALL):
                    faults.append(f"{name}:{first}: {function} has {length} lines, "
                                  f"the wall is {allowed(name, FUNCTION_WALL)}")
    if "CMakeLists.txt" in tree.files and tree.text("CMakeLists.txt").count("\n") > ROOT_CMAKE_WALL:
        faults.append(f"CMakeLists.txt: the wall of the root file is {ROOT_CMAKE_WALL}")
    return faults


def lines_below(tree, prefixes):
    return sum(tree.text(name).count("\n") for name in tree.files
               if name.startswith(prefixes) and name.endswith(SOURCE))


def ratio(tree):
    """(lines of core, lines of the tests that prove it)."""
    return lines_below(tree, ("core/",)), lines_below(tree, ("tests/core/", "tests/journeys/", "tests/sync/"))


# The aim is 1.0 (architecture: tests of core at least as long as core). Until it is reached this is a ratchet:
# it is raised with the tests and never lowered.
LEAST_RATIO = 0.60


def ratio_faults(core, tests):
    return [f"tests of core: {tests} lines, core has {core}"] if tests < LEAST_RATIO * core else []


if __name__ == "__main__":
    house = Tree(sys.argv[1])
    core_lines, test_lines = ratio(house)
    finish("rules.sizes", wall_faults(house) + ratio_faults(core_lines, test_lines),
           [f"tests/core ratio {test_lines / max(core_lines, 1):.2f} ({test_lines} to {core_lines} lines)"])
