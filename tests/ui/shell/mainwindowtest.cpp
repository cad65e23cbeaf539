// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The frame around the desks: what covers them, and the keys at the bottom.
#include "tests/support/deskwindow.h"
#include "tests/support/qtstrings.h"
#include "ui/shell/startpage.h"

#include <QApplication>
#include <QPushButton>

using namespace dak;
using namespace dak::test;

namespace {

// A key of the bar is lit when its label says so to the style.
bool isLit(DeskWindow& desk, const char* key) {
    for (const QLabel* label : desk.find<QPushButton>(key).findChildren<QLabel*>()) {
        if (label->property("next").toString() != u("yes"))
            return false;
    }
    return true;
}

void typeP(DeskWindow& desk) {
    for (const char* text : {"560034", "1240c", "m", "9845012345", "Meena Krishnan"})
        desk.type(u(text));
    desk.press(Qt::Key_Return);
    desk.type(u("Flat 12"));
    desk.press(Qt::Key_Return);
    desk.type(u("9822054321"));
    desk.type(u("Anand Jadhav"));
    desk.press(Qt::Key_Return);
    desk.type(u("8 Laxmi Road"));
}

} // namespace

TEST_CASE("the key that comes next is lit, and none where nothing does") {
    FakeDesk book;
    DeskWindow desk(book);
    CHECK_FALSE(isLit(desk, "keyF9"));
    typeP(desk);
    CHECK(isLit(desk, "keyF9"));
    desk.press(Qt::Key_F8);
    CHECK(isLit(desk, "keyF9"));
    desk.type(u("500"));
    CHECK_FALSE(isLit(desk, "keyF9"));
    CHECK(isLit(desk, "keyF8"));
    desk.press(Qt::Key_Return);
    CHECK_FALSE(isLit(desk, "keyF8"));
    CHECK_FALSE(isLit(desk, "keyF9"));
}

TEST_CASE("F1 opens and closes the list of keys, which never hides what a key does") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    const QString before = desk.focused();
    const auto& keys = desk.find<QFrame>("keysOverlay");
    desk.press(Qt::Key_F1);
    CHECK(keys.isVisible());
    desk.press(Qt::Key_F1);
    CHECK_FALSE(keys.isVisible());
    CHECK(desk.focused() == before);
    desk.press(Qt::Key_F1);
    desk.press(Qt::Key_Plus, Qt::ControlModifier); // the list itself grows
    CHECK(keys.isVisible());
    desk.press(Qt::Key_F8);
    CHECK_FALSE(keys.isVisible());
    CHECK(desk.focused() == u("cash"));
}

TEST_CASE("the keys stand in the order of the keyboard") {
    FakeDesk book;
    DeskWindow desk(book);
    int last = -1;
    for (const char* key : {"keyF1", "keyF2", "keyF3", "keyF4", "keyF5", "keyF6", "keyF7", "keyF8", "keyF9",
                            "keyF11", "keyF12"}) {
        INFO(key);
        const QPushButton& button = desk.find<QPushButton>(key);
        CHECK(button.isVisible());
        CHECK(button.x() > last);
        last = button.x();
    }
}

TEST_CASE("keys and facts that have no room are counted, and all of them stand behind F1") {
    FakeDesk book;
    DeskWindow desk(book);
    for (int i = 0; i < 6; ++i)
        desk.status.status.ready.push_back(
            {{"ready_numbers", {{"product", "gyan-post"}, {"left", "5000"}}}, false});
    desk.window.refreshStatus();
    CHECK_FALSE(desk.find<QLabel>("moreKeys").isVisible());
    desk.window.setFixedSize(683, 384);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    for (const auto& [bar, more] : {std::pair{"keyBar", "moreKeys"}, {"readyStrip", "moreReady"}}) {
        INFO(bar);
        const auto& label = desk.find<QLabel>(more);
        CHECK(label.isVisible());
        CHECK(label.text().contains(u("more: F1")));
        CHECK(desk.find<QWidget>(bar).rect().contains(label.geometry()));
    }
    int hidden = 0;
    for (const QPushButton* button : desk.find<QWidget>("keyBar").findChildren<QPushButton*>())
        hidden += button->isVisible() ? 0 : 1;
    CHECK(desk.labelOf("moreKeys") == u("… %1 more: F1").arg(hidden));
    desk.press(Qt::Key_F1);
    CHECK(desk.labelOf("overlayReady").count(u("5000")) == 6);
}

TEST_CASE("lock and keys leave the frame of training in sight") {
    FakeDesk book;
    book.office.training = true;
    DeskWindow desk(book);
    const auto bare = [&desk](const char* cover) {
        const QRect covered = desk.find<QWidget>(cover).geometry();
        const QRect whole = desk.window.rect();
        return covered.left() > whole.left() && covered.right() < whole.right() &&
               covered.top() > whole.top() && covered.bottom() < whole.bottom();
    };
    desk.press(Qt::Key_F1);
    CHECK(desk.find<QWidget>("keysOverlay").isVisible());
    CHECK(bare("keysOverlay"));
    desk.press(Qt::Key_Escape);
    desk.press(Qt::Key_F12);
    CHECK(desk.window.isLocked());
    CHECK(bare("lockPage"));
    CHECK(desk.find<QWidget>("lockPage").accessibleName().contains(u("R. Kulkarni")));
    desk.press(Qt::Key_Return);
    CHECK_FALSE(desk.window.isLocked());
}

TEST_CASE("what happened moves no field while three columns stand") {
    FakeDesk book;
    DeskWindow desk(book);
    QApplication::processEvents();
    const auto placeOf = [&desk](const char* name) {
        return desk.find<QWidget>(name).mapTo(&desk.window, QPoint());
    };
    const QPoint weight = placeOf("weight");
    const QPoint receiver = placeOf("receiverMobile");
    typeP(desk);
    desk.press(Qt::Key_F2);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    CHECK(desk.find<QFrame>("banner").isVisible());
    CHECK(placeOf("weight") == weight);
    CHECK(placeOf("receiverMobile") == receiver);
}

TEST_CASE("every control that takes the keys has a name that is read") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F2);
    for (const QWidget* widget : desk.window.findChildren<QWidget*>()) {
        const bool takesKeys = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        if (!takesKeys || widget->objectName().startsWith(u("qt_")))
            continue;
        INFO(widget->objectName().toStdString() << " " << widget->metaObject()->className());
        CHECK_FALSE(widget->accessibleName().isEmpty());
    }
}

TEST_CASE("the form of a real office is reached by Tab to its last button, at 200 % on a small screen too") {
    FakeDesk book;
    DeskWindow desk(book); // its theme is the program's
    ui::StartPage page(ui::StartChoices{{}, false, {{"head-office", u("Head office")}}});
    page.setFixedSize(683, 384);
    page.show();
    QApplication::setActiveWindow(&page);
    page.findChild<QPushButton*>(u("startReal"))->click();
    for (int tabs = 0; tabs < 8 && QApplication::focusWidget()->objectName() != u("openOffice"); ++tabs) {
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
        INFO(QApplication::focusWidget()->objectName().toStdString());
        CHECK(QApplication::focusWidget()->visibleRegion().boundingRect() ==
              QApplication::focusWidget()->rect());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    CHECK(QApplication::focusWidget()->objectName() == u("openOffice"));
}

TEST_CASE("the first page grows and shrinks by the keys of the window, within its limits") {
    FakeDesk book;
    DeskWindow desk(book);
    ui::StartPage page(ui::StartChoices{{}, false, {}, 150});
    page.show();
    QApplication::setActiveWindow(&page);
    std::vector<int> asked;
    QObject::connect(&page, &ui::StartPage::zoomChosen, &page,
                     [&asked](int percent) { asked.push_back(percent); });
    for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0})
        QTest::keyClick(&page, key, Qt::ControlModifier);
    CHECK(asked == std::vector<int>{175, 200, 200, 175, 100});
}

TEST_CASE("the badge says what waits, since when, what was accepted and what is asked") {
    FakeDesk book;
    DeskWindow desk(book);
    ui::CounterStatus& status = desk.status.status;
    desk.window.refreshStatus();
    CHECK(desk.labelOf("syncBadge").startsWith(QStringLiteral("●")));
    status.waiting = 14;
    status.parked = 2;
    status.oldestWaiting = status.now - std::chrono::hours(72);
    status.lastAccepted = status.now - std::chrono::minutes(50);
    desk.window.refreshStatus();
    CHECK(desk.labelOf("syncBadge") ==
          QStringLiteral("○ 14 waiting · ▲ 2 with a question · oldest 3 days · last accepted 09:52"));
}
