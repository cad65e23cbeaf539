// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralverify.h"

#include "core/central/storage/entryrows.h"
#include "core/central/unpack.h"
#include "core/outbox/batch.h"

namespace dak {

namespace {

constexpr std::int64_t kPage = 20; // batches in memory at once

struct Head {
    RawBatch place; // office, device, epoch
    std::uint64_t seq = 0;
    Sha256 head{};
    std::uint64_t unpacked = 0;
};

struct StoredBatch {
    RawBatch raw;
    Sha256 headBefore{};
    Sha256 headAfter{};
    Date day = Date::of(2000, 1, 1);
    SignedText receipt;
};

StoredBatch storedBatch(const Head& head, const PgRows& rows, int row) {
    StoredBatch batch{head.place, rows.array<32>(row, 2), rows.array<32>(row, 3), rows.date(row, 4), {}};
    batch.raw.firstSeq = static_cast<std::uint64_t>(rows.number(row, 0));
    batch.raw.lastSeq = static_cast<std::uint64_t>(rows.number(row, 1));
    batch.raw.id = rows.text(row, 5);
    batch.raw.frame = rows.bytes(row, 6);
    batch.receipt = {std::string(rows.text(row, 7)), rows.array<64>(row, 8)};
    batch.raw.at = UtcMillis(std::chrono::milliseconds(rows.number(row, 9)));
    return batch;
}

std::string placeText(const RawBatch& place) {
    return hex(place.device) + "/" + hex(place.epoch);
}

class Proof {
public:
    Proof(PgPool& pool, const CentreIdentity& identity) : m_pool(pool), m_identity(identity) {}

    Result<CentralReport> run() {
        DAK_TRY(const std::vector<Head> heads, allHeads());
        for (const Head& head : heads)
            DAK_TRY_STATUS(proveEpoch(head));
        DAK_TRY_STATUS(proveWhole());
        return std::move(m_report);
    }

private:
    void report(std::string row, std::string what) {
        if (m_report.problems.size() < kMostProblems)
            m_report.problems.push_back({std::move(row), std::move(what)});
    }

    Result<std::vector<Head>> allHeads() {
        DAK_TRY(const PgRows rows, m_pool.read({"SELECT office_id, device, epoch, seq, head, unpacked_seq "
                                                "FROM heads ORDER BY office_id, device, place",
                                                {}}));
        std::vector<Head> heads;
        for (int row = 0; row < rows.size(); ++row) {
            Head head;
            head.place.office = rows.text(row, 0);
            head.place.device = rows.array<16>(row, 1);
            head.place.epoch = rows.array<16>(row, 2);
            head.seq = static_cast<std::uint64_t>(rows.number(row, 3));
            head.head = rows.array<32>(row, 4);
            head.unpacked = static_cast<std::uint64_t>(rows.number(row, 5));
            heads.push_back(std::move(head));
        }
        return heads;
    }

    Result<std::vector<StoredBatch>> page(const Head& head, std::uint64_t after) {
        PgArguments values;
        values.text(head.place.office).bytes(head.place.device).bytes(head.place.epoch);
        values.number(static_cast<std::int64_t>(after))
            .number(static_cast<std::int64_t>(head.seq))
            .number(kPage);
        DAK_TRY(const PgRows rows,
                m_pool.read(
                    {"SELECT first_seq, last_seq, head_before, head_after, day, batch_id, frame, receipt, "
                     "receipt_signature, at_ms FROM batches WHERE office_id = $1 AND device = $2 AND "
                     "epoch = $3 AND first_seq > $4 AND first_seq <= $5 ORDER BY first_seq LIMIT $6",
                     values}));
        std::vector<StoredBatch> batches;
        for (int row = 0; row < rows.size(); ++row)
            batches.push_back(storedBatch(head, rows, row));
        return batches;
    }

    Status proveEpoch(const Head& head) {
        std::uint64_t seq = 0;
        Sha256 at{};
        std::uint64_t after = 0;
        while (true) {
            DAK_TRY(const std::vector<StoredBatch> batches, page(head, after));
            if (batches.empty())
                break;
            for (const StoredBatch& batch : batches) {
                if (batch.raw.firstSeq != seq + 1 || batch.headBefore != at)
                    report("batch " + batch.raw.id, "does not follow from the one before");
                seq = batch.raw.lastSeq;
                at = batch.headAfter;
                after = batch.raw.firstSeq;
                DAK_TRY_STATUS(proveBatch(head, batch));
            }
        }
        if (seq != head.seq || at != head.head)
            report("head " + placeText(head.place), "is not the end of its last batch");
        return {};
    }

    Status proveBatch(const Head& head, const StoredBatch& batch) {
        ++m_report.batches;
        const std::string row = "batch " + batch.raw.id;
        const Result<Batch> opened = openBatch(batch.raw.frame);
        if (!opened) {
            report(row, "frame: " + opened.error().code());
            return {};
        }
        proveColumns(batch, opened->header);
        proveReceipt(batch);
        if (batch.raw.lastSeq > head.unpacked)
            return {};
        const UnpackedBatch expected = unpackFrame(batch.raw);
        m_report.entries += expected.entries.size();
        const ReportEntry tell = [&](std::uint64_t seq, std::string what) {
            report("entry " + placeText(batch.raw) + "/" + std::to_string(seq), std::move(what));
        };
        DAK_TRY(const std::uint64_t ofOlderProgram, compareRows(m_pool, expected, tell));
        m_report.parkedByOlder += ofOlderProgram;
        return {};
    }

    void proveColumns(const StoredBatch& batch, const BatchHeader& header) {
        const bool same = batchId(header) == batch.raw.id && header.device == batch.raw.device &&
                          header.epoch == batch.raw.epoch && header.firstSeq == batch.raw.firstSeq &&
                          header.lastSeq == batch.raw.lastSeq && header.headBefore == batch.headBefore &&
                          header.headAfter == batch.headAfter && header.day == batch.day &&
                          header.training == m_identity.info.training;
        if (!same)
            report("batch " + batch.raw.id, "columns differ from the frame");
    }

    void proveReceipt(const StoredBatch& batch) {
        const auto receipt = readReceipt(batch.receipt, m_identity.info.training, m_identity.key.publicKey());
        if (!receipt)
            report("batch " + batch.raw.id, "receipt: " + receipt.error().code());
        else if (receipt->batch != batch.raw.id || receipt->device != batch.raw.device ||
                 receipt->epoch != batch.raw.epoch || receipt->firstSeq != batch.raw.firstSeq ||
                 receipt->uptoSeq != batch.raw.lastSeq || receipt->head != batch.headAfter)
            report("batch " + batch.raw.id, "receipt: is of another batch");
    }

    // Rows that no frame asks for: each statement gives device, epoch, place and number of what is too much.
    Status proveNone(std::string_view sql, const std::string& what) {
        const std::function<Result<PgRows>(PgTransaction&)> work =
            [sql](PgTransaction& transaction) -> Result<PgRows> {
            DAK_TRY([[maybe_unused]] const PgRows patient,
                    transaction.run({"SET LOCAL statement_timeout = 0", {}}));
            return transaction.run({sql, {}});
        };
        DAK_TRY(const PgRows rows, m_pool.transact(work));
        for (int row = 0; row < rows.size(); ++row)
            report(std::string(rows.text(row, 0)), what);
        return {};
    }

    Status proveWhole();

    PgPool& m_pool;
    const CentreIdentity& m_identity;
    CentralReport m_report;
};

#define DAK_PLACE(of)                                                                                        \
    "'entry ' || encode(" of ".device, 'hex') || '/' || encode(" of ".epoch, 'hex') || '/' || " of ".seq"

Status Proof::proveWhole() {
    DAK_TRY_STATUS(proveNone("SELECT 'batch ' || b.batch_id FROM batches AS b LEFT JOIN heads AS h "
                             "ON h.office_id = b.office_id AND h.device = b.device AND h.epoch = b.epoch "
                             "WHERE h.seq IS NULL OR b.last_seq > h.seq LIMIT 1000",
                             "is past the head of its epoch"));
    DAK_TRY_STATUS(proveNone(
        "SELECT " DAK_PLACE("e") " FROM entries AS e LEFT JOIN heads AS h "
                                 "ON h.office_id = e.office_id AND h.device = e.device AND h.epoch = e.epoch "
                                 "WHERE h.seq IS NULL OR e.seq > h.unpacked_seq LIMIT 1000",
        "is past what was unpacked"));
    DAK_TRY_STATUS(
        proveNone("SELECT " DAK_PLACE(
                      "p") " FROM postings AS p "
                           "GROUP BY p.office_id, p.device, p.epoch, p.seq HAVING SUM(p.amount_paise) <> 0 "
                           "LIMIT 1000",
                  "postings do not sum to zero"));
    DAK_TRY_STATUS(
        proveNone("SELECT DISTINCT " DAK_PLACE(
                      "p") " FROM postings AS p LEFT JOIN entries AS e "
                           "ON e.office_id = p.office_id AND e.device = p.device AND e.epoch = p.epoch AND "
                           "e.seq = p.seq AND e.day = p.day "
                           "WHERE e.seq IS NULL OR e.is_alias OR e.parked IS NOT NULL LIMIT 1000",
                  "has postings and counts for nothing"));
    DAK_TRY_STATUS(proveNone(
        "SELECT " DAK_PLACE(
            "o") " FROM operations AS o LEFT JOIN entries AS e "
                 "ON e.office_id = o.office_id AND e.device = o.device AND e.epoch = o.epoch AND "
                 "e.seq = o.seq WHERE e.seq IS NULL OR e.is_alias OR e.content <> o.content LIMIT 1000",
        "is registered as the first of its operation and is not"));
    DAK_TRY_STATUS(
        proveNone("SELECT 'article ' || a.number FROM (SELECT * FROM articles UNION ALL "
                  "SELECT number, office_id, device, epoch, seq, day FROM article_conflicts UNION ALL "
                  "SELECT number, office_id, device, epoch, seq, day FROM article_events) AS a "
                  "LEFT JOIN entries AS e ON e.office_id = a.office_id AND e.device = a.device AND "
                  "e.epoch = a.epoch AND e.seq = a.seq AND e.day = a.day "
                  "WHERE e.seq IS NULL OR e.is_alias OR e.parked IS NOT NULL LIMIT 1000",
                  "is registered by an entry that does not book it"));
    return proveNone("SELECT 'article ' || c.number FROM article_conflicts AS c LEFT JOIN articles AS a "
                     "ON a.number = c.number WHERE a.number IS NULL OR "
                     "(a.device, a.epoch, a.seq) = (c.device, c.epoch, c.seq) LIMIT 1000",
                     "is in conflict with nothing");
}

#undef DAK_PLACE

} // namespace

Result<CentralReport> verifyCentral(PgPool& pool, const CentreIdentity& identity) {
    return Proof(pool, identity).run();
}

} // namespace dak
