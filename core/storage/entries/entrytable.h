// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables of the book itself: entries, chain, postings, outbox. Appends and reads; nothing
// here or elsewhere changes or deletes a row of them (the outbox alone is emptied, by receipts).
#pragma once

#include "core/ledger/books.h"
#include "core/ledger/chainsource.h"
#include "core/storage/sqlite/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// The book's own row: whose it is.
struct BookIdentity {
    DeviceId device{};
    PublicKey publicKey{};
    bool training = false;
};

// What was asked; RequestHash{} of an operation that came back from the centre.
struct StoredOperation {
    RequestHash request{};
};

// Where the next entry comes: the head of the current epoch, and the last entry's number and day (0 and ""
// before the first).
struct BookEnd {
    ChainHead head;
    std::uint64_t no = 0;
    std::string day;
};

class EntryTable final : public ChainSource {
public:
    // Of one entry: the table numbers its legs so.
    static constexpr std::size_t kMostLegs = 256;

    explicit EntryTable(Connection& connection) : m_connection(connection) {}

    Result<BookIdentity> identity() const; // error book_damaged when the row is missing
    Result<ChainHead> head() const;        // of the current epoch
    Result<std::vector<ChainHead>> heads() const override;
    Result<std::uint64_t> lastNo() const;
    Result<BookEnd> end() const; // error book_damaged when no epoch is there

    Result<std::optional<StoredOperation>> operation(const Uuid& operation) const;
    Result<std::vector<Recorded>> ofOperation(const Uuid& operation) const;
    Result<std::optional<Recorded>> byNo(std::uint64_t no) const;
    // Every entry in the order of its number, from `from` on.
    Status each(std::uint64_t from, const std::function<Status(const Recorded&)>& visit) const;
    Status eachLink(std::uint32_t ordinal, std::uint64_t first, std::uint64_t last,
                    const VisitLink& visit) const override;

    Status insertIdentity(const BookIdentity& identity, UtcMillis at);
    Status insertEpoch(const EpochId& epoch, std::string_view reason, UtcMillis at);
    // The entry, its place in the chain, its postings, its row of the outbox, and that a run of its day
    // begins. Moves the end. `request`: what was asked, with the first entry of an operation; nullptr: with a
    // further one, or not known.
    Result<Recorded> append(Entry entry, const RequestHash* request, const BookIdentity& identity,
                            BookEnd& end);
    // One more place, after `head`, for an entry that stands in the book: it waits there. Moves the head.
    Status placeAgain(std::uint64_t no, const BookIdentity& identity, ChainHead& head);
    // The bytes of a part of an operation as they stand here.
    Result<std::optional<std::string>> bytesOf(const Uuid& operation, int part) const;
    // The hash at a place of an epoch.
    Result<std::optional<Sha256>> hashAt(std::uint32_t ordinal, std::uint64_t seq) const;

private:
    Status insertEntry(const Recorded& recorded, std::uint32_t epoch, const RequestHash* request,
                       std::string_view day, std::string_view bytes);
    Status insertDayRun(std::uint64_t first, std::string_view day);
    Status insertLink(const Recorded& recorded, const ChainHead& before);
    Status insertPostings(const Recorded& recorded);
    Status insertWaiting(const Recorded& recorded, std::uint32_t epoch);

    Connection& m_connection;
};

} // namespace dak
