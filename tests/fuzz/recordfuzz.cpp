// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first byte chooses a kind, the rest is a body: a record or an error, and a record that is written and
// read again is the same record.
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"
#include "core/record/office.h"

namespace {

using namespace dak;

template <typename T>
void same(Result<T> (*decode)(std::string_view), std::string_view body) {
    const Result<T> record = decode(body);
    if (!record)
        return;
    const Result<T> again = decode(encode(*record));
    check(again && *again == *record, "a record changes when it is written");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view body(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    switch (bytes[0] % 12) {
    case 0:
        same<ArticleAccepted>(decodeArticleAccepted, body);
        break;
    case 1:
        same<ArticleRemoved>(decodeArticleRemoved, body);
        break;
    case 2:
        same<ArticleCancelled>(decodeArticleCancelled, body);
        break;
    case 3:
        same<ArticleAmended>(decodeArticleAmended, body);
        break;
    case 4:
        same<ItemSold>(decodeItemSold, body);
        break;
    case 5:
        same<BasketHeld>(decodeBasketHeld, body);
        break;
    case 6:
        same<BasketDiscarded>(decodeBasketDiscarded, body);
        break;
    case 7:
        same<BasketPaid>(decodeBasketPaid, body);
        break;
    case 8:
        same<DayOpened>(decodeDayOpened, body);
        break;
    case 9:
        same<DayClosed>(decodeDayClosed, body);
        break;
    case 10:
        same<OfficeOpened>(decodeOfficeOpened, body);
        break;
    default:
        same<NumbersLoaded>(decodeNumbersLoaded, body);
        break;
    }
    return 0;
}
