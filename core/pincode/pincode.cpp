// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/pincode.h"

#include "core/base/text.h"

namespace dak {

Result<Pincode> Pincode::parse(std::string_view given) {
    std::string text;
    for (const char c : trimmed(asciiDigits(given))) {
        if (c != ' ')
            text += c;
    }
    const auto number = parseDigits(text);
    if (text.size() != 6 || !number || *number < 100000)
        return Error::refused("pin_invalid", {{"field", "pin"}, {"given", quotable(given)}});
    return Pincode(static_cast<std::uint32_t>(*number));
}

Pincode Pincode::of(std::uint32_t number) {
    check(number >= 100000 && number <= 999999, "PIN out of range");
    return Pincode(number);
}

std::string Pincode::text() const {
    return std::to_string(m_number);
}

} // namespace dak
