// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/tillday.h"

#include "core/booking/bookarticle.h"
#include "core/booking/changebasket.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using test::aParcel;
using test::TrainingCounter;

TEST_CASE("a day is opened once and says so again") {
    TrainingCounter counter(false);
    const auto opened = counter->tillDay().open(counter.id(), Money::fromRupees(500));
    REQUIRE(opened);
    CHECK(opened->day == Date::of(2026, 11, 20));
    CHECK_FALSE(opened->already);
    const auto again = counter->tillDay().open(counter.id(), Money::fromRupees(900));
    REQUIRE(again);
    CHECK(again->already);
    CHECK(again->openingFloat == Money::fromRupees(500));
}

TEST_CASE("an exact count closes the day without a reason") {
    TrainingCounter counter;
    REQUIRE(BookArticle(counter.desk()).run(counter.id(), aParcel(), {}));
    const auto closed = counter->tillDay().close(counter.id(), Money::fromRupees(2270), "", false);
    REQUIRE(closed);
    CHECK(closed->closed.difference.isZero());
    CHECK(closed->closed.booked == 1);
    CHECK(closed->closed.articles == 1);
    CHECK(counter.balance(Account::Cash).isZero());
    CHECK(counter.balance(Account::HandedOver) == Money::fromRupees(2270));
    CHECK(BookArticle(counter.desk()).run(counter.id(), aParcel(), {}).error().code() == "day_not_open");
    CHECK(counter->tillDay().close(counter.id(), Money(), "", false).error().code() == "day_not_open");
    CHECK(counter->tillDay().open(counter.id(), Money()).error().code() == "day_closed_already");
}

TEST_CASE("a difference is explained or disputed, never hidden") {
    TrainingCounter counter;
    const auto silent = counter->tillDay().close(counter.id(), Money::fromRupees(1990), " ", false);
    CHECK(silent.error().code() == "difference_needs_reason");
    CHECK(silent.error().fact("difference") == "-10.00");
    const bool disputed = GENERATE(false, true);
    const auto closed =
        counter->tillDay().close(counter.id(), Money::fromRupees(1990), "one note short", disputed);
    REQUIRE(closed);
    CHECK(counter.balance(disputed ? Account::Disputed : Account::CashDifference) == Money::fromRupees(10));
    CHECK(counter.balance(disputed ? Account::CashDifference : Account::Disputed).isZero());
}

TEST_CASE("held baskets are listed at the close, open ones stop it") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    REQUIRE(AcceptArticle(counter.desk()).run(counter.id(), basket, aParcel()));
    CHECK(counter->tillDay().close(counter.id(), Money::fromRupees(2000), "", false).error().code() ==
          "baskets_unpaid");
    REQUIRE(ChangeBasket(counter.desk()).hold(counter.id(), basket, "red bag"));
    const auto closed = counter->tillDay().close(counter.id(), Money::fromRupees(2000), "", false);
    REQUIRE(closed);
    CHECK(closed->closed.heldBaskets == std::vector<std::string>{"red bag"});
}

TEST_CASE("a late close keeps its own business day") {
    TrainingCounter counter;
    counter.clock.advance(std::chrono::hours(72));
    const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), {});
    CHECK(booked->accepted.recorded.entry.day == Date::of(2026, 11, 20));
    const auto closed = counter->tillDay().close(counter.id(), Money::fromRupees(2270), "", false);
    REQUIRE(closed);
    CHECK(closed->recorded.entry.day == Date::of(2026, 11, 20));
    CHECK(counter->tillDay().open(counter.id(), Money())->day == Date::of(2026, 11, 23));
}

TEST_CASE("a clock set back opens no day before the last one") {
    TrainingCounter counter;
    REQUIRE(counter->tillDay().close(counter.id(), Money::fromRupees(2000), "", false));
    counter.clock.advance(-std::chrono::hours(48));
    const auto refused = counter->tillDay().open(counter.id(), Money());
    CHECK(refused.error().code() == "clock_behind_book");
    CHECK(refused.error().fact("last") == "20-11-2026");
}

TEST_CASE("after a day of a wrong clock a supervisor opens the right one, and the days go on from there") {
    TrainingCounter counter(false);
    const UtcMillis now = counter.clock.now();
    counter.clock.advance(std::chrono::hours(24 * 3650));
    REQUIRE(counter->tillDay().open(counter.id(), Money()));
    REQUIRE(counter->tillDay().close(counter.id(), Money(), "", false));
    counter.clock.set(now);
    CHECK(counter->tillDay().open(counter.id(), Money()).error().code() == "clock_behind_book");
    CHECK(counter->tillDay().open(counter.id(), Money(), " ").error().code() == "clock_behind_book");
    CHECK(counter->tillDay().open(counter.id(), Money(), "\xff").error().code() == "text_not_utf8");
    const Uuid key = counter.id();
    const auto opened = counter->tillDay().open(key, Money(), "the clock's battery was empty");
    REQUIRE(opened);
    CHECK(opened->day == Date::of(2026, 11, 20));
    CHECK(counter->tillDay().open(key, Money(), "the clock's battery was empty")->day == opened->day);
    CHECK(counter->tillDay().open(key, Money(), "another").error().code() == "key_reused");
    const auto entry = counter->tillQueries().opening(opened->day);
    REQUIRE((entry && *entry));
    CHECK((*entry)->entry.actor.role == Role::Supervisor);
    CHECK(decodeDayOpened((*entry)->entry.body)->reason == "the clock's battery was empty");
    CHECK(*counter->tillQueries().lastDay() == opened->day);
    REQUIRE(counter->tillDay().close(counter.id(), Money(), "", false));
    counter.clock.advance(std::chrono::hours(24));
    const auto needless = counter->tillDay().open(counter.id(), Money(), "to be safe");
    CHECK(needless.error().code() == "clock_not_behind");
    CHECK(counter->tillDay().open(counter.id(), Money())->day == Date::of(2026, 11, 21));
}

TEST_CASE("the day belongs to India, whatever the time of night") {
    TrainingCounter counter(false);
    counter.clock.set(UtcMillis(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) +
                                std::chrono::hours(18) + std::chrono::minutes(30))); // 00:00 IST of the 21st
    CHECK(counter->tillDay().open(counter.id(), Money())->day == Date::of(2026, 11, 21));
}
