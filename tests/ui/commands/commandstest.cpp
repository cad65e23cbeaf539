// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/commands.h"
#include "tests/support/qtstrings.h"
#include "ui/commands/keycode.h"

#include <QKeyEvent>

#include <map>

using namespace dak::test;
using namespace dak::ui;

namespace {

// A key as X11 reports it under a Hindi layout: the letter is Devanagari, the hardware code is the key's.
QKeyEvent hindiKey(quint32 evdev, const char* letter, Qt::KeyboardModifiers modifiers = {}) {
    return {QEvent::KeyPress, 0x915, modifiers, evdev + 8, 0, 0, u(letter)};
}

} // namespace

TEST_CASE("no two commands of one desk share a key") {
    for (const CommandPlace place : {CommandPlace::Book, CommandPlace::Find, CommandPlace::Day,
                                     CommandPlace::Printers, CommandPlace::Labels}) {
        std::map<QString, CommandId> taken;
        for (const Command& command : allCommands()) {
            if (command.place != place && command.place != CommandPlace::Everywhere)
                continue;
            for (const QKeySequence& keys : keysOf(command.id)) {
                REQUIRE_FALSE(keys.isEmpty());
                CHECK(taken.emplace(keys.toString(), command.id).second);
            }
        }
    }
}

TEST_CASE("every command has words, and the keys are those the staff knows") {
    for (const Command& command : allCommands()) {
        CHECK_FALSE(textOf(command.id).isEmpty());
        CHECK_FALSE(keyText(command.id).isEmpty());
    }
    CHECK(keyText(CommandId::Keys) == u("F1"));
    CHECK(keyText(CommandId::LookUp) == u("F4"));
    CHECK(keyText(CommandId::AcceptAndPay) == u("F8"));
    CHECK(keyText(CommandId::Discard) == u("Ctrl+Del"));
    CHECK(keysOf(CommandId::NextArticle).size() == 2); // F2 and the keypad's plus
}

TEST_CASE("a key is the key, also under a Hindi layout") {
    CHECK(latinCharacter(hindiKey(30, "ो")) == u'a');
    CHECK(latinCharacter(hindiKey(30, "ओ", Qt::ShiftModifier)) == u'A');
    CHECK(latinCharacter(hindiKey(21, "ब")) == u'y');
    CHECK(latinCharacter(hindiKey(2, "१")) == u'1');
    CHECK(latinCharacter(hindiKey(11, "०")) == u'0');
    CHECK(latinCharacter(hindiKey(79, "१")) == u'1');
}

TEST_CASE("a Latin layout of one's own stays as it is") {
    const QKeyEvent azerty(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, 16 + 8, 0, 0, QStringLiteral("a"));
    CHECK(latinCharacter(azerty) == u'a');
}

TEST_CASE("keys that type nothing are no character") {
    const QKeyEvent f5(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier, 63 + 8, 0, 0, QString());
    CHECK(latinCharacter(f5).isNull());
    const QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier, 15 + 8, 0, 0, QStringLiteral("\t"));
    CHECK(latinCharacter(tab).isNull());
}

TEST_CASE("Y answers under both layouts, and only without Alt") {
    const QKeyEvent latin(QEvent::KeyPress, Qt::Key_Y, Qt::NoModifier, QStringLiteral("y"));
    CHECK(matches(latin, CommandId::Yes));
    CHECK(matches(hindiKey(21, "ब"), CommandId::Yes));
    CHECK_FALSE(matches(latin, CommandId::No));
    const QKeyEvent alt(QEvent::KeyPress, Qt::Key_Y, Qt::AltModifier, QStringLiteral("y"));
    CHECK_FALSE(matches(alt, CommandId::Yes));
}
