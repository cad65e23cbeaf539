// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/daysprojection.h"

namespace dak {

Status DaysProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* opened = std::get_if<DayOpened>(&record)) {
        DAK_TRY(Prepared row,
                m_connection.prepared("INSERT INTO days (day, opened_by, closed_by, float_paise) "
                                      "VALUES (?1, ?2, NULL, ?3)"));
        row->bind(1, recorded.entry.day.iso()).bind(2, sqlNumber(recorded.no));
        row->bind(3, opened->openingFloat.paise());
        return row->run();
    }
    if (std::holds_alternative<DayClosed>(record)) {
        DAK_TRY(Prepared row,
                m_connection.prepared("UPDATE days SET closed_by = ?1 WHERE day = ?2 AND closed_by IS NULL"));
        row->bind(1, sqlNumber(recorded.no)).bind(2, recorded.entry.day.iso());
        return row->run();
    }
    return {};
}

} // namespace dak
