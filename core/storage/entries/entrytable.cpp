// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entries/entrytable.h"

#include <algorithm>
#include <array>
#include <string>

namespace dak {

namespace {

constexpr std::string_view kSelectRecorded = "SELECT e.no, e.bytes, c.seq, c.hash FROM entries e "
                                             "JOIN chain c ON c.place = e.place AND c.entry = e.no ";

// As the tables number them: 40 bits for a place in its epoch.
constexpr std::uint64_t kMostSeq = (std::uint64_t{1} << 40U) - 1;

constexpr std::size_t kLegsAtOnce = 8;

// ?1: the entry; then the leg, its account and paise, `count` times. Each text is made once and stays.
std::string_view insertLegs(std::size_t count) {
    static const std::array<std::string, kLegsAtOnce + 1> texts = [] {
        std::array<std::string, kLegsAtOnce + 1> made;
        for (std::size_t legs = 1; legs < made.size(); ++legs) {
            made[legs] = "INSERT INTO postings (leg, entry, account, paise) VALUES ";
            for (std::size_t i = 0; i < legs; ++i) {
                const auto parameter = [i](std::size_t k) { return "?" + std::to_string(3 * i + k); };
                made[legs] += (i == 0 ? "(?1 << 8 | " : ", (?1 << 8 | ") + parameter(2) + ", ?1, " +
                              parameter(3) + ", " + parameter(4) + ")";
            }
        }
        return made;
    }();
    return texts[count];
}

std::string_view viewOf(const Uuid& id) {
    return {reinterpret_cast<const char*>(id.bytes().data()), id.bytes().size()};
}

template <std::size_t N>
std::string_view viewOf(const std::array<std::uint8_t, N>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), N};
}

// A blob of the right length; the CHECKs of the schema see to that, a damaged page does not.
template <std::size_t N>
void copyTo(std::array<std::uint8_t, N>& out, std::string_view blob) {
    out.fill(0);
    std::copy_n(blob.begin(), std::min(N, blob.size()), out.begin());
}

Result<Recorded> recordedOf(const Statement& row) {
    DAK_TRY(Entry entry, decodeEntry(row.blob(1)));
    Recorded recorded{static_cast<std::uint64_t>(row.integer(0)),
                      static_cast<std::uint64_t>(row.integer(2)),
                      {},
                      std::move(entry)};
    copyTo(recorded.hash, row.blob(3));
    return recorded;
}

ChainHead headOf(const Statement& row) {
    ChainHead head;
    head.ordinal = static_cast<std::uint32_t>(row.integer(0));
    copyTo(head.epoch, row.blob(1));
    head.seq = static_cast<std::uint64_t>(row.integer(2));
    copyTo(head.hash, row.blob(3));
    return head;
}

// An epoch with its last place; an empty epoch has seq 0.
constexpr std::string_view kSelectHeads =
    "SELECT e.ordinal, e.epoch, COALESCE(c.seq, 0), c.hash FROM epochs e "
    "LEFT JOIN chain c ON c.epoch = e.ordinal "
    "AND c.place = (SELECT MAX(place) FROM chain WHERE place < e.ordinal + 1 << 40) ";

} // namespace

Result<BookIdentity> EntryTable::identity() const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT device, public_key, training FROM book WHERE id = 1"));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return Error::machine("book_damaged", {{"path", m_connection.path()}, {"why", "identity"}});
    BookIdentity identity;
    copyTo(identity.device, row->blob(0));
    copyTo(identity.publicKey, row->blob(1));
    identity.training = row->integer(2) != 0;
    return identity;
}

Result<ChainHead> EntryTable::head() const {
    static const std::string sql = std::string(kSelectHeads) + "ORDER BY e.ordinal DESC LIMIT 1";
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return Error::machine("book_damaged", {{"path", m_connection.path()}, {"why", "epoch"}});
    return headOf(*row);
}

Result<std::vector<ChainHead>> EntryTable::heads() const {
    static const std::string sql = std::string(kSelectHeads) + "ORDER BY e.ordinal";
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    std::vector<ChainHead> heads;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return heads;
        heads.push_back(headOf(*row));
    }
}

Result<std::uint64_t> EntryTable::lastNo() const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT COALESCE(MAX(no), 0) FROM entries"));
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    return static_cast<std::uint64_t>(row->integer(0));
}

Result<BookEnd> EntryTable::end() const {
    DAK_TRY(ChainHead now, head());
    DAK_TRY(Prepared row, m_connection.prepared("SELECT no, day FROM entries ORDER BY no DESC LIMIT 1"));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return BookEnd{now, 0, {}};
    return BookEnd{now, static_cast<std::uint64_t>(row->integer(0)), std::string(row->text(1))};
}

Result<std::optional<StoredOperation>> EntryTable::operation(const Uuid& operation) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT request FROM entries WHERE operation = ?1 ORDER BY part LIMIT 1"));
    row->bindBlob(1, viewOf(operation));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<StoredOperation>();
    StoredOperation stored;
    if (!row->isNull(0))
        copyTo(stored.request, row->blob(0));
    return std::optional(stored);
}

Result<std::vector<Recorded>> EntryTable::ofOperation(const Uuid& operation) const {
    static const std::string sql = std::string(kSelectRecorded) + "WHERE e.operation = ?1 ORDER BY e.part";
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    row->bindBlob(1, viewOf(operation));
    std::vector<Recorded> entries;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return entries;
        DAK_TRY(Recorded recorded, recordedOf(*row));
        entries.push_back(std::move(recorded));
    }
}

Result<std::optional<Recorded>> EntryTable::byNo(std::uint64_t no) const {
    static const std::string sql = std::string(kSelectRecorded) + "WHERE e.no = ?1";
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    row->bind(1, static_cast<std::int64_t>(no));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<Recorded>();
    DAK_TRY(Recorded recorded, recordedOf(*row));
    return std::optional(std::move(recorded));
}

Status EntryTable::each(std::uint64_t from, const std::function<Status(const Recorded&)>& visit) const {
    static const std::string sql = std::string(kSelectRecorded) + "WHERE e.no >= ?1 ORDER BY e.no";
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    row->bind(1, static_cast<std::int64_t>(from));
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return {};
        DAK_TRY(const Recorded recorded, recordedOf(*row));
        DAK_TRY_STATUS(visit(recorded));
    }
}

Status EntryTable::eachLink(std::uint32_t ordinal, std::uint64_t first, std::uint64_t last,
                            const VisitLink& visit) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT c.seq, c.entry, c.previous, c.hash, e.bytes FROM chain c "
                                  "LEFT JOIN entries e ON e.no = c.entry "
                                  "WHERE c.place BETWEEN ?1 << 40 | ?2 AND ?1 << 40 | ?3 ORDER BY c.place"));
    row->bind(1, ordinal).bind(2, static_cast<std::int64_t>(first));
    row->bind(3, static_cast<std::int64_t>(std::min(last, kMostSeq)));
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return {};
        ChainRow link;
        link.seq = static_cast<std::uint64_t>(row->integer(0));
        link.no = static_cast<std::uint64_t>(row->integer(1));
        copyTo(link.previous, row->blob(2));
        copyTo(link.hash, row->blob(3));
        link.bytes = row->blob(4);
        DAK_TRY_STATUS(visit(link));
    }
}

Status EntryTable::insertIdentity(const BookIdentity& identity, UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO book (id, device, public_key, training, opened_at_utc) "
                                  "VALUES (1, ?1, ?2, ?3, ?4)"));
    row->bindBlob(1, viewOf(identity.device)).bindBlob(2, viewOf(identity.publicKey));
    row->bind(3, identity.training ? 1 : 0).bind(4, at.time_since_epoch().count());
    return row->run();
}

Status EntryTable::insertEpoch(const EpochId& epoch, std::string_view reason, UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO epochs (ordinal, epoch, reason, opened_at_utc) "
                                  "SELECT COALESCE(MAX(ordinal), 0) + 1, ?1, ?2, ?3 FROM epochs"));
    row->bindBlob(1, viewOf(epoch)).bind(2, reason).bind(3, at.time_since_epoch().count());
    return row->run();
}

Result<Recorded> EntryTable::append(Entry entry, const RequestHash* request, const BookIdentity& identity,
                                    BookEnd& end) {
    check(balances(entry.postings), "the postings of an entry do not sum to zero");
    const std::string bytes = encodeEntry(entry);
    const ChainLink link{identity.device, end.head.epoch, end.head.seq + 1, end.head.hash};
    Recorded recorded{end.no + 1, link.seq, chainHash(link, bytes, identity.training), std::move(entry)};
    std::string day = recorded.entry.day.iso();
    DAK_TRY_STATUS(insertEntry(recorded, end.head.ordinal, request, day, bytes));
    if (day != end.day)
        DAK_TRY_STATUS(insertDayRun(recorded.no, day));
    DAK_TRY_STATUS(insertLink(recorded, end.head));
    DAK_TRY_STATUS(insertPostings(recorded));
    DAK_TRY_STATUS(insertWaiting(recorded, end.head.ordinal));
    end.no = recorded.no;
    end.day = std::move(day);
    end.head.seq = recorded.seq;
    end.head.hash = recorded.hash;
    return recorded;
}

Status EntryTable::insertEntry(const Recorded& recorded, std::uint32_t epoch, const RequestHash* request,
                               std::string_view day, std::string_view bytes) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO entries (no, place, operation, part, kind, day, at_utc, "
                                  "actor, role, request, bytes) "
                                  "VALUES (?1, ?11 << 40 | ?12, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    const Entry& entry = recorded.entry;
    row->bind(1, static_cast<std::int64_t>(recorded.no)).bindBlobView(2, viewOf(entry.operation));
    row->bind(3, entry.part).bindView(4, entry.kind).bindView(5, day);
    row->bind(6, entry.at.time_since_epoch().count()).bindView(7, entry.actor.id);
    row->bindView(8, roleCode(entry.actor.role)).bindBlobView(10, bytes);
    row->bind(11, epoch).bind(12, static_cast<std::int64_t>(recorded.seq));
    if (request != nullptr)
        row->bindBlobView(9, viewOf(*request));
    else
        row->bindNull(9);
    return row->run();
}

Status EntryTable::insertDayRun(std::uint64_t first, std::string_view day) {
    DAK_TRY(Prepared row, m_connection.prepared("INSERT INTO day_runs (first_no, day) VALUES (?1, ?2)"));
    row->bind(1, static_cast<std::int64_t>(first)).bindView(2, day);
    return row->run();
}

Status EntryTable::insertLink(const Recorded& recorded, const ChainHead& before) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO chain (place, epoch, seq, entry, previous, hash) "
                                  "VALUES (?1 << 40 | ?2, ?1, ?2, ?3, ?4, ?5)"));
    row->bind(1, before.ordinal).bind(2, static_cast<std::int64_t>(recorded.seq));
    row->bind(3, static_cast<std::int64_t>(recorded.no));
    row->bindBlobView(4, viewOf(before.hash)).bindBlobView(5, viewOf(recorded.hash));
    return row->run();
}

// All legs by one statement: a sale has six.
Status EntryTable::insertPostings(const Recorded& recorded) {
    const std::vector<Posting>& postings = recorded.entry.postings;
    check(postings.size() <= kMostLegs, "an entry has too many postings");
    for (std::size_t done = 0; done < postings.size();) {
        const std::size_t count = std::min(postings.size() - done, kLegsAtOnce);
        DAK_TRY(Prepared row, m_connection.prepared(insertLegs(count)));
        row->bind(1, static_cast<std::int64_t>(recorded.no));
        int parameter = 1;
        for (const std::size_t end = done + count; done < end; ++done) {
            row->bind(++parameter, static_cast<std::int64_t>(done));
            row->bindView(++parameter, accountCode(postings[done].account));
            row->bind(++parameter, postings[done].amount.paise());
        }
        DAK_TRY_STATUS(row->run());
    }
    return {};
}

Status EntryTable::insertWaiting(const Recorded& recorded, std::uint32_t epoch) {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "INSERT INTO outbox (place, waiting_since_utc) VALUES (?1 << 40 | ?2, ?3)"));
    row->bind(1, epoch).bind(2, static_cast<std::int64_t>(recorded.seq));
    row->bind(3, recorded.entry.at.time_since_epoch().count());
    return row->run();
}

Status EntryTable::placeAgain(std::uint64_t no, const BookIdentity& identity, ChainHead& head) {
    Sha256 hash{};
    {
        DAK_TRY(Prepared row, m_connection.prepared("SELECT bytes FROM entries WHERE no = ?1"));
        row->bind(1, static_cast<std::int64_t>(no));
        DAK_TRY([[maybe_unused]] const bool found, row->step());
        const ChainLink link{identity.device, head.epoch, head.seq + 1, head.hash};
        hash = chainHash(link, row->blob(0), identity.training);
    }
    DAK_TRY(Prepared link,
            m_connection.prepared("INSERT INTO chain (place, epoch, seq, entry, previous, hash) "
                                  "VALUES (?1 << 40 | ?2, ?1, ?2, ?3, ?4, ?5)"));
    link->bind(1, head.ordinal).bind(2, static_cast<std::int64_t>(head.seq + 1));
    link->bind(3, static_cast<std::int64_t>(no)).bindBlob(4, viewOf(head.hash)).bindBlob(5, viewOf(hash));
    DAK_TRY_STATUS(link->run());
    DAK_TRY(Prepared wait, m_connection.prepared("INSERT INTO outbox (place, waiting_since_utc) "
                                                 "SELECT ?1 << 40 | ?2, at_utc FROM entries WHERE no = ?3"));
    wait->bind(1, head.ordinal).bind(2, static_cast<std::int64_t>(head.seq + 1));
    wait->bind(3, static_cast<std::int64_t>(no));
    DAK_TRY_STATUS(wait->run());
    ++head.seq;
    head.hash = hash;
    return {};
}

Result<std::optional<std::string>> EntryTable::bytesOf(const Uuid& operation, int part) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT bytes FROM entries WHERE operation = ?1 AND part = ?2"));
    row->bindBlob(1, viewOf(operation)).bind(2, part);
    DAK_TRY(const bool found, row->step());
    return found ? std::optional(std::string(row->blob(0))) : std::nullopt;
}

Result<std::optional<Sha256>> EntryTable::hashAt(std::uint32_t ordinal, std::uint64_t seq) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT hash FROM chain WHERE place = ?1 << 40 | ?2"));
    row->bind(1, ordinal).bind(2, static_cast<std::int64_t>(std::min(seq, kMostSeq)));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<Sha256>();
    Sha256 hash{};
    copyTo(hash, row->blob(0));
    return std::optional(hash);
}

} // namespace dak
