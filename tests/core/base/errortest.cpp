// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <catch2/catch.hpp>

using dak::Error;
using dak::ErrorKind;
using dak::factOf;

TEST_CASE("an error keeps its code, kind and facts in order") {
    const Error error = Error::refused("weight_too_large", {{"given", "36000"}, {"most", "35000"}});
    CHECK(error.code() == "weight_too_large");
    CHECK(error.kind() == ErrorKind::Refused);
    REQUIRE(error.facts().size() == 2);
    CHECK(error.facts()[0].first == "given");
    CHECK(error.facts()[1].second == "35000");
    CHECK(error.fact("most") == "35000");
    CHECK(error.fact("least").empty());
}

TEST_CASE("each way to fail is a kind of its own") {
    CHECK(Error::usage("x").kind() == ErrorKind::Usage);
    CHECK(Error::machine("x").kind() == ErrorKind::Machine);
    CHECK(Error::unknown("x").kind() == ErrorKind::Unknown);
}

TEST_CASE("a fact is added or replaced, and the original stays as it was") {
    const Error error = Error::refused("pin_invalid", {{"field", "pin"}, {"given", "12"}});
    const Error added = error.with("row", "7");
    CHECK(added.fact("row") == "7");
    CHECK(added.fact("given") == "12");
    CHECK(error.fact("row").empty());
    const Error replaced = error.with("field", "receiver");
    CHECK(replaced.fact("field") == "receiver");
    CHECK(replaced.facts().size() == 2);
    CHECK(error.fact("field") == "pin");
}

TEST_CASE("errors are equal when code, kind and facts are") {
    CHECK(Error::refused("a", {{"f", "1"}}) == Error::refused("a", {{"f", "1"}}));
    CHECK_FALSE(Error::refused("a") == Error::refused("b"));
    CHECK_FALSE(Error::refused("a") == Error::machine("a"));
    CHECK_FALSE(Error::refused("a", {{"f", "1"}}) == Error::refused("a", {{"f", "2"}}));
}

TEST_CASE("the first of two facts of one name is told") {
    CHECK(factOf({{"a", "1"}, {"a", "2"}}, "a") == "1");
    CHECK(factOf({}, "a").empty());
}
