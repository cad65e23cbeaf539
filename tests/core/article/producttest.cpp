// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/product.h"

#include <catch2/catch.hpp>

using dak::Product;

TEST_CASE("a product has the fixed name of the command line") {
    for (const char* code :
         {"speed-post-document", "speed-post-parcel", "india-post-parcel", "gyan-post", "24", "a"})
        CHECK(Product::parse(code)->code() == code);
    CHECK(Product::parse(std::string(40, 'a')));
    CHECK(*Product::parse("gyan-post") == *Product::parse("gyan-post"));
    CHECK(*Product::parse("a") < *Product::parse("b"));
}

TEST_CASE("what is no product name is refused") {
    for (const std::string& bad :
         {std::string(), std::string("Speed-Post"), std::string("speed post"), std::string("speed_post"),
          std::string("स्पीड"), std::string(41, 'a'), std::string("a\0b", 3), std::string("\xFF")}) {
        const auto product = Product::parse(bad);
        REQUIRE_FALSE(product);
        CHECK(product.error().code() == "product_invalid");
        CHECK(product.error().fact("field") == "product");
    }
}
