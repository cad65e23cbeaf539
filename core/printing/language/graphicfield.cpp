// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/graphicfield.h"

namespace dak {

namespace {

constexpr std::size_t kLongRun = 400; // z
constexpr std::size_t kShortRun = 20; // g

void appendRun(std::string& out, char digit, std::size_t count) {
    while (count > kLongRun) {
        out += 'z';
        out += digit;
        count -= kLongRun;
    }
    if (const std::size_t twenties = count / kShortRun; twenties > 0)
        out += static_cast<char>('g' + twenties - 1);
    if (const std::size_t ones = count % kShortRun; ones > 1 || (ones == 1 && count > 1))
        out += static_cast<char>('G' + ones - 1);
    out += digit;
}

std::string digitsOf(std::string_view row) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    digits.reserve(row.size() * 2);
    for (const char byte : row) {
        const auto value = static_cast<unsigned char>(byte);
        digits += kDigits[value >> 4];
        digits += kDigits[value & 15];
    }
    return digits;
}

void appendRow(std::string& out, const std::string& digits) {
    std::size_t end = digits.size();
    char filler = '\0';
    if (digits.back() == '0' || digits.back() == 'F') {
        const std::size_t last = digits.find_last_not_of(digits.back());
        end = last == std::string::npos ? 0 : last + 1;
        filler = digits.back() == '0' ? ',' : '!';
    }
    for (std::size_t at = 0; at < end;) {
        std::size_t next = at;
        while (next < end && digits[next] == digits[at])
            ++next;
        appendRun(out, digits[at], next - at);
        at = next;
    }
    if (filler != '\0')
        out += filler;
}

} // namespace

std::string graphicFieldOf(std::string_view rows, std::size_t bytesPerRow) {
    std::string out;
    std::string_view above;
    for (; !rows.empty(); rows.remove_prefix(bytesPerRow)) {
        const std::string_view row = rows.substr(0, bytesPerRow);
        if (row == above)
            out += ':';
        else
            appendRow(out, digitsOf(row));
        above = row;
    }
    return out;
}

} // namespace dak
