// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/taxid/gstin.h"

#include "core/base/text.h"

namespace dak {

namespace {

constexpr std::string_view kBase36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool isLetter(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isNumeral(char c) {
    return c >= '0' && c <= '9';
}

bool isPan(std::string_view text) {
    if (text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool numeral = i >= 5 && i <= 8;
        if (numeral ? !isNumeral(text[i]) : !isLetter(text[i]))
            return false;
    }
    return true;
}

std::string compact(std::string_view text) {
    std::string out;
    for (const char c : upperAscii(trimmed(text))) {
        if (c != ' ')
            out += c;
    }
    return out;
}

// Base-36 values of the first 14, factors 1,2,1,2,...; quotient and remainder by 36 of each product summed.
char checkCharacter(std::string_view first14) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < 14; ++i) {
        const std::size_t product = kBase36.find(first14[i]) * (i % 2 == 0 ? 1 : 2);
        sum += product / 36 + product % 36;
    }
    return kBase36[(36 - sum % 36) % 36];
}

} // namespace

Result<Pan> Pan::parse(std::string_view given) {
    std::string text = compact(given);
    if (!isPan(text))
        return Error::refused("pan_invalid", {{"field", "pan"}, {"given", quotable(given)}});
    return Pan(std::move(text));
}

Result<Gstin> Gstin::parse(std::string_view given) {
    std::string text = compact(given);
    const bool shaped = text.size() == 15 && isNumeral(text[0]) && isNumeral(text[1]) &&
                        isPan(std::string_view(text).substr(2, 10)) &&
                        (isLetter(text[12]) || (isNumeral(text[12]) && text[12] != '0')) && text[13] == 'Z' &&
                        kBase36.find(text[14]) != std::string_view::npos;
    if (!shaped)
        return Error::refused("gstin_invalid", {{"field", "gstin"}, {"given", quotable(given)}});
    const char expected = checkCharacter(text);
    if (text[14] != expected)
        return Error::refused(
            "gstin_check_character",
            {{"field", "gstin"}, {"given", quotable(given)}, {"expected", std::string(1, expected)}});
    return Gstin(std::move(text));
}

} // namespace dak
