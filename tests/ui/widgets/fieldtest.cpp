// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/field.h"
#include "tests/support/qtstrings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/column.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/twocolumns.h"
#include "ui/widgets/valueedits.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace dak::test;
using namespace dak::ui;

namespace {

void settle() {
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
}

} // namespace

TEST_CASE("a field names its input, and its message is read with it") {
    Field field("weight", new WeightEdit);
    field.setLabel(u("Weight, g"));
    field.setText(u("1240"));
    field.resize(400, 80);
    auto* message = field.findChild<QLabel*>(u("weightMessage"));
    REQUIRE(message != nullptr);
    CHECK(field.edit().objectName() == u("weight"));
    CHECK(field.edit().accessibleName() == u("Weight, g"));
    CHECK(message->isHidden());
    field.say(Field::Say::Problem, u("Too heavy"));
    CHECK_FALSE(message->isHidden());
    CHECK(message->text() == u("✖ Too heavy")); // a mark, not only a colour
    CHECK(field.edit().accessibleDescription() == u("Too heavy"));
    field.say(Field::Say::Nothing);
    CHECK(message->isHidden());
    CHECK(field.edit().accessibleDescription().isEmpty());
}

TEST_CASE("what is shown does not move the cursor of the same text") {
    Field field("name", new QLineEdit);
    field.setText(u("Meena Krishnan"));
    field.edit().setCursorPosition(5);
    field.setText(u("Meena Krishnan"));
    CHECK(field.edit().cursorPosition() == 5);
}

TEST_CASE("a message keeps its room where nothing below may move") {
    Field field("to", new PincodeEdit);
    field.keepMessageRoom();
    field.resize(400, 80);
    field.show();
    const int before = field.sizeHint().height();
    field.say(Field::Say::Good, u("Koramangala S.O"));
    CHECK(field.sizeHint().height() == before);
}

TEST_CASE("a label that wraps is as high as its words need at its width") {
    WrapLabel label;
    label.say(u("one two three four five six seven eight nine ten"));
    label.show();
    label.resize(600, 20);
    settle();
    const int wide = label.height();
    label.resize(80, 20);
    settle();
    CHECK(label.height() > wide);
    label.resize(600, label.height());
    settle();
    CHECK(label.height() == wide);
}

TEST_CASE("chips show their key, say when they are on, and are pressed without taking the focus") {
    ChipRow row("chips");
    const QSignalSpy pressed(&row, &ChipRow::pressed);
    row.show({{u("c"), u("C"), u("Clothes"), true}, {u("b"), u("B"), u("Books"), false}});
    row.resize(400, 40);
    auto* first = row.findChild<QPushButton*>(u("chips_c"));
    auto* second = row.findChild<QPushButton*>(u("chips_b"));
    REQUIRE(first != nullptr);
    REQUIRE(second != nullptr);
    CHECK(first->text().startsWith(u("✓")));
    CHECK_FALSE(second->text().startsWith(u("✓")));
    CHECK(second->accessibleName() == u("Books, B"));
    CHECK(second->focusPolicy() == Qt::NoFocus);
    second->click();
    REQUIRE(pressed.size() == 1);
    CHECK(pressed.at(0).at(0).toString() == u("b"));
    row.show({{u("d"), u("D"), u("Document"), false}});
    CHECK(second->isHidden());
}

TEST_CASE("chips go on in the next line where the width ends") {
    ChipRow row("chips");
    std::vector<Chip> chips;
    for (int i = 0; i < 12; ++i)
        chips.push_back({QString::number(i), QString::number(i), u("Something"), false});
    row.show(chips);
    row.QWidget::show();
    row.resize(1600, 10);
    settle();
    const int wide = row.height();
    row.resize(200, 10);
    settle();
    CHECK(row.height() > 3 * wide);
}

TEST_CASE("a banner says what happened with a mark and words, and is read") {
    Banner banner("banner");
    CHECK(banner.isHidden());
    banner.resize(600, 40);
    banner.tell(Banner::Kind::Unknown, u("Not known"), u("Enter asks again"));
    CHECK_FALSE(banner.isHidden());
    CHECK(banner.text() == u("Not known"));
    CHECK(banner.accessibleName() == u("Not known"));
    CHECK(banner.focusPolicy() == Qt::NoFocus);
    banner.clear();
    CHECK(banner.isHidden());
}

TEST_CASE("choices stand under their field, never take the focus, and go when there are none") {
    QWidget page;
    page.resize(600, 400);
    auto* edit = new QLineEdit(&page);
    edit->setGeometry(20, 20, 200, 30);
    ChoiceList list("list", &page);
    page.show();
    list.showUnder(edit, {{u("560034"), u("Koramangala")}, {u("560095"), u("Viveknagar")}}, 1);
    CHECK(list.isVisible());
    CHECK(list.y() >= edit->geometry().bottom());
    CHECK(list.currentRow() == 1);
    CHECK(list.focusPolicy() == Qt::NoFocus);
    list.showUnder(edit, {}, 0);
    CHECK_FALSE(list.isVisible());
}

TEST_CASE("a table is read cell by cell, amounts to the right") {
    RowTable table("totals", 2);
    table.show(u("Totals"), {u("What"), u("Amount")},
               {{u("Cash"), u("₹ 5.00")}, {u("Postage"), u("₹ 1.00")}});
    CHECK(table.rowCount() == 2);
    CHECK(table.accessibleName() == u("Totals"));
    CHECK(table.item(1, 1)->text() == u("₹ 1.00"));
    CHECK(table.item(1, 1)->textAlignment() & Qt::AlignRight);
    CHECK_FALSE(table.editTriggers() & QAbstractItemView::DoubleClicked);
}

TEST_CASE("two columns stand one above the other where the window is narrow") {
    auto* left = new QLabel(u("left"));
    auto* right = new QLabel(u("right"));
    TwoColumns columns(left, right);
    columns.resize(1300, 500);
    columns.show();
    settle();
    CHECK(left->mapTo(&columns, QPoint()).x() < right->mapTo(&columns, QPoint()).x());
    columns.resize(400, 500);
    settle();
    CHECK(left->mapTo(&columns, QPoint()).x() == right->mapTo(&columns, QPoint()).x());
    CHECK(left->mapTo(&columns, QPoint()).y() < right->mapTo(&columns, QPoint()).y());
    CHECK(right->isVisible());
}

TEST_CASE("a column is never narrower than what stands in it") {
    Column column("column");
    auto* inner = new QLabel(u("a rather long line of words that must not be cut"));
    column.hold({inner}, 0);
    CHECK(column.minimumSizeHint().width() >= inner->minimumSizeHint().width());
}
