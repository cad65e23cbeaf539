// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/address/phone.h"

#include "core/base/text.h"

namespace dak {

Result<Phone> Phone::parse(std::string_view given) {
    const Error bad = Error::refused("mobile_invalid", {{"given", quotable(given)}});
    std::string text = trimmed(asciiDigits(given));
    const bool international = text.starts_with('+');
    if (international)
        text.erase(0, 1);
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ' && c != '-')
            return bad;
    }
    if (international && digits.size() != 12)
        return bad;
    if (digits.size() == 12 && digits.starts_with("91"))
        digits.erase(0, 2);
    else if (digits.size() == 11 && digits.starts_with('0'))
        digits.erase(0, 1);
    if (digits.size() != 10 || digits[0] < '6')
        return bad;
    return Phone(digits);
}

std::string Phone::text() const {
    return m_digits.substr(0, 5) + " " + m_digits.substr(5);
}

} // namespace dak
