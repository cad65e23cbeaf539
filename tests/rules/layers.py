# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Folder = target = layer: every include is compared with the MAY_USE of its folder's dak_module() call."""

import re
import sys

from tree import SOURCE, Tree, finish, without_comments

INCLUDE = re.compile(r'^\s*#\s*include\s+"((?:core|ui|app)/[^"]+)"', re.M)
QT_INCLUDE = re.compile(r"^\s*#\s*include\s+<(Q[A-Za-z0-9/]*)", re.M)
FOREIGN_INCLUDE = re.compile(r"^\s*#\s*include\s+[<\"](sqlite3|libpq-fe)[^>\"]*[>\"]", re.M)
SQL = re.compile(r'"(?:\w{0,16}\()?\s*(?:SELECT|INSERT|REPLACE|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT'
                 r'|ROLLBACK|SAVEPOINT|VACUUM|ATTACH|WITH)(?:\s+[A-Za-z0-9_(*"]|\s*;)')
FLOAT = re.compile(r"\b(?:double|float|QString::toDouble|strtod|stod)\b")

# Which Qt libraries a core folder may link; every other core folder has never heard of Qt.
QT_OF_CORE = {
    "core/printing": {"Core", "Gui"},
    "core/device": {"Core", "SerialPort"},
    "core/sync": {"Core", "Network"},
}
SQL_FOLDERS = ("core/storage", "core/central/storage")
# Money, weight and all that counts them: whole numbers only.
EXACT_FOLDERS = ("core/money", "core/weight", "core/tariff", "core/ledger", "core/record", "core/booking",
                 "core/till", "core/cod", "core/article")


def read_layers(text):
    """'core/tariff: core/base core/money' per line -> {folder: [folders it may use]}."""
    layers = {}
    for line in text.splitlines():
        folder, _, uses = line.partition(":")
        if folder.strip():
            layers[folder.strip()] = uses.split()
    return layers


def within(path, folder):
    return path == folder or path.startswith(folder + "/")


def owner(path, folders):
    """The module a path belongs to: the longest folder that contains it, or None."""
    holders = [folder for folder in folders if path.startswith(folder + "/")]
    return max(holders, key=len) if holders else None


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def include_faults(tree, layers):
    faults, used = [], {folder: set() for folder in layers}
    for name in tree.under("core", "ui", "app", ends=SOURCE):
        home = name.rsplit("/", 1)[0]
        if name.startswith("app/"):  # a program may sort its own sources into folders
            home = owner(name, layers) or home
        if home not in layers:
            faults.append(f"{name}: {home} has sources but no dak_module() line")
            continue
        text = without_comments(tree.text(name), keep_strings=True)
        for match in INCLUDE.finditer(text):
            target = owner(match.group(1), layers)
            if target == home:
                continue
            if target is None or target not in layers[home]:
                faults.append(f"{name}:{line_of(text, match.start(1))}: {home} may not use "
                              f"{target or match.group(1)}")
            else:
                used[home].add(target)
    for folder, permissions in layers.items():
        for permission in permissions:
            if permission not in layers:
                faults.append(f"{folder}: MAY_USE {permission}, which is no module")
            elif permission not in used[folder]:
                faults.append(f"{folder}: MAY_USE {permission} is never included")
    return faults


def cycle_faults(layers):
    """Folders that can reach themselves over MAY_USE."""
    rings, done = [], set()

    def visit(folder, path):
        if folder in path:
            ring = path[path.index(folder):] + [folder]
            if set(ring) not in [set(one) for one in rings]:
                rings.append(ring)
            return
        if folder in done:
            return
        for other in layers.get(folder, []):
            visit(other, path + [folder])
        done.add(folder)

    for folder in layers:
        visit(folder, [])
    return ["cycle: " + " -> ".join(ring) for ring in rings]


def direction_faults(layers):
    """Up may know down, never the reverse; storage is known by nobody but app/ and itself."""
    faults = []
    for folder, uses in layers.items():
        for other in uses:
            if folder.startswith("core/") and not other.startswith("core/"):
                faults.append(f"{folder}: core may not use {other}")
            if other.startswith("app/") and not folder.startswith("app/"):
                faults.append(f"{folder}: nothing may use {other}")
            if within(other, "core/storage") and not within(folder, "core/storage") \
                    and not folder.startswith("app/"):
                faults.append(f"{folder}: only app/ may use {other}")
    return faults


def qt_faults(tree):
    faults = []
    for name in tree.under("core", ends=SOURCE):
        if any(within(name, folder) for folder in QT_OF_CORE):
            continue
        text = without_comments(tree.text(name))
        for match in QT_INCLUDE.finditer(text):
            faults.append(f"{name}:{line_of(text, match.start(1))}: <{match.group(1)}>: "
                          "this folder of core has never heard of Qt")
    for name in tree.under("core", ends=("CMakeLists.txt",)):
        allowed = next((libraries for folder, libraries in QT_OF_CORE.items() if within(name, folder)), set())
        for library in re.findall(r"Qt6::(\w+)", tree.text(name)):
            if library not in allowed:
                faults.append(f"{name}: links Qt6::{library}, which this folder of core may not")
    return faults


def word_faults(tree):
    """SQL stays in storage; floating point stays away from money and weight."""
    faults = []
    for name in tree.under("core", "ui", "app", ends=SOURCE):
        raw = without_comments(tree.text(name), keep_strings=True)
        if not any(within(name, folder) for folder in SQL_FOLDERS):
            for match in SQL.finditer(raw):
                faults.append(f"{name}:{line_of(raw, match.start())}: SQL outside core/storage")
            for match in FOREIGN_INCLUDE.finditer(raw):
                faults.append(f"{name}:{line_of(raw, match.start(1))}: <{match.group(1)}> outside core/storage")
        if any(within(name, folder) for folder in EXACT_FOLDERS):
            text = without_comments(raw)
            for match in FLOAT.finditer(text):
                faults.append(f"{name}:{line_of(text, match.start())}: {match.group(0)} near money or weight")
    return faults


def faults_of(tree, layers):
    return (include_faults(tree, layers) + cycle_faults(layers)
            + direction_faults(layers) + qt_faults(tree) + word_faults(tree))


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as written:
        finish("rules.layers", faults_of(Tree(sys.argv[1]), read_layers(written.read())))
