// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/check.h"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("a check that holds is silent") {
    CHECK_NOTHROW(dak::check(true, "never said"));
}

TEST_CASE("a check that fails ends the action and says what") {
    CHECK_THROWS_AS(dak::check(false, "postings balance"), dak::CheckFailure);
    CHECK_THROWS_WITH(dak::check(false, "postings balance"), "check failed: postings balance");
    CHECK_THROWS_AS(dak::failCheck("a bug"), std::logic_error);
}
