// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/bookrecovery.h"

#include "core/record/article.h"
#include "core/record/day.h"
#include "core/record/office.h"
#include "core/storage/prints/printrows.h"
#include "core/storage/query/sqlitebookingqueries.h"

#include <map>
#include <utility>

namespace dak {

namespace {

std::string_view operationView(const Uuid& id) {
    return {reinterpret_cast<const char*>(id.bytes().data()), id.bytes().size()};
}

SqliteOutbox::Freezing freezingOf(const Recovery::Branch& branch) {
    return {branch.epoch, branch.frozen.common, branch.frozen.centreSeq, branch.frozen.centreHead};
}

} // namespace

Result<Recovered> BookRecovery::run(const Recovery& recovery) {
    m_recovered = {};
    m_written = false;
    Result<Recovered> recovered = attempt(recovery);
    m_parts.projections.startAction(); // what was folded stands, or is forgotten
    if (!recovered && m_written && recovered.error().kind() == ErrorKind::Machine)
        return settle(recovery, recovered.error());
    return recovered;
}

Result<Recovered> BookRecovery::attempt(const Recovery& recovery) {
    m_parts.projections.startAction();
    DAK_TRY(Transaction transaction, m_parts.connection->begin());
    DAK_TRY(std::vector<Entry> entries, missing(recovery));
    DAK_TRY(const bool numbersVoid, mustVoid(recovery, entries));
    m_written = true;
    DAK_TRY_STATUS(freeze(recovery));
    DAK_TRY(const ChainHead current, m_parts.entries.head());
    m_recovered.epoch = current.epoch;
    DAK_TRY(const auto frozen, m_parts.outbox.frozenAfter(current.ordinal));
    DAK_TRY(const std::vector<std::uint64_t> homeless, m_parts.outbox.homeless());
    if (frozen || !entries.empty() || !homeless.empty())
        DAK_TRY_STATUS(place(recovery, std::move(entries), numbersVoid, homeless));
    DAK_TRY_STATUS(transaction.commit());
    return m_recovered;
}

// The new epoch.
Status BookRecovery::place(const Recovery& recovery, std::vector<Entry> entries, bool numbersVoid,
                           const std::vector<std::uint64_t>& homeless) {
    BookEnd end;
    m_recovered.fetched = entries.size();
    m_recovered.replaced = homeless.size();
    DAK_TRY_STATUS(takeInEntries(*m_parts.connection, m_parts.clock.now())); // what waits here still does
    DAK_TRY(const Recorded first, begin(recovery, entries.size(), numbersVoid, end));
    DAK_TRY_STATUS(bringBack(std::move(entries), end));
    DAK_TRY_STATUS(takeInRecovered(*m_parts.connection, m_parts.clock.now()));
    for (const std::uint64_t no : homeless)
        DAK_TRY_STATUS(m_parts.entries.placeAgain(no, m_parts.identity, end.head));
    return {};
}

// What the centre has and this book does not, each once and in the centre's order. Of an operation that says
// something else here the book's own stands.
Result<std::vector<Entry>> BookRecovery::missing(const Recovery& recovery) {
    std::vector<Entry> entries;
    std::map<std::pair<Uuid, int>, Sha256> seen;
    for (const std::string& bytes : recovery.entries) {
        DAK_TRY(Entry entry, decodeEntry(bytes));
        DAK_TRY(const auto here, m_parts.entries.bytesOf(entry.operation, entry.part));
        if (here == bytes)
            continue;
        DAK_TRY(const auto known, m_parts.entries.operation(entry.operation));
        const bool decidedHere = known && known->request != RequestHash{};
        const auto [place, isNew] = seen.try_emplace({entry.operation, entry.part}, sha256(bytes));
        const bool fits = entry.postings.size() <= EntryTable::kMostLegs;
        if (here || decidedHere || !fits || (!isNew && place->second != sha256(bytes))) {
            DAK_TRY_STATUS(noteDifference(entry, bytes));
        } else if (isNew) {
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

Status BookRecovery::noteDifference(const Entry& entry, std::string_view bytes) {
    DAK_TRY(Prepared row, m_parts.connection->prepared(
                              "INSERT INTO differing_entries (operation, part, bytes, noted_at_utc) "
                              "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (operation, part, bytes) DO NOTHING"));
    row->bindBlob(1, operationView(entry.operation)).bind(2, entry.part).bindBlob(3, bytes);
    row->bind(4, m_parts.clock.now().time_since_epoch().count());
    return row->run();
}

// A lease is for one epoch: another copy of this counter may go on with it in the old one. Ranges that were
// loaded by hand are void after a fork; when the book was only behind, the reservation file goes on after it,
// unless that file is of the past too: then the centre has a number of which it knows nothing.
Result<bool> BookRecovery::mustVoid(const Recovery& recovery, const std::vector<Entry>& entries) {
    DAK_TRY(const bool leased, hasLeases(entries));
    if (leased || recovery.reason != "restored")
        return true;
    const Status whole = m_parts.reservation.refresh();
    if (!whole && whole.error().code() != "reservation_missing" &&
        whole.error().code() != "reservation_damaged")
        return whole.error();
    if (!whole || !m_parts.reservation.isWhole())
        return true;
    for (const Entry& entry : entries) {
        if (entry.kind != ArticleAccepted::kKind)
            continue;
        const auto article = decodeArticleAccepted(entry.body);
        if (article && !m_parts.reservation.knows(article->number.prefix(), article->number.serial()))
            return true;
    }
    return false;
}

// Of this book, or among what comes back.
Result<bool> BookRecovery::hasLeases(const std::vector<Entry>& entries) {
    DAK_TRY(Prepared row, m_parts.connection->prepared(
                              "SELECT 1 FROM number_ranges WHERE is_void = 0 AND source = 'lease'"));
    DAK_TRY(const bool here, row->step());
    if (here)
        return true;
    for (const Entry& entry : entries) {
        if (entry.kind != NumbersLoaded::kKind)
            continue;
        const auto loaded = decodeNumbersLoaded(entry.body);
        if (loaded && loaded->source == "lease")
            return true;
    }
    return false;
}

Status BookRecovery::freeze(const Recovery& recovery) {
    for (const Recovery::Branch& branch : recovery.branches) {
        DAK_TRY_STATUS(m_parts.outbox.freeze(freezingOf(branch), m_parts.clock.now()));
    }
    return {};
}

// The new epoch and its first entry, as a restore makes them.
Result<Recorded> BookRecovery::begin(const Recovery& recovery, std::uint64_t recovered, bool numbersVoid,
                                     BookEnd& end) {
    EntryTable& table = m_parts.entries;
    const UtcMillis now = m_parts.clock.now();
    DAK_TRY(const BookEnd before, table.end());
    DAK_TRY(const auto day, openDayOf(*m_parts.connection));
    m_recovered.epoch = m_ids.next().bytes();
    DAK_TRY_STATUS(table.insertEpoch(m_recovered.epoch, recovery.reason, now));
    DAK_TRY(end, table.end());
    const BookRestored restored{hex(before.head.hash), before.no, numbersVoid, recovered};
    const Uuid operation = m_ids.next();
    const RequestHash request = sha256(recovery.reason);
    Entry entry{operation,
                0,
                std::string(BookRestored::kKind),
                day.value_or(istDate(now)),
                now,
                {"system", Role::System},
                encode(restored),
                {}};
    DAK_TRY(Recorded recorded, table.append(std::move(entry), &request, m_parts.identity, end));
    DAK_TRY_STATUS(m_parts.projections.applyNext(recorded));
    return recorded;
}

Status BookRecovery::bringBack(std::vector<Entry> entries, BookEnd& end) {
    for (Entry& entry : entries) {
        // What was asked is not on the wire.
        DAK_TRY(const Recorded recorded,
                m_parts.entries.append(std::move(entry), nullptr, m_parts.identity, end));
        DAK_TRY_STATUS(m_parts.projections.applyNext(recorded));
    }
    return {};
}

// All of it is one transaction: its epoch and its freezings tell of the rest.
Result<bool> BookRecovery::stands(const Recovery& recovery) {
    DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(m_recovered.epoch));
    bool whole = ordinal.has_value();
    for (const Recovery::Branch& branch : recovery.branches) {
        DAK_TRY(const auto frozen, m_parts.outbox.frozenAt(branch.epoch));
        whole = whole && frozen == freezingOf(branch);
    }
    return whole;
}

// The disk failed after something was written: what this process believes is thrown away and the file is
// asked.
Result<Recovered> BookRecovery::settle(const Recovery& recovery, const Error& cause) {
    bool found = false;
    bool looked = false;
    const Status healed = m_parts.connection->heal([&]() -> Status {
        DAK_TRY(found, stands(recovery));
        looked = true;
        return {};
    });
    const bool neverWhole = looked && !found && cause.code() == "database_full";
    if (!healed && !neverWhole)
        return Error::unknown("recovery_unknown", cause.facts()).with("cause", cause.code());
    if (!found)
        return cause.with("outcome", "not_recorded");
    return m_recovered;
}

} // namespace dak
