// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What counters ask about their day and their articles.
#include "core/central/storage/postgresstore.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

// One statement, so that all of it is of one moment. Rows: what, key, text, number. The close that ends the
// day is none of the entries it counts, even one that is parked; that one closes nothing, its body is not
// kept. An earlier close was one more entry to the counter when it closed again.
constexpr std::string_view kDay =
    "WITH mine AS (SELECT e.*, COALESCE(h.place, 0) AS place FROM entries AS e "
    "LEFT JOIN heads AS h ON h.office_id = e.office_id AND h.device = e.device AND h.epoch = e.epoch "
    "WHERE e.office_id = $1 AND e.device = $2 AND e.day = $3 AND NOT e.is_alias), "
    "closing AS (SELECT place, seq, close_body FROM mine WHERE close_body IS NOT NULL "
    "ORDER BY place DESC, epoch DESC, seq DESC LIMIT 1), "
    "ending AS (SELECT epoch, seq FROM mine WHERE kind = 'day_closed' "
    "ORDER BY close_body IS NULL, place DESC, epoch DESC, seq DESC LIMIT 1), "
    "before AS (SELECT * FROM mine WHERE (epoch, seq) NOT IN (SELECT epoch, seq FROM ending) AND "
    "NOT EXISTS (SELECT FROM closing WHERE (mine.place, mine.seq) > (closing.place, closing.seq))) "
    "SELECT 'entries' AS what, '' AS key, '' AS text, COUNT(*) AS number, 0 AS place FROM before "
    "UNION ALL SELECT 'account', p.account, '', "
    "LEAST(GREATEST(SUM(p.amount_paise), -9e18), 9e18)::bigint, 0 FROM before AS b "
    "JOIN postings AS p ON p.office_id = $1 AND p.device = $2 AND p.epoch = b.epoch AND p.seq = b.seq "
    "AND p.day = $3 GROUP BY p.account "
    "UNION ALL SELECT 'close', '', close_body, 0, 0 FROM closing "
    "UNION ALL SELECT 'parked', epoch::text, parked, seq, place FROM mine WHERE parked IS NOT NULL "
    "UNION ALL SELECT 'conflict', number, '', 0, 0 FROM article_conflicts "
    "WHERE office_id = $1 AND device = $2 AND day = $3 "
    "UNION SELECT 'conflict', a.number, '', 0, 0 FROM article_conflicts AS c "
    "JOIN articles AS a ON a.number = c.number "
    "WHERE a.office_id = $1 AND a.device = $2 AND a.day = $3 "
    "UNION ALL SELECT 'waiting', '', '', COUNT(*), 0 FROM heads AS h JOIN batches AS b "
    "ON b.office_id = h.office_id AND b.device = h.device AND b.epoch = h.epoch "
    "AND b.first_seq > h.unpacked_seq "
    "WHERE h.office_id = $1 AND h.device = $2 AND h.unpacked_seq < h.seq "
    "ORDER BY what, place, number, key";

Status addRow(const PgRows& rows, int row, DayRows& day) {
    const std::string_view what = rows.text(row, 0);
    const std::int64_t number = rows.number(row, 3);
    if (what == "entries")
        day.entries = static_cast<std::uint64_t>(number);
    if (what == "waiting")
        day.waitingBatches = static_cast<std::uint64_t>(number);
    if (what == "close")
        day.closeBody = rows.text(row, 2);
    if (what == "conflict")
        day.conflicts.emplace_back(rows.text(row, 1));
    if (what == "parked")
        day.parked.push_back(
            {rows.array<16>(row, 1), static_cast<std::uint64_t>(number), std::string(rows.text(row, 2))});
    if (what == "account" && number != 0) {
        DAK_TRY(const Account account, parseAccount(rows.text(row, 1)));
        day.perAccount.push_back({account, Money::fromPaise(number)});
    }
    return {};
}

} // namespace

Result<DayRows> PostgresStore::dayRows(const DeviceId& id, Date day) {
    DAK_TRY(const std::string office, officeOf(id));
    DAK_TRY(const PgRows rows, m_pool.read({kDay, PgArguments().text(office).bytes(id).date(day)}));
    DayRows answer;
    for (int row = 0; row < rows.size(); ++row)
        DAK_TRY_STATUS(addRow(rows, row, answer));
    std::sort(answer.perAccount.begin(), answer.perAccount.end(),
              [](const Posting& a, const Posting& b) { return a.account < b.account; });
    std::sort(answer.conflicts.begin(), answer.conflicts.end());
    answer.conflicts.erase(std::unique(answer.conflicts.begin(), answer.conflicts.end()),
                           answer.conflicts.end());
    return answer;
}

Status PostgresStore::keepStatement(const DeviceId& id, Date day, const SignedText& statement) {
    DAK_TRY(const std::string office, officeOf(id));
    PgArguments values;
    values.text(office).bytes(id).date(day).text(statement.text).bytes(statement.signature);
    DAK_TRY([[maybe_unused]] const auto rows,
            m_pool.write({{"INSERT INTO statements (office_id, device, day, document, signature) "
                           "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, device, day) "
                           "DO UPDATE SET document = excluded.document, signature = excluded.signature",
                           values}}));
    return {};
}

Result<std::optional<TrackAnswer>> PostgresStore::track(std::string_view article) {
    PgArguments values;
    values.text(article).number(static_cast<std::int64_t>(wire::kMostNamed));
    DAK_TRY(const PgRows rows,
            m_pool.read({"SELECT kind, office_id, day, at_ms, "
                         "EXISTS (SELECT FROM article_conflicts WHERE number = $1) FROM "
                         "(SELECT * FROM article_events WHERE number = $1 "
                         "ORDER BY at_ms DESC, office_id DESC, device DESC, epoch DESC, seq DESC LIMIT $2) "
                         "AS newest ORDER BY at_ms, office_id, device, epoch, seq",
                         values}));
    if (rows.size() == 0)
        return std::optional<TrackAnswer>();
    TrackAnswer answer{std::string(article), rows.flag(0, 4), {}};
    for (int row = 0; row < rows.size(); ++row)
        answer.events.push_back({std::string(rows.text(row, 0)), std::string(rows.text(row, 1)),
                                 rows.date(row, 2),
                                 UtcMillis(std::chrono::milliseconds(rows.number(row, 3)))});
    return std::optional(std::move(answer));
}

} // namespace dak
