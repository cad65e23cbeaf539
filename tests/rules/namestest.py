# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.names finds wrong names, missing first lines, missing or long notes and marks of unfinished work."""

import unittest

from names import faults_of
from planted import HASH_SPDX, HOUSE, SPDX, RuleTest


class NamesTest(RuleTest):
    def faults(self, name=None, content=None, run_bits=()):
        return faults_of(self.planted(files={name: content} if name else {}, run_bits=run_bits))

    def with_code(self, line):
        return self.faults("core/money/money.cpp", HOUSE["core/money/money.cpp"] + line)

    def test_holds_in_the_small_house(self):
        self.assertEqual(self.faults(), [])

    def test_file_names(self):
        for name in ("core/money/Money2.cpp", "core/money/money_words.cpp", "core/money/money-words.cpp"):
            self.assert_one(self.faults(name, SPDX), "lower case without separators")
        for name in ("core/money/moneyutils.cpp", "core/money/tools.cpp", "core/money/pincodedata.cpp"):
            self.assert_one(self.faults(name, SPDX), "a drawer, not a noun")
        self.assertEqual(self.faults("core/money/database.cpp", SPDX), [])
        self.assertIn("a migration is called NNNN_what.sql",
                      " ".join(self.faults("core/base/migrations/1_a.sql", "")))

    def test_forbidden_words(self):
        for name in ("PrintManager", "MoneyHelper", "TextUtils", "EventHandler", "PincodeData", "OfficeInfo"):
            self.assert_one(self.with_code(f"class {name} {{}};\n"), f"{name} is a drawer")
        self.assertEqual(self.with_code("class Database {};\nstruct Newspaper {};\n// class FooManager {\n"), [])

    def test_tests_mirror_the_tree(self):
        self.assert_one(self.faults("tests/core/money/check.cpp", SPDX), "a test is called <class>test.cpp")
        self.assert_one(self.faults("tests/core/moon/moontest.cpp", SPDX), "there is no core/moon")

    def test_first_lines(self):
        self.assert_one(self.faults("core/money/other.cpp", "int x;\n"), "two SPDX lines")
        self.assert_one(self.faults("tests/x.py", "import re\n"), "two SPDX lines")
        self.assert_one([f for f in self.faults("packaging/run", "#!/bin/sh\n") if "SPDX" in f], "two SPDX lines")
        self.assertEqual([f for f in self.faults("packaging/run", "#!/bin/sh\n" + HASH_SPDX) if "SPDX" in f], [])

    def test_headers(self):
        self.assert_one(self.faults("core/money/a.h", SPDX + "\n// What for.\nint x;\n"), "#pragma once")
        self.assert_one(self.faults("core/money/a.h", SPDX + "\n#pragma once\n"), "no sentence")

    def test_own_header_first(self):
        self.assert_one(self.faults("core/money/money.cpp", SPDX + '\n#include "core/base/text.h"\n'),
                        "its own header is not the first")

    def test_every_folder_has_a_page(self):
        self.assert_one(self.faults("core/money/README.md", None), "core/money: has no README.md")
        self.assertEqual(self.faults("core/money/README.md", "x\n" * 60), [])
        self.assert_one(self.faults("core/money/README.md", "x\n" * 61), "a page is 60")
        self.assert_one(self.faults("core/money/README.md", "x" * 110 * 61 + "\n"), "a page is 60")

    def test_no_docs(self):
        self.assertIn("there is no docs folder", " ".join(self.faults("docs/a.md", "")))

    def test_marks(self):
        for mark in ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"):
            self.assert_one(self.with_code(f"// {mark}: later\n"), "a mark of unfinished work")
        self.assertEqual(self.with_code("// mktemp XXXXXX\n"), [])


if __name__ == "__main__":
    unittest.main()
