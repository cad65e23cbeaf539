// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The price panel: one fixed row per product, the cheapest marked, each refusal with its reason. It orders
// and marks answers of the tariff; it computes none.
#pragma once

#include "core/dispatchtimes/dispatchtimes.h"
#include "core/tariff/tariffbook.h"

#include <optional>
#include <vector>

namespace dak::ui {

// When an article of a row leaves the office if it is accepted now.
struct Leaving {
    std::optional<Departure> departure; // absent: no dispatch times are loaded
    int daysAhead = 0;                  // 0: today
    std::optional<Error> problem;       // the dispatch times cannot be used

    bool operator==(const Leaving&) const = default;
};

struct PriceRow {
    ProductInfo product;
    std::optional<Quote> quote;
    std::optional<Error> refusal;
    std::optional<Leaving> leaving; // of a row with a price
    bool cheapest = false;
    bool selected = false;
};

struct PricePanel {
    std::vector<PriceRow> rows;
    std::optional<Error> problem; // no price could be asked at all

    const PriceRow* selected() const;
};

// Rows without an answer: PIN or weight are not there yet.
[[nodiscard]] PricePanel emptyPanel(const std::vector<ProductInfo>& products);
// The product the clerk chose stays selected while it may carry the article; otherwise the first row that
// may.
[[nodiscard]] PricePanel pricePanel(const std::vector<ProductInfo>& products,
                                    const std::vector<Offer>& offers, const std::optional<Product>& chosen);

} // namespace dak::ui
