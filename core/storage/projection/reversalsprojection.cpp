// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/reversalsprojection.h"

namespace dak {

Status ReversalsProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* removed = std::get_if<ArticleRemoved>(&record))
        return reversed(recorded, removed->original, &removed->number);
    if (const auto* cancelled = std::get_if<ArticleCancelled>(&record))
        return reversed(recorded, cancelled->original, &cancelled->number);
    if (const auto* item = std::get_if<ItemRemoved>(&record))
        return reversed(recorded, item->original, nullptr);
    return {};
}

Status ReversalsProjection::reversed(const Recorded& recorded, const EntryRef& original,
                                     const ArticleNumber* article) {
    DAK_TRY(Prepared row,
            m_connection.prepared(
                "INSERT INTO reversals (operation, part, article, entry) VALUES (?1, ?2, ?3, ?4)"));
    row->bind(1, original.operation.text()).bind(2, original.part).bind(4, sqlNumber(recorded.no));
    if (article == nullptr)
        row->bindNull(3);
    else
        row->bind(3, article->text());
    return row->run();
}

} // namespace dak
