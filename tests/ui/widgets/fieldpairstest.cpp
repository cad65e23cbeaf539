// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fieldpairs.h"

#include <catch2/catch.hpp>

#include <QApplication>

using dak::ui::Field;
using dak::ui::FieldPairs;

namespace {

struct ShownPairs {
    ShownPairs() {
        pairs.addRow(whole);
        pairs.addRow(left, right);
    }
    void width(int letters) {
        pairs.resize(letters * pairs.fontMetrics().averageCharWidth(), 300);
        pairs.show();
        QApplication::processEvents();
    }
    static int inputAt(Field* field) { return field->x() + field->edit().x(); }

    FieldPairs pairs;
    Field* whole = new Field("whole", new QLineEdit, &pairs);
    Field* left = new Field("left", new QLineEdit, &pairs);
    Field* right = new Field("right", new QLineEdit, &pairs);
};

} // namespace

TEST_CASE("where there is room two fields stand beside each other, their inputs below the one above") {
    ShownPairs shown;
    shown.width(120);
    CHECK(shown.left->y() == shown.right->y());
    CHECK(shown.right->x() > shown.left->x());
    CHECK(shown.whole->width() > 2 * shown.left->width() - 1);
    const int off = ShownPairs::inputAt(shown.left) - ShownPairs::inputAt(shown.whole);
    CHECK(std::abs(off) < 12);
}

TEST_CASE("where there is little room each field has its row, in the same order, and takes its width") {
    ShownPairs shown;
    shown.width(120);
    shown.width(50);
    CHECK(shown.left->y() > shown.whole->y());
    CHECK(shown.right->y() > shown.left->y());
    CHECK(shown.left->width() == shown.whole->width());
    CHECK(ShownPairs::inputAt(shown.right) == ShownPairs::inputAt(shown.whole));
    shown.width(120);
    CHECK(shown.left->y() == shown.right->y());
}
