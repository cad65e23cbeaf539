// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <array>

namespace dak {

namespace {

struct Decoded {
    char32_t point = 0;
    std::size_t length = 0; // 0: not UTF-8 here
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    std::size_t length = 0;
    char32_t point = 0;
    char32_t least = 0;
    if ((lead & 0xE0U) == 0xC0U) {
        length = 2, point = lead & 0x1FU, least = 0x80;
    } else if ((lead & 0xF0U) == 0xE0U) {
        length = 3, point = lead & 0x0FU, least = 0x800;
    } else if ((lead & 0xF8U) == 0xF0U) {
        length = 4, point = lead & 0x07U, least = 0x10000;
    } else {
        return {};
    }
    if (text.size() < length)
        return {};
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < least || point > 0x10FFFF || surrogate)
        return {};
    return {point, length};
}

bool isSpace(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x3000 || c == 0x200B || c == 0xFEFF;
}

bool isControl(char32_t c) {
    const bool bidiOverride = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || bidiOverride;
}

// First digit (zero) of each decimal digit run that people in India may type.
constexpr std::array<char32_t, 13> kZeros{0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
                                          0x0CE6, 0x0D66, 0x0660, 0x06F0, 0xABF0, 0xFF10};

} // namespace

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const Decoded next = decode(text);
        if (next.length == 0)
            return false;
        text.remove_prefix(next.length);
    }
    return true;
}

std::size_t codePoints(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            ++count;
    }
    return count;
}

bool hasControls(std::string_view text) {
    while (!text.empty()) {
        const Decoded next = decode(text);
        if (next.length == 0 || isControl(next.point))
            return true;
        text.remove_prefix(next.length);
    }
    return false;
}

std::string trimmed(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text.substr(at));
        const std::size_t length = next.length == 0 ? 1 : next.length;
        if (next.length == 0 || !isSpace(next.point)) {
            if (begin == text.size())
                begin = at;
            end = at + length;
        }
        at += length;
    }
    return begin < end ? std::string(text.substr(begin, end - begin)) : std::string();
}

bool isBlank(std::string_view text) {
    return trimmed(text).empty();
}

std::string asciiDigits(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode(text);
        const std::size_t length = next.length == 0 ? 1 : next.length;
        char digit = 0;
        for (const char32_t zero : kZeros) {
            if (next.length != 0 && next.point >= zero && next.point <= zero + 9)
                digit = static_cast<char>('0' + (next.point - zero));
        }
        if (digit != 0)
            out.push_back(digit);
        else
            out.append(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

std::string upperAscii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

std::string lowerAscii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::optional<std::int64_t> parseDigits(std::string_view text) {
    if (text.empty() || text.size() > 18)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string quotable(std::string_view text) {
    constexpr std::size_t kMost = 60;
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (std::size_t shown = 0; !text.empty(); ++shown) {
        if (shown == kMost)
            return out + "\u2026";
        const Decoded next = decode(text);
        if (next.length == 0 || isControl(next.point)) {
            const auto byte = static_cast<unsigned char>(text[0]);
            out += "\\x";
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
            text.remove_prefix(1);
            continue;
        }
        out.append(text.substr(0, next.length));
        text.remove_prefix(next.length);
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

} // namespace dak
