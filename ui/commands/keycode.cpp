// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/keycode.h"

#include <QKeyEvent>

namespace dak::ui {

namespace {

// Linux evdev codes are the hardware's own; X11 and Wayland report them plus 8.
constexpr quint32 kOffset = 8;

struct KeyRow {
    quint32 first;
    const char* plain;
};

constexpr KeyRow kRows[] = {{2, "1234567890-="}, {16, "qwertyuiop[]"},
                            {30, "asdfghjkl;'"}, {44, "zxcvbnm,./"},
                            {57, " "},           {71, "789-456+1230."}};

QChar ofHardware(quint32 code) {
    for (const KeyRow& row : kRows) {
        const QLatin1StringView keys(row.plain);
        if (code >= row.first && code < row.first + static_cast<quint32>(keys.size()))
            return keys.at(static_cast<qsizetype>(code - row.first));
    }
    return {};
}

bool isPlainAscii(QChar c) {
    return c >= u' ' && c <= u'~';
}

} // namespace

QChar latinCharacter(const QKeyEvent& event) {
    const QString text = event.text();
    if (text.size() == 1 && isPlainAscii(text.front()))
        return text.front();
    const quint32 code = event.nativeScanCode();
    if (code >= kOffset) {
        const QChar plain = ofHardware(code - kOffset);
        if (!plain.isNull())
            return event.modifiers() & Qt::ShiftModifier ? plain.toUpper() : plain;
    }
    if (event.key() >= Qt::Key_Space && event.key() <= Qt::Key_AsciiTilde)
        return QChar(event.key()).toLower();
    return {};
}

} // namespace dak::ui
