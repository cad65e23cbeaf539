# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` puts where, and that the installed program finds its data. Arguments: cmake, build folder."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop()).resolve()
CMAKE = sys.argv.pop()
ID = "in.dakcounter.Counter"


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.folder.name)
        done = subprocess.run([CMAKE, "--install", str(BUILD), "--prefix", str(cls.prefix)], capture_output=True,
                              text=True)
        if done.returncode != 0:
            raise AssertionError(done.stderr)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_files_stand_where_linux_looks(self):
        for name in ("bin/dakctl", "bin/dak-counter", f"share/applications/{ID}.desktop", f"share/metainfo/{ID}.metainfo.xml",
                     f"share/icons/hicolor/scalable/apps/{ID}.svg", "share/dak-counter/translations/dak_hi.qm",
                     "share/dak-counter/pincode.db"):
            with self.subTest(name):
                self.assertTrue((self.prefix / name).is_file())

    def test_data_is_copied_and_notes_are_not(self):
        share = self.prefix / "share" / "dak-counter"
        self.assertEqual([path for path in share.rglob("*") if path.is_symlink()], [])
        self.assertEqual([path.name for path in share.rglob("*") if path.suffix in (".md", ".ts")], [])
        source = pathlib.Path(__file__).resolve().parents[2] / "resources"
        for path in source.rglob("*.json"):
            self.assertTrue((share / path.relative_to(source)).is_file(), path)

    def test_the_program_finds_its_data_from_anywhere(self):
        done = subprocess.run([self.prefix / "bin" / "dakctl", "--json", "tariff", "list"], cwd="/", capture_output=True,
                              text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(len(json.loads(done.stdout)), 5)
        found = subprocess.run([self.prefix / "bin" / "dakctl", "--json", "pincode", "find", "110001"], cwd="/",
                               capture_output=True, text=True)
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertTrue(json.loads(found.stdout))


if __name__ == "__main__":
    unittest.main()
