// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using dak::Error;
using dak::Result;
using dak::Status;

namespace {

Result<int> half(int n) {
    if (n % 2 != 0)
        return Error::refused("odd", {{"given", std::to_string(n)}});
    return n / 2;
}

Result<int> quarter(int n) {
    DAK_TRY(const int first, half(n));
    DAK_TRY(const int second, half(first));
    return second;
}

Status isQuarterable(int n) {
    DAK_TRY_STATUS([&]() -> Status {
        DAK_TRY(const int ignored, quarter(n));
        return ignored >= 0 ? Status() : Status(Error::refused("negative"));
    }());
    return {};
}

} // namespace

TEST_CASE("a result is a value or the error that prevented it") {
    const Result<int> good = half(8);
    REQUIRE(good);
    CHECK(*good == 4);
    CHECK(good.value() == 4);
    const Result<int> bad = half(7);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code() == "odd");
    CHECK(bad.error().fact("given") == "7");
}

TEST_CASE("taking the half that is not there is a bug") {
    CHECK_THROWS_AS(half(7).value(), dak::CheckFailure);
    CHECK_THROWS_AS(half(8).error(), dak::CheckFailure);
    CHECK_THROWS_AS(Status().error(), dak::CheckFailure);
}

TEST_CASE("DAK_TRY hands on the first error") {
    CHECK(*quarter(12) == 3);
    CHECK(quarter(7).error().fact("given") == "7");
    CHECK(quarter(6).error().fact("given") == "3");
    CHECK(isQuarterable(12));
    CHECK(isQuarterable(6).error().code() == "odd");
    CHECK(isQuarterable(-4).error().code() == "negative");
}

TEST_CASE("a result carries what can only be moved") {
    Result<std::unique_ptr<int>> made = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = *std::move(made);
    CHECK(*taken == 5);
    Result<std::string> text = std::string("abc");
    CHECK(text->size() == 3);
    text->push_back('d');
    CHECK(*text == "abcd");
}
