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

// The one at hand, or decoded. Error record_malformed {kind, why}.
[[nodiscard]] Result<AnyRecord> recordOf(const Recorded& recorded);
// Of an entry that another machine wrote. The same error.
[[nodiscard]] Result<AnyRecord> decodeRecord(const Entry& entry);

} // namespace dak
