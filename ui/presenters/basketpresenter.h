// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The basket of the person at the desk: what stands in it, and accepting, paying, holding and discarding it.
// Every call that may have happened and may not keeps its id until the book has answered.
#pragma once

#include "ui/presenters/bookingactions.h"
#include "ui/presenters/intention.h"
#include "ui/presenters/pricelist.h"

#include <QObject>

#include <optional>

namespace dak::ui {

// What was just paid; shown until the next article begins.
struct PaidSummary {
    std::string receipt;
    std::vector<ArticleNumber> articles;
    Money due;
    Money rounding;
    Money given;
    Money change;
};

class BasketPresenter : public QObject {
    Q_OBJECT
public:
    BasketPresenter(BookingActions& actions, const BookingQueries& queries, const PriceList& prices,
                    IdSource& ids, QObject* parent = nullptr);

    const std::optional<BasketView>& basket() const { return m_basket; }
    bool isEmpty() const;
    CashDue due(Money more = {}) const; // of the lines that stand, and an article not yet accepted
    const std::optional<PaidSummary>& paid() const { return m_paid; }
    void forgetPaid() { m_paid.reset(); }
    // The outcome of the last call is not known: only asking again is allowed.
    bool isUnknown() const { return m_unknown; }

    // Why nothing can be recorded now; absent as a rule.
    std::optional<Error> readOnly() const { return m_actions.readOnly(); }
    [[nodiscard]] Result<Product> productOf(const ArticleNumber& number) const {
        return m_actions.productOf(number);
    }
    // One article alone: accepted and paid in one action.
    [[nodiscard]] Result<Booked> book(const ArticleRequest& request, const std::vector<Tender>& tenders);
    [[nodiscard]] Result<AcceptedArticle> accept(const ArticleRequest& request);
    [[nodiscard]] Status pay(const std::vector<Tender>& tenders);
    [[nodiscard]] Status sell(const BoxInfo& box);
    [[nodiscard]] Status remove(const ArticleNumber& number, bool labelReturned, const std::string& reason);
    [[nodiscard]] Status removeItem(int line, const std::string& reason);
    [[nodiscard]] Status hold(const std::string& name);
    [[nodiscard]] Status discard(const std::string& reason);
    // Baskets that wait: held by name, or left open when the program ended.
    [[nodiscard]] Result<std::vector<BasketView>> waiting() const;
    [[nodiscard]] Status recall(const BasketView& basket);

Q_SIGNALS:
    void changed();
    void articleAccepted(const QString& number);
    void basketPaid(const QString& receipt);

private:
    Uuid current();
    void reload(const Uuid& basket);
    void showPaid(const BasketPaid& paid);
    template <typename T>
    void settle(Intention& intention, const Result<T>& outcome);

    BookingActions& m_actions;
    const BookingQueries& m_queries;
    const PriceList& m_prices;
    IdSource& m_ids;
    std::optional<BasketView> m_basket;
    std::optional<PaidSummary> m_paid;
    Intention m_booking;
    Intention m_naming; // the id of a basket that its first line will open
    Intention m_accepting;
    Intention m_paying;
    Intention m_changing;
    bool m_unknown = false;
};

} // namespace dak::ui
