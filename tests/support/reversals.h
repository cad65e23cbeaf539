// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Entries that take back what a desk accepted: the exact negation of its postings.
#pragma once

#include "tests/support/deskdrafts.h"

namespace dak::test {

inline EntryRef refTo(const Recorded& recorded) {
    return {recorded.entry.operation, recorded.entry.part};
}

// An unpaid article leaves its basket.
inline EntryDraft removeDraft(const Outcome& outcome) {
    const Recorded& original = outcome.entries.at(0);
    const ArticleAccepted article = must(decodeArticleAccepted(original.entry.body));
    const ArticleRemoved removed{refTo(original), article.basket, article.number, true, "changed mind"};
    return {std::string(ArticleRemoved::kKind), kAsha, encode(removed), negated(original.entry.postings)};
}

// A paid article is cancelled and its money given back in cash.
inline EntryDraft cancelDraft(const Outcome& outcome) {
    const Recorded& original = outcome.entries.at(0);
    const ArticleAccepted article = must(decodeArticleAccepted(original.entry.body));
    const ArticleCancelled cancelled{aOffice(),        refTo(original),     article.number, "1-20261120-1",
                                     "wrong receiver", article.quote.total, "1-20261120-2", "en"};
    std::vector<Posting> postings = negated(original.entry.postings);
    for (Posting& posting : postings) {
        if (posting.account == Account::Unpaid)
            posting.account = Account::Cash;
    }
    return {std::string(ArticleCancelled::kKind), kAsha, encode(cancelled), std::move(postings)};
}

} // namespace dak::test
