// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/bookarticle.h"

#include "core/record/anyrecord.h"

namespace dak {

namespace {

// The basket as PayBasket would read it once the article is in the book.
BasketView basketOf(const ArticleAccepted& article) {
    BasketLine line;
    line.article = article.number;
    line.amount = amountDue(article);
    BasketView view{article.basket, BasketState::Open, {}, article.sender.name(), {}, line.amount, {}};
    view.lines.push_back(std::move(line));
    return view;
}

} // namespace

Result<Booked> BookArticle::run(const Uuid& operation, const ArticleRequest& request,
                                const std::vector<Tender>& tenders) const {
    std::string asked = "book|" + canonical(request);
    for (const Tender& tender : tenders)
        asked += "|" + tender.kind + "=" + std::to_string(tender.amount.paise());
    const AcceptArticle accept(m_desk);
    const PayBasket pay(m_desk);
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        // One article alone has a basket of its own, named by the intention itself.
        DAK_TRY(ArticleAccepted article, accept.decide(operation, request));
        DAK_TRY(BasketPaid paid, pay.decide(basketOf(article), tenders));
        std::vector<EntryDraft> drafts;
        drafts.reserve(2);
        drafts.push_back(accept.draft(std::move(article)));
        drafts.push_back(pay.draft(std::move(paid)));
        return drafts;
    };
    DAK_TRY(Outcome outcome, m_desk.books.record(operation, sha256(asked), decision));
    // Always from the book: after a COMMIT in doubt it may hold what another program recorded under this key.
    DAK_TRY(ArticleAccepted article, recordOf(outcome.entries.at(0), decodeArticleAccepted));
    DAK_TRY(BasketPaid paid, recordOf(outcome.entries.at(1), decodeBasketPaid));
    std::vector<Notice> warnings = warningsOf(article);
    return Booked{
        {std::move(article), std::move(outcome.entries.at(0)), std::move(warnings), outcome.replayed},
        {std::move(paid), std::move(outcome.entries.at(1)), outcome.replayed}};
}

} // namespace dak
