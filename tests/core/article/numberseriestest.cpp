// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/numberseries.h"

#include <catch2/catch.hpp>

using dak::NumberRange;

namespace {

NumberRange range(std::uint32_t first, std::uint32_t last, std::uint32_t next, bool isVoid = false) {
    return {*dak::Product::parse("speed-post-parcel"), "EM", first, last, next, isVoid};
}

} // namespace

TEST_CASE("a range says how many numbers are left") {
    CHECK(range(100, 199, 100).left() == 100);
    CHECK(range(100, 199, 199).left() == 1);
    CHECK(range(100, 199, 200).left() == 0);
    CHECK(range(7, 7, 7).left() == 1);
    CHECK(range(0, 99'999'999, 0).left() == 100'000'000);
}

TEST_CASE("nothing is left in a void range") {
    CHECK(range(100, 199, 100, true).left() == 0);
}
