// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the centre says of an epoch: how much it has, and that nothing more is taken in it.

#include "core/storage/outbox/sqliteoutbox.h"

#include <algorithm>

namespace dak {

namespace {

std::string_view epochView(const EpochId& epoch) {
    return {reinterpret_cast<const char*>(epoch.data()), epoch.size()};
}

std::string_view headView(const Sha256& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::int64_t seqOf(std::uint64_t seq) {
    return static_cast<std::int64_t>(std::min<std::uint64_t>(seq, INT64_MAX));
}

std::int64_t millisOf(UtcMillis at) {
    return at.time_since_epoch().count();
}

} // namespace

Result<std::optional<std::uint32_t>> SqliteOutbox::ordinalOf(const EpochId& epoch) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT ordinal FROM epochs WHERE epoch = ?1"));
    row->bindBlob(1, epochView(epoch));
    DAK_TRY(const bool found, row->step());
    return found ? std::optional(static_cast<std::uint32_t>(row->integer(0))) : std::nullopt;
}

Result<std::optional<std::uint64_t>> SqliteOutbox::frozenAfter(std::uint32_t ordinal) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT f.common_seq FROM frozen f JOIN epochs e "
                                                "ON e.epoch = f.epoch WHERE e.ordinal = ?1"));
    row->bind(1, ordinal);
    DAK_TRY(const bool found, row->step());
    return found ? std::optional(static_cast<std::uint64_t>(row->integer(0))) : std::nullopt;
}

Result<std::optional<SqliteOutbox::Freezing>> SqliteOutbox::frozenAt(const EpochId& epoch) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT common_seq, centre_seq, centre_head FROM frozen WHERE epoch = ?1"));
    row->bindBlob(1, epochView(epoch));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<Freezing>();
    Freezing freezing{
        epoch, static_cast<std::uint64_t>(row->integer(0)), static_cast<std::uint64_t>(row->integer(1)), {}};
    const std::string_view head = row->blob(2);
    std::copy_n(head.begin(), std::min(head.size(), freezing.centreHead.size()), freezing.centreHead.begin());
    return std::optional(freezing);
}

Status SqliteOutbox::freeze(const Freezing& freezing, UtcMillis at) {
    {
        DAK_TRY(Prepared row,
                m_connection.prepared("INSERT INTO frozen (epoch, common_seq, centre_seq, centre_head, "
                                      "frozen_at_utc) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (epoch) "
                                      "DO UPDATE SET common_seq = excluded.common_seq, "
                                      "centre_seq = excluded.centre_seq, "
                                      "centre_head = excluded.centre_head, "
                                      "frozen_at_utc = excluded.frozen_at_utc"));
        row->bindBlob(1, epochView(freezing.epoch)).bind(2, seqOf(freezing.common));
        row->bind(3, seqOf(std::max(freezing.common, freezing.centreSeq)));
        row->bindBlob(4, headView(freezing.centreHead)).bind(5, millisOf(at));
        DAK_TRY_STATUS(row->run());
    }
    DAK_TRY(const auto ordinal, ordinalOf(freezing.epoch));
    if (!ordinal)
        return {};
    {
        DAK_TRY(Prepared batches,
                m_connection.prepared("DELETE FROM batches WHERE epoch = ?1 AND last_seq > ?2"));
        batches->bind(1, *ordinal).bind(2, seqOf(freezing.common));
        DAK_TRY_STATUS(batches->run());
        DAK_TRY(Prepared waiting, m_connection.prepared("DELETE FROM outbox WHERE place >= ?1 << 40 "
                                                        "AND place < ?1 + 1 << 40"));
        waiting->bind(1, *ordinal);
        DAK_TRY_STATUS(waiting->run());
    }
    DAK_TRY_STATUS(setAcknowledged(*ordinal, freezing.common, at));
    return settle(*ordinal, freezing.common, at);
}

Result<std::vector<std::uint64_t>> SqliteOutbox::homeless() const {
    DAK_TRY(Prepared row,
            m_connection.prepared(
                "SELECT DISTINCT c.entry FROM frozen f JOIN epochs e ON e.epoch = f.epoch "
                "JOIN chain c ON c.place > e.ordinal << 40 | f.common_seq AND c.place < e.ordinal + 1 << 40 "
                "WHERE c.entry NOT IN (SELECT o.entry FROM chain o JOIN epochs p ON p.ordinal = o.epoch "
                "LEFT JOIN frozen g ON g.epoch = p.epoch WHERE g.epoch IS NULL OR o.seq <= g.common_seq) "
                "ORDER BY c.entry"));
    std::vector<std::uint64_t> entries;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return entries;
        entries.push_back(static_cast<std::uint64_t>(row->integer(0)));
    }
}

Status SqliteOutbox::settle(std::uint32_t ordinal, std::uint64_t haveSeq, UtcMillis at) {
    DAK_TRY(const auto frozen, frozenAfter(ordinal));
    const std::uint64_t upTo = std::min(haveSeq, frozen.value_or(haveSeq));
    DAK_TRY_STATUS(raiseTo(ordinal, upTo, at));
    DAK_TRY(Prepared row, m_connection.prepared(
                              "UPDATE batches SET state = 'custody', changed_at_utc = ?3 WHERE epoch = ?1 "
                              "AND last_seq <= ?2 AND state IN ('sealed', 'sent', 'unknown', 'refused')"));
    row->bind(1, ordinal).bind(2, seqOf(upTo)).bind(3, millisOf(at));
    return row->run();
}

Status SqliteOutbox::unsettle(std::uint32_t ordinal, std::uint64_t haveSeq, UtcMillis at) {
    DAK_TRY_STATUS(fallTo(ordinal, haveSeq));
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE batches SET state = 'sealed', changed_at_utc = ?3 WHERE epoch = ?1 "
                                  "AND last_seq > ?2 AND state IN ('custody', 'archived', 'parked')"));
    row->bind(1, ordinal).bind(2, seqOf(haveSeq)).bind(3, millisOf(at));
    return row->run();
}

Result<std::optional<SealedBatch>> SqliteOutbox::holding(std::uint32_t ordinal, std::uint64_t seq) const {
    DAK_TRY(const std::vector<SealedBatch> all, batches());
    for (const SealedBatch& batch : all) {
        if (batch.ordinal == ordinal && batch.firstSeq <= seq && seq <= batch.lastSeq)
            return std::optional(batch);
    }
    return std::optional<SealedBatch>();
}

} // namespace dak
