// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Book desk may know of prices: the lists that letters choose from, and the answer to "what does it
// cost". The window computes no price.
#pragma once

#include "core/booking/acceptarticle.h"
#include "core/booking/paybasket.h"
#include "core/dispatchtimes/dispatchtimes.h"
#include "core/tariff/tariffbook.h"

#include <vector>

namespace dak::ui {

class PriceList {
public:
    virtual ~PriceList() = default;

    virtual const std::vector<ProductInfo>& products() const = 0; // of the panel, in its order
    virtual const std::vector<ContentsInfo>& contents() const = 0;
    virtual const std::vector<BoxInfo>& boxes() const = 0;
    // Every product of the panel for this article. Errors of AcceptArticle::question.
    virtual Result<std::vector<Offer>> compare(const ArticleRequest& request) const = 0;
    // When it leaves if it is accepted now; absent: no dispatch times are loaded for it. Errors of
    // Counter::nextDispatch.
    virtual Result<std::optional<Departure>> nextDispatch(const Product& product) const = 0;
    // What cash has to be given for an amount today.
    virtual CashDue cashDue(Money total) const = 0;
};

} // namespace dak::ui
