// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/valueedits.h"
#include "tests/support/qtstrings.h"

#include <QApplication>
#include <QTest>

using namespace dak;
using namespace dak::test;
using namespace dak::ui;

TEST_CASE("each input gives its value or the error that prevents it") {
    PincodeEdit pin;
    pin.setText(u("560 034"));
    CHECK(pin.value()->number() == 560034);
    pin.setText(u("000000"));
    CHECK(pin.value().error().code() == "pin_invalid");
    WeightEdit weight;
    weight.setText(u("1,240 g"));
    CHECK(weight.value()->grams() == 1240);
    weight.setText(u("-5"));
    CHECK_FALSE(weight.value());
    SizeEdit size;
    size.setText(u("30x20x10"));
    CHECK(size.value()->height() == 10);
    size.setText(u("30x20"));
    CHECK(size.value().error().code() == "size_invalid");
    PhoneEdit phone;
    phone.setText(u("+91 98450 12345"));
    CHECK(phone.value()->digits() == "9845012345");
    MoneyEdit money;
    money.setText(u("1,00,000.50"));
    CHECK(money.value()->paise() == 10'000'050);
    money.setText(u("1.234"));
    CHECK(money.value().error().code() == "money_invalid");
    GstinEdit gstin;
    gstin.setText(u("27ABC"));
    CHECK(gstin.value().error().code() == "gstin_invalid");
    ArticleNumberEdit number;
    number.setText(u("em 4731 2482 9 in"));
    CHECK(number.value()->text() == "EM473124829IN");
}

TEST_CASE("a date is typed as people write it") {
    DateEdit date;
    for (const char* text : {"31-12-2026", "31.12.2026", "31122026", "2026-12-31", "३१-१२-२०२६"}) {
        date.setText(u(text));
        REQUIRE(date.value());
        CHECK(date.value()->iso() == "2026-12-31");
    }
    for (const char* text : {"", "30-02-2026", "2026", "31-12-26"}) {
        date.setText(u(text));
        CHECK_FALSE(date.value());
    }
}

TEST_CASE("a code field takes the key, whatever letter a Hindi layout puts on it") {
    CodeEdit edit;
    QKeyEvent hindi(QEvent::KeyPress, 0x915, Qt::NoModifier, 37 + 8, 0, 0, u("क")); // the key K
    QApplication::sendEvent(&edit, &hindi);
    QKeyEvent digit(QEvent::KeyPress, 0x967, Qt::NoModifier, 2 + 8, 0, 0, u("१"));
    QApplication::sendEvent(&edit, &digit);
    CHECK(edit.text() == u("k1"));
    QTest::keyClicks(&edit, u("23"));
    CHECK(edit.text() == u("k123"));
}

TEST_CASE("a field that may not be edited takes no key") {
    CodeEdit edit;
    edit.setReadOnly(true);
    QKeyEvent hindi(QEvent::KeyPress, 0x915, Qt::NoModifier, 37 + 8, 0, 0, u("क"));
    QApplication::sendEvent(&edit, &hindi);
    CHECK(edit.text().isEmpty());
}
