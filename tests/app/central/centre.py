# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A centre of packaging/central/dev for one test class, and the programs asked about it."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["DAK_SOURCE"])
BIN = pathlib.Path(os.environ["DAK_BIN"])


class Centre:
    """Started with its arguments; ends with close(), and with us when we are killed: it reads our pipe."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([SOURCE / "packaging/central/dev", *arguments, BIN / "dak-central"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said = {}
        for line in self.process.stdout:
            name, _, value = line.strip().partition("=")
            self.said[name] = value
            if name == "DAK_CENTRAL_PIDS":
                break
        self.database = self.said.get("DAK_CENTRAL_DATABASE")
        self.url = self.said.get("DAK_CENTRAL_URL")

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()

    def run(self, command, *arguments, environment=None):
        """(exit status, standard output, standard error)."""
        done = subprocess.run([BIN / "dak-central", command, "--database", self.database, *map(str, arguments)],
                              capture_output=True, text=True, timeout=120,
                              env={**os.environ, **(environment or {})})
        return done.returncode, done.stdout, done.stderr

    def json(self, command, *arguments, status=0, environment=None):
        code, out, err = self.run(command, *arguments, "--json", environment=environment)
        if code != status:
            raise AssertionError(f"{command}: exit {code}, not {status}: {out}{err}")
        return json.loads(out)

    def sql(self, text):
        done = subprocess.run(["psql", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-d", self.database, "-c", text],
                              capture_output=True, text=True, check=True)
        return done.stdout.strip()


class CentreCase(unittest.TestCase):
    arguments = ("--plain",)

    @classmethod
    def setUpClass(cls):
        cls.centre = Centre(*cls.arguments)
        cls.addClassCleanup(cls.centre.close)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
