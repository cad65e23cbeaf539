// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/trackednews.h"

#include "core/central/storage/storedvalues.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

struct Owner {
    std::string office;
    DeviceId device{};
    std::vector<TrackedArticle> articles;
};

// A message names so many; what happened last is what its reader wants to know.
void keepNewest(std::vector<TrackEvent>& events) {
    if (events.size() > wire::kMostNamed)
        events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(wire::kMostNamed));
}

// The rows come by device, article and time.
std::vector<Owner> ownersOf(const PgRows& news) {
    std::vector<Owner> owners;
    for (int row = 0; row < news.size(); ++row) {
        const DeviceId device = news.array<16>(row, 1);
        if (owners.empty() || owners.back().device != device)
            owners.push_back({std::string(news.text(row, 0)), device, {}});
        std::vector<TrackedArticle>& articles = owners.back().articles;
        if (articles.empty() || articles.back().article != news.text(row, 2))
            articles.push_back({std::string(news.text(row, 2)), {}, news.flag(row, 7)});
        articles.back().events.push_back({std::string(news.text(row, 3)), std::string(news.text(row, 4)),
                                          news.date(row, 5), timeOf(news, row, 6)});
    }
    for (Owner& owner : owners)
        for (TrackedArticle& article : owner.articles)
            keepNewest(article.events);
    return owners;
}

// Holds the stream of each, in their order, and says at which version it stands then.
std::vector<PgCall> raiseStreams(const std::vector<Owner>& owners) {
    std::vector<PgCall> calls;
    for (const Owner& owner : owners) {
        PgArguments values;
        values.text(owner.office).bytes(owner.device);
        values.number(static_cast<std::int64_t>(owner.articles.size()));
        calls.push_back({"INSERT INTO device_streams AS s (office_id, device, version) VALUES ($1, $2, $3) "
                         "ON CONFLICT (office_id, device) DO UPDATE SET version = s.version + $3 "
                         "RETURNING version",
                         values});
    }
    return calls;
}

PgCall keepChanges(const Owner& owner, std::uint64_t first, const SignTracked& sign) {
    PgArray versions, documents, signatures;
    for (std::size_t i = 0; i < owner.articles.size(); ++i) {
        const SignedText document = sign(first + i, owner.device, owner.articles[i]);
        versions.number(storedSeq(first + i));
        documents.text(document.text);
        signatures.bytes(document.signature);
    }
    PgArguments values;
    values.text(owner.office).bytes(owner.device);
    values.array(versions).array(documents).array(signatures);
    return {"INSERT INTO device_changes (office_id, device, version, document, signature) "
            "SELECT $1, $2, u.* FROM unnest($3::bigint[], $4::text[], $5::bytea[]) AS u",
            values};
}

} // namespace

PgCall askForeign(const UnpackedBatch& batch, const std::unordered_set<std::uint64_t>& counted) {
    PgArray numbers;
    for (const UnpackedEntry& entry : batch.entries) {
        if (!counted.contains(entry.seq))
            continue;
        for (const std::string& number : entry.articles)
            numbers.text(number);
    }
    PgArguments values;
    values.array(numbers).bytes(batch.device);
    // Number by number, by the key that begins with it: a plan made while the table was small must not walk
    // it.
    return {"SELECT m.number FROM (SELECT DISTINCT unnest($1::text[]) AS number) AS m CROSS JOIN LATERAL "
            "(SELECT e.number FROM article_events AS e WHERE e.number = m.number AND e.device <> $2 "
            "ORDER BY e.office_id LIMIT 1) AS found",
            values};
}

PgCall askNews(const UnpackedBatch& batch, const std::unordered_set<std::uint64_t>& counted,
               const PgRows& foreign) {
    PgArray numbers, seqs;
    for (int row = 0; row < foreign.size(); ++row)
        numbers.text(foreign.text(row, 0));
    for (const UnpackedEntry& entry : batch.entries) {
        if (entry.accepted && counted.contains(entry.seq))
            seqs.number(storedSeq(entry.seq));
    }
    PgArguments values;
    values.bytes(batch.device).bytes(batch.epoch).array(numbers).array(seqs);
    return {"WITH mine AS (SELECT unnest($3::text[]) AS number), owners AS ("
            "SELECT a.number, a.office_id, a.device, a.epoch, a.seq FROM mine "
            "JOIN articles AS a ON a.number = mine.number UNION ALL "
            "SELECT c.number, c.office_id, c.device, c.epoch, c.seq FROM mine "
            "JOIN article_conflicts AS c ON c.number = mine.number) "
            "SELECT DISTINCT o.office_id, o.device, e.number, e.kind, e.office_id AS event_office, e.day, "
            "e.at_ms, EXISTS (SELECT FROM article_conflicts AS c WHERE c.number = e.number) "
            "FROM owners AS o JOIN article_events AS e ON e.number = o.number AND e.device <> o.device "
            "WHERE o.device <> $1 OR (o.epoch = $2 AND o.seq = ANY ($4::bigint[])) "
            "ORDER BY o.office_id, o.device, e.number, e.at_ms, event_office, e.kind",
            values};
}

Status tellOwners(PgTransaction& transaction, const PgRows& news, const SignTracked& sign,
                  const std::function<Status(std::int64_t)>& cover) {
    const std::vector<Owner> owners = ownersOf(news);
    DAK_TRY(const std::vector<PgRows> raised, transaction.runAll(raiseStreams(owners)));
    std::int64_t highest = 0;
    for (const PgRows& rows : raised)
        highest = std::max(highest, rows.number(0, 0));
    DAK_TRY_STATUS(cover(highest));
    std::vector<PgCall> kept;
    for (std::size_t i = 0; i < owners.size(); ++i)
        kept.push_back(keepChanges(owners[i], seqOf(raised[i], 0, 0) + 1 - owners[i].articles.size(), sign));
    DAK_TRY([[maybe_unused]] const auto done, transaction.finish(kept));
    return {};
}

} // namespace dak
