// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/anyrecord.h"

#include <array>

namespace dak {

namespace {

using DecodeAny = Result<AnyRecord> (*)(std::string_view body);

template <typename T, Result<T> (*Decode)(std::string_view)>
Result<AnyRecord> any(std::string_view body) {
    DAK_TRY(T record, Decode(body));
    return AnyRecord(std::move(record));
}

struct KindDecoder {
    std::string_view kind;
    DecodeAny decode;
};

constexpr std::array<KindDecoder, 18> kDecoders{{
    {ArticleAccepted::kKind, &any<ArticleAccepted, decodeArticleAccepted>},
    {BasketPaid::kKind, &any<BasketPaid, decodeBasketPaid>},
    {BasketOpened::kKind, &any<BasketOpened, decodeBasketOpened>},
    {ItemSold::kKind, &any<ItemSold, decodeItemSold>},
    {ItemRemoved::kKind, &any<ItemRemoved, decodeItemRemoved>},
    {ArticleRemoved::kKind, &any<ArticleRemoved, decodeArticleRemoved>},
    {ArticleCancelled::kKind, &any<ArticleCancelled, decodeArticleCancelled>},
    {ArticleAmended::kKind, &any<ArticleAmended, decodeArticleAmended>},
    {BasketHeld::kKind, &any<BasketHeld, decodeBasketHeld>},
    {BasketRecalled::kKind, &any<BasketRecalled, decodeBasketRecalled>},
    {BasketDiscarded::kKind, &any<BasketDiscarded, decodeBasketDiscarded>},
    {OfficeOpened::kKind, &any<OfficeOpened, decodeOfficeOpened>},
    {NumbersLoaded::kKind, &any<NumbersLoaded, decodeNumbersLoaded>},
    {NumberSpoiled::kKind, &any<NumberSpoiled, decodeNumberSpoiled>},
    {DayOpened::kKind, &any<DayOpened, decodeDayOpened>},
    {DayClosed::kKind, &any<DayClosed, decodeDayClosed>},
    {DocumentReprinted::kKind, &any<DocumentReprinted, decodeDocumentReprinted>},
    {BookRestored::kKind, &any<BookRestored, decodeBookRestored>},
}};

} // namespace

Result<AnyRecord> decodeRecord(const Entry& entry) {
    for (const KindDecoder& known : kDecoders) {
        if (known.kind == entry.kind)
            return known.decode(entry.body);
    }
    return AnyRecord();
}

RecordAtHand atHand(AnyRecord record) {
    return std::make_shared<const KnownRecord>(KnownRecord{std::move(record)});
}

} // namespace dak
