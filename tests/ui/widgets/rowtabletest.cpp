// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rowtable.h"
#include "tests/support/qtstrings.h"

#include <QApplication>
#include <QHeaderView>

#include <algorithm>

using namespace dak::test;
using dak::ui::RowTable;

namespace {

const QString kLong =
    QStringLiteral("The printer does not answer: nothing was printed. See whether it is on");

void showAt(RowTable& table, int letters) {
    table.resize(letters * table.fontMetrics().averageCharWidth(), 400);
    static_cast<QWidget&>(table).show();
    QApplication::processEvents();
}

} // namespace

TEST_CASE("the wide column takes the room that is left and wraps, again when the table becomes narrower") {
    RowTable table("table", 2);
    table.setWide(1);
    table.show(u("Papers"), {u("Paper"), u("Why")}, {{u("Label"), kLong}});
    showAt(table, 140);
    const int one = table.rowHeight(0);
    CHECK(table.columnWidth(1) > table.columnWidth(0));
    showAt(table, 30);
    CHECK(table.rowHeight(0) > one);
    CHECK(table.columnWidth(0) + table.columnWidth(1) <= table.viewport()->width());
    CHECK(table.item(0, 1)->textAlignment() & Qt::AlignLeft); // words, no amount
}

TEST_CASE("a table as high as its rows stays so when they wrap") {
    RowTable table("table", 2);
    table.setWide(1);
    table.show(u("Papers"), {u("Paper"), u("Why")}, {{u("Label"), kLong}});
    table.fitRows();
    showAt(table, 140);
    const int low = table.height();
    showAt(table, 30);
    CHECK(table.height() > low);
    CHECK(table.height() >= table.rowHeight(0) + table.horizontalHeader()->height());
}

TEST_CASE("a cell of any length leaves the others their room, and is whole in its tooltip and for a screen "
          "reader") {
    RowTable table("table", 2);
    table.setWide(1);
    table.setMost(0, 12);
    const QString endless(2000, u'W');
    table.show(u("Lines"), {u("Number"), u("Why")}, {{u("EM123456785"), kLong}, {endless, kLong}});
    showAt(table, 140);
    CHECK(table.columnWidth(1) > table.columnWidth(0));
    CHECK(table.item(0, 0)->text() == u("EM123456785")); // short enough
    CHECK(table.item(0, 0)->toolTip().isEmpty());
    const QTableWidgetItem& cell = *table.item(1, 0);
    CHECK(cell.text() == QString(12, u'W') + u'…');
    CHECK(cell.data(Qt::AccessibleTextRole).toString() == endless);
    const QStringList lines = cell.toolTip().split(u'\n');
    CHECK(lines.join(QString()) == endless);
    CHECK(std::all_of(lines.begin(), lines.end(), [](const QString& line) { return line.size() <= 80; }));
}

TEST_CASE("a text is never cut between a letter and its vowel sign") {
    RowTable table("table", 1);
    table.setMost(0, 2);
    table.show(u("Lines"), {u("Number")}, {{QStringLiteral("किताबें")}, {QStringLiteral("किता")}});
    CHECK(table.item(0, 0)->text() == QStringLiteral("किता…"));
    CHECK(table.item(1, 0)->text() == QStringLiteral("किता"));
}

TEST_CASE("a table that has the keys says so to the sheet") {
    RowTable table("table", 1);
    table.show(u("Papers"), {u("Paper")}, {{u("Label")}});
    showAt(table, 30);
    QApplication::setActiveWindow(&table);
    table.setFocus();
    CHECK(table.property("keys") == u("yes"));
    table.clearFocus();
    CHECK(table.property("keys").toString().isEmpty());
}
