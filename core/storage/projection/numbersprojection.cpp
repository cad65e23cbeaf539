// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/numbersprojection.h"

namespace dak {

Status NumbersProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* article = std::get_if<ArticleAccepted>(&record)) {
        DAK_TRY_STATUS(spent(recorded, article->number, "used"));
        // A sticker is taken out of the middle; only numbers issued in order move the mark.
        return article->numberSource == "range" ? advance(article->number) : Status();
    }
    if (const auto* spoiled = std::get_if<NumberSpoiled>(&record))
        return spent(recorded, spoiled->number, "spoiled");
    if (const auto* range = std::get_if<NumbersLoaded>(&record))
        return loaded(recorded, *range);
    if (const auto* restored = std::get_if<BookRestored>(&record); restored && restored->numbersVoid)
        return voidAll();
    return {};
}

Status NumbersProjection::loaded(const Recorded& recorded, const NumbersLoaded& range) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO number_ranges (loaded_by, product, prefix, first_serial, "
                                  "last_serial, next_serial, source, is_void) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?6, 0)"));
    row->bind(1, sqlNumber(recorded.no)).bind(2, range.product.code()).bind(3, range.prefix);
    row->bind(4, range.first).bind(5, range.last).bind(6, range.source);
    return row->run();
}

Status NumbersProjection::spent(const Recorded& recorded, const ArticleNumber& number,
                                std::string_view state) {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "INSERT INTO numbers (prefix, serial, state, entry) VALUES (?1, ?2, ?3, ?4)"));
    row->bind(1, number.prefix()).bind(2, number.serial()).bind(3, state).bind(4, sqlNumber(recorded.no));
    return row->run();
}

Status NumbersProjection::advance(const ArticleNumber& number) {
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE number_ranges SET next_serial = ?2 + 1 "
                                  "WHERE prefix = ?1 AND ?2 BETWEEN next_serial AND last_serial"));
    row->bind(1, number.prefix()).bind(2, number.serial());
    return row->run();
}

Status NumbersProjection::voidAll() {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE number_ranges SET is_void = 1"));
    return row->run();
}

} // namespace dak
