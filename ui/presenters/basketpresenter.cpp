// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/basketpresenter.h"

namespace dak::ui {

namespace {

bool stands(const BasketView& basket) {
    for (const BasketLine& line : basket.lines) {
        if (!line.removed)
            return true;
    }
    return false;
}

} // namespace

BasketPresenter::BasketPresenter(BookingActions& actions, const BookingQueries& queries,
                                 const PriceList& prices, IdSource& ids, QObject* parent)
    : QObject(parent), m_actions(actions), m_queries(queries), m_prices(prices), m_ids(ids) {}

bool BasketPresenter::isEmpty() const {
    return !m_basket || !stands(*m_basket);
}

CashDue BasketPresenter::due(Money more) const {
    return m_prices.cashDue((m_basket ? m_basket->total : Money()) + more);
}

template <typename T>
void BasketPresenter::settle(Intention& intention, const Result<T>& outcome) {
    intention.settle(outcome);
    m_unknown = intention.isOpen();
    Q_EMIT changed();
}

Result<Booked> BasketPresenter::book(const ArticleRequest& request, const std::vector<Tender>& tenders) {
    const Result<Booked> booked = m_actions.book(m_booking.id(m_ids), request, tenders);
    if (booked) {
        showPaid(booked->payment.paid);
        m_basket.reset();
        Q_EMIT articleAccepted(QString::fromStdString(booked->accepted.article.number.text()));
        Q_EMIT basketPaid(QString::fromStdString(booked->payment.paid.receipt));
    }
    settle(m_booking, booked);
    return booked;
}

Result<AcceptedArticle> BasketPresenter::accept(const ArticleRequest& request) {
    const Uuid basket = current();
    const Result<AcceptedArticle> accepted = m_actions.accept(m_accepting.id(m_ids), basket, request);
    if (accepted) {
        m_paid.reset();
        reload(basket);
        Q_EMIT articleAccepted(QString::fromStdString(accepted->article.number.text()));
    }
    settle(m_accepting, accepted);
    return accepted;
}

Status BasketPresenter::pay(const std::vector<Tender>& tenders) {
    if (isEmpty())
        return Error::refused("basket_empty");
    const Result<PaidBasket> paid = m_actions.pay(m_paying.id(m_ids), m_basket->id, tenders);
    if (paid) {
        showPaid(paid->paid);
        m_basket.reset();
        Q_EMIT basketPaid(QString::fromStdString(paid->paid.receipt));
    }
    settle(m_paying, paid);
    return paid ? Status() : Status(paid.error());
}

Status BasketPresenter::sell(const BoxInfo& box) {
    const Uuid basket = current();
    const Status sold = m_actions.sell(m_changing.id(m_ids), basket, box);
    if (sold)
        reload(basket);
    settle(m_changing, sold);
    return sold;
}

Status BasketPresenter::remove(const ArticleNumber& number, bool labelReturned, const std::string& reason) {
    const Status removed = m_actions.remove(m_changing.id(m_ids), number, labelReturned, reason);
    if (removed && m_basket)
        reload(m_basket->id);
    settle(m_changing, removed);
    return removed;
}

Status BasketPresenter::removeItem(int line, const std::string& reason) {
    const Status removed = m_actions.removeItem(m_changing.id(m_ids), current(), line, reason);
    if (removed)
        reload(current());
    settle(m_changing, removed);
    return removed;
}

Status BasketPresenter::hold(const std::string& name) {
    if (isEmpty())
        return Error::refused("basket_empty");
    const Status held = m_actions.hold(m_changing.id(m_ids), m_basket->id, name);
    if (held)
        m_basket.reset();
    settle(m_changing, held);
    return held;
}

Status BasketPresenter::discard(const std::string& reason) {
    if (!m_basket)
        return Error::refused("basket_empty");
    const Status discarded = m_actions.discard(m_changing.id(m_ids), m_basket->id, reason);
    if (discarded)
        m_basket.reset();
    settle(m_changing, discarded);
    return discarded;
}

Result<std::vector<BasketView>> BasketPresenter::waiting() const {
    DAK_TRY(std::vector<BasketView> all, m_queries.unpaidBaskets());
    if (m_basket)
        std::erase_if(all, [this](const BasketView& basket) { return basket.id == m_basket->id; });
    return all;
}

Status BasketPresenter::recall(const BasketView& basket) {
    Status recalled;
    if (basket.state == BasketState::Held)
        recalled = m_actions.recall(m_changing.id(m_ids), basket.id);
    if (recalled) {
        m_paid.reset();
        reload(basket.id);
    }
    settle(m_changing, recalled);
    return recalled;
}

Uuid BasketPresenter::current() {
    return m_basket ? m_basket->id : m_naming.id(m_ids);
}

void BasketPresenter::reload(const Uuid& basket) {
    const Result<std::optional<BasketView>> found = m_queries.basket(basket);
    if (!found || !*found)
        return;
    m_basket = **found;
    m_naming = {};
}

void BasketPresenter::showPaid(const BasketPaid& paid) {
    Money given;
    for (const Tender& tender : paid.tenders)
        given += tender.amount;
    m_paid = PaidSummary{paid.receipt, paid.articles, paid.due, paid.rounding, given, paid.change};
}

} // namespace dak::ui
