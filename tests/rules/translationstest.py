# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.translations finds strings without Hindi, half-done ones and strings that are gone. Argument: lupdate."""

import sys
import unittest

from planted import SPDX, RuleTest
from translations import faults_of, message_faults, source_faults

LUPDATE = sys.argv.pop()
NAME = "resources/translations/dak_hi.ts"
MESSAGE = "<message><source>{0}</source><translation{2}>{1}</translation></message>"


def ts(*rows, context="Desk"):
    body = "".join(MESSAGE.format(*row, *[""] * (3 - len(row))) for row in rows)
    return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="hi_IN">\n'
            f"<context><name>{context}</name>{body}</context>\n</TS>\n")


class TranslationsTest(RuleTest):
    def test_holds(self):
        self.assertEqual(message_faults(NAME, ts(("Weight of {what}", "{what} का वजन"), ("PIN", "पिन"), ("%1 g", "%1 g"),
                                                 ("GSTIN", "GSTIN"))), [])

    def test_unfinished_and_gone(self):
        self.assert_one(message_faults(NAME, ts(("Weight", "वजन", ' type="unfinished"'))), "is unfinished")
        self.assert_one(message_faults(NAME, ts(("Weight", "वजन", ' type="vanished"'))), "is vanished")

    def test_nothing_or_the_same(self):
        self.assert_one(message_faults(NAME, ts(("Weight", " "))), "has no translation")
        self.assert_one(message_faults(NAME, ts(("Weight", "Weight"))), "is not translated")
        self.assert_one(message_faults(NAME, ts(("Weight", "vajan"))), "is no Hindi")

    def test_facts_come_through(self):
        for source, form in (("at most {most} g", "अधिक से अधिक {mst} ग्राम"), ("%name% held", "रोकी गई"), ("%1 of %2", "%1 का"),
                             ("no day[ on {day}]", "{day} कोई दिन नहीं")):
            self.assert_one(message_faults(NAME, ts((source, form))), "facts differ")

    def test_strings_of_the_source(self):
        self.assert_one(source_faults(NAME, ts(("Weight", "वजन")), ts(("Weight", ""), ("Size", ""))),
                        '"Size" stands in ui/ and not here')
        self.assert_one(source_faults(NAME, ts(("Weight", "वजन"), ("Size", "नाप")), ts(("Weight", ""))),
                        '"Size" stands nowhere in ui/')

    def test_with_lupdate_itself(self):
        page = SPDX + '#include <QCoreApplication>\nconst char* const kWords[] = {QT_TRANSLATE_NOOP("Desk", "Weight")};\n'
        files = {"ui/pages/page.cpp": page, NAME: ts(("Weight", "वजन"))}
        self.assertEqual(faults_of(self.planted(files=files), LUPDATE), [])
        files["ui/pages/page.cpp"] = page + 'const char* const kMore = QT_TRANSLATE_NOOP("Desk", "Size");\n'
        self.assert_one(faults_of(self.planted(files=files), LUPDATE), '"Size" stands in ui/')
        self.assert_one(faults_of(self.planted(), LUPDATE), "dak_hi.ts is missing")


if __name__ == "__main__":
    unittest.main()
