// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/columncheck.h"

#include <array>
#include <set>

namespace dak {

namespace {

// The legs of one entry as they stand in the table.
class PostingsReader {
public:
    explicit PostingsReader(Connection& connection) : m_connection(connection) {}

    Result<bool> same(std::uint64_t no, const std::vector<Posting>& expected) {
        DAK_TRY(Prepared row,
                m_connection.prepared("SELECT leg & 255, account, paise FROM postings WHERE leg >= ?1 << 8 "
                                      "AND leg < ?1 + 1 << 8 ORDER BY leg"));
        row->bind(1, static_cast<std::int64_t>(no));
        std::size_t leg = 0;
        bool equal = true;
        for (;; ++leg) {
            DAK_TRY(const bool more, row->step());
            if (!more)
                return equal && leg == expected.size();
            equal = equal && leg < expected.size() && row->integer(0) == static_cast<std::int64_t>(leg) &&
                    row->text(1) == accountCode(expected[leg].account) &&
                    row->integer(2) == expected[leg].amount.paise();
        }
    }

private:
    Connection& m_connection;
};

// The name of the first copied column that is not what the envelope says; empty: all are.
std::string_view differingColumn(const Statement& row, const Entry& entry) {
    const Uuid::Bytes& id = entry.operation.bytes();
    if (row.blob(1) != std::string_view(reinterpret_cast<const char*>(id.data()), id.size()))
        return "operation";
    if (row.integer(2) != entry.part)
        return "part";
    if (row.text(3) != entry.kind)
        return "kind";
    if (row.text(4) != entry.day.iso())
        return "day";
    if (row.integer(5) != entry.at.time_since_epoch().count())
        return "at_utc";
    if (row.text(6) != entry.actor.id)
        return "actor";
    if (row.text(7) != roleCode(entry.actor.role))
        return "role";
    return {};
}

Status checkEntry(const Statement& row, PostingsReader& postings, const ReportVerifyProblem& report) {
    const auto no = static_cast<std::uint64_t>(row.integer(0));
    const auto entry = decodeEntry(row.blob(8));
    if (!entry) {
        report({no, "entry_malformed", std::string(entry.error().fact("why"))});
        return {};
    }
    if (const std::string_view column = differingColumn(row, *entry); !column.empty())
        report({no, "column", std::string(column)});
    std::int64_t sum = 0;
    bool overflow = false;
    for (const Posting& posting : entry->postings)
        overflow |= __builtin_add_overflow(sum, posting.amount.paise(), &sum);
    if (overflow || sum != 0)
        report({no, "unbalanced", std::to_string(sum)});
    DAK_TRY(const bool same, postings.same(no, entry->postings));
    if (!same)
        report({no, "postings", ""});
    return {};
}

// A question whose every answer is a problem: column 0 the entry, column 1 the detail.
struct TableQuestion {
    std::string_view what;
    std::string_view sql;
};
constexpr std::array<TableQuestion, 12> kQuestions{{
    // What was asked here stands with part 0, and the parts follow it. What came back from the centre may
    // have come in more than one batch.
    {"operation", "SELECT e.no, hex(e.operation) FROM entries e WHERE e.request IS NOT NULL AND "
                  "(e.part <> 0 OR EXISTS (SELECT 1 FROM entries p WHERE p.operation = e.operation "
                  "AND p.no - e.no <> p.part))"},
    {"unchained", "SELECT e.no, '' FROM entries e WHERE NOT EXISTS "
                  "(SELECT 1 FROM chain c WHERE c.place = e.place AND c.entry = e.no)"},
    {"column",
     "SELECT c.entry, 'place' FROM chain c JOIN entries e ON e.no = c.entry WHERE c.place < e.place"},
    {"unchained", "SELECT entry, 'twice' FROM chain GROUP BY entry, epoch HAVING COUNT(*) > 1"},
    {"day_run",
     "SELECT COALESCE(r.first_no, e.no), COALESCE(r.day, e.day) FROM (SELECT no, day, LAG(day) OVER "
     "(ORDER BY no) AS before FROM entries) e FULL JOIN day_runs r ON r.first_no = e.no "
     "WHERE (e.day IS NOT e.before) <> (r.day IS NOT NULL) OR r.day <> e.day OR e.no IS NULL"},
    {"postings", "SELECT p.entry, p.leg & 255 FROM postings p WHERE NOT EXISTS "
                 "(SELECT 1 FROM entries WHERE no = p.entry)"},
    {"outbox_missing", "SELECT c.entry, c.seq FROM chain c LEFT JOIN acknowledged a ON a.epoch = c.epoch "
                       "LEFT JOIN epochs p ON p.ordinal = c.epoch LEFT JOIN frozen f ON f.epoch = p.epoch "
                       "WHERE c.seq > COALESCE(a.up_to_seq, 0) AND c.seq <= COALESCE(f.common_seq, c.seq) "
                       "AND NOT EXISTS "
                       "(SELECT 1 FROM outbox o WHERE o.place = c.place)"},
    // What stands only where nothing is sent any more would never reach the centre.
    {"outbox_missing", "SELECT e.no, 0 FROM frozen f JOIN epochs p ON p.epoch = f.epoch JOIN chain x "
                       "ON x.place > p.ordinal << 40 | f.common_seq AND x.place < p.ordinal + 1 << 40 "
                       "JOIN entries e ON e.no = x.entry "
                       "WHERE e.no NOT IN (SELECT c.entry FROM chain c JOIN epochs q ON q.ordinal = c.epoch "
                       "LEFT JOIN frozen g ON g.epoch = q.epoch "
                       "WHERE g.epoch IS NULL OR c.seq <= g.common_seq)"},
    {"outbox_extra", "SELECT COALESCE(c.entry, 0), o.place & (1 << 40) - 1 FROM outbox o LEFT JOIN chain c "
                     "ON c.place = o.place "
                     "LEFT JOIN acknowledged a ON a.epoch = c.epoch "
                     "LEFT JOIN epochs p ON p.ordinal = c.epoch LEFT JOIN frozen f ON f.epoch = p.epoch "
                     "WHERE c.entry IS NULL OR c.seq <= COALESCE(a.up_to_seq, 0) "
                     "OR c.seq > COALESCE(f.common_seq, c.seq)"},
    {"acknowledged_beyond",
     "SELECT 0, a.up_to_seq FROM acknowledged a WHERE a.up_to_seq > "
     "COALESCE((SELECT c.seq FROM chain c WHERE c.epoch = a.epoch AND "
     "c.place >= a.epoch << 40 AND c.place < a.epoch + 1 << 40 ORDER BY c.place DESC LIMIT 1), 0)"},
    {"print_unknown", "SELECT p.entry, p.document FROM print_jobs p WHERE NOT EXISTS "
                      "(SELECT 1 FROM documents d WHERE d.name = p.document AND d.entry = p.entry)"},
    {"batch_overlap", "SELECT 0, b.id FROM batches b WHERE b.first_seq <> COALESCE((SELECT MAX(p.last_seq) "
                      "FROM batches p WHERE p.epoch = b.epoch AND p.first_seq < b.first_seq), 0) + 1"},
}};

Status ask(Connection& connection, std::string_view sql, std::string_view what,
           const ReportVerifyProblem& report) {
    DAK_TRY(Prepared row, connection.prepared(sql));
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return {};
        report({static_cast<std::uint64_t>(row->integer(0)), std::string(what), std::string(row->text(1))});
    }
}

} // namespace

Result<std::uint64_t> checkEntries(Connection& connection, const ReportVerifyProblem& report) {
    DAK_TRY(Prepared row,
            connection.prepared("SELECT no, operation, part, kind, day, at_utc, actor, role, bytes "
                                "FROM entries ORDER BY no"));
    PostingsReader postings(connection);
    std::uint64_t expected = 1;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return expected - 1;
        const auto no = static_cast<std::uint64_t>(row->integer(0));
        if (no != expected)
            report({no, "entry_gap", std::to_string(expected)});
        expected = no + 1;
        DAK_TRY_STATUS(checkEntry(*row, postings, report));
    }
}

Status checkTables(Connection& connection, const ReportVerifyProblem& report) {
    {
        DAK_TRY(Prepared row, connection.prepared("PRAGMA integrity_check(100)"));
        for (;;) {
            DAK_TRY(const bool more, row->step());
            if (!more)
                break;
            if (row->text(0) != "ok")
                report({0, "integrity", std::string(row->text(0))});
        }
    }
    std::set<std::string> tables; // each is told once
    DAK_TRY(Prepared keys, connection.prepared("PRAGMA foreign_key_check"));
    for (;;) {
        DAK_TRY(const bool more, keys->step());
        if (!more)
            break;
        if (tables.emplace(keys->text(0)).second)
            report({0, "foreign_key", std::string(keys->text(0))});
    }
    for (const TableQuestion& question : kQuestions)
        DAK_TRY_STATUS(ask(connection, question.sql, question.what, report));
    return {};
}

} // namespace dak
