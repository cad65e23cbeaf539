// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a book together with what the centre has of it, in one transaction: the epochs concerned are frozen
// at their common place; when that leaves anything to place, or the current epoch is one of them, a new one
// begins with book_restored; then come the centre's entries that this book
// did not have, with their exact bytes, and the places of its own entries that the centre has nowhere.
// Nothing is posted twice: an entry is one of its operation and part, wherever it stands in the chain.
#pragma once

#include "core/storage/book/bookparts.h"
#include "core/sync/syncbook.h"

#include <vector>

namespace dak {

class BookRecovery {
public:
    BookRecovery(BookParts& parts, IdSource& ids) : m_parts(parts), m_ids(ids) {}

    // Either all of it or nothing. Errors entry_malformed and what else decodeEntry() says; machine errors;
    // ErrorKind::Unknown recovery_unknown when the commit failed and a look-up could not tell.
    [[nodiscard]] Result<Recovered> run(const Recovery& recovery);

private:
    Result<Recovered> attempt(const Recovery& recovery);
    Result<std::vector<Entry>> missing(const Recovery& recovery);
    Status noteDifference(const Entry& entry, std::string_view bytes);
    Status freeze(const Recovery& recovery);
    Status place(const Recovery& recovery, std::vector<Entry> entries, bool numbersVoid,
                 const std::vector<std::uint64_t>& homeless);
    Result<bool> hasLeases(const std::vector<Entry>& entries);
    Result<bool> mustVoid(const Recovery& recovery, const std::vector<Entry>& entries);
    Result<Recorded> begin(const Recovery& recovery, std::uint64_t recovered, bool numbersVoid, BookEnd& end);
    Status bringBack(std::vector<Entry> entries, BookEnd& end);
    Result<Recovered> settle(const Recovery& recovery, const Error& cause);
    Result<bool> stands(const Recovery& recovery);

    BookParts& m_parts;
    IdSource& m_ids;
    Recovered m_recovered;
    bool m_written = false; // something of it may be on disk
};

} // namespace dak
