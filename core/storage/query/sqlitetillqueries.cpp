// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/query/sqlitetillqueries.h"

#include "core/storage/query/sqlitebookingqueries.h"

#include <cstdint>

namespace dak {

Result<std::optional<Date>> SqliteTillQueries::openDay() const {
    return openDayOf(m_connection);
}

Result<std::optional<Date>> SqliteTillQueries::lastDay() const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT day FROM days ORDER BY opened_by DESC LIMIT 1"));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<Date>();
    DAK_TRY(const Date day, Date::parse(row->text(0)));
    return std::optional(day);
}

Result<DayTotals> SqliteTillQueries::totals(Date day) const {
    DayTotals totals{.day = day};
    DAK_TRY(Prepared row, m_connection.prepared("SELECT float_paise FROM days WHERE day = ?1"));
    row->bind(1, day.iso());
    DAK_TRY(const bool found, row->step());
    if (found)
        totals.openingFloat = Money::fromPaise(row->integer(0));
    DAK_TRY(const std::int64_t end, endOf(day));
    DAK_TRY_STATUS(addPostings(totals, end));
    DAK_TRY_STATUS(addCounts(totals, end));
    DAK_TRY_STATUS(addCancelled(totals, end));
    DAK_TRY_STATUS(addArticles(totals, end));
    DAK_TRY_STATUS(addBaskets(totals));
    return totals;
}

// The entry a closed day ends with; past every entry while the day is open. The closing entry itself
// empties the drawer, so it stands outside the day's totals, and so does what follows it on the same date.
Result<std::int64_t> SqliteTillQueries::endOf(Date day) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT closed_by FROM days WHERE day = ?1"));
    row->bind(1, day.iso());
    DAK_TRY(const bool found, row->step());
    return found && !row->isNull(0) ? row->integer(0) : INT64_MAX;
}

Status SqliteTillQueries::addPostings(DayTotals& totals, std::int64_t end) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT p.account, SUM(p.paise) FROM day_spans s JOIN postings p "
                                  "ON p.leg >= s.first_no << 8 AND p.leg < MIN(s.last_no + 1, ?2) << 8 "
                                  "WHERE s.day = ?1 GROUP BY p.account"));
    row->bind(1, totals.day.iso()).bind(2, end);
    std::vector<Posting> sums;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            break;
        DAK_TRY(const Account account, parseAccount(row->text(0)));
        sums.push_back({account, Money::fromPaise(row->integer(1))});
    }
    for (const Account account : allAccounts()) {
        for (const Posting& sum : sums) {
            if (sum.account == account)
                post(totals.perAccount, account, sum.amount);
            if (sum.account == account && account == Account::Cash)
                totals.expectedCash = sum.amount;
        }
    }
    return {};
}

Status SqliteTillQueries::addCounts(DayTotals& totals, std::int64_t end) const {
    DAK_TRY(Prepared row,
            m_connection.prepared(
                "SELECT COUNT(*), COALESCE(MIN(e.no), 0), COALESCE(MAX(e.no), 0) FROM day_spans s "
                "JOIN entries e ON e.no BETWEEN s.first_no AND MIN(s.last_no, ?2 - 1) "
                "WHERE s.day = ?1"));
    row->bind(1, totals.day.iso()).bind(2, end);
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    totals.entries = static_cast<std::uint64_t>(row->integer(0));
    totals.firstNo = static_cast<std::uint64_t>(row->integer(1));
    totals.lastNo = static_cast<std::uint64_t>(row->integer(2));
    return {};
}

// An entry of the centre that cancelled once more what was cancelled here has reversed nothing.
Status SqliteTillQueries::addCancelled(DayTotals& totals, std::int64_t end) const {
    DAK_TRY(Prepared row,
            m_connection.prepared(
                "SELECT COUNT(*), COALESCE(SUM(NOT EXISTS (SELECT 1 FROM day_spans b WHERE b.day = ?1 "
                "AND a.entry BETWEEN b.first_no AND b.last_no)), 0) FROM day_spans s "
                "JOIN reversals r ON r.entry BETWEEN s.first_no AND MIN(s.last_no, ?2 - 1) "
                "JOIN articles a ON a.number = r.article AND a.ended_by = r.entry AND a.state = 'cancelled' "
                "WHERE s.day = ?1"));
    row->bind(1, totals.day.iso()).bind(2, end);
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    totals.cancelled = static_cast<std::uint64_t>(row->integer(0));
    totals.cancelledEarlier = static_cast<std::uint64_t>(row->integer(1));
    return {};
}

// Accepted on this day and not removed, and of these still unpaid or paid, as of its end: what ended later
// ended on another day.
Status SqliteTillQueries::addArticles(DayTotals& totals, std::int64_t end) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT COALESCE(SUM(a.state <> 'removed' OR a.ended_by > ?2), 0), "
                                  "COALESCE(SUM(a.state IN ('unpaid', 'paid') OR a.ended_by > ?2), 0) "
                                  "FROM day_spans s "
                                  "JOIN articles a ON a.entry BETWEEN s.first_no AND MIN(s.last_no, ?2 - 1) "
                                  "WHERE s.day = ?1"));
    row->bind(1, totals.day.iso()).bind(2, end);
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    totals.booked = static_cast<std::uint64_t>(row->integer(0));
    totals.articles = static_cast<std::uint64_t>(row->integer(1));
    return {};
}

Status SqliteTillQueries::addBaskets(DayTotals& totals) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT state, held_as FROM baskets b WHERE state IN ('open', 'held') AND "
                                  "EXISTS (SELECT 1 FROM basket_lines l WHERE l.basket = b.id AND "
                                  "l.state = 'standing') ORDER BY opened_by"));
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return {};
        if (row->text(0) == "held")
            totals.heldBaskets.emplace_back(row->text(1));
        else
            ++totals.openBaskets;
    }
}

Result<std::optional<Recorded>> SqliteTillQueries::entryOf(std::string_view sql, Date day) const {
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    row->bind(1, day.iso());
    DAK_TRY(const bool found, row->step());
    if (!found || row->isNull(0))
        return std::optional<Recorded>();
    return m_entries.byNo(static_cast<std::uint64_t>(row->integer(0)));
}

Result<std::optional<Recorded>> SqliteTillQueries::opening(Date day) const {
    return entryOf("SELECT opened_by FROM days WHERE day = ?1", day);
}

Result<std::optional<Recorded>> SqliteTillQueries::closing(Date day) const {
    return entryOf("SELECT closed_by FROM days WHERE day = ?1", day);
}

} // namespace dak
