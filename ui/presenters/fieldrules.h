// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What typed text means at each field of the Book desk: when it is complete and moves on by itself. Pure.
#pragma once

#include <QString>

#include <optional>

namespace dak::ui {

// A field's text after a key: what to show, and whether the field is done.
struct Typed {
    QString text;
    bool complete = false;
    QChar letter; // the letter that ended it, null when none did
};

// Six digits are a PIN.
[[nodiscard]] Typed typedPin(const QString& text);
// Digits, then one letter (what is inside) ends both.
[[nodiscard]] Typed typedWeight(const QString& text);
// Six digits are 2-2-2; one letter alone is a box of the office; "-" alone is "not measured".
[[nodiscard]] Typed typedSize(const QString& text);
// Ten digits; eleven after a leading 0, twelve after "+91". A letter in an empty field is the first of the
// name: there is no mobile.
[[nodiscard]] Typed typedMobile(const QString& text);
// Exactly ten digits of a mobile: in a second address line they are the sender's mobile.
[[nodiscard]] bool looksLikeMobile(const QString& text);
// "56" and "99" are what clerks say for 56 APO and 99 APO; absent for any other text.
[[nodiscard]] std::optional<QString> armyLine(const QString& text);

} // namespace dak::ui
