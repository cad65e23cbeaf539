// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/pincodedirectory.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace dak;

TEST_CASE("distances are great-circle metres") {
    const GeoPoint mumbai{18'939'167, 72'837'556};
    const GeoPoint delhi{28'626'806, 77'206'630};
    CHECK(metresBetween(mumbai, mumbai) == 0);
    CHECK(metresBetween(mumbai, delhi) == Approx(1'164'000).epsilon(0.005));
    CHECK(metresBetween({0, 0}, {0, 180'000'000}) == Approx(20'015'115).epsilon(0.0001));
    // One minute of latitude is a nautical mile, within what a sphere can say.
    CHECK(metresBetween({20'000'000, 77'000'000}, {20'016'667, 77'000'000}) == Approx(1853).margin(2));
}

TEST_CASE("a distance is the same both ways and never longer than by a third point") {
    const auto point = [] {
        return GeoPoint{*rc::gen::inRange(6'500'000, 37'500'000), *rc::gen::inRange(68'000'000, 97'500'000)};
    };
    rc::prop("symmetric, triangle", [&] {
        const GeoPoint a = point();
        const GeoPoint b = point();
        const GeoPoint c = point();
        RC_ASSERT(metresBetween(a, b) == metresBetween(b, a));
        RC_ASSERT(metresBetween(a, c) <= metresBetween(a, b) + metresBetween(b, c) + 2);
    });
}
