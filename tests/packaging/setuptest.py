# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What packaging/setup asks of a machine, with stand-ins for its programs. Argument: the folder packaging."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PACKAGING = pathlib.Path(sys.argv.pop()).resolve()
KEPT = ("bash", "env", "mktemp", "cat", "rm", "awk", "dirname", "readlink")
SAYS = 'echo "$(basename "$0") $*" >>"$ASKED"\n'


class SetupTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.bin = pathlib.Path(folder.name) / "bin"
        self.bin.mkdir()
        self.asked = pathlib.Path(folder.name) / "asked"
        self.asked.touch()
        for name in KEPT + ("basename",):
            found = next(pathlib.Path(place) / name for place in ("/usr/bin", "/bin")
                         if (pathlib.Path(place) / name).exists())
            (self.bin / name).symlink_to(found)
        self.program("apt-get", SAYS)
        self.program("sudo", SAYS + 'exec "$@"\n')
        self.machine(installed=())

    def program(self, name, body):
        path = self.bin / name
        path.write_text("#!/bin/bash\n" + body, encoding="utf-8")
        path.chmod(0o755)

    def machine(self, installed, node_of_dpkg=False, maintainer=""):
        """dpkg-query as it answers on a machine with these packages."""
        names = "|".join(installed) or "none-at-all"
        self.program("dpkg-query", f'case "$*" in\n  --search*) exit {0 if node_of_dpkg else 1} ;;\n'
                     f'  *Maintainer*) printf "%s" "{maintainer}" ;;\n'
                     f'  *) case "${{@: -1}}" in {names}) printf installed ;; *) exit 1 ;; esac ;;\nesac\n')

    def run_setup(self, commands):
        environment = {"PATH": str(self.bin), "ASKED": str(self.asked), "HOME": "/", "TMPDIR": str(self.bin.parent)}
        done = subprocess.run([str(self.bin / "bash"), "-euo", "pipefail", "-c", f'source "{PACKAGING}/setup"\n{commands}'],
                              env=environment, cwd="/", capture_output=True, text=True)
        self.said = done.stderr
        return done.returncode, [line for line in self.asked.read_text(encoding="utf-8").splitlines()
                                 if line.startswith("apt-get")]

    def packages(self, *purposes):
        done = subprocess.run(["bash", "-c", f'source "{PACKAGING}/setup"; dak_packages {" ".join(purposes)}'],
                              capture_output=True, text=True, check=True)
        return done.stdout.split()

    def test_packages_by_purpose(self):
        build, test = self.packages("build"), self.packages("test")
        self.assertIn("g++", build)
        self.assertIn("xvfb", test)
        self.assertNotIn("xvfb", build)
        self.assertEqual(self.packages("build", "test"), build + test)
        self.assertEqual(len(set(build)), len(build))
        self.assertFalse([name for name in build + test if not name.replace("+", "").replace("-", "").isalnum()])

    def test_installs_what_is_missing_and_nothing_else(self):
        build = self.packages("build")
        self.machine(installed=build[:-2])
        status, asked = self.run_setup("dak_install build")
        self.assertEqual(status, 0, self.said)
        self.assertEqual(len(asked), 2)
        self.assertTrue(asked[0].endswith(" update"))
        self.assertIn("install --no-install-recommends -y " + " ".join(build[-2:]), asked[1])
        self.assertTrue(asked[1].endswith(build[-1]))
        self.assertIn("installing 2 packages", self.said)

    def test_asks_nothing_of_a_ready_machine(self):
        self.machine(installed=self.packages("build", "run"))
        self.assertEqual(self.run_setup("dak_install build run"), (0, []))
        self.assertEqual(self.said, "")

    def test_updates_once(self):
        status, asked = self.run_setup("dak_install build\ndak_install test\ndak_install_npm")
        self.assertEqual(status, 0, self.said)
        self.assertEqual(len([line for line in asked if line.endswith(" update")]), 1)
        self.assertEqual(len(asked), 4)

    def test_says_what_apt_said_when_it_fails(self):
        self.program("apt-get", 'echo "E: no such package"; exit 100\n')
        status, _ = self.run_setup("dak_install build")
        self.assertNotEqual(status, 0)
        self.assertIn("E: no such package", self.said)
        self.assertIn("apt-get update failed", self.said)

    def test_without_apt_goes_on(self):
        (self.bin / "apt-get").unlink()
        self.assertEqual(self.run_setup("dak_install build\ndak_install_npm"), (0, []))
        self.assertIn("no Debian machine", self.said)

    def test_npm_where_there_is_no_node(self):
        status, asked = self.run_setup("dak_install_npm")
        self.assertEqual(status, 0)
        self.assertTrue(asked[-1].endswith("install --no-install-recommends -y npm"))

    def test_npm_beside_debians_node(self):
        self.program("node", "")
        self.machine(installed=("nodejs",), node_of_dpkg=True, maintainer="Debian Javascript Maintainers")
        self.assertTrue(self.run_setup("dak_install_npm")[1])

    def test_no_npm_beside_another_node(self):
        self.program("node", "")
        for of_dpkg, maintainer in ((False, ""), (True, "Ivan Iguaran <ivan@nodesource.com>")):
            self.machine(installed=("nodejs",), node_of_dpkg=of_dpkg, maintainer=maintainer)
            self.assertEqual(self.run_setup("dak_install_npm"), (0, []))
            self.assertIn("not Debian's", self.said)

    def test_npm_that_is_there_stays(self):
        self.program("npm", "")
        self.assertEqual(self.run_setup("dak_install_npm"), (0, []))

    @unittest.skipIf(os.geteuid() == 0, "only for a user who is not root")
    def test_without_root_and_sudo_says_so(self):
        (self.bin / "sudo").unlink()
        status, _ = self.run_setup("dak_install build")
        self.assertNotEqual(status, 0)
        self.assertIn("become root", self.said)


if __name__ == "__main__":
    unittest.main()
