# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.codes finds a code without words, words without a code, and sentences that cannot be filled."""

import unittest

from codes import faults_of, reported_errors, reported_notices
from planted import SPDX, RuleTest

TABLE = 'constexpr Sentence kRows[] = {{\n    {{"{0}", QT_TRANSLATE_NOOP("Core", "{1}")}},\n}};\n'


class CodesTest(RuleTest):
    def faults(self, core="", values="", notices="", page="", presenter=""):
        return faults_of(self.planted(files={
            "core/money/money.cpp": SPDX + core, "ui/text/valuesentences.cpp": SPDX + values,
            "ui/text/noticesentences.cpp": SPDX + notices, "ui/pages/words.cpp": SPDX + page,
            "ui/presenters/desk.cpp": SPDX + presenter}))

    def table(self, code, sentence="words"):
        return TABLE.format(code, sentence)

    def test_holds_when_each_code_has_words(self):
        core = 'return Error::refused("money_bad", {{"given", x}});\nw.push_back({"money_odd", {{"given", x}}});\n'
        self.assertEqual(self.faults(core, self.table("money_bad", "{field}: {given} is bad"),
                                     self.table("money_odd", "{given} is odd")), [])

    def test_error_without_words(self):
        for kind in ("refused", "machine", "usage", "unknown"):
            self.assert_one(self.faults(f'return Error::{kind}("money_bad");\n'), "error money_bad has no words")

    def test_notice_without_words(self):
        for core in ('w.push_back({"money_odd", {}});', 'return {{"money_odd", {{"a", b}}}};',
                     'return Notice{"money_odd", {}};'):
            self.assert_one(self.faults(core), "notice money_odd has no words")

    def test_words_for_nothing(self):
        self.assert_one(self.faults(values=self.table("money_gone")), "nothing reports money_gone")
        self.assert_one(self.faults(notices=self.table("money_gone")), "nothing reports money_gone")

    def test_words_twice(self):
        core = 'return Error::refused("money_bad");\n'
        faults = self.faults(core, self.table("money_bad") + self.table("money_bad", "other"))
        self.assertEqual(len(faults), 2)
        self.assertIn("has words twice", faults[0])

    def test_every_way_to_report_is_read(self):
        core = ('Error fileError(std::string code, int n) {\n    if (n == 1)\n        code = "file_full";\n'
                '    return Error::machine(std::move(code));\n}\n'
                'void f() {\n    fileError("file_lost", 2);\n'
                '    const auto bad = [&](std::string code) { return Error::refused(std::move(code)); };\n'
                '    bad("pin_bad");\n    Error::refused(b ? "day_over" : "day_early", {{"not_code", x}});\n}\n'
                'std::string_view codeOf(int n) {\n    return "disk_slow";\n}\n'
                '// Error::refused("in_comment")\n')
        self.assertEqual(set(reported_errors({"a.cpp": core.replace("// Error::refused(\"in_comment\")", "")})),
                         {"file_full", "file_lost", "pin_bad", "day_over", "day_early", "disk_slow"})
        self.assertEqual(set(reported_notices({"a.cpp": 'x({{"a_b", {{"f", g}}}});'})), {"a_b"})

    def test_sentences_that_cannot_be_filled(self):
        core = 'return Error::refused("money_bad", {{"given", x}});\n'
        self.assert_one(self.faults(core, self.table("money_bad", "{most} at most")), "no fact most is given")
        self.assert_one(self.faults(core, self.table("money_bad", "[at most {given}")), "brackets do not pair")
        self.assert_one(self.faults(core, self.table("money_bad", "Bad.")), "ends with a full stop")
        self.assert_one(self.faults(core, self.table("money_bad", "a { b")), "a brace that is no fact")
        self.assertEqual(self.faults(core, self.table("money_bad", "{given}[, at most {most}]")), [])

    def test_presenters_may_have_their_words_in_pages(self):
        presenter = 'say({"desk_held", {{"name", x}}});\n'
        self.assert_one(self.faults(presenter=presenter), "desk_held has no words")
        page = '    {"desk_held", QT_TRANSLATE_NOOP("Desk", "Held under %name%")},\n'
        self.assertEqual(self.faults(presenter=presenter, page=page), [])


if __name__ == "__main__":
    unittest.main()
