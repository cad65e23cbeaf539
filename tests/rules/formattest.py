# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.format finds a line that is not as clang-format writes it. Arguments: clang-format, .clang-format."""

import pathlib
import sys
import unittest

from format import faults_of
from planted import HOUSE, RuleTest

STYLE = sys.argv.pop()
PROGRAM = sys.argv.pop()


class FormatTest(RuleTest):
    def faults(self, added):
        files = {".clang-format": pathlib.Path(STYLE).read_text(encoding="utf-8"),
                 "core/money/money.cpp": HOUSE["core/money/money.cpp"] + added}
        return faults_of(self.planted(files=files), PROGRAM)

    def test_holds_in_the_small_house(self):
        self.assertEqual(self.faults(""), [])

    def test_finds_what_is_not_formatted(self):
        self.assert_one(self.faults("\nint  x( int a ) { return a ; }\n"), "core/money/money.cpp:10: clang-format -i")
        self.assert_one(self.faults("\nint a;\nint* b;\nint *c;\n"), "clang-format -i core/money/money.cpp")


if __name__ == "__main__":
    unittest.main()
