// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/sqliteprints.h"

#include "core/printing/job/printowner.h"
#include "core/storage/prints/printrows.h"

#include <string>

namespace dak {

namespace {

constexpr std::string_view kInterrupted =
    "UPDATE print_jobs SET owner = '', state = 'unknown', reason = ?3, facts = '{}', changed_at_utc = ?2 "
    "WHERE owner = ?1";

std::int64_t numberOf(std::uint64_t entry) {
    return static_cast<std::int64_t>(entry);
}

std::string selecting(std::string_view where) {
    return std::string(kPrintColumns).append(where);
}

} // namespace

void SqlitePrints::bindTime(Statement& row, int index) const {
    row.bind(index, static_cast<std::int64_t>(m_clock.now().time_since_epoch().count()));
}

// In a transaction of its own: one whose commit failed is made whole before the next, like a booking.
Result<std::int64_t> SqlitePrints::change(std::string_view sql, const Bind& bind) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    std::int64_t changed = 0;
    {
        DAK_TRY(Prepared row, m_connection.prepared(sql));
        bind(*row);
        DAK_TRY_STATUS(row->run());
        changed = m_connection.database().changes();
    }
    DAK_TRY_STATUS(transaction.commit());
    return changed;
}

Result<std::vector<PrintJob>> SqlitePrints::select(std::string_view sql, const Bind& bind) {
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    bind(*row);
    std::vector<PrintJob> jobs;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return jobs;
        jobs.push_back(readPrintJob(*row));
    }
}

Result<std::vector<std::string>> SqlitePrints::endedOwners() {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT DISTINCT owner FROM print_jobs WHERE owner <> ''"));
    std::vector<std::string> ended;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return ended;
        if (!isRunning(row->text(0)))
            ended.emplace_back(row->text(0));
    }
}

// Writes only when there is something new: the tray is looked at every few seconds.
Status SqlitePrints::refresh() {
    DAK_TRY(const bool entries, hasNewEntries(m_connection));
    DAK_TRY(const std::vector<std::string> ended, endedOwners());
    if (!entries && ended.empty())
        return {};
    DAK_TRY(Transaction transaction, m_connection.begin());
    for (const std::string& owner : ended) {
        DAK_TRY(Prepared row, m_connection.prepared(kInterrupted));
        const Notice reason{"print_interrupted", {}};
        row->bind(1, owner).bind(3, reason.code);
        bindTime(*row, 2);
        DAK_TRY_STATUS(row->run());
    }
    DAK_TRY_STATUS(takeInEntries(m_connection, m_clock.now()));
    return transaction.commit();
}

Result<std::vector<PrintJob>> SqlitePrints::open() {
    DAK_TRY_STATUS(refresh());
    static const std::string kOpen =
        selecting("WHERE p.settled = 0 AND p.state IN ('waiting', 'unknown', 'failed') ORDER BY p.id");
    return select(kOpen, [](Statement&) {});
}

Result<std::optional<PrintJob>> SqlitePrints::job(std::int64_t id) {
    static const std::string kById = selecting("WHERE p.id = ?1");
    DAK_TRY(auto jobs, select(kById, [&](Statement& row) { row.bind(1, id); }));
    return jobs.empty() ? std::optional<PrintJob>() : std::optional(std::move(jobs.front()));
}

Result<std::optional<PrintJob>> SqlitePrints::newestOf(std::string_view document) {
    DAK_TRY_STATUS(refresh());
    static const std::string kNewest =
        selecting("WHERE p.document = ?1 ORDER BY p.entry DESC, p.copy DESC LIMIT 1");
    DAK_TRY(auto jobs, select(kNewest, [&](Statement& row) { row.bind(1, document); }));
    return jobs.empty() ? std::optional<PrintJob>() : std::optional(std::move(jobs.front()));
}

Result<std::vector<PrintJob>> SqlitePrints::ofEntry(std::uint64_t entry) {
    DAK_TRY_STATUS(refresh());
    static const std::string kUntried =
        selecting("WHERE d.entry = ?1 AND p.copy = 0 AND p.settled = 0 AND p.state = 'waiting' "
                  "AND p.owner = '' ORDER BY p.id");
    return select(kUntried, [&](Statement& row) { row.bind(1, numberOf(entry)); });
}

Result<bool> SqlitePrints::claim(std::int64_t id, std::string_view printer, std::string_view owner) {
    DAK_TRY(const std::int64_t claimed,
            change("UPDATE print_jobs SET state = 'unknown', owner = ?2, printer = ?3, reason = '', "
                   "facts = '{}', attempts = attempts + 1, changed_at_utc = ?4 WHERE id = ?1 AND settled = 0 "
                   "AND owner = '' AND state IN ('waiting', 'failed')",
                   [&](Statement& row) {
                       row.bind(1, id).bind(2, owner).bind(3, printer);
                       bindTime(row, 4);
                   }));
    return claimed == 1;
}

Status SqlitePrints::finish(std::int64_t id, std::string_view owner, PrintState state, const Notice& reason) {
    const std::string facts = printFacts(reason.facts);
    DAK_TRY([[maybe_unused]] const std::int64_t changed,
            change("UPDATE print_jobs SET state = ?3, owner = '', reason = ?4, facts = ?5, "
                   "changed_at_utc = ?6 WHERE id = ?1 AND owner = ?2",
                   [&](Statement& row) {
                       row.bind(1, id).bind(2, owner).bind(3, printStateCode(state));
                       row.bind(4, reason.code).bind(5, facts);
                       bindTime(row, 6);
                   }));
    return {};
}

Status SqlitePrints::confirm(std::int64_t id) {
    DAK_TRY([[maybe_unused]] const std::int64_t changed,
            change("UPDATE print_jobs SET state = 'printed', reason = '', facts = '{}', "
                   "changed_at_utc = ?2 WHERE id = ?1 AND owner = '' AND state IN ('unknown', 'sent')",
                   [&](Statement& row) {
                       row.bind(1, id);
                       bindTime(row, 2);
                   }));
    return {};
}

Status SqlitePrints::dismiss(std::int64_t id) {
    DAK_TRY([[maybe_unused]] const std::int64_t changed,
            change("UPDATE print_jobs SET settled = 1, changed_at_utc = ?2 WHERE id = ?1 AND owner = ''",
                   [&](Statement& row) {
                       row.bind(1, id);
                       bindTime(row, 2);
                   }));
    return {};
}

Result<PrintJob> SqlitePrints::jobFor(std::string_view document, std::uint64_t entry, int copy) {
    DAK_TRY_STATUS(refresh());
    static const std::string kExact = selecting("WHERE p.document = ?1 AND p.entry = ?2 AND p.copy = ?3");
    const auto name = [&](Statement& row) { row.bind(1, document).bind(2, numberOf(entry)).bind(3, copy); };
    DAK_TRY([[maybe_unused]] const std::int64_t added,
            change("INSERT INTO print_jobs (document, entry, copy, printer, state, reason, facts, attempts, "
                   "owner, settled, changed_at_utc) VALUES (?1, ?2, ?3, '', 'waiting', '', '{}', 0, '', 0, "
                   "?4) ON CONFLICT (document, entry, copy) DO UPDATE SET settled = 0 "
                   "WHERE settled = 1 AND state IN ('waiting', 'failed')",
                   [&](Statement& row) {
                       name(row);
                       bindTime(row, 4);
                   }));
    DAK_TRY(auto jobs, select(kExact, name));
    if (jobs.empty())
        return Error::refused("document_unknown", {{"field", "number"}, {"document", std::string(document)}});
    return std::move(jobs.front());
}

} // namespace dak
