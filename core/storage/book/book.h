// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open book of a counter's folder: what is recorded through, what is read, what it can prove.
// One thread; several programs and threads open the same folder each for themselves and take turns.
#pragma once

#include "core/base/idsource.h"
#include "core/booking/bookingqueries.h"
#include "core/ledger/books.h"
#include "core/ledger/chainsource.h"
#include "core/outbox/outboxstore.h"
#include "core/record/office.h"
#include "core/storage/numbers/sqlitenumberseries.h"
#include "core/storage/prints/sqliteprints.h"
#include "core/storage/query/sqlitedocuments.h"
#include "core/till/tillday.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dak {

struct BookParts;

class Book {
public:
    // Below this the clerk is warned: disk_low {free_mb}.
    static constexpr std::uint64_t kLowFreeBytes = 200'000'000;

    explicit Book(std::unique_ptr<BookParts> parts);
    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;
    ~Book();

    // ---- one action, one transaction
    Books& books();
    SqliteNumberSeries& numbers();

    // ---- what is read; inside an action the answers see it
    const BookingQueries& bookingQueries() const;
    const TillQueries& tillQueries() const;
    const SqliteDocuments& documents() const;
    SqlitePrints& prints(); // plain state beside the book
    const ChainSource& chain() const;
    OutboxStore& outbox();
    std::string outboxFolder() const; // of the sealed batches
    Result<ChainHead> head() const;   // of the current epoch

    // ---- whose it is
    const Office& office() const;
    bool isTraining() const;
    const DeviceId& device() const;
    const SigningKey& key() const;
    const std::string& folder() const;

    // ---- its state
    // Set when the book may be read but not written: book_damaged, folder_read_only.
    const std::optional<Error>& readOnly() const;
    // What the clerk should know: disk_low, numbers_void, recovered_differs {count}.
    std::vector<Notice> notices() const;
    // To be called when nobody waits: folds the log into the database when it has grown.
    [[nodiscard]] Status idle();

    // ---- for the others of this folder
    BookParts& parts() { return *m_parts; }

private:
    std::unique_ptr<BookParts> m_parts;
};

} // namespace dak
