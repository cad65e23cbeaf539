// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fast keys between the keyboard and the desk: those of a scanner and those of a fast clerk.
#include "ui/shell/scanfilter.h"

#include "tests/support/deskwindow.h"
#include "tests/support/qtstrings.h"

#include <QApplication>
#include <QKeyEvent>

using namespace dak;
using namespace dak::test;

namespace {

// Keys with times of their own, as the keyboard stamps them, through a filter over the whole program.
class FastHand {
public:
    explicit FastHand(DeskWindow& desk) : m_desk(desk) {
        QApplication::instance()->installEventFilter(&filter);
        QObject::connect(&filter, &ui::ScanFilter::scanned, &filter,
                         [this](const QString& text) { scans << text; });
    }

    void type(const QString& text, quint64 gap) {
        for (const QChar c : text)
            press(c.toUpper().unicode(), c, gap);
    }
    void press(int key, QChar text, quint64 gap) {
        m_now += gap;
        m_desk.clock.advance(std::chrono::milliseconds(gap));
        QKeyEvent event(QEvent::KeyPress, key, {}, text.isNull() ? QString() : QString(text));
        event.setTimestamp(m_now);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    void enter(quint64 gap) { press(Qt::Key_Return, u'\r', gap); }

    ui::ScanFilter filter;
    QStringList scans;

private:
    DeskWindow& m_desk;
    quint64 m_now = 1000;
};

constexpr quint64 kFast = 10;
constexpr quint64 kSlow = 200;

// A receiver the book knows, recalled by the mobile: the keys are in the sender's.
void recallReceiver(DeskWindow& desk) {
    for (const char* text : {"560034", "1240c", "m", "9845012345", "Meena Krishnan"})
        desk.type(u(text));
    desk.press(Qt::Key_Return);
    desk.type(u("Flat 12"));
    desk.press(Qt::Key_Return);
    desk.type(u("9822054321"));
    desk.type(u("Anand Jadhav"));
    desk.press(Qt::Key_Return);
    desk.type(u("8 Laxmi Road"));
    desk.press(Qt::Key_F9);
    for (const char* text : {"560034", "900c", "m", "9845012345"})
        desk.type(u(text));
}

} // namespace

TEST_CASE("a name typed fast over a recalled one goes whole to the field the first letter moved to") {
    FakeDesk book;
    DeskWindow desk(book);
    recallReceiver(desk);
    REQUIRE(desk.focused() == u("senderMobile"));
    FastHand hand(desk);
    hand.type(u("m"), kSlow);
    hand.type(u("eena"), kFast);
    CHECK(desk.textOf("receiverName") == u("meena"));
    CHECK(desk.textOf("senderName").isEmpty());
    CHECK(hand.scans.isEmpty());
}

TEST_CASE("a scan is caught whatever has the focus, and types nothing there") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("560034"));
    FastHand hand(desk);
    for (const char* field : {"to", "weight", "size", "receiverName", "senderLine2", "ready"}) {
        INFO(field);
        desk.find<QWidget>(field).setFocus();
        hand.scans.clear();
        const QString before = desk.textOf("receiverName") + desk.textOf("to") + desk.textOf("weight");
        hand.type(u("e"), kSlow);
        hand.type(u("m473124829in"), kFast);
        hand.enter(kFast);
        CHECK(hand.scans == QStringList{u("EM473124829IN")});
        CHECK(desk.textOf("receiverName") + desk.textOf("to") + desk.textOf("weight") == before);
        CHECK(book.calls.empty());
    }
}

TEST_CASE("what was typed before a key of the table comes before what that key does") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.find<QLineEdit>("receiverName").setFocus();
    FastHand hand(desk);
    hand.type(u("x"), kSlow);
    QKeyEvent f2(QEvent::ShortcutOverride, Qt::Key_F2, Qt::NoModifier);
    QApplication::sendEvent(QApplication::focusWidget(), &f2);
    CHECK(desk.textOf("receiverName") == u("x"));
}
