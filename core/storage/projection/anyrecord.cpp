// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/anyrecord.h"

#include <array>

namespace dak {

namespace {

using DecodeBody = Result<AnyRecord> (*)(std::string_view);

template <typename T, Result<T> (*Decode)(std::string_view)>
Result<AnyRecord> decodeAs(std::string_view body) {
    DAK_TRY(T record, Decode(body));
    return AnyRecord(std::move(record));
}

struct KindDecoder {
    std::string_view kind;
    DecodeBody decode;
};

constexpr std::array<KindDecoder, 18> kDecoders{{
    {ArticleAccepted::kKind, &decodeAs<ArticleAccepted, decodeArticleAccepted>},
    {BasketPaid::kKind, &decodeAs<BasketPaid, decodeBasketPaid>},
    {BasketOpened::kKind, &decodeAs<BasketOpened, decodeBasketOpened>},
    {ItemSold::kKind, &decodeAs<ItemSold, decodeItemSold>},
    {ItemRemoved::kKind, &decodeAs<ItemRemoved, decodeItemRemoved>},
    {ArticleRemoved::kKind, &decodeAs<ArticleRemoved, decodeArticleRemoved>},
    {ArticleCancelled::kKind, &decodeAs<ArticleCancelled, decodeArticleCancelled>},
    {ArticleAmended::kKind, &decodeAs<ArticleAmended, decodeArticleAmended>},
    {BasketHeld::kKind, &decodeAs<BasketHeld, decodeBasketHeld>},
    {BasketRecalled::kKind, &decodeAs<BasketRecalled, decodeBasketRecalled>},
    {BasketDiscarded::kKind, &decodeAs<BasketDiscarded, decodeBasketDiscarded>},
    {OfficeOpened::kKind, &decodeAs<OfficeOpened, decodeOfficeOpened>},
    {NumbersLoaded::kKind, &decodeAs<NumbersLoaded, decodeNumbersLoaded>},
    {NumberSpoiled::kKind, &decodeAs<NumberSpoiled, decodeNumberSpoiled>},
    {DayOpened::kKind, &decodeAs<DayOpened, decodeDayOpened>},
    {DayClosed::kKind, &decodeAs<DayClosed, decodeDayClosed>},
    {DocumentReprinted::kKind, &decodeAs<DocumentReprinted, decodeDocumentReprinted>},
    {BookRestored::kKind, &decodeAs<BookRestored, decodeBookRestored>},
}};

} // namespace

Result<AnyRecord> decodeRecord(const Entry& entry) {
    for (const KindDecoder& known : kDecoders) {
        if (known.kind == entry.kind)
            return known.decode(entry.body);
    }
    return AnyRecord();
}

} // namespace dak
