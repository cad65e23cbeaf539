// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/enrolment.h"

#include "core/base/text.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
constexpr std::size_t kCodeLetters = 32;
constexpr std::size_t kGroup = 4;
constexpr unsigned kBits = 5;

using CodeBytes = std::array<std::uint8_t, kCodeLetters * kBits / 8>;

// The value of a letter as a person writes it; 32 for none.
std::uint8_t valueOf(char letter) {
    const char read = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
    return static_cast<std::uint8_t>(std::min(kLetters.find(read), kLetters.size()));
}

} // namespace

std::string EnrolmentCode::text() const {
    CodeBytes bytes{};
    std::copy(secret.begin(), secret.end(), bytes.begin());
    std::copy(centre.begin(), centre.end(), bytes.begin() + secret.size());
    std::string out;
    for (std::size_t i = 0; i < kCodeLetters; ++i) {
        unsigned value = 0;
        for (std::size_t bit = i * kBits; bit < (i + 1) * kBits; ++bit)
            value = value << 1U | (bytes[bit / 8] >> (7 - bit % 8) & 1U);
        if (i != 0 && i % kGroup == 0)
            out += '-';
        out += kLetters[value];
    }
    return out;
}

Result<EnrolmentCode> EnrolmentCode::parse(std::string_view text) {
    CodeBytes bytes{};
    std::size_t letters = 0;
    bool isCode = text.size() <= 4 * kCodeLetters;
    for (const char letter : isCode ? upperAscii(text) : std::string()) {
        if (letter == '-' || letter == ' ')
            continue;
        const std::uint8_t value = valueOf(letter);
        isCode = isCode && value < kLetters.size() && letters < kCodeLetters;
        for (unsigned bit = 0; isCode && bit < kBits; ++bit) {
            const std::size_t at = letters * kBits + bit;
            bytes[at / 8] =
                static_cast<std::uint8_t>(bytes[at / 8] | (value >> (kBits - 1 - bit) & 1U) << (7 - at % 8));
        }
        ++letters;
    }
    if (!isCode || letters != kCodeLetters)
        return Error::refused("enrolment_code_invalid", {{"given", quotable(text)}});
    EnrolmentCode code;
    std::copy_n(bytes.begin(), code.secret.size(), code.secret.begin());
    std::copy_n(bytes.begin() + code.secret.size(), code.centre.size(), code.centre.begin());
    return code;
}

} // namespace dak
