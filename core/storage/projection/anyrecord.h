// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The record of an entry, decoded at most once for all projections.
#pragma once

#include "core/ledger/books.h"
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"
#include "core/record/office.h"

#include <variant>

namespace dak {

// monostate: a kind this program does not know. It is kept in the book and changes no read model.
using AnyRecord = std::variant<std::monostate, OfficeOpened, NumbersLoaded, NumberSpoiled, DayOpened,
                               DayClosed, DocumentReprinted, BookRestored, BasketOpened, ItemSold,
                               ItemRemoved, BasketHeld, BasketRecalled, BasketDiscarded, BasketPaid,
                               ArticleAccepted, ArticleRemoved, ArticleCancelled, ArticleAmended>;

// The one at hand, or decoded. Error record_malformed {kind, why}.
[[nodiscard]] Result<AnyRecord> recordOf(const Recorded& recorded);

} // namespace dak
