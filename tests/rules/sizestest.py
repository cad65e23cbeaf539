# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.sizes finds what is too long, counts functions as people do, and lets tests be twice as long."""

import unittest

from planted import HOUSE, RuleTest
from sizes import functions, ratio, ratio_faults, wall_faults


def body(lines):
    return "    go();\n" * lines


class SizesTest(RuleTest):
    def faults(self, name=None, content=""):
        return wall_faults(self.planted(files={name: content} if name else {}))

    def test_holds_in_the_small_house(self):
        self.assertEqual(self.faults(), [])

    def test_file_wall(self):
        self.assertEqual(self.faults("core/money/money.cpp", "\n" * 400), [])
        self.assert_one(self.faults("core/money/money.cpp", "\n" * 401), "401 lines, the wall is 400")
        self.assertEqual(self.faults("tests/core/money/moneytest.cpp", "\n" * 800), [])
        self.assert_one(self.faults("tests/core/money/moneytest.cpp", "\n" * 801), "the wall is 800")

    def test_header_wall(self):
        self.assertEqual(self.faults("core/money/money.h", "\n" * 200), [])
        self.assert_one(self.faults("core/money/money.h", "\n" * 201), "the wall is 200")

    def test_root_file_wall(self):
        self.assert_one(self.faults("CMakeLists.txt", "\n" * 151), "the wall of the root file is 150")

    def test_function_wall(self):
        self.assertEqual(self.faults("core/money/money.cpp", "void f() {\n" + body(48) + "}\n"), [])
        self.assert_one(self.faults("core/money/money.cpp", "void f() {\n" + body(49) + "}\n"),
                        "core/money/money.cpp:1: f has 51 lines, the wall is 50")
        name = "tests/core/money/moneytest.cpp"
        self.assertEqual(self.faults(name, "TEST_CASE(\"a\") {\n" + body(98) + "}\n"), [])
        self.assert_one(self.faults(name, "TEST_CASE(\"a\") {\n" + body(99) + "}\n"), "the wall is 100")

    def test_functions_are_found_where_they_stand(self):
        text = ("namespace a {\nnamespace {\nconstexpr int kRows[]{{1}, {2}};\n\nstruct Row {\n    int get() const {\n"
                "        return 1;\n    }\n};\n} // namespace\n\nRow::Row(int a)\n    : m_a(a), m_b{2} {\n"
                "    if (a) {\n        go(\"}\");\n    }\n}\n\nconst auto kFold = [](int x) {\n    return x;\n};\n"
                "bool operator==(A a, A b) {\n    return true;\n}\n}\n")
        found = [(name, first) for name, first, _ in functions(text)]
        self.assertIn(("get", 6), found)
        self.assertIn(("Row::Row", 12), found)
        self.assertEqual(len([one for one in found if one[0] == "if"]), 0)
        self.assertIn(("operator==", 22), found)
        self.assertTrue(any(first == 19 for _, first in found))

    def test_braces_in_comments_strings_and_macros_do_not_count(self):
        text = "#define OPEN {\n// {\nvoid f() {\n    char c = '{';\n    s(R\"({{{)\");\n}\nvoid g() {\n}\n"
        self.assertEqual([(name, lines) for name, _, lines in functions(text)], [("f", 4), ("g", 2)])

    def test_ratio(self):
        self.assertEqual(ratio_faults(100, 60), [])
        self.assert_one(ratio_faults(100, 59), "59 lines, core has 100")
        core, tests = ratio(self.planted())
        self.assertEqual(core, sum(HOUSE[name].count("\n") for name in HOUSE
                                   if name.startswith("core/") and name.endswith((".h", ".cpp"))))
        self.assertEqual(tests, HOUSE["tests/core/money/moneytest.cpp"].count("\n"))


if __name__ == "__main__":
    unittest.main()
