// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/valueedits.h"

#include "core/base/text.h"

namespace dak::ui {

Result<Date> DateEdit::value() const {
    const QString plain = QString::fromStdString(asciiDigits(text().trimmed().toStdString()));
    QString digits;
    for (const QChar c : plain) {
        if (c.isDigit())
            digits += c;
    }
    const bool yearFirst = plain.size() > 4 && !plain.at(4).isDigit();
    if (digits.size() == 8 && !yearFirst)
        return Date::parse(
            QStringLiteral("%1-%2-%3").arg(digits.mid(4), digits.mid(2, 2), digits.left(2)).toStdString());
    return Date::parse(plain.toStdString());
}

} // namespace dak::ui
