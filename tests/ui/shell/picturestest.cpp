// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the window for eyes, not for a check: DAK_PICTURES=folder test_ui_shell "[.pictures]"
#include "tests/support/deskwindow.h"
#include "tests/support/qtstrings.h"

#include <QApplication>

using namespace dak;
using namespace dak::test;

namespace {

void picture(DeskWindow& desk, const char* name) {
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    const QString folder = qEnvironmentVariable("DAK_PICTURES", QStringLiteral("/tmp"));
    desk.window.grab().save(folder + u'/' + QLatin1StringView(name) + QStringLiteral(".png"));
}

} // namespace

TEST_CASE("pictures of the Book desk", "[.pictures]") {
    FakeDesk book;
    DeskWindow desk(book);
    picture(desk, "1-empty");
    desk.type(QStringLiteral("560034"));
    desk.type(QStringLiteral("1240c"));
    desk.type(QStringLiteral("302015"));
    picture(desk, "2-parcel");
    desk.type(QStringLiteral("9845012345"));
    desk.type(QStringLiteral("Meena Krishnan"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("Flat 12 Rose Gardens"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("9822054321"));
    desk.type(QStringLiteral("Anand Jadhav"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("8 Laxmi Road"));
    picture(desk, "3-filled");
    desk.press(Qt::Key_F2);
    picture(desk, "4-next");
    desk.type(QStringLiteral("560034"));
    desk.type(QStringLiteral("1250b"));
    desk.type(QStringLiteral("m"));
    desk.type(QStringLiteral("9845012345"));
    desk.press(Qt::Key_F8);
    desk.type(QStringLiteral("1000"));
    picture(desk, "5-paying");
    desk.press(Qt::Key_Return);
    picture(desk, "6-paid");
    desk.type(QStringLiteral("999999"));
    picture(desk, "7-error");
    desk.press(Qt::Key_F1);
    picture(desk, "8-keys");
    desk.press(Qt::Key_Escape);
    desk.theme.apply(200);
    picture(desk, "9-zoom");
}
