// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/printrows.h"

#include "core/base/check.h"

#include <nlohmann/json.hpp>

namespace dak {

namespace {

std::vector<Fact> factsOf(std::string_view text) {
    std::vector<Fact> facts;
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!json.is_object())
        return facts;
    for (const auto& [name, value] : json.items()) {
        if (value.is_string())
            facts.emplace_back(name, value.get<std::string>());
    }
    return facts;
}

Status runAt(Connection& connection, std::string_view sql, UtcMillis now) {
    DAK_TRY(Prepared row, connection.prepared(sql));
    row->bind(1, static_cast<std::int64_t>(now.time_since_epoch().count()));
    return row->run();
}

// Each takes ?1, the time.
constexpr std::string_view kPapers =
    "INSERT INTO print_jobs (document, entry, copy, printer, state, reason, facts, attempts, owner, settled, "
    "changed_at_utc) SELECT d.name, d.entry, 0, '', 'waiting', '', '{}', 0, '', 0, ?1 FROM documents d "
    "WHERE d.page >= COALESCE((SELECT entry FROM print_mark), 0) + 1 << 8 AND d.kind IN ('label', 'cdf1', "
    "'receipt', 'acknowledgement', 'cancellation', 'day-report') ORDER BY d.page "
    "ON CONFLICT (document, entry, copy) DO NOTHING";

// Of the version whose hash was recorded; a duplicate in another size has no page that is kept.
constexpr std::string_view kDuplicates =
    "INSERT INTO print_jobs (document, entry, copy, printer, state, reason, facts, attempts, owner, settled, "
    "changed_at_utc) SELECT r.document, MAX(d.entry), r.copy, '', 'waiting', '', '{}', 0, '', 0, ?1 "
    "FROM reprints r JOIN documents d ON d.name = r.document AND d.entry < r.entry "
    "AND lower(hex(d.hash)) = r.hash WHERE r.entry > COALESCE((SELECT entry FROM print_mark), 0) "
    "GROUP BY r.document, r.copy ORDER BY r.entry ON CONFLICT (document, entry, copy) DO NOTHING";

constexpr std::string_view kReplaced =
    "UPDATE print_jobs SET settled = 1, changed_at_utc = ?1 WHERE settled = 0 "
    "AND state IN ('waiting', 'unknown', 'failed') AND state = 'unknown' AND owner = '' "
    "AND EXISTS (SELECT 1 FROM print_jobs n WHERE n.document = print_jobs.document AND n.copy > 0 "
    "AND n.id > print_jobs.id)";

constexpr std::string_view kNeedless =
    "UPDATE print_jobs SET settled = 1, changed_at_utc = ?1 WHERE settled = 0 "
    "AND state IN ('waiting', 'unknown', 'failed') AND owner = '' "
    "AND (state <> 'unknown' AND EXISTS (SELECT 1 FROM documents d WHERE d.name = print_jobs.document "
    "AND d.entry > print_jobs.entry) OR EXISTS (SELECT 1 FROM documents d JOIN articles a "
    "ON a.number = substr(d.name, length(d.kind) + 2) WHERE d.name = print_jobs.document "
    "AND d.entry = print_jobs.entry AND d.kind IN ('label', 'cdf1', 'acknowledgement') "
    "AND a.state IN ('removed', 'cancelled')))";

constexpr std::string_view kMark =
    "INSERT INTO print_mark (id, entry) SELECT 1, COALESCE(MAX(no), 0) FROM entries WHERE ?1 IS NOT NULL "
    "ON CONFLICT (id) DO UPDATE SET entry = excluded.entry";

} // namespace

PrintJob readPrintJob(const Statement& row) {
    PrintJob job;
    job.id = row.integer(0);
    job.document = row.text(1);
    job.kind = row.text(2);
    job.entry = static_cast<std::uint64_t>(row.integer(3));
    job.copy = static_cast<int>(row.integer(4));
    job.printer = row.text(5);
    const auto state = printStateOf(row.text(6));
    check(state.has_value(), "a state the table refuses");
    job.state = *state;
    job.printing = row.integer(7) != 0;
    job.reason = {std::string(row.text(8)), factsOf(row.text(9))};
    job.attempts = static_cast<int>(row.integer(10));
    job.changedAt = UtcMillis(std::chrono::milliseconds(row.integer(11)));
    return job;
}

std::string printFacts(const std::vector<Fact>& facts) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const auto& [name, value] : facts)
        json[name] = value;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Result<bool> hasNewEntries(Connection& connection) {
    DAK_TRY(Prepared row, connection.prepared("SELECT (SELECT COALESCE(MAX(no), 0) FROM entries) > "
                                              "COALESCE((SELECT entry FROM print_mark), 0)"));
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    return row->integer(0) != 0;
}

Status takeInEntries(Connection& connection, UtcMillis now) {
    for (const std::string_view sql : {kPapers, kDuplicates, kReplaced, kNeedless, kMark})
        DAK_TRY_STATUS(runAt(connection, sql, now));
    return {};
}

Status takeInRecovered(Connection& connection, UtcMillis now) {
    std::int64_t last = 0;
    {
        DAK_TRY(Prepared row, connection.prepared("SELECT COALESCE(MAX(id), 0) FROM print_jobs"));
        DAK_TRY([[maybe_unused]] const bool found, row->step());
        last = row->integer(0);
    }
    DAK_TRY_STATUS(takeInEntries(connection, now));
    DAK_TRY(Prepared row, connection.prepared("UPDATE print_jobs SET state = 'unknown', settled = 1 "
                                              "WHERE id > ?1"));
    row->bind(1, last);
    return row->run();
}

} // namespace dak
