// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/csvofficerows.h"

#include "core/base/text.h"
#include "core/pincode/import/bytesource.h"

#include <csv.h>

#include <algorithm>

namespace dak {

namespace {

void takeCell(void* text, std::size_t length, void* cells) {
    static_cast<std::vector<std::string>*>(cells)->emplace_back(static_cast<const char*>(text), length);
}

void endOfLine(int, void*) {}

// The cells of one line; nothing when its quotes do not fit. A line feed inside quotes never comes here: no
// name of an office holds one, so that a lost quote spoils its own line only.
std::optional<std::vector<std::string>> cellsOf(const std::string& line) {
    csv_parser parser{};
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return std::nullopt;
    std::vector<std::string> cells;
    const bool whole =
        csv_parse(&parser, line.data(), line.size(), takeCell, endOfLine, &cells) == line.size() &&
        csv_fini(&parser, takeCell, endOfLine, &cells) == 0;
    csv_free(&parser);
    return whole ? std::make_optional(std::move(cells)) : std::nullopt;
}

std::string joinedHeadings(const std::vector<OfficeColumn>& columns) {
    std::string out;
    for (const OfficeColumn column : columns) {
        if (!out.empty())
            out += ", ";
        out += headingOf(column);
    }
    return out;
}

} // namespace

Result<std::unique_ptr<OfficeRows>> CsvOfficeRows::open(ByteSource& source) {
    std::unique_ptr<CsvOfficeRows> rows(new CsvOfficeRows(source));
    DAK_TRY_STATUS(rows->readHeading());
    return std::unique_ptr<OfficeRows>(std::move(rows));
}

Status CsvOfficeRows::readHeading() {
    while (takeLine() && isBlank(m_line))
        continue;
    DAK_TRY_STATUS(m_source.failure());
    const auto headings = m_tooLong ? std::nullopt : cellsOf(m_line);
    std::vector<OfficeColumn> repeated;
    for (const std::string& heading : headings.value_or(std::vector<std::string>())) {
        const auto column = columnOfHeading(heading);
        if (column && std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end())
            repeated.push_back(*column);
        m_columns.push_back(column);
    }
    std::vector<OfficeColumn> missing;
    for (std::size_t i = 0; i < kOfficeColumns; ++i) {
        const auto column = static_cast<OfficeColumn>(i);
        if (isRequired(column) && std::find(m_columns.begin(), m_columns.end(), column) == m_columns.end())
            missing.push_back(column);
    }
    if (!missing.empty())
        return Error::refused("import_columns_missing", {{"columns", joinedHeadings(missing)}});
    if (!repeated.empty())
        return Error::refused("import_columns_repeated", {{"columns", joinedHeadings(repeated)}});
    return {};
}

// The next line without its end (LF, CR LF or CR); false at the end of the file.
bool CsvOfficeRows::takeLine() {
    m_line.clear();
    m_tooLong = false;
    std::optional<char> c = m_source.next();
    if (!c)
        return false;
    for (; c && *c != '\n' && *c != '\r'; c = m_source.next()) {
        if (m_line.size() < kMostRowBytes)
            m_line += *c;
        else
            m_tooLong = true;
    }
    if (c == '\r' && m_source.peek() == '\n')
        m_source.next();
    ++m_number;
    return true;
}

Result<bool> CsvOfficeRows::next(OfficeRow& row) {
    bool taken = false;
    do {
        taken = takeLine();
    } while (taken && !m_tooLong && isBlank(m_line));
    DAK_TRY_STATUS(m_source.failure());
    if (!taken)
        return false;
    row = OfficeRow{};
    row.number = m_number;
    explain(row);
    return true;
}

void CsvOfficeRows::explain(OfficeRow& row) const {
    if (m_tooLong) {
        row.reason = "row_too_long";
    } else if (m_line.find('\0') != std::string::npos) {
        row.reason = "nul_byte";
    } else if (!isUtf8(m_line)) {
        row.reason = "not_utf8";
    } else if (auto cells = cellsOf(m_line); !cells) {
        row.reason = "quotes_unbalanced";
    } else if (cells->size() != m_columns.size()) {
        row.reason = "cells_wrong_count";
    } else {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i])
                row.fields[*m_columns[i]] = std::move((*cells)[i]);
        }
    }
    if (!row.reason.empty())
        row.given = quotable(m_line);
}

} // namespace dak
