// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the values of a message stand in JSON. For the codecs of this folder only: reading throws MessageFault,
// and readMessage() turns that into message_malformed. Members that are not asked for are ignored.
#pragma once

#include "core/article/product.h"
#include "core/base/clock.h"
#include "core/base/jsontext.h"
#include "core/base/result.h"
#include "core/crypto/crypto.h"
#include "core/protocol/cursor.h"
#include "core/protocol/signedtext.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dak::message {

// Whole numbers that every JSON reader keeps exactly: 2^53 - 1.
inline constexpr std::int64_t kMostNumber = 9'007'199'254'740'991;
inline constexpr std::size_t kMostLine = 200; // bytes of a name, a code, a version

class MessageFault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// A value inside a message that knows its place.
class Node {
public:
    Node(const nlohmann::json& value, std::string place) : m_value(&value), m_place(std::move(place)) {}

    Node at(const char* key) const;
    bool has(const char* key) const;
    std::vector<Node> items(std::size_t most) const;
    std::vector<Node> items(const char* key, std::size_t most) const { return at(key).items(most); }

    std::int64_t number(std::int64_t least, std::int64_t most) const;
    bool flag() const;
    // Any text; a line is one that is not empty and has no control characters.
    const std::string& text(std::size_t most) const;
    const std::string& line(std::size_t most = kMostLine) const;
    // Lower-case letters, digits and underscores.
    const std::string& word() const;

    template <typename Number = std::uint64_t>
    Number count(const char* key, std::int64_t most = kMostNumber, std::int64_t least = 0) const {
        return static_cast<Number>(at(key).number(least, most));
    }
    // Lower-case hexadecimal of exactly so many bytes.
    template <std::size_t N>
    std::array<std::uint8_t, N> bytes() const {
        std::array<std::uint8_t, N> out{};
        unhexInto(out.data(), N);
        return out;
    }
    template <typename Bytes>
    Bytes bytes(const char* key) const {
        return at(key).bytes<std::tuple_size_v<Bytes>>();
    }
    Date day(const char* key) const;
    UtcMillis time(const char* key) const;
    Product product() const;
    Cursor cursor(const char* key) const;
    std::string office(const char* key) const; // 8 digits
    SignedText document() const;

    [[noreturn]] void fail(const std::string& why) const;
    const nlohmann::json& value() const { return *m_value; }

private:
    void unhexInto(std::uint8_t* bytes, std::size_t size) const;

    const nlohmann::json* m_value;
    std::string m_place;
};

// At most so many bytes of UTF-8, not nested deeper than 16, no member twice; an object.
[[nodiscard]] nlohmann::json parsed(std::string_view json, std::size_t most);
[[nodiscard]] Error malformed(std::string_view message, std::string_view why);

template <typename T, typename Read>
Result<T> readMessage(std::string_view message, std::string_view json, std::size_t most, Read read) {
    try {
        const nlohmann::json document = parsed(json, most);
        return read(Node(document, ""));
    } catch (const MessageFault& fault) {
        return malformed(message, fault.what());
    }
}

// Written the way every codec here writes it.
JsonText& put(JsonText& json, std::string_view key, std::string_view value);
JsonText& put(JsonText& json, std::string_view key, std::uint64_t value);
JsonText& put(JsonText& json, std::string_view key, UtcMillis at);
void put(JsonText& json, const SignedText& document);

} // namespace dak::message
