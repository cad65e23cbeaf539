// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/customersprojection.h"

#include "core/base/text.h"

namespace dak {

namespace {

// A student's proof stays remembered while later articles of the same sender are booked without it. A
// customer who comes back as before is not written again.
constexpr std::string_view kRemember =
    "INSERT INTO customers (mobile, side, name, lines, locality, state, pin, student_id, "
    "student_institution, student_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
    "ON CONFLICT (mobile, side) DO UPDATE SET name = excluded.name, "
    "lines = excluded.lines, locality = excluded.locality, state = excluded.state, pin = excluded.pin, "
    "student_id = COALESCE(excluded.student_id, student_id), "
    "student_institution = COALESCE(excluded.student_institution, student_institution), "
    "student_until = COALESCE(excluded.student_until, student_until) "
    "WHERE excluded.student_id IS NOT NULL OR (name, lines, locality, state, pin) <> "
    "(excluded.name, excluded.lines, excluded.locality, excluded.state, excluded.pin)";

std::string joinedLines(const Address& address) {
    std::string out;
    for (const std::string& line : address.lines())
        out += (out.empty() ? "" : "\n") + line;
    return out;
}

} // namespace

Status CustomersProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* article = std::get_if<ArticleAccepted>(&record)) {
        DAK_TRY_STATUS(remember(article->sender, "sender", article->student));
        DAK_TRY_STATUS(remember(article->receiver, "receiver", {}));
        DAK_TRY_STATUS(addStreets(recorded.entry.day, article->sender));
        return addStreets(recorded.entry.day, article->receiver);
    }
    if (const auto* amended = std::get_if<ArticleAmended>(&record)) {
        DAK_TRY_STATUS(remember(amended->after, "receiver", {}));
        return addStreets(recorded.entry.day, amended->after);
    }
    return {};
}

Status CustomersProjection::remember(const Address& address, std::string_view side,
                                     const std::optional<Student>& student) {
    if (!address.mobile())
        return {};
    DAK_TRY(Prepared row, m_connection.prepared(kRemember));
    const std::string lines = joinedLines(address);
    row->bindView(1, address.mobile()->digits()).bindView(2, side).bindView(3, address.name());
    row->bindView(4, lines).bindView(5, address.locality()).bindView(6, address.state());
    row->bind(7, address.pin().number());
    if (student)
        row->bind(8, student->id).bind(9, student->institution).bind(10, student->validUntil.iso());
    else
        row->bindNull(8).bindNull(9).bindNull(10);
    return row->run();
}

Status CustomersProjection::addStreets(Date day, const Address& address) {
    if (address.lines().empty())
        return {};
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO streets (pin, folded, line, used_on) VALUES (?1, ?2, ?3, ?4) "
                                  "ON CONFLICT (pin, folded) DO UPDATE SET line = excluded.line, "
                                  "used_on = excluded.used_on WHERE (line, used_on) <> "
                                  "(excluded.line, excluded.used_on)"));
    const std::string usedOn = day.iso();
    for (const std::string& line : address.lines()) {
        const std::string folded = lowerAscii(line);
        row->bind(1, address.pin().number()).bindView(2, folded).bindView(3, line).bindView(4, usedOn);
        DAK_TRY_STATUS(row->run());
    }
    return {};
}

} // namespace dak
