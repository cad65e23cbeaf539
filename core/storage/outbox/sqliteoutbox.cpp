// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/outbox/sqliteoutbox.h"

#include <algorithm>

namespace dak {

namespace {

std::string_view hashView(const Sha256& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

UtcMillis instantOf(std::int64_t milliseconds) {
    return UtcMillis(std::chrono::milliseconds(milliseconds));
}

Result<SealedBatch> batchOf(const Statement& row) {
    SealedBatch batch;
    batch.ordinal = static_cast<std::uint32_t>(row.integer(0));
    batch.firstSeq = static_cast<std::uint64_t>(row.integer(1));
    batch.lastSeq = static_cast<std::uint64_t>(row.integer(2));
    batch.id = row.text(3);
    DAK_TRY(batch.day, Date::parse(row.text(4)));
    batch.bytes = static_cast<std::uint64_t>(row.integer(5));
    const std::string_view hash = row.blob(6);
    std::copy_n(hash.begin(), std::min(hash.size(), batch.sha256.size()), batch.sha256.begin());
    DAK_TRY(batch.state, parseBatchState(row.text(7)));
    batch.sealedAt = instantOf(row.integer(8));
    batch.changedAt = instantOf(row.integer(9));
    return batch;
}

} // namespace

Result<std::uint64_t> SqliteOutbox::sealedUpTo(std::uint32_t ordinal) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT COALESCE(MAX(last_seq), 0) FROM batches WHERE epoch = ?1"));
    row->bind(1, ordinal);
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    return static_cast<std::uint64_t>(row->integer(0));
}

Result<bool> SqliteOutbox::add(const SealedBatch& batch) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    DAK_TRY(const std::uint64_t upTo, sealedUpTo(batch.ordinal));
    if (upTo + 1 != batch.firstSeq)
        return false;
    DAK_TRY_STATUS(insert(batch));
    DAK_TRY_STATUS(transaction.commit());
    return true;
}

Status SqliteOutbox::replace(const SealedBatch& batch, const std::vector<SealedBatch>& parts) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    {
        DAK_TRY(Prepared row, m_connection.prepared("DELETE FROM batches WHERE id = ?1"));
        row->bind(1, batch.id);
        DAK_TRY_STATUS(row->run());
    }
    if (m_connection.database().changes() == 0)
        return Error::refused("batch_unknown", {{"batch", batch.id}});
    for (const SealedBatch& part : parts)
        DAK_TRY_STATUS(insert(part));
    return transaction.commit();
}

Status SqliteOutbox::insert(const SealedBatch& batch) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO batches (epoch, first_seq, last_seq, id, day, bytes, sha256, "
                                  "state, sealed_at_utc, changed_at_utc) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    row->bind(1, batch.ordinal).bind(2, static_cast<std::int64_t>(batch.firstSeq));
    row->bind(3, static_cast<std::int64_t>(batch.lastSeq)).bind(4, batch.id).bind(5, batch.day.iso());
    row->bind(6, static_cast<std::int64_t>(batch.bytes)).bindBlob(7, hashView(batch.sha256));
    row->bind(8, batchStateCode(batch.state)).bind(9, batch.sealedAt.time_since_epoch().count());
    row->bind(10, batch.changedAt.time_since_epoch().count());
    return row->run();
}

Status SqliteOutbox::setFile(const SealedBatch& batch) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE batches SET bytes = ?2, sha256 = ?3 WHERE id = ?1"));
    row->bind(1, batch.id).bind(2, static_cast<std::int64_t>(batch.bytes));
    row->bindBlob(3, hashView(batch.sha256));
    DAK_TRY_STATUS(row->run());
    return transaction.commit();
}

Status SqliteOutbox::setState(const std::string& id, BatchState state, UtcMillis at) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    DAK_TRY_STATUS(mark(id, state, at));
    return transaction.commit();
}

Status SqliteOutbox::mark(const std::string& id, BatchState state, UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE batches SET state = ?2, changed_at_utc = ?3 WHERE id = ?1"));
    row->bind(1, id).bind(2, batchStateCode(state)).bind(3, at.time_since_epoch().count());
    DAK_TRY_STATUS(row->run());
    if (m_connection.database().changes() == 0)
        return Error::refused("batch_unknown", {{"batch", id}});
    return {};
}

Result<std::vector<SealedBatch>> SqliteOutbox::batches() const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT epoch, first_seq, last_seq, id, day, bytes, sha256, state, "
                                  "sealed_at_utc, changed_at_utc FROM batches ORDER BY epoch, first_seq"));
    std::vector<SealedBatch> batches;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return batches;
        DAK_TRY(SealedBatch batch, batchOf(*row));
        batches.push_back(std::move(batch));
    }
}

Result<std::uint64_t> SqliteOutbox::headOf(std::uint32_t ordinal) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT COALESCE(MAX(place) - (?1 << 40), 0) FROM chain "
                                                "WHERE place >= ?1 << 40 AND place < ?1 + 1 << 40"));
    row->bind(1, ordinal);
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    return static_cast<std::uint64_t>(row->integer(0));
}

Result<std::uint64_t> SqliteOutbox::acknowledgedUpTo(std::uint32_t ordinal) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT up_to_seq FROM acknowledged WHERE epoch = ?1"));
    row->bind(1, ordinal);
    DAK_TRY(const bool found, row->step());
    return found ? static_cast<std::uint64_t>(row->integer(0)) : 0;
}

Status SqliteOutbox::setAcknowledged(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO acknowledged (epoch, up_to_seq, acknowledged_at_utc) "
                                  "VALUES (?1, ?2, ?3) ON CONFLICT (epoch) DO UPDATE SET "
                                  "up_to_seq = excluded.up_to_seq, "
                                  "acknowledged_at_utc = excluded.acknowledged_at_utc"));
    row->bind(1, ordinal).bind(2, static_cast<std::int64_t>(upToSeq));
    row->bind(3, at.time_since_epoch().count());
    return row->run();
}

Status SqliteOutbox::acknowledge(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    DAK_TRY_STATUS(raiseTo(ordinal, upToSeq, at));
    return transaction.commit();
}

Status SqliteOutbox::raiseTo(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at) {
    DAK_TRY(const std::uint64_t head, headOf(ordinal));
    if (upToSeq > head)
        return Error::refused("receipt_beyond_head",
                              {{"seq", std::to_string(upToSeq)}, {"head", std::to_string(head)}});
    DAK_TRY(const std::uint64_t before, acknowledgedUpTo(ordinal));
    DAK_TRY_STATUS(setAcknowledged(ordinal, std::max(before, upToSeq), at));
    DAK_TRY(Prepared row, m_connection.prepared("DELETE FROM outbox WHERE place >= ?1 << 40 "
                                                "AND place <= ?1 << 40 | ?2"));
    row->bind(1, ordinal).bind(2, static_cast<std::int64_t>(upToSeq));
    return row->run();
}

Status SqliteOutbox::rewind(std::uint32_t ordinal, std::uint64_t haveSeq) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    DAK_TRY_STATUS(fallTo(ordinal, haveSeq));
    return transaction.commit();
}

Status SqliteOutbox::fallTo(std::uint32_t ordinal, std::uint64_t haveSeq) {
    DAK_TRY(const std::uint64_t before, acknowledgedUpTo(ordinal));
    if (haveSeq >= before)
        return {};
    DAK_TRY(Prepared back, m_connection.prepared("UPDATE acknowledged SET up_to_seq = ?2 WHERE epoch = ?1"));
    back->bind(1, ordinal).bind(2, static_cast<std::int64_t>(haveSeq));
    DAK_TRY_STATUS(back->run());
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO outbox (place, waiting_since_utc) "
                                  "SELECT c.place, e.at_utc FROM chain c JOIN entries e ON e.no = c.entry "
                                  "WHERE c.place > ?1 << 40 | ?2 AND c.place <= ?1 << 40 | ?3 "
                                  "ON CONFLICT (place) DO NOTHING"));
    row->bind(1, ordinal).bind(2, static_cast<std::int64_t>(haveSeq));
    row->bind(3, static_cast<std::int64_t>(before));
    return row->run();
}

Result<OutboxStatus> SqliteOutbox::status() const {
    OutboxStatus status;
    DAK_TRY(Prepared waiting, m_connection.prepared("SELECT COUNT(*), MIN(waiting_since_utc) FROM outbox"));
    DAK_TRY([[maybe_unused]] const bool found, waiting->step());
    status.waiting = static_cast<std::uint64_t>(waiting->integer(0));
    if (!waiting->isNull(1))
        status.oldestAt = instantOf(waiting->integer(1));
    DAK_TRY(Prepared last, m_connection.prepared("SELECT MAX(acknowledged_at_utc) FROM acknowledged"));
    DAK_TRY([[maybe_unused]] const bool any, last->step());
    if (!last->isNull(0))
        status.lastAckAt = instantOf(last->integer(0));
    DAK_TRY(std::vector<SealedBatch> all, batches());
    for (SealedBatch& batch : all) {
        status.quarantined += batch.state == BatchState::Refused ? 1 : 0;
        status.sent += batch.state == BatchState::Custody ? 1 : 0;
        status.archived += batch.state == BatchState::Archived ? 1 : 0;
        status.parked += batch.state == BatchState::Parked ? 1 : 0;
        if (batch.state != BatchState::Archived)
            status.batches.push_back(std::move(batch));
    }
    return status;
}

} // namespace dak
