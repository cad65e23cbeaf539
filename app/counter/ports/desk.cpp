// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/desk.h"

#include "core/booking/bookarticle.h"
#include "core/booking/changebasket.h"
#include "core/booking/paybasket.h"

namespace dak::counter {

Desk::Desk(Counter& counter) : m_counter(counter), m_desk(counter.desk()) {
    for (const ProductInfo& product : counter.tariff().products()) {
        if (product.inPanel)
            m_products.push_back(product);
    }
}

// Asked as an action asks, and taken back: only inside one does the series say whether a number is free.
Result<Product> Desk::productOf(const ArticleNumber& number) const {
    NumberSeries& numbers = m_desk.numbers;
    DAK_TRY(const std::vector<NumberRange> ranges, numbers.ranges());
    for (const NumberRange& range : ranges) {
        if (range.prefix != number.prefix() || number.serial() < range.first || number.serial() > range.last)
            continue;
        bool isFree = false;
        const auto asked = m_desk.books.record(m_counter.ids().next(), sha256("ask|" + number.text()),
                                               [&]() -> Result<std::vector<EntryDraft>> {
                                                   DAK_TRY_STATUS(numbers.use(range.product, number));
                                                   isFree = true;
                                                   return std::vector<EntryDraft>{};
                                               });
        if (isFree)
            return range.product;
        return asked.error();
    }
    return Error::refused("number_foreign", {{"field", "number"}, {"number", number.text()}});
}

Result<Booked> Desk::book(const Uuid& operation, const ArticleRequest& request,
                          const std::vector<Tender>& tenders) {
    return BookArticle(m_desk).run(operation, request, tenders);
}

Result<AcceptedArticle> Desk::accept(const Uuid& operation, const Uuid& basket,
                                     const ArticleRequest& request) {
    return AcceptArticle(m_desk).run(operation, basket, request);
}

Result<PaidBasket> Desk::pay(const Uuid& operation, const Uuid& basket, const std::vector<Tender>& tenders) {
    return PayBasket(m_desk).run(operation, basket, tenders);
}

Status Desk::sell(const Uuid& operation, const Uuid& basket, const BoxInfo& box) {
    return ChangeBasket(m_desk).sell(operation, basket, box);
}

Status Desk::remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                    const std::string& reason) {
    return ChangeBasket(m_desk).remove(operation, number, labelReturned, reason);
}

Status Desk::removeItem(const Uuid& operation, const Uuid& basket, int line, const std::string& reason) {
    return ChangeBasket(m_desk).removeItem(operation, basket, line, reason);
}

Status Desk::hold(const Uuid& operation, const Uuid& basket, const std::string& name) {
    return ChangeBasket(m_desk).hold(operation, basket, name);
}

Status Desk::recall(const Uuid& operation, const Uuid& basket) {
    return ChangeBasket(m_desk).recall(operation, basket);
}

Status Desk::discard(const Uuid& operation, const Uuid& basket, const std::string& reason) {
    return ChangeBasket(m_desk).discard(operation, basket, reason);
}

Result<std::vector<Recorded>> Desk::history(const ArticleNumber& number) const {
    return m_counter.book().documents().track(number);
}

Result<Cancellation> Desk::cancel(const Uuid& operation, const ArticleNumber& number,
                                  const std::string& receipt, const std::string& reason) {
    return ChangeArticle(m_desk).cancel(operation, number, receipt, reason);
}

Result<Amendment> Desk::amend(const Uuid& operation, const ArticleNumber& number,
                              const AmendRequest& request) {
    return ChangeArticle(m_desk).amend(operation, number, request);
}

Status Desk::spoil(const Uuid& operation, const ArticleNumber& number, const std::string& reason) {
    return m_counter.changeNumbers().spoil(operation, number, reason);
}

Result<std::vector<Offer>> Desk::compare(const ArticleRequest& request) const {
    DAK_TRY(const QuoteRequest question, AcceptArticle(m_desk).question(request, day()));
    return m_counter.tariff().compare(question);
}

CashDue Desk::cashDue(Money total) const {
    return dak::cashDue(m_counter.tariff(), total, day());
}

Date Desk::day() const {
    const Result<std::optional<Date>> open = m_counter.bookingQueries().openDay();
    return open && *open ? **open : istDate(m_counter.clock().now());
}

} // namespace dak::counter
