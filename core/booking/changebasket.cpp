// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/changebasket.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"
#include "core/pincode/state.h"

#include <algorithm>
#include <functional>

namespace dak {

namespace {

constexpr std::size_t kMostNameCharacters = 40;
constexpr std::size_t kMostReasonCharacters = 200;

Status checkReason(const std::string& reason) {
    if (isBlank(reason))
        return Error::refused("reason_missing", {{"field", "reason"}});
    return checkFieldText("reason", reason, kMostReasonCharacters);
}

Status dayIsOpen(const BookingQueries& queries) {
    DAK_TRY(const auto day, queries.openDay());
    if (!day)
        return Error::refused("day_not_open");
    return {};
}

Result<BasketView> basketIn(const BookingQueries& queries, const Uuid& basket, BasketState wanted) {
    DAK_TRY(auto view, queries.basket(basket));
    if (!view)
        return Error::refused("basket_unknown", {{"basket", basket.text()}});
    if (view->state != wanted)
        return Error::refused(wanted == BasketState::Held ? "basket_not_held" : "basket_not_open",
                              {{"state", std::string(basketStateCode(view->state))}});
    return *std::move(view);
}

EntryRef refOf(const Recorded& recorded) {
    return {recorded.entry.operation, recorded.entry.part};
}

EntryDraft removedArticle(const BookingDesk& desk, const ArticleAccepted& article, const Recorded& recorded,
                          bool labelReturned, const std::string& reason) {
    const ArticleRemoved removed{refOf(recorded), article.basket, article.number, labelReturned, reason};
    return {std::string(ArticleRemoved::kKind), desk.actor, encode(removed),
            negated(recorded.entry.postings)};
}

EntryDraft removedItem(const BookingDesk& desk, const Uuid& basket, const BasketLine& line,
                       const std::string& reason) {
    const ItemRemoved removed{refOf(*line.recorded), basket, line.line, reason};
    return {std::string(ItemRemoved::kKind), desk.actor, encode(removed),
            negated(line.recorded->entry.postings)};
}

// The tax inside a price: each component rounded to the paisa, the rest is the value.
ItemSold soldItem(const Office& office, const Uuid& basket, int line, const BoxInfo& box) {
    const std::int64_t both = 10'000 + 2LL * box.taxBasisPoints;
    const Money part = Money::fromPaise((box.price->paise() * box.taxBasisPoints + both / 2) / both);
    const State* state = stateByCode(office.state);
    const bool union_territory = state != nullptr && state->utgst;
    return {.office = office,
            .basket = basket,
            .line = line,
            .code = box.code,
            .name = box.name,
            .price = *box.price,
            .taxable = *box.price - part - part,
            .cgst = part,
            .sgst = union_territory ? Money() : part,
            .utgst = union_territory ? part : Money()};
}

std::vector<Posting> salePostings(const ItemSold& item) {
    std::vector<Posting> postings;
    post(postings, Account::Unpaid, item.price);
    post(postings, Account::Sales, item.taxable.negated());
    post(postings, Account::CgstPayable, item.cgst.negated());
    post(postings, Account::SgstPayable, item.sgst.negated());
    post(postings, Account::UtgstPayable, item.utgst.negated());
    return postings;
}

} // namespace

Result<Uuid> ChangeBasket::open(const Uuid& operation) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        return std::vector<EntryDraft>{
            {std::string(BasketOpened::kKind), m_desk.actor, encode(BasketOpened{operation}), {}}};
    };
    DAK_TRY(const Outcome outcome, m_desk.books.record(operation, sha256("open-basket"), decision));
    return outcome.entries.at(0).entry.operation;
}

Status ChangeBasket::sell(const Uuid& operation, const Uuid& basket, const BoxInfo& box) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        if (!box.price)
            return Error::refused("box_not_for_sale", {{"field", "box"}, {"box", box.name}});
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        DAK_TRY(const auto existing, m_desk.queries.basket(basket));
        if (existing && existing->state != BasketState::Open)
            return Error::refused("basket_not_open",
                                  {{"state", std::string(basketStateCode(existing->state))}});
        const int line = existing ? static_cast<int>(existing->lines.size()) + 1 : 1;
        const ItemSold item = soldItem(m_desk.office, basket, line, box);
        return std::vector<EntryDraft>{
            {std::string(ItemSold::kKind), m_desk.actor, encode(item), salePostings(item)}};
    };
    DAK_TRY(const Outcome outcome,
            m_desk.books.record(operation, sha256("sell|" + basket.text() + "|" + box.code), decision));
    check(!outcome.entries.empty(), "a sale without an entry");
    return {};
}

Status ChangeBasket::remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                            const std::string& reason) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        DAK_TRY_STATUS(labelReturned ? checkFieldText("reason", reason, kMostReasonCharacters)
                                     : checkReason(reason));
        DAK_TRY(const auto article, m_desk.queries.article(number));
        if (!article)
            return Error::refused("article_unknown", {{"field", "number"}, {"article", number.text()}});
        if (article->state != ArticleState::Unpaid)
            return Error::refused("article_not_unpaid",
                                  {{"field", "number"},
                                   {"article", number.text()},
                                   {"state", std::string(articleStateCode(article->state))}});
        return std::vector<EntryDraft>{
            removedArticle(m_desk, article->accepted, article->recorded, labelReturned, reason)};
    };
    const std::string asked =
        "remove|" + number.text() + (labelReturned ? "|returned|" : "|missing|") + reason;
    DAK_TRY(const Outcome outcome, m_desk.books.record(operation, sha256(asked), decision));
    check(!outcome.entries.empty(), "a removal without an entry");
    return {};
}

Status ChangeBasket::removeItem(const Uuid& operation, const Uuid& basket, int line,
                                const std::string& reason) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        DAK_TRY_STATUS(checkFieldText("reason", reason, kMostReasonCharacters));
        DAK_TRY(const BasketView view, basketIn(m_desk.queries, basket, BasketState::Open));
        for (const BasketLine& candidate : view.lines) {
            if (candidate.line == line && !candidate.removed && !candidate.article)
                return std::vector<EntryDraft>{removedItem(m_desk, basket, candidate, reason)};
        }
        return Error::refused("basket_line_unknown", {{"field", "line"}, {"line", std::to_string(line)}});
    };
    const std::string asked = "remove-item|" + basket.text() + "|" + std::to_string(line) + "|" + reason;
    DAK_TRY(const Outcome outcome, m_desk.books.record(operation, sha256(asked), decision));
    check(!outcome.entries.empty(), "a removal without an entry");
    return {};
}

Status ChangeBasket::hold(const Uuid& operation, const Uuid& basket, const std::string& name) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        const std::string label = trimmed(name);
        if (label.empty())
            return Error::refused("hold_name_missing", {{"field", "name"}});
        if (!isUtf8(label) || hasControls(label) || codePoints(label) > kMostNameCharacters)
            return Error::refused("hold_name_invalid", {{"field", "name"},
                                                        {"given", quotable(label)},
                                                        {"most", std::to_string(kMostNameCharacters)}});
        DAK_TRY(const BasketView view, basketIn(m_desk.queries, basket, BasketState::Open));
        if (std::none_of(view.lines.begin(), view.lines.end(),
                         [](const BasketLine& line) { return !line.removed; }))
            return Error::refused("basket_empty");
        return std::vector<EntryDraft>{
            {std::string(BasketHeld::kKind), m_desk.actor, encode(BasketHeld{view.id, label}), {}}};
    };
    DAK_TRY(const Outcome outcome,
            m_desk.books.record(operation, sha256("hold|" + basket.text() + "|" + name), decision));
    check(!outcome.entries.empty(), "a hold without an entry");
    return {};
}

Status ChangeBasket::recall(const Uuid& operation, const Uuid& basket) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        DAK_TRY(const BasketView view, basketIn(m_desk.queries, basket, BasketState::Held));
        return std::vector<EntryDraft>{
            {std::string(BasketRecalled::kKind), m_desk.actor, encode(BasketRecalled{view.id}), {}}};
    };
    DAK_TRY(const Outcome outcome,
            m_desk.books.record(operation, sha256("recall|" + basket.text()), decision));
    check(!outcome.entries.empty(), "a recall without an entry");
    return {};
}

Result<Uuid> ChangeBasket::recallNamed(const Uuid& operation, const std::string& name) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        DAK_TRY(const auto waiting, m_desk.queries.unpaidBaskets());
        std::optional<Uuid> found;
        for (const BasketView& view : waiting) {
            if (view.state != BasketState::Held || view.heldAs != name)
                continue;
            if (found)
                return Error::refused("basket_name_ambiguous",
                                      {{"field", "basket"}, {"name", quotable(name)}});
            found = view.id;
        }
        if (!found)
            return Error::refused("basket_unknown", {{"field", "basket"}, {"basket", quotable(name)}});
        return std::vector<EntryDraft>{
            {std::string(BasketRecalled::kKind), m_desk.actor, encode(BasketRecalled{*found}), {}}};
    };
    DAK_TRY(const Outcome outcome, m_desk.books.record(operation, sha256("recall-named|" + name), decision));
    DAK_TRY(const BasketRecalled recalled, decodeBasketRecalled(outcome.entries.at(0).entry.body));
    return recalled.basket;
}

Status ChangeBasket::discard(const Uuid& operation, const Uuid& basket, const std::string& reason) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(dayIsOpen(m_desk.queries));
        DAK_TRY_STATUS(checkReason(reason));
        DAK_TRY(const BasketView view, basketIn(m_desk.queries, basket, BasketState::Open));
        std::vector<EntryDraft> drafts;
        BasketDiscarded discarded{basket, reason, {}};
        for (const BasketLine& line : view.lines) {
            if (line.removed)
                continue;
            if (line.article) {
                discarded.articles.push_back(*line.article);
                DAK_TRY(const ArticleAccepted article, decodeArticleAccepted(line.recorded->entry.body));
                drafts.push_back(removedArticle(m_desk, article, *line.recorded, false, reason));
            } else {
                drafts.push_back(removedItem(m_desk, basket, line, reason));
            }
        }
        drafts.push_back({std::string(BasketDiscarded::kKind), m_desk.actor, encode(discarded), {}});
        return drafts;
    };
    DAK_TRY(const Outcome outcome,
            m_desk.books.record(operation, sha256("discard|" + basket.text() + "|" + reason), decision));
    check(!outcome.entries.empty(), "a discard without an entry");
    return {};
}

} // namespace dak
