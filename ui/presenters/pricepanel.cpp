// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/pricepanel.h"

#include <algorithm>

namespace dak::ui {

namespace {

void answer(PriceRow& row, const std::vector<Offer>& offers) {
    for (const Offer& offer : offers) {
        if (offer.product.product != row.product.product)
            continue;
        if (const Quote* quote = offer.quote())
            row.quote = *quote;
        if (const Error* refusal = offer.refusal())
            row.refusal = *refusal;
    }
}

void markCheapest(std::vector<PriceRow>& rows) {
    PriceRow* cheapest = nullptr;
    for (PriceRow& row : rows) {
        if (row.quote && (cheapest == nullptr || row.quote->total < cheapest->quote->total))
            cheapest = &row;
    }
    if (cheapest != nullptr)
        cheapest->cheapest = true;
}

void select(std::vector<PriceRow>& rows, const std::optional<Product>& chosen) {
    const auto carries = [](const PriceRow& row) { return row.quote.has_value(); };
    auto found = std::find_if(rows.begin(), rows.end(), [&](const PriceRow& row) {
        return carries(row) && chosen && row.product.product == *chosen;
    });
    if (found == rows.end())
        found = std::find_if(rows.begin(), rows.end(), carries);
    if (found != rows.end())
        found->selected = true;
}

} // namespace

const PriceRow* PricePanel::selected() const {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [](const PriceRow& row) { return row.selected; });
    return found == rows.end() ? nullptr : &*found;
}

PricePanel emptyPanel(const std::vector<ProductInfo>& products) {
    PricePanel panel;
    for (const ProductInfo& product : products)
        panel.rows.push_back({.product = product, .quote = {}, .refusal = {}});
    return panel;
}

PricePanel pricePanel(const std::vector<ProductInfo>& products, const std::vector<Offer>& offers,
                      const std::optional<Product>& chosen) {
    PricePanel panel = emptyPanel(products);
    for (PriceRow& row : panel.rows)
        answer(row, offers);
    markCheapest(panel.rows);
    select(panel.rows, chosen);
    return panel;
}

} // namespace dak::ui
