# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing lies about: each file is used, is text, has the right bits and line ends, and stands where it may."""

import posixpath
import re
import sys

from tree import SOURCE, Tree, finish

ROOT_FILES = {"CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "LICENSE", ".clang-format",
              ".clang-tidy", ".editorconfig", ".gitignore"}
TOP_FOLDERS = {"app", "core", "ui", "resources", "tests", "packaging", ".ci"}
BINARY = (".png", ".wav")
BINARY_FOLDERS = ("resources/", "packaging/linux/", "tests/fixtures/")
BINARY_WALL = 400_000
# A folder that a program reads whole says so in its README.md: "Read whole by `core/tariff/tariffbook.cpp`."
READ_WHOLE = re.compile(r"^Read whole by `([^`]+)`", re.M)


def place_faults(tree):
    faults = []
    for name in tree.files:
        top = name.split("/")[0]
        if "/" not in name and name not in ROOT_FILES:
            faults.append(f"{name}: no file of this name belongs in the root")
        if "/" in name and top not in TOP_FOLDERS:
            faults.append(f"{name}: there is no top folder {top}")
    return faults


def is_binary(content):
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return b"\0" in content


def byte_faults(tree):
    faults = []
    for name in tree.files:
        content = tree.bytes(name)
        if name.startswith("tests/fixtures/") and not name.endswith(".md"):
            continue
        if is_binary(content):
            if not (name.endswith(BINARY) and name.startswith(BINARY_FOLDERS) and len(content) <= BINARY_WALL):
                faults.append(f"{name}: a binary file")
            continue
        if b"\r" in content:
            faults.append(f"{name}: a carriage return")
        if content.startswith(b"\xef\xbb\xbf"):
            faults.append(f"{name}: a byte order mark")
        if content and not content.endswith(b"\n"):
            faults.append(f"{name}: does not end with a line end")
        if name == "LICENSE":
            continue
        if re.search(rb"^(?:<{7}|>{7}) ", content, re.M):
            faults.append(f"{name}: a merge was not finished")
        if re.search(rb"[ \t]\n", content):
            faults.append(f"{name}: white space at the end of a line")
        if name.endswith(SOURCE) and b"\t" in content:
            faults.append(f"{name}: a tab")
    return faults


def bit_faults(tree):
    faults = []
    for name in tree.files:
        is_script = tree.bytes(name)[:2] == b"#!"
        if is_script and not tree.has_run_bit(name):
            faults.append(f"{name}: a script without its run bit")
        if not is_script and tree.has_run_bit(name):
            faults.append(f"{name}: a run bit on what is no script")
    return faults


def is_listed(text, inside, stem):
    """By its path, or by the first argument of a function of that file that adds ".cpp" to it."""
    if re.search(rf"(?<![\w./-]){inside}(?![\w.])", text):
        return True
    return any(re.search(rf"\(\s*{re.escape(stem.removesuffix(ending))}[\s)]", text)
               for ending in re.findall(r"\$\{name\}(\w*)\.cpp", text) if stem.endswith(ending))


def built_faults(tree):
    """Every .cpp stands in the CMakeLists.txt of its folder or of one above."""
    faults = []
    for name in tree.under("core", "ui", "app", "tests", ends=(".cpp",)):
        parts = name.split("/")
        listed = False
        for depth in range(len(parts) - 1, 0, -1):
            lists = "/".join(parts[:depth]) + "/CMakeLists.txt"
            inside = re.escape("/".join(parts[depth:]))
            if lists in tree.files and is_listed(tree.text(lists), inside, parts[-1].removesuffix(".cpp")):
                listed = True
        if not listed:
            faults.append(f"{name}: stands in no CMakeLists.txt")
    return faults


def header_faults(tree):
    """Every header is included by a file other than its own source."""
    included = {}
    for name in tree.under("core", "ui", "app", "tests", ends=SOURCE):
        for header in re.findall(r'^\s*#\s*include\s+"([^"]+)"', tree.text(name), re.M):
            included.setdefault(header, set()).add(name)
    return [f"{name}: nothing includes it" for name in tree.under("core", "ui", "app", "tests", ends=(".h",))
            if not included.get(name, set()) - {name.removesuffix(".h") + ".cpp"}]


def use_faults(tree):
    """Every file of resources/ and tests/fixtures/ is named by what reads it, or its folder is read whole."""
    readers = {name: tree.text(name) for name in tree.files
               if name.endswith(SOURCE + (".txt", ".cmake", ".json", ".qss", ".py", ".sh", ".qrc", ".desktop", ".in"))
               or (name.startswith("packaging/") and "." not in name.rsplit("/", 1)[-1])}
    faults = []
    for name in tree.files:
        folder, _, file = name.rpartition("/")
        if not name.startswith(("resources/", "tests/fixtures/")) or file in ("README.md", "CMakeLists.txt"):
            continue
        if is_read_whole(tree, folder):
            continue
        named = re.compile(rf"(?<![\w-]){re.escape(file)}(?![\w-])")
        if not any(named.search(text) for reader, text in readers.items() if reader != name):
            faults.append(f"{name}: nothing reads it")
    return faults


def is_read_whole(tree, folder):
    while "/" in folder:
        note = f"{folder}/README.md"
        if note in tree.files:
            return any(reader in tree.files for reader in READ_WHOLE.findall(tree.text(note)))
        folder = folder.rsplit("/", 1)[0]
    return False


def link_faults(tree):
    """A link or picture of a note leads to a file that is there."""
    faults = []
    for name in tree.files:
        if not name.endswith(".md"):
            continue
        folder = name.rpartition("/")[0]
        for target in re.findall(r"\]\(([^)#\s]+)\)", tree.text(name)):
            path = posixpath.normpath(posixpath.join(folder, target))
            if "://" not in target and path not in tree.files and path not in tree.folders():
                faults.append(f"{name}: {target} is not there")
    return faults


def faults_of(tree):
    return (place_faults(tree) + byte_faults(tree) + bit_faults(tree) + built_faults(tree)
            + header_faults(tree) + use_faults(tree) + link_faults(tree))


if __name__ == "__main__":
    finish("rules.files", faults_of(Tree(sys.argv[1])))
