// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Book desk can do. One call is one intention: the same operation again gives the same answer.
#pragma once

#include "core/booking/bookarticle.h"
#include "core/booking/changebasket.h"

#include <optional>
#include <string>
#include <vector>

namespace dak::ui {

class BookingActions {
public:
    virtual ~BookingActions() = default;

    // Why nothing can be recorded now: book_damaged, folder_read_only. Absent as a rule.
    virtual std::optional<Error> readOnly() const = 0;

    // The product whose free number this is. Errors number_foreign, number_used, number_spoiled, number_lost.
    virtual Result<Product> productOf(const ArticleNumber& number) const = 0;
    virtual Result<Booked> book(const Uuid& operation, const ArticleRequest& request,
                                const std::vector<Tender>& tenders) = 0;
    virtual Result<AcceptedArticle> accept(const Uuid& operation, const Uuid& basket,
                                           const ArticleRequest& request) = 0;
    virtual Result<PaidBasket> pay(const Uuid& operation, const Uuid& basket,
                                   const std::vector<Tender>& tenders) = 0;
    virtual Status sell(const Uuid& operation, const Uuid& basket, const BoxInfo& box) = 0;
    virtual Status remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                          const std::string& reason) = 0;
    virtual Status removeItem(const Uuid& operation, const Uuid& basket, int line,
                              const std::string& reason) = 0;
    virtual Status hold(const Uuid& operation, const Uuid& basket, const std::string& name) = 0;
    virtual Status recall(const Uuid& operation, const Uuid& basket) = 0;
    virtual Status discard(const Uuid& operation, const Uuid& basket, const std::string& reason) = 0;
};

} // namespace dak::ui
