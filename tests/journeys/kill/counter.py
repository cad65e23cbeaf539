# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A training counter in a folder of its own, used through the real dakctl."""

import base64
import collections
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import uuid

LONG = os.environ.get("DAK_LONG") == "1"


def expect(holds, what):
    if not holds:
        sys.exit("FAILED: " + what)


class Counter:
    def __init__(self, program, seed):
        self.program = program
        self.random = random.Random(seed)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dak-journey-"))
        self.data = self.folder / "data"

    def __enter__(self):
        self.must("office", "init", "--training")
        self.must("day", "open", "--float", "1000")
        return self

    def __exit__(self, kind, *rest):
        if kind is None:
            shutil.rmtree(self.folder)
        else:
            print("kept for looking:", self.folder, file=sys.stderr)

    def command(self, *arguments):
        return [self.program, "--data", str(self.data), "--json", *arguments]

    def run(self, *arguments):
        """Exit status and document of one command."""
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=120)
        try:
            return done.returncode, json.loads(done.stdout)
        except json.JSONDecodeError:
            sys.exit(f"FAILED: {arguments} gave no JSON: {done.returncode} {done.stdout!r} {done.stderr!r}")

    def must(self, *arguments):
        status, document = self.run(*arguments)
        expect(status == 0, f"{arguments}: {status} {document}")
        return document

    def key(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def booking(self, key):
        """The arguments of one booking, the same ones each time for the same key."""
        chance = random.Random(key)
        return ["book", "--product", "speed-post-parcel", "--to", chance.choice(["560034", "110001", "600001"]),
                "--weight", str(chance.randrange(50, 9000)), "--size", "30x20x10", "--contents", "clothes",
                "--receiver", f"Meena Krishnan {chance.randrange(10**6)}; Flat 12 Rose Gardens; 9845012345",
                "--sender", "Anand Jadhav; 8 Laxmi Road; 9822054321", "--key", key]

    def check_book(self, keys):
        """verify is clean, each key stands in the book once, and no number stands there twice."""
        report = self.must("verify")
        expect(report["ok"] and not report["problems"], f"verify: {report}")
        export = self.folder / "audit.jsonl"
        export.unlink(missing_ok=True)
        self.must("audit", "export", "--output", str(export))
        lines = [json.loads(line) for line in export.read_text().splitlines()][1:-1]
        accepted = [entry for entry in (json.loads(base64.b64decode(line["bytes"])) for line in lines)
                    if entry["kind"] == "article_accepted"]
        times = collections.Counter(entry["op"] for entry in accepted)
        expect(set(times) <= set(keys), "an operation nobody asked for")
        expect(all(n == 1 for n in times.values()), "a key was booked twice")
        numbers = collections.Counter(entry["body"]["number"] for entry in accepted)
        expect(all(n == 1 for n in numbers.values()), "a number was used twice")
        return {entry["op"]: entry["body"]["number"] for entry in accepted}
