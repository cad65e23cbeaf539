// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/changearticle.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"
#include "core/booking/paybasket.h"

namespace dak {

namespace {

constexpr std::size_t kMostCancelReason = 200;

// Texts joined so that no two different lists give the same bytes.
std::string joinedLengths(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts)
        out += std::to_string(text.size()) + ":" + text;
    return out;
}

Result<ArticleView> liveArticle(const BookingQueries& queries, const ArticleNumber& number) {
    DAK_TRY(auto view, queries.article(number));
    if (!view)
        return Error::refused("article_unknown", {{"field", "number"}, {"article", number.text()}});
    if (view->state == ArticleState::Cancelled || view->state == ArticleState::Removed)
        return Error::refused("article_cancelled_already", {{"field", "number"}, {"article", number.text()}});
    return *std::move(view);
}

// The cash rounding that goes back with this article: the last one standing takes what is left of its
// basket's, so that cancelling everything nets to zero on every account.
Money roundingBack(const ArticleView& article, const CashDue& alone) {
    return article.lastOfBasket ? article.roundingLeft : alone.rounding;
}

} // namespace

Result<Cancellation> ChangeArticle::cancel(const Uuid& operation, const ArticleNumber& number,
                                           const std::string& receipt, const std::string& reason) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        if (isBlank(reason))
            return Error::refused("reason_missing", {{"field", "reason"}});
        DAK_TRY_STATUS(checkFieldText("reason", reason, kMostCancelReason));
        DAK_TRY(const auto day, m_desk.queries.openDay());
        if (!day)
            return Error::refused("day_not_open");
        DAK_TRY(const ArticleView article, liveArticle(m_desk.queries, number));
        if (article.state != ArticleState::Paid || !article.receipt)
            return Error::refused("article_not_paid", {{"field", "number"}, {"article", number.text()}});
        if (!receipt.empty() && receipt != *article.receipt)
            return Error::refused(
                "receipt_mismatch",
                {{"field", "receipt"}, {"given", quotable(receipt)}, {"expected", *article.receipt}});
        const Money total = amountDue(article.accepted);
        const Money rounding = roundingBack(article, cashDue(m_desk.tariff, total, *day));
        const Money refund = total + rounding;
        const ArticleCancelled cancelled{m_desk.office,
                                         {article.recorded.entry.operation, article.recorded.entry.part},
                                         number,
                                         *article.receipt,
                                         trimmed(reason),
                                         refund,
                                         "C-" + *article.receipt + "-" +
                                             std::to_string(article.accepted.line),
                                         m_desk.languages};
        std::vector<Posting> postings = negated(article.recorded.entry.postings);
        post(postings, Account::Unpaid, total);
        post(postings, Account::CashRounding, rounding);
        post(postings, Account::Cash, refund.negated());
        return std::vector<EntryDraft>{
            {std::string(ArticleCancelled::kKind), m_desk.actor, encode(cancelled), std::move(postings)}};
    };
    const std::string asked = "cancel|" + joinedLengths({number.text(), receipt, reason});
    DAK_TRY(Outcome outcome, m_desk.books.record(operation, sha256(asked), decision));
    DAK_TRY(ArticleCancelled cancelled, decodeArticleCancelled(outcome.entries.at(0).entry.body));
    return Cancellation{std::move(cancelled), std::move(outcome.entries.at(0)), outcome.replayed};
}

Result<Amendment> ChangeArticle::amend(const Uuid& operation, const ArticleNumber& number,
                                       const AmendRequest& request) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const auto day, m_desk.queries.openDay());
        if (!day)
            return Error::refused("day_not_open");
        DAK_TRY(const ArticleView article, liveArticle(m_desk.queries, number));
        AddressDraft draft = article.receiver.draft();
        if (request.name)
            draft.name = *request.name;
        if (request.line1 && draft.lines.empty())
            draft.lines.push_back(*request.line1);
        else if (request.line1)
            draft.lines.front() = *request.line1;
        if (request.mobile)
            draft.mobile = *request.mobile;
        DAK_TRY(Address after, Address::make(draft, article.receiver.pin(), "receiver"));
        if (after == article.receiver)
            return Error::refused("amend_nothing", {{"article", number.text()}});
        const ArticleAmended amended{{article.recorded.entry.operation, article.recorded.entry.part},
                                     number,
                                     article.receiver,
                                     std::move(after),
                                     request.oldLabelDestroyed,
                                     article.amendments + 1};
        return std::vector<EntryDraft>{
            {std::string(ArticleAmended::kKind), m_desk.actor, encode(amended), {}}};
    };
    const auto given = [](const std::optional<std::string>& text) {
        return text ? "=" + *text : std::string();
    };
    const std::string asked =
        "amend|" + joinedLengths({number.text(), given(request.name), given(request.line1),
                                  given(request.mobile), request.oldLabelDestroyed ? "1" : "0"});
    DAK_TRY(Outcome outcome, m_desk.books.record(operation, sha256(asked), decision));
    DAK_TRY(ArticleAmended amended, decodeArticleAmended(outcome.entries.at(0).entry.body));
    return Amendment{std::move(amended), std::move(outcome.entries.at(0)), outcome.replayed};
}

} // namespace dak
