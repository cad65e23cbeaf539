# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.files finds what nothing uses and what has the wrong place, bytes or bits."""

import unittest

from files import faults_of
from planted import HOUSE, SPDX, RuleTest


class FilesTest(RuleTest):
    def faults(self, name=None, content="", run_bits=()):
        return faults_of(self.planted(files={name: content} if name else {}, run_bits=run_bits))

    def test_holds_in_the_small_house(self):
        self.assertEqual(self.faults(), [])

    def test_places(self):
        self.assert_one(self.faults("notes.txt"), "belongs in the root")
        self.assert_one(self.faults("src/README.md"), "no top folder src")

    def test_binary_files(self):
        for content in (b"\x00\x01", b"\xff\xfe\n"):
            self.assert_one(self.faults("core/money/table.db", content), "a binary file")
        self.assertEqual(self.faults("packaging/linux/desk.png", b"\x89PNG\x00"), [])
        self.assert_one(self.faults("packaging/linux/desk.png", b"\x00" * 400_001), "a binary file")
        self.assert_one(self.faults("core/money/desk.png", b"\x89PNG\x00"), "a binary file")

    def test_line_ends(self):
        name, text = "core/money/money.cpp", HOUSE["core/money/money.cpp"]
        self.assert_one(self.faults(name, text + "// a\r\n"), "a carriage return")
        self.assert_one(self.faults(name, "\ufeff" + text), "a byte order mark")
        self.assert_one(self.faults(name, text + "// a"), "does not end with a line end")
        self.assert_one(self.faults(name, text + "// a \n"), "white space at the end")
        self.assert_one(self.faults(name, text + "\tint a;\n"), "a tab")
        self.assert_one(self.faults(name, text + "<" * 7 + " HEAD\n"), "a merge was not finished")

    def test_run_bits(self):
        self.assert_one(self.faults("packaging/run", "#!/bin/sh\n"), "a script without its run bit")
        self.assertEqual(self.faults("packaging/run", "#!/bin/sh\n", run_bits=("packaging/run",)), [])
        self.assert_one(self.faults(run_bits=("core/README.md",)), "a run bit on what is no script")

    def test_sources_in_no_target(self):
        self.assert_one(self.faults("core/money/words.cpp", SPDX), "stands in no CMakeLists.txt")
        # A name that only ends like a listed one is not listed.
        self.assert_one(self.faults("core/money/oney.cpp", SPDX), "stands in no CMakeLists.txt")
        bench = {"tests/bench/quote.cpp": SPDX, "tests/bench/README.md": "# bench\n", "tests/bench/CMakeLists.txt":
                 "function(dak_bench name)\n  add_executable(bench ${name}.cpp)\nendfunction()\ndak_bench(quote)\n"}
        self.assertEqual(faults_of(self.planted(files=bench)), [])
        bench["tests/bench/price.cpp"] = SPDX
        self.assert_one(faults_of(self.planted(files=bench)), "tests/bench/price.cpp: stands in no")

    def test_headers_nobody_includes(self):
        self.assert_one(self.faults("core/money/lost.h", SPDX), "core/money/lost.h: nothing includes it")
        listed = {"core/money/CMakeLists.txt": HOUSE["core/money/CMakeLists.txt"] + "# lost.cpp\n",
                  "core/money/lost.cpp": SPDX + '#include "core/money/lost.h"\n', "core/money/lost.h": SPDX}
        self.assert_one(faults_of(self.planted(files=listed)), "core/money/lost.h: nothing includes it")

    def test_resources_nothing_reads(self):
        self.assert_one(self.faults("resources/numbers/old.json", "{}\n"), "nothing reads it")
        self.assertEqual(self.faults("resources/labels/a6.json", "{}\n"), [])

    def test_a_reader_that_is_gone_reads_nothing(self):
        self.assert_one(self.faults("resources/labels/README.md", "Read whole by `core/money/gone.cpp`.\n"),
                        "resources/labels/4x6.json: nothing reads it")

    def test_links_that_lead_nowhere(self):
        self.assertEqual(self.faults("core/README.md", "[m](money/money.h) [b](base) [w](https://x.example/y)\n"), [])
        self.assert_one(self.faults("core/README.md", "![desk](../packaging/desk.png)\n"), "desk.png is not there")

    def test_fixtures_nothing_reads(self):
        self.assert_one(self.faults("tests/fixtures/cases.csv", "a\r\n"), "nothing reads it")


if __name__ == "__main__":
    unittest.main()
