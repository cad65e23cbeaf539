// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgres/pgvalues.h"

#include "core/base/check.h"
#include "core/crypto/crypto.h"

#include <libpq-fe.h>

#include <charconv>

namespace dak {

namespace {

// The year 0 of ISO 8601 is written 1 BC.
constexpr std::string_view kYearZero = "0000-";
constexpr std::string_view kBeforeChrist = " BC";

std::string dateText(Date day) {
    const std::string iso = day.iso();
    return iso.starts_with(kYearZero) ? "0001" + iso.substr(4) + std::string(kBeforeChrist) : iso;
}

} // namespace

std::string storable(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\0')
            out += "\xEF\xBF\xBD";
        else
            out += c;
    }
    return out;
}

void PgArray::next() {
    if (m_text.size() > 1)
        m_text += ',';
}

PgArray& PgArray::number(std::int64_t value) {
    next();
    m_text += std::to_string(value);
    return *this;
}

PgArray& PgArray::text(std::string_view value) {
    next();
    m_text += '"';
    for (const char c : storable(value)) {
        if (c == '"' || c == '\\')
            m_text += '\\';
        m_text += c;
    }
    m_text += '"';
    return *this;
}

PgArray& PgArray::bytes(std::string_view value) {
    next();
    m_text += "\"\\\\x";
    m_text += hex(reinterpret_cast<const std::uint8_t*>(value.data()), value.size());
    m_text += '"';
    return *this;
}

PgArray& PgArray::date(Date day) {
    return text(dateText(day));
}

PgArray& PgArray::null() {
    next();
    m_text += "NULL";
    return *this;
}

PgArguments& PgArguments::number(std::int64_t value) {
    m_values.push_back({std::to_string(value), false});
    return *this;
}

PgArguments& PgArguments::text(std::string_view value) {
    m_values.push_back({storable(value), false});
    return *this;
}

PgArguments& PgArguments::bytes(std::string_view value) {
    m_values.push_back({std::string(value), true});
    return *this;
}

PgArguments& PgArguments::date(Date day) {
    return text(dateText(day));
}

PgArguments& PgArguments::null() {
    m_values.push_back({std::nullopt, false});
    return *this;
}

PgRows::PgRows(pg_result* result) : m_result(result) {}

void PgRows::Clear::operator()(pg_result* result) const {
    PQclear(result);
}

bool PgRows::isDone() const {
    const ExecStatusType status = PQresultStatus(m_result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

int PgRows::size() const {
    return PQntuples(m_result.get());
}

std::int64_t PgRows::affected() const {
    const std::string_view count = PQcmdTuples(m_result.get());
    std::int64_t value = 0;
    std::from_chars(count.data(), count.data() + count.size(), value);
    return value;
}

bool PgRows::isNull(int row, int column) const {
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::string_view PgRows::text(int row, int column) const {
    check(row < size() && column < PQnfields(m_result.get()), "a row that is not there");
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

std::int64_t PgRows::number(int row, int column) const {
    const std::string_view from = text(row, column);
    std::int64_t value = 0;
    const auto parsed = std::from_chars(from.data(), from.data() + from.size(), value);
    check(parsed.ec == std::errc() && parsed.ptr == from.data() + from.size(), "a column that is no number");
    return value;
}

Date PgRows::date(int row, int column) const {
    std::string from(text(row, column));
    if (from.ends_with(kBeforeChrist))
        from = "0000" + from.substr(4, 6);
    const Result<Date> day = Date::parse(from);
    check(static_cast<bool>(day), "a column that is no day");
    return *day;
}

std::string PgRows::bytes(int row, int column) const {
    const std::string_view from = text(row, column);
    check(from.starts_with("\\x"), "a column that is no bytes");
    std::string out((from.size() - 2) / 2, '\0');
    check(unhex(from.substr(2), reinterpret_cast<std::uint8_t*>(out.data()), out.size()),
          "a column that is no bytes");
    return out;
}

void PgRows::fill(int row, int column, std::uint8_t* out, std::size_t size) const {
    const std::string_view from = text(row, column);
    check(from.starts_with("\\x") && unhex(from.substr(2), out, size), "bytes of another length");
}

} // namespace dak
