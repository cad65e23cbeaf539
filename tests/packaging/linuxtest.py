# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop entry and the metainfo are valid and name what is there. Argument: the folder packaging/linux."""

import configparser
import pathlib
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

LINUX = pathlib.Path(sys.argv.pop()).resolve()
ROOT = LINUX.parent.parent
ID = "in.dakcounter.Counter"


class LinuxTest(unittest.TestCase):
    def checked(self, *command):
        if shutil.which(command[0]) is None:
            self.skipTest(f"{command[0]} is not installed")
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_desktop_entry_is_valid(self):
        self.checked("desktop-file-validate", str(LINUX / f"{ID}.desktop"))

    def test_metainfo_is_valid(self):
        self.checked("appstreamcli", "validate", "--no-net", str(LINUX / f"{ID}.metainfo.xml"))

    def test_names_fit_together(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(LINUX / f"{ID}.desktop", encoding="utf-8")
        entry = entry["Desktop Entry"]
        info = ElementTree.parse(LINUX / f"{ID}.metainfo.xml").getroot()
        self.assertEqual(info.findtext("id"), ID)
        self.assertEqual(info.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(info.findtext("name"), entry["Name"])
        self.assertIn(entry["Exec"], [binary.text for binary in info.find("provides")])
        self.assertEqual(info.findtext("project_license"), "GPL-3.0-or-later")
        icon = ElementTree.parse(ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").getroot()
        self.assertEqual(icon.get("width"), icon.get("height"))

    def test_every_text_is_in_both_languages(self):
        info = ElementTree.parse(LINUX / f"{ID}.metainfo.xml").getroot()
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        for tag in ("name", "summary", "p", "li"):
            texts = list(info.iter(tag))
            self.assertEqual(len([one for one in texts if one.get(language) is None]),
                             len([one for one in texts if one.get(language) == "hi"]), tag)


if __name__ == "__main__":
    unittest.main()
