# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.layers finds each kind of fault that is planted, and nothing in a house that keeps the rule."""

import unittest

from layers import cycle_faults, direction_faults, faults_of, read_layers
from planted import HOUSE, LAYERS, RuleTest


class LayersTest(RuleTest):
    def faults(self, name=None, added="", layers=LAYERS):
        files = {name: HOUSE.get(name, "") + added} if name else {}
        return faults_of(self.planted(files=files), read_layers(layers))

    def test_holds_in_the_small_house(self):
        self.assertEqual(self.faults(), [])

    def test_undeclared_include(self):
        self.assert_one(self.faults("core/base/text.cpp", '#include "core/money/money.h"\n'),
                        "core/base/text.cpp:5: core/base may not use core/money")

    def test_include_of_a_folder_that_is_no_module(self):
        self.assert_one(self.faults("core/base/text.cpp", '#include "core/moon/moon.h"\n'),
                        "core/base may not use core/moon/moon.h")

    def test_include_in_a_comment_does_not_count(self):
        self.assertEqual(self.faults("core/base/text.cpp", '// #include "core/money/money.h"\n'), [])

    def test_unused_permission(self):
        self.assert_one(self.faults(layers="core/base:\ncore/money: core/base\ncore/x: core/base\n"),
                        "core/x: MAY_USE core/base is never included")

    def test_permission_for_what_is_no_module(self):
        self.assert_one(self.faults(layers="core/base:\ncore/money: core/base core/moon\n"), "which is no module")

    def test_folder_without_a_line(self):
        self.assert_one(self.faults("core/bag/bag.cpp"), "core/bag has sources but no dak_module() line")

    def test_a_program_may_have_folders(self):
        layers = LAYERS + "app/tool: core/money\n"
        include = '#include "core/money/money.h"\n'
        self.assertEqual(self.faults("app/tool/commands/book.cpp", include, layers), [])
        self.assert_one(self.faults("app/tool/commands/book.cpp", include + '#include "core/base/text.h"\n', layers),
                        "app/tool may not use core/base")
        self.assert_one(self.faults("core/money/words/words.cpp", "", LAYERS), "has sources but no dak_module()")

    def test_longest_path_counts(self):
        layers = LAYERS + "core/money/words: core/money\n"
        name, include = "core/money/words/words.cpp", '#include "core/money/money.h"\n'
        self.assertEqual(self.faults(name, include, layers), [])
        self.assert_one(self.faults(name, include + '#include "core/base/text.h"\n', layers),
                        "core/money/words may not use core/base")

    def test_cycles(self):
        self.assert_one(cycle_faults(read_layers("a: b\nb: c\nc: a\nd: a\n")), "a -> b -> c -> a")
        self.assertEqual(cycle_faults(read_layers("a: b c\nb: d\nc: d\nd:\n")), [])

    def test_direction(self):
        self.assert_one(direction_faults({"core/money": ["ui/text"]}), "core may not use ui/text")
        self.assert_one(direction_faults({"ui/shell": ["app/counter"]}), "nothing may use app/counter")
        self.assert_one(direction_faults({"ui/pages": ["core/storage/sqlite"]}), "only app/ may use")
        self.assertEqual(direction_faults({"core/storage": ["core/storage/sqlite"], "app/tool": ["core/storage"]}), [])

    def test_qt_header_in_core(self):
        self.assert_one(self.faults("core/money/money.cpp", "#include <QString>\n"), "has never heard of Qt")
        self.assertEqual(self.faults("core/printing/page.cpp", "#include <QImage>\n", LAYERS + "core/printing:\n"), [])

    def test_qt_library_in_core(self):
        self.assert_one(self.faults("core/money/CMakeLists.txt", "LINKS Qt6::Core\n"), "links Qt6::Core")
        self.assert_one(self.faults("core/printing/CMakeLists.txt", "LINKS Qt6::Widgets Qt6::Gui\n"), "Qt6::Widgets")

    def test_sql_outside_storage(self):
        for statement in ('"SELECT 1"', '"  INSERT INTO x"', 'R"(UPDATE x SET y=1)"', '"PRAGMA user_version"',
                          '"COMMIT;"'):
            with self.subTest(statement):
                self.assert_one(self.faults("core/money/money.cpp", f"auto x = {statement};\n"), "SQL outside")
        self.assert_one(self.faults("core/money/money.cpp", "#include <sqlite3.h>\n"), "<sqlite3> outside")
        self.assertEqual(self.faults("core/money/money.cpp", 'auto x = "Update the tariff";\n'), [])
        self.assertEqual(self.faults("core/storage/a.cpp", 'auto x = "SELECT 1";\n', LAYERS + "core/storage:\n"), [])

    def test_raw_string_of_sql(self):
        self.assert_one(self.faults("core/money/money.cpp", 'auto x = R"(\n  SELECT no FROM entries)";\n'), "SQL")

    def test_floating_point(self):
        self.assert_one(self.faults("core/money/money.cpp", "double rupees();\n"), "double near money or weight")
        self.assertEqual(self.faults("core/money/money.cpp", "// never a double\n"), [])
        self.assertEqual(self.faults("core/base/text.cpp", "double angle();\n"), [])


if __name__ == "__main__":
    unittest.main()
