// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/customersprojection.h"

#include "core/base/text.h"

namespace dak {

namespace {

// A student's proof stays remembered while later articles of the same sender are booked without it.
constexpr std::string_view kRemember =
    "INSERT INTO customers (mobile, side, entry, name, lines, locality, state, pin, student_id, "
    "student_institution, student_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
    "ON CONFLICT (mobile, side) DO UPDATE SET entry = excluded.entry, name = excluded.name, "
    "lines = excluded.lines, locality = excluded.locality, state = excluded.state, pin = excluded.pin, "
    "student_id = COALESCE(excluded.student_id, student_id), "
    "student_institution = COALESCE(excluded.student_institution, student_institution), "
    "student_until = COALESCE(excluded.student_until, student_until)";

std::string joinedLines(const Address& address) {
    std::string out;
    for (const std::string& line : address.lines())
        out += (out.empty() ? "" : "\n") + line;
    return out;
}

} // namespace

Status CustomersProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* article = std::get_if<ArticleAccepted>(&record)) {
        DAK_TRY_STATUS(remember(recorded, article->sender, "sender", article->student));
        return remember(recorded, article->receiver, "receiver", {});
    }
    if (const auto* amended = std::get_if<ArticleAmended>(&record))
        return remember(recorded, amended->after, "receiver", {});
    return {};
}

Status CustomersProjection::remember(const Recorded& recorded, const Address& address, std::string_view side,
                                     const std::optional<Student>& student) {
    if (address.mobile()) {
        DAK_TRY(Prepared row, m_connection.prepared(kRemember));
        row->bind(1, address.mobile()->digits()).bind(2, side).bind(3, sqlNumber(recorded.no));
        row->bind(4, address.name()).bind(5, joinedLines(address)).bind(6, address.locality());
        row->bind(7, address.state()).bind(8, address.pin().number());
        if (student)
            row->bind(9, student->id).bind(10, student->institution).bind(11, student->validUntil.iso());
        else
            row->bindNull(9).bindNull(10).bindNull(11);
        DAK_TRY_STATUS(row->run());
    }
    return addStreets(recorded, address);
}

Status CustomersProjection::addStreets(const Recorded& recorded, const Address& address) {
    if (address.lines().empty())
        return {};
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO streets (pin, folded, line, entry) VALUES (?1, ?2, ?3, ?4) "
                                  "ON CONFLICT (pin, folded) DO UPDATE SET line = excluded.line, "
                                  "entry = excluded.entry"));
    for (const std::string& line : address.lines()) {
        row->bind(1, address.pin().number()).bind(2, lowerAscii(line)).bind(3, line);
        row->bind(4, sqlNumber(recorded.no));
        DAK_TRY_STATUS(row->run());
    }
    return {};
}

} // namespace dak
