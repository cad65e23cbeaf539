// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/anyrecord.h"

#include <array>

namespace dak {

namespace {

using TakeRecord = Result<AnyRecord> (*)(const Recorded&);

template <typename T, Result<T> (*Decode)(std::string_view)>
Result<AnyRecord> take(const Recorded& recorded) {
    DAK_TRY(T record, recordOf(recorded, Decode));
    return AnyRecord(std::move(record));
}

struct KindTaker {
    std::string_view kind;
    TakeRecord take;
};

constexpr std::array<KindTaker, 18> kTakers{{
    {ArticleAccepted::kKind, &take<ArticleAccepted, decodeArticleAccepted>},
    {BasketPaid::kKind, &take<BasketPaid, decodeBasketPaid>},
    {BasketOpened::kKind, &take<BasketOpened, decodeBasketOpened>},
    {ItemSold::kKind, &take<ItemSold, decodeItemSold>},
    {ItemRemoved::kKind, &take<ItemRemoved, decodeItemRemoved>},
    {ArticleRemoved::kKind, &take<ArticleRemoved, decodeArticleRemoved>},
    {ArticleCancelled::kKind, &take<ArticleCancelled, decodeArticleCancelled>},
    {ArticleAmended::kKind, &take<ArticleAmended, decodeArticleAmended>},
    {BasketHeld::kKind, &take<BasketHeld, decodeBasketHeld>},
    {BasketRecalled::kKind, &take<BasketRecalled, decodeBasketRecalled>},
    {BasketDiscarded::kKind, &take<BasketDiscarded, decodeBasketDiscarded>},
    {OfficeOpened::kKind, &take<OfficeOpened, decodeOfficeOpened>},
    {NumbersLoaded::kKind, &take<NumbersLoaded, decodeNumbersLoaded>},
    {NumberSpoiled::kKind, &take<NumberSpoiled, decodeNumberSpoiled>},
    {DayOpened::kKind, &take<DayOpened, decodeDayOpened>},
    {DayClosed::kKind, &take<DayClosed, decodeDayClosed>},
    {DocumentReprinted::kKind, &take<DocumentReprinted, decodeDocumentReprinted>},
    {BookRestored::kKind, &take<BookRestored, decodeBookRestored>},
}};

} // namespace

Result<AnyRecord> recordOf(const Recorded& recorded) {
    for (const KindTaker& known : kTakers) {
        if (known.kind == recorded.entry.kind)
            return known.take(recorded);
    }
    return AnyRecord();
}

Result<AnyRecord> decodeRecord(const Entry& entry) {
    return recordOf(Recorded{0, 0, {}, entry, nullptr});
}

} // namespace dak
