// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Custody: a device's head moves by compare-and-swap, and with it the one raw row is stored.
#include "core/central/storage/postgresstore.h"
#include "core/central/storage/storedvalues.h"

#include <chrono>

namespace dak {

namespace {

constexpr std::chrono::hours kQuarantineKept{24 * 30};

PgArguments placeOf(const CustodyRow& row) {
    PgArguments place;
    place.text(row.office).bytes(row.device).bytes(row.epoch);
    return place;
}

// The head moves to the end of this batch when it stands right before it.
PgCall moveHead(const CustodyRow& row) {
    PgArguments values = placeOf(row);
    values.number(storedSeq(row.lastSeq)).bytes(row.headAfter).number(storedTime(row.at));
    if (row.firstSeq == 1)
        return {"INSERT INTO heads (office_id, device, epoch, place, seq, head, unpacked_seq, changed_at_ms) "
                "SELECT $1, $2, $3, (SELECT COALESCE(MAX(place), 0) + 1 FROM heads "
                "WHERE office_id = $1 AND device = $2), $4, $5, 0, $6 ON CONFLICT DO NOTHING",
                values};
    values.number(storedSeq(row.firstSeq) - 1).bytes(row.headBefore);
    return {"UPDATE heads SET seq = $4, head = $5, "
            "changed_at_ms = CASE WHEN unpacked_seq < seq THEN changed_at_ms ELSE $6 END "
            "WHERE office_id = $1 AND device = $2 AND epoch = $3 AND seq = $7 AND head = $8",
            values};
}

PgCall keepBatch(const CustodyRow& row) {
    PgArguments values = placeOf(row);
    values.number(storedSeq(row.firstSeq)).number(storedSeq(row.lastSeq));
    values.bytes(row.headBefore).bytes(row.headAfter).date(row.day).text(row.id).bytes(row.frame);
    values.text(row.receipt.text).bytes(row.receipt.signature).number(storedTime(row.at));
    return {
        "INSERT INTO batches (office_id, device, epoch, first_seq, last_seq, head_before, head_after, day, "
        "batch_id, frame, receipt, receipt_signature, at_ms) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values};
}

// Why the head did not move.
Result<CustodyOutcome> stoodStill(PgTransaction& transaction, const CustodyRow& row) {
    PgArguments batch = placeOf(row);
    batch.number(storedSeq(row.firstSeq));
    DAK_TRY(const std::vector<PgRows> found,
            transaction.runAll(
                {{"SELECT batch_id, receipt, receipt_signature FROM batches WHERE office_id = $1 AND "
                  "device = $2 AND epoch = $3 AND first_seq = $4",
                  batch},
                 {"SELECT seq, head FROM heads WHERE office_id = $1 AND device = $2 AND epoch = $3",
                  placeOf(row)}}));
    const PgRows& known = found[0];
    const PgRows& head = found[1];
    CustodyOutcome outcome;
    outcome.mark.epoch = row.epoch;
    if (head.size() == 1) {
        outcome.mark.seq = seqOf(head, 0, 0);
        outcome.mark.head = head.array<32>(0, 1);
    }
    if (known.size() == 1 && known.text(0, 0) == row.id) {
        outcome.kind = CustodyOutcome::Kind::Known;
        outcome.receipt = {std::string(known.text(0, 1)), known.array<64>(0, 2)};
    } else {
        const bool isMissing = outcome.mark.seq + 1 < row.firstSeq;
        outcome.kind = isMissing ? CustodyOutcome::Kind::Gap : CustodyOutcome::Kind::Fork;
    }
    return outcome;
}

RawBatch rawBatch(const PgRows& rows, int row) {
    RawBatch batch;
    batch.office = rows.text(row, 0);
    batch.device = rows.array<16>(row, 1);
    batch.epoch = rows.array<16>(row, 2);
    batch.firstSeq = seqOf(rows, row, 3);
    batch.lastSeq = seqOf(rows, row, 4);
    batch.id = rows.text(row, 5);
    batch.frame = rows.bytes(row, 6);
    batch.at = UtcMillis(std::chrono::milliseconds(rows.number(row, 7)));
    return batch;
}

std::vector<RawBatch> rawBatches(const PgRows& rows) {
    std::vector<RawBatch> batches;
    for (int row = 0; row < rows.size(); ++row)
        batches.push_back(rawBatch(rows, row));
    return batches;
}

} // namespace

Result<std::vector<EpochMark>> PostgresStore::marks(const DeviceId& id) {
    DAK_TRY(const std::string office, officeOf(id));
    DAK_TRY(const PgRows rows, m_pool.read({"SELECT epoch, seq, head FROM heads WHERE office_id = $1 AND "
                                            "device = $2 ORDER BY place, epoch",
                                            PgArguments().text(office).bytes(id)}));
    std::vector<EpochMark> marks;
    for (int row = 0; row < rows.size(); ++row)
        marks.push_back({rows.array<16>(row, 0), seqOf(rows, row, 1), rows.array<32>(row, 2)});
    return marks;
}

Result<CustodyOutcome> PostgresStore::takeCustody(const CustodyRow& row) {
    const bool startsWrong = row.firstSeq == 1 && row.headBefore != Sha256{};
    const std::function<Result<CustodyOutcome>(PgTransaction&)> work =
        [&](PgTransaction& transaction) -> Result<CustodyOutcome> {
        if (startsWrong)
            return stoodStill(transaction, row);
        DAK_TRY(const PgRows moved, transaction.run(moveHead(row)));
        if (moved.affected() != 1)
            return stoodStill(transaction, row);
        DAK_TRY([[maybe_unused]] const auto kept, transaction.finish({keepBatch(row)}));
        return CustodyOutcome{
            CustodyOutcome::Kind::Taken, row.receipt, {row.epoch, row.lastSeq, row.headAfter}};
    };
    return m_pool.transact(work);
}

Result<std::optional<SignedText>> PostgresStore::receipt(const DeviceId& id, const std::string& batch) {
    DAK_TRY(const std::string office, officeOf(id));
    DAK_TRY(const PgRows rows, m_pool.read({"SELECT receipt, receipt_signature FROM batches WHERE "
                                            "office_id = $1 AND device = $2 AND batch_id = $3",
                                            PgArguments().text(office).bytes(id).text(batch)}));
    if (rows.size() == 0)
        return std::optional<SignedText>();
    return std::optional(SignedText{std::string(rows.text(0, 0)), rows.array<64>(0, 1)});
}

Result<std::vector<RawBatch>> PostgresStore::frames(const DeviceId& id, const EpochId& epoch,
                                                    std::uint64_t after, std::size_t mostBytes) {
    DAK_TRY(const std::string office, officeOf(id));
    PgArguments values;
    values.text(office)
        .bytes(id)
        .bytes(epoch)
        .number(storedSeq(after))
        .number(static_cast<std::int64_t>(mostBytes));
    DAK_TRY(const PgRows rows,
            m_pool.read({"SELECT office_id, device, epoch, first_seq, last_seq, batch_id, frame, at_ms FROM "
                         "(SELECT *, SUM(octet_length(frame)) OVER (ORDER BY first_seq) AS bytes, "
                         "ROW_NUMBER() OVER (ORDER BY first_seq) AS no FROM "
                         "(SELECT * FROM batches WHERE office_id = $1 AND device = $2 AND epoch = $3 AND "
                         "last_seq > $4 ORDER BY first_seq LIMIT 1000) AS next) AS summed "
                         "WHERE no = 1 OR bytes <= $5 ORDER BY first_seq",
                         values}));
    return rawBatches(rows);
}

Status PostgresStore::quarantine(const QuarantinedFrame& frame) {
    DAK_TRY(const std::string office, officeOf(frame.device));
    PgArguments values;
    values.text(office).bytes(frame.device).bytes(sha256(frame.frame)).text(frame.code);
    values.number(storedSeq(frame.seq)).bytes(frame.frame).number(storedTime(frame.at));
    const std::int64_t kept = storedTime(frame.at - kQuarantineKept);
    DAK_TRY(
        [[maybe_unused]] const auto rows,
        m_pool.write({{"DELETE FROM quarantine WHERE office_id = $1 AND device = $2 AND at_ms < $3",
                       PgArguments().text(office).bytes(frame.device).number(kept)},
                      {"INSERT INTO quarantine (office_id, device, frame_sha256, code, seq, frame, at_ms) "
                       "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
                       values}}));
    return {};
}

Result<std::vector<RawBatch>> PostgresStore::waitingToUnpack(std::size_t most) {
    DAK_TRY(
        const PgRows rows,
        m_pool.read({"SELECT b.office_id, b.device, b.epoch, b.first_seq, b.last_seq, b.batch_id, b.frame, "
                     "b.at_ms FROM (SELECT * FROM heads WHERE unpacked_seq < seq "
                     "ORDER BY changed_at_ms LIMIT $1) AS h "
                     "CROSS JOIN LATERAL (SELECT *, ROW_NUMBER() OVER (ORDER BY first_seq) AS turn "
                     "FROM batches WHERE office_id = h.office_id AND "
                     "device = h.device AND epoch = h.epoch AND first_seq > h.unpacked_seq "
                     "ORDER BY first_seq LIMIT $1) AS b "
                     "ORDER BY b.turn, h.changed_at_ms, b.device, b.epoch LIMIT $1",
                     PgArguments().number(static_cast<std::int64_t>(most))}));
    return rawBatches(rows);
}

} // namespace dak
