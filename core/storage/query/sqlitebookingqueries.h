// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the booking desk reads, from the read models on the book's own connection.
#pragma once

#include "core/booking/bookingqueries.h"
#include "core/storage/entries/entrytable.h"
#include "core/storage/numbers/sqlitenumberseries.h"

namespace dak {

class SqliteBookingQueries final : public BookingQueries {
public:
    SqliteBookingQueries(Connection& connection, const EntryTable& entries, const SqliteNumberSeries& numbers)
        : m_connection(connection), m_entries(entries), m_numbers(numbers) {}

    Result<std::optional<Date>> openDay() const override;
    Result<std::optional<ArticleView>> article(const ArticleNumber& number) const override;
    Result<std::optional<BasketView>> basket(const Uuid& id) const override;
    Result<std::vector<BasketView>> unpaidBaskets() const override;
    Result<std::optional<LastSale>> lastSale() const override;
    Result<std::optional<ArticleNumber>> similar(const Address& receiver, Weight weight,
                                                 UtcMillis since) const override;
    Result<std::uint64_t> nextReceiptSerial(Date day) const override;
    Result<std::uint64_t> nextInvoiceSerial(const std::string& financialYear) const override;
    Result<std::optional<KnownCustomer>> customer(const Phone& mobile, bool asSender) const override;
    Result<std::optional<KnownCustomer>> lastSender() const override;
    Result<std::vector<std::string>> streets(Pincode pin, std::string_view prefix,
                                             std::size_t most) const override;

private:
    Result<std::vector<BasketLine>> linesOf(const Uuid& basket) const;
    Result<Recorded> entry(std::uint64_t no) const;
    Result<ArticleView> viewOf(const Statement& row) const;

    Connection& m_connection;
    const EntryTable& m_entries;
    const SqliteNumberSeries& m_numbers;
};

// The open business day of a book; shared with the till's queries.
[[nodiscard]] Result<std::optional<Date>> openDayOf(Connection& connection);

} // namespace dak
