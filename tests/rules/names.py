# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, first lines and the notes that every folder carries."""

import math
import re
import sys

from tree import SOURCE, Tree, finish, without_comments

FILE_NAME = re.compile(r"^[a-z][a-z0-9]*\.(?:h|cpp)$")
MIGRATION_NAME = re.compile(r"^[0-9]{4}_[a-z0-9_]+\.sql$")
DRAWERS = ("Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Misc", "Tools", "Data", "Info",
           "Handler", "Processor")
# Rows of the tariff's lists: information and nothing else. No further ones.
ACCEPTED = {"EditionInfo", "ProductInfo", "ContentsInfo", "BoxInfo"}
# A forbidden word as a whole word of a camel-case name: Database and Information are other words.
DRAWER_IN_NAME = re.compile(r"(?:" + "|".join(DRAWERS) + r")(?![a-z0-9])")
DRAWER_FILE = re.compile(r"(?:manager|helpers?|utils?|common|misc|tools|(?<!meta)data|info|handler|processor)s?$")
DECLARED = re.compile(r"\b(?:class|struct|union|enum(?:\s+class)?)\s+(?:\[\[\w+\]\]\s+)?([A-Za-z_]\w*)\s*(?:final\s*)?"
                      r"[:{]")
MARKS = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
SPDX = ("SPDX-FileCopyrightText: Dak Counter contributors", "SPDX-License-Identifier: GPL-3.0-or-later")
PAGE_LINES, PAGE_WIDTH = 60, 110
# Below these a folder is a mirror or a shelf: the README of the folder above speaks for it.
MIRRORS = re.compile(r"^tests/[^/]+/.|^\.")


def name_faults(tree):
    faults = []
    for name in tree.under("core", "ui", "app", "tests", ends=SOURCE):
        folder, file = name.rsplit("/", 1)
        if not FILE_NAME.match(file):
            faults.append(f"{name}: a file is its class in lower case without separators")
        if DRAWER_FILE.search(file.rsplit(".", 1)[0]):
            faults.append(f"{name}: a drawer, not a noun of the counter")
        if re.match(r"tests/(?:core|ui|app)/", name):
            is_pair = name.removesuffix(".cpp") + ".h" in tree.files  # what several tests of the folder share
            if file.endswith(".cpp") and not file.endswith(("test.cpp", "main.cpp")) and not is_pair:
                faults.append(f"{name}: a test is called <class>test.cpp")
            if folder.removeprefix("tests/") not in tree.folders():
                faults.append(f"{name}: tests mirror the tree, and there is no {folder.removeprefix('tests/')}")
        code = without_comments(tree.text(name))
        for match in DECLARED.finditer(code):
            if DRAWER_IN_NAME.search(match.group(1)) and match.group(1) not in ACCEPTED:
                faults.append(f"{name}:{code.count(chr(10), 0, match.start()) + 1}: {match.group(1)} is a drawer")
    for name in tree.under("core", ends=(".sql",)):
        if "/migrations/" in name and not MIGRATION_NAME.match(name.rsplit("/", 1)[1]):
            faults.append(f"{name}: a migration is called NNNN_what.sql")
    return faults


def first_line_faults(tree):
    faults = []
    for name in tree.under("core", "ui", "app", "tests", "packaging", ".ci"):
        lines = tree.text(name).split("\n")
        is_script = lines[0].startswith("#!")
        if not (name.endswith(SOURCE + (".py",)) or is_script):
            continue
        mark = "// " if name.endswith(SOURCE) else "# "
        if lines[is_script:is_script + 2] != [mark + line for line in SPDX]:
            faults.append(f"{name}: does not begin with the two SPDX lines")
        if name.endswith(".h"):
            faults += header_faults(name, lines)
        if name.endswith(".cpp"):
            faults += own_header_faults(tree, name)
    return faults


def header_faults(name, lines):
    code = [line for line in lines if line and not line.startswith("//")]
    faults = []
    if not code or code[0] != "#pragma once":
        faults.append(f"{name}: #pragma once is not its first line of code")
    if not any(line.startswith("// ") for line in lines[2:5]):
        faults.append(f"{name}: no sentence says what it is for")
    return faults


def own_header_faults(tree, name):
    own = name.removesuffix(".cpp") + ".h"
    includes = re.findall(r'^#include\s+[<"]([^>"]+)[>"]', tree.text(name), re.M)
    if own in tree.files and includes[:1] != [own]:
        return [f"{name}: its own header is not the first it includes"]
    return []


def page_lines(text):
    return sum(max(1, math.ceil(len(line) / PAGE_WIDTH)) for line in text.rstrip("\n").split("\n"))


def note_faults(tree):
    faults = []
    for folder in tree.folders():
        if folder.split("/")[0] == "docs" or "/docs" in folder:
            faults.append(f"{folder}: there is no docs folder; a folder explains itself in its README.md")
        parents = ["/".join(folder.split("/")[:depth + 1]) for depth in range(folder.count("/") + 1)]
        for parent in parents:
            note = f"{parent}/README.md"
            if not MIRRORS.match(parent) and note not in tree.files:
                faults.append(f"{parent}: has no README.md")
    for name in tree.files:
        if name.rsplit("/", 1)[-1] == "README.md" and page_lines(tree.text(name)) > PAGE_LINES and "/" in name:
            faults.append(f"{name}: {page_lines(tree.text(name))} lines of {PAGE_WIDTH}, a page is {PAGE_LINES}")
    return sorted(set(faults))


def mark_faults(tree):
    faults = []
    for name in tree.under("core", "ui", "app", "tests", "packaging", "resources", "CMakeLists.txt", "README.md"):
        if name.startswith("tests/fixtures/") or name.endswith((".png", ".wav")):
            continue
        for number, line in enumerate(tree.text(name).split("\n"), 1):
            if MARKS.search(line):
                faults.append(f"{name}:{number}: a mark of unfinished work")
    return faults


def faults_of(tree):
    return name_faults(tree) + first_line_faults(tree) + note_faults(tree) + mark_faults(tree)


if __name__ == "__main__":
    finish("rules.names", faults_of(Tree(sys.argv[1])))
