// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/entryrows.h"

#include <map>
#include <set>

namespace dak {

namespace {

using Seq = std::uint64_t;
using NumberAt = std::pair<std::string, Seq>;

PgArguments placesOf(const UnpackedBatch& batch) {
    PgArguments values;
    values.text(batch.office).bytes(batch.device).bytes(batch.epoch);
    values.number(static_cast<std::int64_t>(batch.firstSeq)).number(static_cast<std::int64_t>(batch.lastSeq));
    return values;
}

constexpr std::string_view kEntries =
    "SELECT e.seq, e.day, e.operation, e.part, e.kind, e.at_ms, e.actor, e.role, e.hash, e.content, "
    "e.is_alias, e.parked, e.close_body, o.content IS NOT NULL, "
    "COALESCE((o.epoch, o.seq) <> (e.epoch, e.seq), false), COALESCE(o.content = e.content, true) "
    "FROM entries AS e LEFT JOIN operations AS o ON o.office_id = e.office_id AND o.device = e.device AND "
    "o.operation = e.operation AND o.part = e.part "
    "WHERE e.office_id = $1 AND e.device = $2 AND e.epoch = $3 AND e.seq BETWEEN $4 AND $5 ORDER BY e.seq";
constexpr std::string_view kPostings =
    "SELECT seq, account, amount_paise FROM postings "
    "WHERE office_id = $1 AND device = $2 AND epoch = $3 AND seq BETWEEN $4 AND $5 ORDER BY seq, line";

// What the columns of an entry say differently from its bytes; empty: nothing.
std::string differenceOf(const UnpackedEntry& entry, const PgRows& rows, int row) {
    if (rows.date(row, 1) != entry.day)
        return "day";
    if (rows.text(row, 2) != entry.operation.text() || rows.number(row, 3) != entry.part)
        return "operation";
    if (rows.text(row, 4) != storable(entry.kind))
        return "kind";
    if (rows.number(row, 5) != entry.at.time_since_epoch().count())
        return "time";
    if (rows.text(row, 6) != storable(entry.actor) || rows.text(row, 7) != storable(entry.role))
        return "actor";
    if (rows.array<32>(row, 8) != entry.hash || rows.array<32>(row, 9) != entry.content)
        return "hash";
    return {};
}

// What the registry of operations makes of it.
struct Standing {
    bool isAlias = false;
    std::optional<std::string> parked;
    bool isOfOlderProgram = false;
    bool counts() const { return !isAlias && !parked; }
};

// What an older program did not understand and this one does, or has another question about: it stays parked
// as it is, and counts for nothing.
bool isOfOlderProgram(const UnpackedEntry& entry, std::string_view stored) {
    return entry.parked != stored && (stored == "kind_unknown" || stored == "account_unknown" ||
                                      stored == "role_unknown" || stored == "record_malformed");
}

Standing standingOf(const UnpackedEntry& entry, const PgRows& rows, int row) {
    const bool isKnown = rows.flag(row, 14);
    const bool isSame = rows.flag(row, 15);
    if (isKnown && !isSame)
        return {false, "operation_reused"};
    const std::string stored = rows.isNull(row, 11) ? std::string() : std::string(rows.text(row, 11));
    if (isOfOlderProgram(entry, stored))
        return {isKnown, stored, true};
    return {isKnown, entry.parked};
}

std::string standingDifference(const UnpackedEntry& entry, const Standing& standing, const PgRows& rows,
                               int row) {
    const bool isNamed = entry.operation.bytes() != Uuid::Bytes{};
    if (isNamed != rows.flag(row, 13))
        return "its operation is not registered";
    if (rows.flag(row, 10) != standing.isAlias)
        return "alias";
    const std::string parked = rows.isNull(row, 11) ? std::string() : std::string(rows.text(row, 11));
    if (parked != standing.parked.value_or(""))
        return "parked";
    const std::string close = standing.counts() ? entry.closeBody : std::string();
    if ((rows.isNull(row, 12) ? std::string() : std::string(rows.text(row, 12))) != storable(close))
        return "close body";
    return {};
}

std::map<Seq, std::vector<std::pair<std::string, std::int64_t>>> postingsOf(const PgRows& rows) {
    std::map<Seq, std::vector<std::pair<std::string, std::int64_t>>> found;
    for (int row = 0; row < rows.size(); ++row)
        found[static_cast<Seq>(rows.number(row, 0))].emplace_back(rows.text(row, 1), rows.number(row, 2));
    return found;
}

bool samePostings(const std::vector<Posting>& expected,
                  const std::vector<std::pair<std::string, std::int64_t>>& found) {
    if (expected.size() != found.size())
        return false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (accountCode(expected[i].account) != found[i].first ||
            expected[i].amount.paise() != found[i].second)
            return false;
    }
    return true;
}

std::set<NumberAt> numbersOf(const PgRows& rows) {
    std::set<NumberAt> found;
    for (int row = 0; row < rows.size(); ++row)
        found.emplace(rows.text(row, 0), static_cast<Seq>(rows.number(row, 1)));
    return found;
}

PgCall numbersCall(std::string_view sql, const UnpackedBatch& batch, const std::set<NumberAt>& expected) {
    PgArray numbers;
    for (const NumberAt& one : expected)
        numbers.text(one.first);
    PgArguments values = placesOf(batch);
    values.array(numbers);
    return {sql, values};
}

constexpr std::string_view kRegistered =
    "SELECT number, seq FROM articles WHERE office_id = $1 AND device = $2 AND epoch = $3 AND "
    "seq BETWEEN $4 AND $5 AND number = ANY($6::text[]) "
    "UNION ALL SELECT number, seq FROM article_conflicts WHERE office_id = $1 AND device = $2 AND epoch = $3 "
    "AND seq BETWEEN $4 AND $5 AND number = ANY($6::text[])";
constexpr std::string_view kEvents =
    "SELECT number, seq FROM article_events WHERE office_id = $1 AND device = $2 AND epoch = $3 AND "
    "seq BETWEEN $4 AND $5 AND number = ANY($6::text[])";

Status compareNumbers(PgPool& pool, std::string_view sql, const UnpackedBatch& batch,
                      const std::set<NumberAt>& expected, const ReportEntry& report) {
    DAK_TRY(const PgRows rows, pool.read(numbersCall(sql, batch, expected)));
    const std::set<NumberAt> found = numbersOf(rows);
    for (const NumberAt& one : expected) {
        if (!found.contains(one))
            report(one.second, "article " + one.first + " is not registered");
    }
    return {};
}

} // namespace

Result<std::uint64_t> compareRows(PgPool& pool, const UnpackedBatch& expected, const ReportEntry& report) {
    DAK_TRY(const PgRows rows, pool.read({kEntries, placesOf(expected)}));
    DAK_TRY(const PgRows legs, pool.read({kPostings, placesOf(expected)}));
    std::map<Seq, int> rowOf;
    for (int row = 0; row < rows.size(); ++row) {
        if (!rowOf.emplace(static_cast<Seq>(rows.number(row, 0)), row).second)
            report(static_cast<Seq>(rows.number(row, 0)), "stands twice");
    }
    auto postings = postingsOf(legs);
    std::set<NumberAt> accepted, named;
    std::uint64_t ofOlderProgram = 0;
    for (const UnpackedEntry& entry : expected.entries) {
        const auto at = rowOf.find(entry.seq);
        if (at == rowOf.end()) {
            report(entry.seq, "is missing");
            continue;
        }
        const Standing standing = standingOf(entry, rows, at->second);
        ofOlderProgram += standing.isOfOlderProgram ? 1U : 0U;
        std::string differs = differenceOf(entry, rows, at->second);
        if (differs.empty())
            differs = standingDifference(entry, standing, rows, at->second);
        if (!differs.empty())
            report(entry.seq, "differs from its frame: " + differs);
        if (!samePostings(standing.counts() ? entry.postings : std::vector<Posting>(), postings[entry.seq]))
            report(entry.seq, "differs from its frame: postings");
        if (standing.counts() && entry.accepted)
            accepted.emplace(*entry.accepted, entry.seq);
        for (const std::string& number : entry.articles) {
            if (standing.counts())
                named.emplace(number, entry.seq);
        }
    }
    DAK_TRY_STATUS(compareNumbers(pool, kRegistered, expected, accepted, report));
    DAK_TRY_STATUS(compareNumbers(pool, kEvents, expected, named, report));
    return ofOlderProgram;
}

} // namespace dak
