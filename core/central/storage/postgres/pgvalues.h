// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes into a statement and what comes out: parameters as text (bytes as they are), rows as text.
// PostgreSQL keeps no NUL in a text: it is stored as U+FFFD (storable()).
#pragma once

#include "core/base/clock.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace dak {

[[nodiscard]] std::string storable(std::string_view text);

// The text of an array parameter: {1,2}, {"a","b"}, {"\\x01"}; one row of a multi-row INSERT per element.
class PgArray {
public:
    PgArray& number(std::int64_t value);
    PgArray& text(std::string_view value);
    PgArray& bytes(std::string_view value);
    template <std::size_t N>
    PgArray& bytes(const std::array<std::uint8_t, N>& value) {
        return bytes(std::string_view(reinterpret_cast<const char*>(value.data()), N));
    }
    PgArray& date(Date day);
    PgArray& null();

    std::string literal() const { return m_text + "}"; }

private:
    void next();

    std::string m_text = "{";
};

// The parameters $1, $2, ... in order.
class PgArguments {
public:
    PgArguments& number(std::int64_t value);
    PgArguments& text(std::string_view value);
    PgArguments& flag(bool value) { return text(value ? "t" : "f"); }
    PgArguments& bytes(std::string_view value);
    template <std::size_t N>
    PgArguments& bytes(const std::array<std::uint8_t, N>& value) {
        return bytes(std::string_view(reinterpret_cast<const char*>(value.data()), N));
    }
    PgArguments& date(Date day);
    PgArguments& null();
    PgArguments& array(const PgArray& array) { return text(array.literal()); }

    struct Value {
        std::optional<std::string> bytes;
        bool isBinary = false;
    };
    const std::vector<Value>& values() const { return m_values; }

private:
    std::vector<Value> m_values;
};

// The rows of an answer; each reader is check()ed against the shape that the statement asked for.
class PgRows {
public:
    explicit PgRows(pg_result* result);

    bool isDone() const; // false: the server refused, see PgConnection
    pg_result* handle() const { return m_result.get(); }

    int size() const;
    std::int64_t affected() const; // rows an INSERT, UPDATE or DELETE changed
    bool isNull(int row, int column) const;
    std::string_view text(int row, int column) const;
    std::int64_t number(int row, int column) const;
    Date date(int row, int column) const;
    bool flag(int row, int column) const { return text(row, column) == "t"; }
    std::string bytes(int row, int column) const;
    template <std::size_t N>
    std::array<std::uint8_t, N> array(int row, int column) const {
        std::array<std::uint8_t, N> out{};
        fill(row, column, out.data(), N);
        return out;
    }

private:
    void fill(int row, int column, std::uint8_t* out, std::size_t size) const;

    struct Clear {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace dak
