# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string of ui/ has its Hindi, finished and with the same facts; none is left over."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from tree import Tree, finish

FOLDER = "resources/translations/"
# What stands for something else and must come through: {fact}, %fact%, %1, %n, [optional].
MARKS = re.compile(r"\{\w+\}|%\w+%|%L?\d|%n|[\[\]]")
DEVANAGARI = re.compile(r"[\u0900-\u097F]")
WORD = re.compile(r"[a-z]{2,}")


def messages(text):
    """[(context, source, disambiguation, translations, kind)] of a .ts file."""
    found = []
    for context in ElementTree.fromstring(text).findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            found.append((context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                          forms, translation.get("type")))
    return found


def message_faults(name, text):
    faults = []
    for context, source, _, forms, kind in messages(text):
        where = f"{name}: {context}: \"{source}\""
        if kind is not None:
            faults.append(f"{where} is {kind}")
            continue
        for form in forms:
            if not form.strip():
                faults.append(f"{where} has no translation")
            elif sorted(MARKS.findall(form)) != sorted(MARKS.findall(source)):
                faults.append(f"{where}: facts differ in \"{form}\"")
            elif WORD.search(MARKS.sub("", source)) and form != source and not DEVANAGARI.search(form):
                faults.append(f"{where}: \"{form}\" is no Hindi")
            elif form == source and WORD.search(MARKS.sub("", source)):
                faults.append(f"{where} is not translated")
    return faults


def current(tree, lupdate, name):
    """The .ts file as lupdate would write it from the source of now."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "strings.ts"
        shutil.copyfile(tree.root / name, copy)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", str(tree.root),
                        str(tree.root / "ui"), "-ts", str(copy)], check=True, capture_output=True)
        return copy.read_text(encoding="utf-8")


def source_faults(name, stored, wanted):
    def key(message):
        return message[:3]

    have, want = {key(one) for one in messages(stored)}, {key(one) for one in messages(wanted)}
    return ([f"{name}: {context}: \"{source}\" stands in ui/ and not here" for context, source, _ in sorted(want - have)]
            + [f"{name}: {context}: \"{source}\" stands nowhere in ui/" for context, source, _ in sorted(have - want)])


def faults_of(tree, lupdate):
    names = [name for name in tree.files if name.startswith(FOLDER) and name.endswith(".ts")]
    faults = [] if f"{FOLDER}dak_hi.ts" in names else [f"{FOLDER}dak_hi.ts is missing"]
    for name in names:
        text = tree.text(name)
        faults += message_faults(name, text) + source_faults(name, text, current(tree, lupdate, name))
    return faults


if __name__ == "__main__":
    finish("rules.translations", faults_of(Tree(sys.argv[1]), sys.argv[2]))
