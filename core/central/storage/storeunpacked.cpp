// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A batch becomes rows, in one transaction of two journeys: what is new is learnt by the first, what counts
// of it is stored by the second, which asks for whom it is news (trackednews.h). Each row is written with ON
// CONFLICT DO NOTHING, so that any number of servers may do the same batch.
#include "core/central/storage/postgresstore.h"
#include "core/central/storage/storedvalues.h"
#include "core/central/storage/trackednews.h"

#include <unordered_set>

namespace dak {

namespace {

constexpr std::size_t kMostDaysKept = 1000;

PgArguments placeOf(const UnpackedBatch& batch) {
    PgArguments place;
    place.text(batch.office).bytes(batch.device).bytes(batch.epoch);
    return place;
}

PgCall moveCursor(const UnpackedBatch& batch) {
    PgArguments values = placeOf(batch);
    values.number(storedSeq(batch.firstSeq) - 1).number(storedSeq(batch.lastSeq));
    return {"UPDATE heads SET unpacked_seq = $5 WHERE office_id = $1 AND device = $2 AND epoch = $3 AND "
            "unpacked_seq = $4",
            values};
}

// A zero operation is of a frame that does not open, and never the same as another.
bool isNamed(const UnpackedEntry& entry) {
    return entry.operation.bytes() != Uuid::Bytes{};
}

PgCall keepOperations(const UnpackedBatch& batch) {
    PgArray operations, parts, seqs, contents;
    for (const UnpackedEntry& entry : batch.entries) {
        if (!isNamed(entry))
            continue;
        operations.text(entry.operation.text());
        parts.number(entry.part);
        seqs.number(storedSeq(entry.seq));
        contents.bytes(entry.content);
    }
    PgArguments values = placeOf(batch);
    values.array(operations).array(parts).array(seqs).array(contents);
    return {"INSERT INTO operations (office_id, device, epoch, operation, part, seq, content) "
            "SELECT $1, $2, $3, u.operation, u.part, u.seq, u.content "
            "FROM unnest($4::uuid[], $5::int[], $6::bigint[], $7::bytea[]) "
            "AS u(operation, part, seq, content) ON CONFLICT DO NOTHING",
            values};
}

// Gives back what is new and whether it counts: no alias, and not parked.
PgCall keepEntries(const UnpackedBatch& batch) {
    PgArray seqs, days, operations, parts, kinds, times, actors, roles, hashes, contents, parked, closes;
    for (const UnpackedEntry& entry : batch.entries) {
        seqs.number(storedSeq(entry.seq));
        days.date(entry.day);
        operations.text(entry.operation.text());
        parts.number(entry.part);
        kinds.text(entry.kind);
        times.number(entry.at.time_since_epoch().count());
        actors.text(entry.actor);
        roles.text(entry.role);
        hashes.bytes(entry.hash);
        contents.bytes(entry.content);
        entry.parked ? parked.text(*entry.parked) : parked.null();
        entry.closeBody.empty() ? closes.null() : closes.text(entry.closeBody);
    }
    PgArguments values = placeOf(batch);
    values.array(seqs).array(days).array(operations).array(parts).array(kinds).array(times);
    values.array(actors).array(roles).array(hashes).array(contents).array(parked).array(closes);
    return {"INSERT INTO entries (office_id, device, epoch, seq, day, operation, part, kind, at_ms, actor, "
            "role, hash, content, is_alias, parked, close_body) "
            "SELECT $1, $2, $3, r.seq, r.day, r.operation, r.part, r.kind, r.at_ms, r.actor, r.role, r.hash, "
            "r.content, r.is_known AND r.is_same, "
            "CASE WHEN r.is_known AND NOT r.is_same THEN 'operation_reused' ELSE r.parked END, "
            "CASE WHEN r.is_known THEN NULL ELSE r.close_body END "
            "FROM (SELECT u.*, COALESCE((o.epoch, o.seq) <> ($3, u.seq), false) AS is_known, "
            "COALESCE(o.content = u.content, true) AS is_same "
            "FROM unnest($4::bigint[], $5::date[], $6::uuid[], $7::int[], $8::text[], $9::bigint[], "
            "$10::text[], $11::text[], $12::bytea[], $13::bytea[], $14::text[], $15::text[]) "
            "AS u(seq, day, operation, part, kind, at_ms, actor, role, hash, content, parked, close_body) "
            "LEFT JOIN operations AS o ON o.office_id = $1 AND o.device = $2 AND o.operation = u.operation "
            "AND o.part = u.part) AS r "
            "ON CONFLICT DO NOTHING RETURNING seq, NOT is_alias AND parked IS NULL",
            values};
}

using Seqs = std::unordered_set<std::uint64_t>;

PgCall keepPostings(const UnpackedBatch& batch, const Seqs& counted) {
    PgArray seqs, days, lines, accounts, amounts;
    for (const UnpackedEntry& entry : batch.entries) {
        if (!counted.contains(entry.seq))
            continue;
        for (std::size_t line = 0; line < entry.postings.size(); ++line) {
            seqs.number(storedSeq(entry.seq));
            days.date(entry.day);
            lines.number(static_cast<std::int64_t>(line));
            accounts.text(accountCode(entry.postings[line].account));
            amounts.number(entry.postings[line].amount.paise());
        }
    }
    PgArguments values = placeOf(batch);
    values.array(seqs).array(days).array(lines).array(accounts).array(amounts);
    return {"INSERT INTO postings (office_id, device, epoch, seq, day, line, account, amount_paise) "
            "SELECT $1, $2, $3, u.* "
            "FROM unnest($4::bigint[], $5::date[], $6::int[], $7::text[], $8::bigint[]) AS u "
            "ON CONFLICT DO NOTHING",
            values};
}

PgArguments acceptedOf(const UnpackedBatch& batch, const Seqs& counted) {
    PgArray numbers, seqs, days;
    for (const UnpackedEntry& entry : batch.entries) {
        if (!entry.accepted || !counted.contains(entry.seq))
            continue;
        numbers.text(*entry.accepted);
        seqs.number(storedSeq(entry.seq));
        days.date(entry.day);
    }
    PgArguments values = placeOf(batch);
    values.array(numbers).array(seqs).array(days);
    return values;
}

// In the order of their numbers, so that two batches with the same ones wait and do not block each other.
PgCall keepRegistry(const PgArguments& accepted) {
    return {"INSERT INTO articles (office_id, device, epoch, number, seq, day) "
            "SELECT $1, $2, $3, u.number, u.seq, u.day "
            "FROM unnest($4::text[], $5::bigint[], $6::date[]) AS u(number, seq, day) "
            "ORDER BY u.number, u.seq ON CONFLICT DO NOTHING",
            accepted};
}

PgCall keepConflicts(const PgArguments& accepted) {
    return {"INSERT INTO article_conflicts (office_id, device, epoch, number, seq, day) "
            "SELECT $1, $2, $3, u.number, u.seq, u.day "
            "FROM unnest($4::text[], $5::bigint[], $6::date[]) AS u(number, seq, day) "
            "JOIN articles AS a ON a.number = u.number "
            "WHERE (a.device, a.epoch, a.seq) <> ($2, $3, u.seq) ON CONFLICT DO NOTHING",
            accepted};
}

PgCall keepEvents(const UnpackedBatch& batch, const Seqs& counted) {
    PgArray numbers, seqs, days, kinds, times;
    for (const UnpackedEntry& entry : batch.entries) {
        if (!counted.contains(entry.seq))
            continue;
        for (const std::string& number : entry.articles) {
            numbers.text(number);
            seqs.number(storedSeq(entry.seq));
            days.date(entry.day);
            kinds.text(entry.kind);
            times.number(entry.at.time_since_epoch().count());
        }
    }
    PgArguments values = placeOf(batch);
    values.array(numbers).array(seqs).array(days).array(kinds).array(times);
    return {"INSERT INTO article_events (office_id, device, epoch, number, seq, day, kind, at_ms) "
            "SELECT $1, $2, $3, u.* "
            "FROM unnest($4::text[], $5::bigint[], $6::date[], $7::text[], $8::bigint[]) AS u "
            "ON CONFLICT DO NOTHING",
            values};
}

} // namespace

Status PostgresStore::storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) {
    for (const UnpackedEntry& entry : batch.entries)
        DAK_TRY_STATUS(makeDay(entry.day));
    const std::function<Result<bool>(PgTransaction&)> work = [&](PgTransaction& transaction) -> Result<bool> {
        DAK_TRY(const std::vector<PgRows> first,
                transaction.runAll({moveCursor(batch), keepOperations(batch), keepEntries(batch)}));
        const PgRows& added = first[2];
        Seqs counted;
        for (int row = 0; row < added.size(); ++row) {
            if (added.flag(row, 1))
                counted.insert(static_cast<std::uint64_t>(added.number(row, 0)));
        }
        if (counted.empty())
            return true;
        const PgArguments accepted = acceptedOf(batch, counted);
        DAK_TRY(const auto rest, transaction.runAll({keepPostings(batch, counted), keepRegistry(accepted),
                                                     keepConflicts(accepted), keepEvents(batch, counted),
                                                     askForeign(batch, counted)}));
        if (rest.back().size() == 0)
            return true;
        DAK_TRY(const PgRows news, transaction.run(askNews(batch, counted, rest.back())));
        if (news.size() > 0)
            DAK_TRY_STATUS(tellOwners(transaction, news, sign,
                                      [this](std::int64_t version) { return cover({.streams = version}); }));
        return true;
    };
    DAK_TRY([[maybe_unused]] const bool stored, m_pool.transact(work));
    return {};
}

Status PostgresStore::makeDay(Date day) {
    {
        const std::lock_guard lock(m_lock);
        if (m_days.contains(day))
            return {};
    }
    DAK_TRY(const PgRows sane,
            m_pool.read({"SELECT $1::date BETWEEN current_date - 400 AND current_date + 7 AND "
                         "to_regclass('postings_' || to_char($1::date, 'YYYYMMDD')) IS NULL",
                         PgArguments().date(day)}));
    if (sane.flag(0, 0)) {
        std::string name = day.iso();
        std::erase(name, '-');
        std::string script;
        for (const std::string table : {"entries", "postings"})
            script += "CREATE TABLE IF NOT EXISTS " + table + "_" + name + " PARTITION OF " + table +
                      " FOR VALUES FROM ('" + day.iso() + "') TO ('" + day.plusDays(1).iso() + "');";
        // Another server may be making it; and rows of the day that were stored before stay where they are.
        if (const Status made = m_pool.execute(script); !made && made.error().code() != "database_failed")
            return made;
    }
    const std::lock_guard lock(m_lock);
    if (m_days.size() > kMostDaysKept)
        m_days.clear();
    m_days.insert(day);
    return {};
}

} // namespace dak
