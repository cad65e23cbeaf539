// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Article numbers of this counter, taken inside the book's transaction and spent by the entry that names
// them. Also the running serials of receipts and invoices, which are reserved in the same way.
#pragma once

#include "core/article/numberseries.h"
#include "core/storage/numbers/reservation.h"
#include "core/storage/sqlite/connection.h"

#include <set>
#include <utility>

namespace dak {

class SqliteNumberSeries final : public NumberSeries {
public:
    SqliteNumberSeries(Connection& connection, Reservation& reservation)
        : m_connection(connection), m_reservation(reservation) {}

    Result<ArticleNumber> take(const Product& product) override;
    Status use(const Product& product, const ArticleNumber& number) override;
    Result<std::uint32_t> left(const Product& product) const override;
    Result<std::vector<NumberRange>> ranges() const override;

    // Numbers of a range that were spoiled: its gaps.
    Result<std::vector<ArticleNumber>> spoiled(const NumberRange& range) const;

    // The next serial of a series; reserved on disk when asked inside the transaction.
    Result<std::uint64_t> nextSerial(const std::string& series) const;

    // Forgets what an earlier action took: called by the book when an action begins.
    void startAction() {
        m_taken.clear();
        m_ranges.clear();
        m_isFresh = false;
    }

private:
    bool inAction() const { return m_connection.isOpen() && m_connection.database().inTransaction(); }
    Status refresh() const;
    Result<std::vector<NumberRange>> rangesOf(const Product* product) const;
    // Read once in an action, which asks before its entries change a range.
    Result<const std::vector<NumberRange>*> rangesInAction(const Product& product) const;
    // The first serial from `serial` on that is neither spent, nor lost, nor taken in this action.
    Result<std::uint32_t> firstFree(const std::string& prefix, std::uint32_t serial,
                                    std::uint32_t last) const;
    Result<std::uint32_t> freeFrom(const NumberRange& range) const;
    Result<std::uint32_t> gapsOf(const NumberRange& range) const;
    Result<std::uint64_t> spentWithin(const std::string& prefix, std::uint64_t from, std::uint64_t to) const;
    Result<std::optional<std::string>> stateOf(const std::string& prefix, std::uint32_t serial) const;
    Result<NumberRange> rangeWith(const Product& product, const ArticleNumber& number) const;

    Connection& m_connection;
    Reservation& m_reservation;
    std::set<std::pair<std::string, std::uint32_t>> m_taken;          // in this action
    mutable std::map<std::string, std::vector<NumberRange>> m_ranges; // as this action found them
    mutable bool m_isFresh = false; // the reservation was read in this action
};

} // namespace dak
