// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The book in SQLite: one action, one transaction, one sync. Whoever calls learns one of three things:
// recorded, not recorded (an error), or outcome_unknown.
#pragma once

#include "core/ledger/books.h"
#include "core/storage/entries/entrytable.h"
#include "core/storage/numbers/sqlitenumberseries.h"
#include "core/storage/projection/projections.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace dak {

// Free bytes of the disk that holds the book.
using FreeSpace = std::function<Result<std::uint64_t>()>;

class SqliteBooks final : public Books {
public:
    // New articles and items stop here, while there is still room to take back, pay and close.
    static constexpr std::uint64_t kLeastFreeBytes = 20'000'000;

    SqliteBooks(Connection& connection, EntryTable& entries, Projections& projections,
                SqliteNumberSeries& numbers, const Clock& clock, FreeSpace freeSpace)
        : m_connection(connection)
        , m_entries(entries)
        , m_projections(projections)
        , m_numbers(numbers)
        , m_clock(clock)
        , m_freeSpace(std::move(freeSpace)) {}

    Result<Outcome> record(const Uuid& operation, const RequestHash& request, const Decide& decide) override;

    // From now on every action is refused with book_read_only and this reason.
    void refuseAll(Error reason) { m_readOnly = std::move(reason); }
    const std::optional<Error>& readOnly() const { return m_readOnly; }

private:
    // What an attempt came to. `inDoubt`: the disk failed after something was written.
    struct Attempt {
        std::optional<Outcome> outcome;
        std::optional<Error> error;
        bool inDoubt = false;
    };

    Status checkNewBusiness(const std::vector<EntryDraft>& drafts) const;
    Result<Outcome> replayOnly(const Uuid& operation, const RequestHash& request) const;
    Result<BookIdentity> identity();
    Attempt attempt(const Uuid& operation, const RequestHash& request, const Decide& decide);
    Result<std::optional<Outcome>> replay(const Uuid& operation, const RequestHash& request) const;
    Result<Outcome> append(const Uuid& operation, const RequestHash& request, std::vector<EntryDraft> drafts);
    Result<Outcome> settle(const Uuid& operation, const RequestHash& request, const Error& cause);
    Error damageOf(const Error& error);
    void keepLogShort();
    void startAction();

    Connection& m_connection;
    EntryTable& m_entries;
    Projections& m_projections;
    SqliteNumberSeries& m_numbers;
    const Clock& m_clock;
    FreeSpace m_freeSpace;
    std::optional<BookIdentity> m_identity;
    std::optional<Error> m_readOnly;
};

} // namespace dak
