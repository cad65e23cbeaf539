// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/numbers/changenumbers.h"

#include "core/booking/bookarticle.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using test::aParcel;
using test::TrainingCounter;

namespace {

NumbersLoaded aRange(std::string prefix, std::uint32_t first, std::uint32_t last) {
    return {*Product::parse("gyan-post"), std::move(prefix), first, last, "loaded"};
}

} // namespace

TEST_CASE("a range is loaded as it was allotted, or refused by name") {
    TrainingCounter counter;
    const ChangeNumbers change = counter->changeNumbers();
    CHECK(change.load(counter.id(), aRange("Z", 1, 9)).error().code() == "prefix_invalid");
    CHECK(change.load(counter.id(), aRange("zt", 1, 9)).error().code() == "prefix_invalid");
    CHECK(change.load(counter.id(), aRange("EM", 1, 9)).error().code() == "prefix_not_training");
    CHECK(change.load(counter.id(), aRange("ZT", 9, 1)).error().code() == "range_invalid");
    CHECK(change.load(counter.id(), aRange("ZT", 1, 100'000'000)).error().code() == "range_invalid");
    const std::uint32_t last = counter.numberOf("speed-post-parcel", 4999).serial();
    CHECK(change.load(counter.id(), aRange("ZT", last, last + 1000)).error().code() == "range_overlaps");
    const auto left = counter->numberSeries().left(*Product::parse("gyan-post"));
    REQUIRE(change.load(counter.id(), aRange("ZT", 50000001, 50000010)));
    CHECK(*counter->numberSeries().left(*Product::parse("gyan-post")) == *left + 10);
}

TEST_CASE("a real counter never takes the training series") {
    TrainingCounter counter;
    const ChangeNumbers real(counter->book().books(), counter->numberSeries(), false, counter.desk().actor);
    CHECK(real.load(counter.id(), aRange("ZT", 60000001, 60000010)).error().code() == "prefix_training");
}

TEST_CASE("a spoiled number is never issued") {
    TrainingCounter counter;
    const ChangeNumbers change = counter->changeNumbers();
    const ArticleNumber first = counter.numberOf("speed-post-parcel", 0);
    CHECK(change.spoil(counter.id(), first, " ").error().code() == "reason_missing");
    CHECK(change.spoil(counter.id(), ArticleNumber::issue("EM", 1), "torn").error().code() ==
          "number_foreign");
    REQUIRE(change.spoil(counter.id(), first, "torn"));
    CHECK(change.spoil(counter.id(), first, "torn again").error().code() == "number_spoiled");
    const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), {});
    CHECK(booked->accepted.article.number.serial() == first.serial() + 1);
    CHECK(change.spoil(counter.id(), booked->accepted.article.number, "torn").error().code() ==
          "number_used");
}
