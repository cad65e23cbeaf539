// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/jsontext.h"

#include <array>
#include <charconv>

namespace dak {

namespace {

// The letter after the backslash; 'u' for the controls without one, 0 for what stands for itself.
char escapeOf(char c) {
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return static_cast<unsigned char>(c) < 0x20 ? 'u' : '\0';
    }
}

// Whether a byte stands for itself inside quotes.
constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t i = 0; i < plain.size(); ++i)
        plain[i] = i >= 0x20 && i != '"' && i != '\\';
    return plain;
}();

} // namespace

void JsonText::separate() {
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void JsonText::quote(std::string_view value) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    m_out += '"';
    std::size_t plain = 0; // where the run of characters that stand for themselves began
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (kPlain[static_cast<unsigned char>(value[i])])
            continue;
        const char escape = escapeOf(value[i]);
        m_out.append(value, plain, i - plain);
        plain = i + 1;
        m_out += '\\';
        m_out += escape;
        if (escape == 'u') {
            const auto code = static_cast<unsigned char>(value[i]);
            m_out += "00";
            m_out += kDigits[code >> 4U];
            m_out += kDigits[code & 0xFU];
        }
    }
    m_out.append(value, plain);
    m_out += '"';
}

JsonText& JsonText::open(char bracket) {
    separate();
    m_out += bracket;
    m_first = true;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    m_out += bracket;
    m_first = false;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_first = true;
    return *this;
}

JsonText& JsonText::text(std::string_view value) {
    separate();
    quote(value);
    return *this;
}

JsonText& JsonText::number(std::int64_t value) {
    separate();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_out.append(digits.data(), end);
    return *this;
}

JsonText& JsonText::boolean(bool value) {
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonText& JsonText::null() {
    separate();
    m_out += "null";
    return *this;
}

JsonText& JsonText::json(std::string_view value) {
    separate();
    m_out += value;
    return *this;
}

} // namespace dak
