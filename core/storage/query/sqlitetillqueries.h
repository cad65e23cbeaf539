// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the till reads: the open day and what a day came to, from the postings themselves.
#pragma once

#include "core/storage/entries/entrytable.h"
#include "core/till/tillday.h"

namespace dak {

class SqliteTillQueries final : public TillQueries {
public:
    SqliteTillQueries(Connection& connection, const EntryTable& entries)
        : m_connection(connection), m_entries(entries) {}

    Result<std::optional<Date>> openDay() const override;
    Result<std::optional<Date>> lastDay() const override;
    Result<DayTotals> totals(Date day) const override;
    Result<std::optional<Recorded>> opening(Date day) const override;
    Result<std::optional<Recorded>> closing(Date day) const override;

private:
    Result<std::int64_t> endOf(Date day) const;
    Status addPostings(DayTotals& totals, std::int64_t end) const;
    Status addCounts(DayTotals& totals, std::int64_t end) const;
    Status addCancelled(DayTotals& totals, std::int64_t end) const;
    Status addArticles(DayTotals& totals, std::int64_t end) const;
    Status addBaskets(DayTotals& totals) const;
    Result<std::optional<Recorded>> entryOf(std::string_view sql, Date day) const;

    Connection& m_connection;
    const EntryTable& m_entries;
};

} // namespace dak
