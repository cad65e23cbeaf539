# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree as the rules read it: the files of the repository, and how a rule tells its faults."""

import os
import pathlib
import re
import subprocess
import sys


class Tree:
    """The files of the house below a root: what git knows or would add, or all of them without git."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.files = self._listed()

    def _listed(self):
        if (self.root / ".git").exists():
            listed = subprocess.run(
                ["git", "-c", "safe.directory=*", "-C", str(self.root), "ls-files", "-z", "--cached",
                 "--others", "--exclude-standard"],
                check=True, capture_output=True).stdout.decode().split("\0")
            return sorted(name for name in set(listed) if name and (self.root / name).is_file())
        found = []
        for folder, folders, names in os.walk(self.root):
            inside = pathlib.Path(folder).relative_to(self.root)
            folders[:] = [name for name in folders if not (inside == pathlib.Path(".") and name == "build")
                          and name != "__pycache__"]
            found += [(inside / name).as_posix() for name in names]
        return sorted(found)

    def under(self, *tops, ends=("",)):
        """Files below one of the top folders whose names end as given."""
        return [name for name in self.files
                if name.split("/")[0] in tops and name.endswith(tuple(ends))]

    def bytes(self, name):
        return (self.root / name).read_bytes()

    def text(self, name):
        return self.bytes(name).decode("utf-8", "replace")

    def has_run_bit(self, name):
        return bool((self.root / name).stat().st_mode & 0o100)

    def folders(self):
        """Folders that hold a file directly, without the root."""
        return sorted({name.rsplit("/", 1)[0] for name in self.files if "/" in name})


SOURCE = (".h", ".cpp")

_COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)"'
    r"|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'", re.S)


def without_comments(text, keep_strings=False):
    """C++ with comments blanked (and strings, unless kept); every line stays where it was."""

    def blank(match):
        piece = match.group(0)
        is_comment = piece.startswith(("//", "/*"))
        if keep_strings and not is_comment:
            return piece
        filler = " " if is_comment else "s"
        quoted = re.sub(r"[^\n]", filler, piece)
        return quoted if is_comment else '"' + quoted[1:-1] + '"'

    return _COMMENT_OR_STRING.sub(blank, text)


def finish(rule, faults, told=()):
    """Prints what a rule found and ends with the status ctest reads."""
    for line in told:
        print(line)
    for fault in faults:
        print(fault)
    print(f"{rule}: {len(faults)} faults" if faults else f"{rule}: holds")
    sys.exit(1 if faults else 0)
