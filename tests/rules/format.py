# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source is as clang-format 14 writes it by the .clang-format of the root."""

import re
import subprocess
import sys

from tree import SOURCE, Tree, finish


def faults_of(tree, program):
    names = tree.under("core", "ui", "app", "tests", ends=SOURCE)
    if not names:
        return []
    done = subprocess.run([program, "--style=file", "--dry-run", "--ferror-limit=1", *names], cwd=tree.root,
                          capture_output=True, text=True)
    found = re.findall(r"^(\S+?):(\d+):\d+: (?:warning|error): code should be clang-formatted", done.stderr, re.M)
    first = {}
    for name, line in found:
        first.setdefault(name, line)
    return [f"{name}:{line}: clang-format -i {name}" for name, line in sorted(first.items())]


if __name__ == "__main__":
    finish("rules.format", faults_of(Tree(sys.argv[1]), sys.argv[2]))
