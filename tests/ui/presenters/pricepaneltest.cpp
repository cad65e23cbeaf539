// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakedesk.h"
#include "tests/support/qtstrings.h"

using namespace dak;
using namespace dak::test;
using namespace dak::ui;

namespace {

ArticleRequest parcel(const FakeDesk& desk, const char* contents) {
    ArticleRequest request{.product = desk.products().front().product,
                           .to = Pincode::of(560034),
                           .weight = Weight::fromGrams(1240)};
    request.contents = contents;
    return request;
}

PricePanel panelOf(const FakeDesk& desk, const char* contents, const std::optional<Product>& chosen) {
    return pricePanel(desk.products(), *desk.compare(parcel(desk, contents)), chosen);
}

} // namespace

TEST_CASE("rows keep the panel's order, the cheapest is marked, a refusal keeps its reason") {
    const FakeDesk desk;
    const PricePanel panel = panelOf(desk, "clothes", std::nullopt);
    REQUIRE(panel.rows.size() == 4);
    CHECK(panel.rows[0].product.product.code() == "speed-post-document");
    CHECK(panel.rows[0].refusal->code() == "not_a_document");
    CHECK_FALSE(panel.rows[0].quote);
    CHECK(panel.rows[1].selected);
    CHECK_FALSE(panel.rows[1].cheapest);
    CHECK(panel.rows[2].cheapest);
    CHECK(panel.rows[3].refusal);
    CHECK(panel.selected() == &panel.rows[1]);
}

TEST_CASE("the product the clerk chose stays while it may carry the article") {
    const FakeDesk desk;
    const Product surface = *Product::parse("india-post-parcel");
    CHECK(panelOf(desk, "clothes", surface).rows[2].selected);
    const Product books = *Product::parse("gyan-post");
    CHECK(panelOf(desk, "books", books).rows[3].selected);
    CHECK(panelOf(desk, "clothes", books).rows[1].selected);
}

TEST_CASE("when nothing carries it nothing is selected") {
    const FakeDesk desk;
    const PricePanel panel = panelOf(desk, "cloth-wrapped", std::nullopt);
    CHECK(panel.selected() == nullptr);
    for (const PriceRow& row : panel.rows) {
        CHECK(row.refusal);
        CHECK_FALSE(row.cheapest);
    }
}

TEST_CASE("an empty panel names the products and prices none") {
    const FakeDesk desk;
    const PricePanel panel = emptyPanel(desk.products());
    REQUIRE(panel.rows.size() == 4);
    CHECK(panel.selected() == nullptr);
    CHECK_FALSE(panel.rows[0].quote);
    CHECK_FALSE(panel.rows[0].refusal);
}
