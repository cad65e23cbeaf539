// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Book desk over the real counter: what ui/presenters asks for, answered by core/booking.
#pragma once

#include "app/wiring/counter.h"
#include "core/booking/acceptarticle.h"
#include "ui/presenters/articleactions.h"
#include "ui/presenters/bookingactions.h"
#include "ui/presenters/pricelist.h"

namespace dak::counter {

class Desk final : public ui::BookingActions, public ui::PriceList, public ui::ArticleActions {
public:
    explicit Desk(Counter& counter);

    // Papers are bilingual when Hindi is on.
    void setBilingual(bool bilingual) { m_desk.languages = bilingual ? "en+hi" : "en"; }

    std::optional<Error> readOnly() const override { return m_counter.book().readOnly(); }
    Result<Product> productOf(const ArticleNumber& number) const override;
    Result<Booked> book(const Uuid& operation, const ArticleRequest& request,
                        const std::vector<Tender>& tenders) override;
    Result<AcceptedArticle> accept(const Uuid& operation, const Uuid& basket,
                                   const ArticleRequest& request) override;
    Result<PaidBasket> pay(const Uuid& operation, const Uuid& basket,
                           const std::vector<Tender>& tenders) override;
    Status sell(const Uuid& operation, const Uuid& basket, const BoxInfo& box) override;
    Status remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                  const std::string& reason) override;
    Status removeItem(const Uuid& operation, const Uuid& basket, int line,
                      const std::string& reason) override;
    Status hold(const Uuid& operation, const Uuid& basket, const std::string& name) override;
    Status recall(const Uuid& operation, const Uuid& basket) override;
    Status discard(const Uuid& operation, const Uuid& basket, const std::string& reason) override;

    Result<std::vector<Recorded>> history(const ArticleNumber& number) const override;
    Result<Cancellation> cancel(const Uuid& operation, const ArticleNumber& number,
                                const std::string& receipt, const std::string& reason) override;
    Result<Amendment> amend(const Uuid& operation, const ArticleNumber& number,
                            const AmendRequest& request) override;
    Status spoil(const Uuid& operation, const ArticleNumber& number, const std::string& reason) override;

    const std::vector<ProductInfo>& products() const override { return m_products; }
    const std::vector<ContentsInfo>& contents() const override { return m_counter.tariff().contents(); }
    const std::vector<BoxInfo>& boxes() const override { return m_counter.tariff().boxes(); }
    Result<std::vector<Offer>> compare(const ArticleRequest& request) const override;
    Result<std::optional<Departure>> nextDispatch(const Product& product) const override {
        return m_counter.nextDispatch(product);
    }
    CashDue cashDue(Money total) const override;

private:
    // The day prices go by: the open one, else today's date.
    Date day() const;

    Counter& m_counter;
    BookingDesk m_desk;
    std::vector<ProductInfo> m_products; // of the panel
};

} // namespace dak::counter
