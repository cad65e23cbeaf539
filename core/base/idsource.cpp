// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/idsource.h"

#include "core/base/text.h"

#include <algorithm>
#include <sys/random.h>

namespace dak {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

int nibble(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool hyphenAt(std::size_t i) {
    return i == 8 || i == 13 || i == 18 || i == 23;
}

} // namespace

Result<Uuid> Uuid::parse(std::string_view text) {
    const Error bad = Error::refused("uuid_invalid", {{"given", quotable(text)}});
    if (text.size() != 36)
        return bad;
    Bytes bytes{};
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (hyphenAt(i)) {
            if (text[i] != '-')
                return bad;
            continue;
        }
        const int value = nibble(text[i]);
        if (value < 0)
            return bad;
        bytes[digits / 2] = static_cast<std::uint8_t>(bytes[digits / 2] << 4 | value);
        ++digits;
    }
    return Uuid(bytes);
}

std::string Uuid::text() const {
    std::string out;
    out.reserve(36);
    for (const std::uint8_t byte : m_bytes) {
        if (hyphenAt(out.size()))
            out += '-';
        out += kHexDigits[byte >> 4U];
        out += kHexDigits[byte & 15U];
    }
    return out;
}

Uuid RandomIds::next() {
    Uuid::Bytes bytes{};
    check(getrandom(bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()), "getrandom");
    // The count starts at a random place of its lower half, so that 2,048 ids fit before it borrows from
    // time.
    const std::uint64_t start = (bytes[6] & 0x07U) << 8U | bytes[7];
    const auto millis = static_cast<std::uint64_t>(m_clock.now().time_since_epoch().count());
    m_stamp = std::max(millis << 12U | start, m_stamp + 1);
    for (unsigned i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(m_stamp >> (52 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>(0x70U | (m_stamp >> 8U & 0x0FU));
    bytes[7] = static_cast<std::uint8_t>(m_stamp);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
    return Uuid::fromBytes(bytes);
}

} // namespace dak
