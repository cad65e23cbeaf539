// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/fieldrules.h"

#include "core/base/text.h"

namespace dak::ui {

namespace {

QString withAsciiDigits(const QString& text) {
    return QString::fromStdString(asciiDigits(text.toStdString()));
}

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

bool isDigits(const QString& text) {
    return !text.isEmpty() && digitsOf(text).size() == text.size();
}

bool isLatinLetter(QChar c) {
    const QChar lower = c.toLower();
    return lower >= u'a' && lower <= u'z';
}

} // namespace

Typed typedPin(const QString& text) {
    const QString plain = withAsciiDigits(text);
    return {plain, isDigits(plain) && plain.size() == 6, {}};
}

Typed typedWeight(const QString& text) {
    const QString plain = withAsciiDigits(text).trimmed();
    if (plain.isEmpty() || !isLatinLetter(plain.back()))
        return {plain, false, {}};
    return {plain.chopped(1).trimmed(), true, plain.back().toLower()};
}

Typed typedSize(const QString& text) {
    const QString plain = withAsciiDigits(text).trimmed();
    if (plain.size() == 1 && (isLatinLetter(plain.front()) || plain.front() == u'-'))
        return {plain, true, plain.front().toLower()};
    if (!isDigits(plain) || plain.size() != 6)
        return {withAsciiDigits(text), false, {}};
    const auto side = [&plain](int at) { return QString::number(plain.mid(at, 2).toInt()); };
    return {side(0) + u'x' + side(2) + u'x' + side(4), true, {}};
}

Typed typedMobile(const QString& text) {
    const QString plain = withAsciiDigits(text);
    if (!plain.isEmpty() && plain.front().isLetter())
        return {plain, false, plain.front()};
    const QString digits = digitsOf(plain);
    qsizetype needed = 10;
    if (plain.startsWith(u'+'))
        needed = 12;
    else if (plain.startsWith(u'0'))
        needed = 11;
    return {plain, digits.size() == needed, {}};
}

bool looksLikeMobile(const QString& text) {
    const QString plain = withAsciiDigits(text);
    return plain.size() == 10 && isDigits(plain) && plain.front() >= u'6';
}

std::optional<QString> armyLine(const QString& text) {
    const QString plain = withAsciiDigits(text).trimmed();
    if (plain != u"56" && plain != u"99")
        return std::nullopt;
    return QStringLiteral("C/o %1 APO").arg(plain);
}

} // namespace dak::ui
