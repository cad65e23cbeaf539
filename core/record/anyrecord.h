// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of an entry of any kind, for whoever folds a book: the projections and the centre.
#pragma once

#include "core/ledger/books.h"
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"
#include "core/record/office.h"

#include <variant>

namespace dak {

// monostate: a kind this program does not know. It is kept and changes no read model.
using AnyRecord = std::variant<std::monostate, OfficeOpened, NumbersLoaded, NumberSpoiled, DayOpened,
                               DayClosed, DocumentReprinted, BookRestored, BasketOpened, ItemSold,
                               ItemRemoved, BasketHeld, BasketRecalled, BasketDiscarded, BasketPaid,
                               ArticleAccepted, ArticleRemoved, ArticleCancelled, ArticleAmended>;

// What the body of an entry encodes. Error record_malformed {kind, why}.
[[nodiscard]] Result<AnyRecord> decodeRecord(const Entry& entry);

struct KnownRecord {
    AnyRecord record;
};
[[nodiscard]] RecordAtHand atHand(AnyRecord record);

// The record of an entry of a known kind: the one at hand, or what its body decodes to.
template <typename T>
[[nodiscard]] Result<T> recordOf(const Recorded& recorded, Result<T> (*decode)(std::string_view body)) {
    const T* known = recorded.record == nullptr ? nullptr : std::get_if<T>(&recorded.record->record);
    return known == nullptr ? decode(recorded.entry.body) : Result<T>(*known);
}

} // namespace dak
