// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/centretables.h"

#include <algorithm>

namespace dak {

namespace {

std::int64_t millisOf(UtcMillis at) {
    return at.time_since_epoch().count();
}

UtcMillis momentOf(std::int64_t milliseconds) {
    return UtcMillis(std::chrono::milliseconds(milliseconds));
}

std::string_view signatureView(const SignedText& document) {
    return {reinterpret_cast<const char*>(document.signature.data()), document.signature.size()};
}

std::string_view receiptKindCode(ReceiptKind kind) {
    return kind == ReceiptKind::Archived ? "archived" : "custody";
}

std::string_view streamCode(const ChangeHead& head) {
    return head.device ? "device" : "common";
}

} // namespace

Status CentreTables::keep(const Receipt& receipt, const SignedText& document, UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO receipts (batch, kind, text, signature, kept_at_utc) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (batch, kind) DO UPDATE SET "
                                  "text = excluded.text, signature = excluded.signature, "
                                  "kept_at_utc = excluded.kept_at_utc"));
    row->bind(1, receipt.batch).bind(2, receiptKindCode(receipt.kind)).bind(3, document.text);
    row->bindBlob(4, signatureView(document)).bind(5, millisOf(at));
    return row->run();
}

Result<std::optional<SignedText>> CentreTables::document(Statement& row) const {
    DAK_TRY(const bool found, row.step());
    if (!found)
        return std::optional<SignedText>();
    SignedText document{std::string(row.text(0)), {}};
    const std::string_view signature = row.blob(1);
    std::copy_n(signature.begin(), std::min(signature.size(), document.signature.size()),
                document.signature.begin());
    return std::optional(std::move(document));
}

Result<std::optional<SignedText>> CentreTables::receipt(const std::string& batch, ReceiptKind kind) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT text, signature FROM receipts WHERE batch = ?1 AND kind = ?2"));
    row->bind(1, batch).bind(2, receiptKindCode(kind));
    return document(*row);
}

Status CentreTables::keep(const DayStatement& statement, const SignedText& document, UtcMillis at) {
    // Entries that wait are not in it: it does not cover the day, whatever it says.
    DAK_TRY(Prepared row,
            m_connection.prepared(
                "INSERT INTO statements (day, agrees, entries, text, signature, kept_at_utc) "
                "SELECT ?1, ?2 AND NOT EXISTS (SELECT 1 FROM outbox o JOIN chain c ON c.place = o.place "
                "JOIN entries e ON e.no = c.entry WHERE e.day = ?1), "
                "(SELECT COALESCE(SUM(last_no - first_no + 1), 0) FROM day_spans WHERE day = ?1), ?3, ?4, ?5 "
                "WHERE 1 "
                "ON CONFLICT (day) DO UPDATE SET agrees = excluded.agrees, entries = excluded.entries, "
                "text = excluded.text, signature = excluded.signature, kept_at_utc = excluded.kept_at_utc"));
    row->bind(1, statement.day.iso()).bind(2, statement.agrees() ? 1 : 0).bind(3, document.text);
    row->bindBlob(4, signatureView(document)).bind(5, millisOf(at));
    return row->run();
}

Result<std::optional<SignedText>> CentreTables::statement(Date day) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT text, signature FROM statements WHERE day = ?1"));
    row->bind(1, day.iso());
    return document(*row);
}

Result<std::vector<Date>> CentreTables::daysToConfirm() const {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "SELECT d.day FROM days d LEFT JOIN statements s ON s.day = d.day "
                              "WHERE d.closed_by IS NOT NULL AND (s.day IS NULL OR s.agrees = 0 OR "
                              "s.entries <> (SELECT COALESCE(SUM(last_no - first_no + 1), 0) FROM day_spans "
                              "WHERE day = d.day)) "
                              "ORDER BY d.day DESC"));
    std::vector<Date> days;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return days;
        DAK_TRY(const Date day, Date::parse(row->text(0)));
        days.push_back(day);
    }
}

Result<Cursor> CentreTables::cursor() const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT common_cursor, device_cursor FROM centre WHERE id = 1"));
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    return Cursor{static_cast<std::uint64_t>(row->integer(0)), static_cast<std::uint64_t>(row->integer(1))};
}

Status CentreTables::moveCursor(const ChangeHead& head) {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE centre SET common_cursor = MAX(common_cursor, ?1), "
                                                "device_cursor = MAX(device_cursor, ?2) WHERE id = 1"));
    const auto version = static_cast<std::int64_t>(head.version);
    row->bind(1, head.device ? 0 : version).bind(2, head.device ? version : 0);
    return row->run();
}

Status CentreTables::noteRefused(const ChangeHead& head, const SignedText& document, const Error& why,
                                 UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO refused_changes (stream, version, kind, code, why, text, "
                                  "signature, noted_at_utc) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                                  "ON CONFLICT (stream, version) DO NOTHING"));
    row->bind(1, streamCode(head)).bind(2, static_cast<std::int64_t>(head.version)).bind(3, head.kind);
    row->bind(4, why.code());
    row->bind(5, why.facts().empty() ? std::string_view() : std::string_view(why.facts().back().second));
    row->bind(6, document.text).bindBlob(7, signatureView(document)).bind(8, millisOf(at));
    return row->run();
}

Result<std::vector<RefusedChange>> CentreTables::refused() const {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "SELECT stream, version, kind, code, why, noted_at_utc FROM refused_changes "
                              "ORDER BY noted_at_utc DESC, version DESC"));
    std::vector<RefusedChange> changes;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return changes;
        changes.push_back({row->text(0) == "device", static_cast<std::uint64_t>(row->integer(1)),
                           std::string(row->text(2)), std::string(row->text(3)), std::string(row->text(4)),
                           momentOf(row->integer(5))});
    }
}

Status CentreTables::keepTrack(const TrackAnswer& answer, UtcMillis at) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO tracks (article, answer, fetched_at_utc) VALUES (?1, ?2, ?3) "
                                  "ON CONFLICT (article) DO UPDATE SET answer = excluded.answer, "
                                  "fetched_at_utc = excluded.fetched_at_utc"));
    const std::string text = encode(answer);
    row->bind(1, answer.article).bind(2, text).bind(3, millisOf(at));
    return row->run();
}

Result<std::optional<KeptTrack>> CentreTables::track(const std::string& article) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT answer, fetched_at_utc FROM tracks WHERE article = ?1"));
    row->bind(1, article);
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<KeptTrack>();
    DAK_TRY(TrackAnswer answer, decodeTrackAnswer(row->text(0)));
    return std::optional(KeptTrack{std::move(answer), momentOf(row->integer(1))});
}

Result<CentreNotes> CentreTables::notes() const {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "SELECT generation, skew_s, fenced, session_at_utc FROM centre WHERE id = 1"));
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    CentreNotes notes{static_cast<std::uint64_t>(row->integer(0)), row->integer(1), row->integer(2) != 0, {}};
    if (!row->isNull(3))
        notes.sessionAt = momentOf(row->integer(3));
    return notes;
}

Status CentreTables::noteSession(const HelloAnswer& answer, UtcMillis at) {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE centre SET generation = MAX(generation, ?1), "
                                                "skew_s = ?2, session_at_utc = ?3 WHERE id = 1"));
    row->bind(1, static_cast<std::int64_t>(answer.generation)).bind(2, answer.skewSeconds);
    row->bind(3, millisOf(at));
    return row->run();
}

Status CentreTables::setFenced(bool fenced) {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE centre SET fenced = ?1 WHERE id = 1"));
    row->bind(1, fenced ? 1 : 0);
    return row->run();
}

} // namespace dak
