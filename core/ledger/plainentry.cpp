// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/plainentry.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dak {

namespace {

constexpr int kMostNested = 16;
constexpr std::size_t kMostKeys = 64;   // of one object
constexpr std::size_t kMostDigits = 18; // any number of so many fits

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20;
}

// The names of one object, to see that none stands twice.
class Keys {
public:
    bool add(std::string_view key) {
        const auto end = m_keys.begin() + static_cast<std::ptrdiff_t>(m_count);
        if (m_count == m_keys.size() || std::find(m_keys.begin(), end, key) != end)
            return false;
        m_keys[m_count++] = key;
        return true;
    }

private:
    std::array<std::string_view, kMostKeys> m_keys;
    std::size_t m_count = 0;
};

// Steps through bytes that are UTF-8. Each step is false where the bytes are not exactly what a compact dump
// of the same value would be.
class PlainReader {
public:
    explicit PlainReader(std::string_view bytes) : m_bytes(bytes) {}

    bool isAtEnd() const { return m_at == m_bytes.size(); }
    bool skip(std::string_view expected) {
        if (!m_bytes.substr(m_at).starts_with(expected))
            return false;
        m_at += expected.size();
        return true;
    }
    // Between quotation marks, without any escape.
    bool text(std::string_view& out) { return string(out) && out.find('\\') == std::string_view::npos; }
    bool integer(std::int64_t& out);
    // Any value, as it stands.
    bool value(std::string_view& out) {
        const std::size_t from = m_at;
        const bool isOne = any(0);
        out = m_bytes.substr(from, m_at - from);
        return isOne;
    }

private:
    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    bool string(std::string_view& out);
    bool escape();
    bool any(int depth);
    bool object(int depth);
    bool list(int depth);

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

bool PlainReader::integer(std::int64_t& out) {
    const std::size_t from = m_at;
    if (peek() == '-')
        ++m_at;
    const std::size_t digits = m_at;
    while (isDigit(peek()))
        ++m_at;
    const std::size_t count = m_at - digits;
    if (count == 0 || count > kMostDigits || (m_bytes[digits] == '0' && (count > 1 || digits > from)))
        return false;
    std::from_chars(m_bytes.data() + from, m_bytes.data() + m_at, out);
    return true;
}

bool PlainReader::string(std::string_view& out) {
    if (!skip("\""))
        return false;
    const std::size_t from = m_at;
    while (m_at < m_bytes.size() && m_bytes[m_at] != '"') {
        if (isControl(m_bytes[m_at]))
            return false;
        if (m_bytes[m_at] != '\\')
            ++m_at;
        else if (!escape())
            return false;
    }
    out = m_bytes.substr(from, m_at - from);
    return skip("\"");
}

// Only what has to be escaped, and as a dump writes it: the short form where there is one.
bool PlainReader::escape() {
    constexpr std::string_view kShort = "\"\\bfnrt";
    ++m_at;
    if (kShort.find(peek()) != std::string_view::npos && peek() != '\0') {
        ++m_at;
        return true;
    }
    if (!skip("u00"))
        return false;
    const std::string_view code = m_bytes.substr(m_at, 2);
    constexpr std::string_view kHex = "0123456789abcdef";
    constexpr std::string_view kHasShort = "89acd"; // after a 0: \b \t \n \f \r
    if (code.size() != 2 || (code[0] != '0' && code[0] != '1') ||
        kHex.find(code[1]) == std::string_view::npos)
        return false;
    if (code[0] == '0' && kHasShort.find(code[1]) != std::string_view::npos)
        return false;
    m_at += 2;
    return true;
}

bool PlainReader::any(int depth) {
    std::string_view text;
    std::int64_t number = 0;
    switch (peek()) {
    case '{':
        return depth < kMostNested && object(depth + 1);
    case '[':
        return depth < kMostNested && list(depth + 1);
    case '"':
        return string(text);
    case 't':
        return skip("true");
    case 'f':
        return skip("false");
    case 'n':
        return skip("null");
    default:
        return integer(number);
    }
}

bool PlainReader::object(int depth) {
    if (skip("{}"))
        return true;
    Keys keys;
    char bracket = '{';
    while (skip({&bracket, 1})) {
        std::string_view key;
        if (!string(key) || !keys.add(key) || !skip(":") || !any(depth))
            return false;
        bracket = ',';
    }
    return skip("}");
}

bool PlainReader::list(int depth) {
    if (skip("[]"))
        return true;
    char bracket = '[';
    while (skip({&bracket, 1})) {
        if (!any(depth))
            return false;
        bracket = ',';
    }
    return skip("]");
}

bool readPostings(PlainReader& reader, std::vector<Posting>& out) {
    if (reader.skip("[]"))
        return true;
    const char* before = "[[";
    while (reader.skip(before)) {
        std::string_view code;
        std::int64_t paise = 0;
        if (!reader.text(code) || !reader.skip(",") || !reader.integer(paise) || !reader.skip("]"))
            return false;
        const auto account = parseAccount(code);
        if (!account)
            return false;
        out.push_back({*account, Money::fromPaise(paise)});
        before = ",[";
    }
    return reader.skip("]");
}

// The values of an envelope as they stand in it.
struct Envelope {
    std::string_view operation, kind, day, actor, role, body;
    std::int64_t part = 0;
    std::int64_t at = 0;
    std::vector<Posting> postings;

    bool read(PlainReader& in) {
        return in.skip(R"({"v":1,"op":)") && in.text(operation) && in.skip(R"(,"part":)") &&
               in.integer(part) && in.skip(R"(,"kind":)") && in.text(kind) && in.skip(R"(,"day":)") &&
               in.text(day) && in.skip(R"(,"at":)") && in.integer(at) && in.skip(R"(,"actor":)") &&
               in.text(actor) && in.skip(R"(,"role":)") && in.text(role) && in.skip(R"(,"body":)") &&
               in.value(body) && in.skip(R"(,"postings":)") && readPostings(in, postings) && in.skip("}") &&
               in.isAtEnd();
    }
};

} // namespace

std::optional<Entry> readPlainEntry(std::string_view bytes) {
    if (!isUtf8(bytes))
        return {};
    PlainReader reader(bytes);
    Envelope envelope;
    if (!envelope.read(reader) || !std::in_range<int>(envelope.part))
        return {};
    const auto operation = Uuid::parse(envelope.operation);
    const auto day = Date::parse(envelope.day);
    const auto role = parseRole(envelope.role);
    if (!operation || !day || !role)
        return {};
    Entry entry{*operation,
                static_cast<int>(envelope.part),
                std::string(envelope.kind),
                *day,
                UtcMillis(std::chrono::milliseconds(envelope.at)),
                Actor{std::string(envelope.actor), *role},
                std::string(envelope.body),
                std::move(envelope.postings)};
    // One entry has one spelling, here as in the tree.
    if (encodeEntry(entry) != bytes)
        return {};
    return entry;
}

} // namespace dak
