// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include "tests/support/frozen.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>

using dak::Date;
using dak::UtcMillis;

namespace {

UtcMillis utc(int year, unsigned month, unsigned day, std::chrono::milliseconds inDay) {
    return Date::of(year, month, day).days() + inDay;
}

using namespace std::chrono_literals;

} // namespace

TEST_CASE("a date is read in one form only") {
    const auto date = Date::parse("2026-11-20");
    REQUIRE(date);
    CHECK(date->iso() == "2026-11-20");
    CHECK(date->printed() == "20-11-2026");
    CHECK(date->year() == 2026);
    CHECK(date->month() == 11);
}

TEST_CASE("days that do not exist are refused") {
    for (const char* bad :
         {"", "2026-02-30", "2026-02-29", "2025-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1",
          "20-11-2026", "2026/11/20", "2026-11-20 ", " 2026-11-20", "2026-11-2x", "-026-11-20", "2100-02-29",
          "2026-11-32", "२०२६-११-२०", "2026-11-200"}) {
        INFO(bad);
        const auto date = Date::parse(bad);
        REQUIRE_FALSE(date);
        CHECK(date.error().code() == "date_invalid");
    }
    CHECK(Date::parse("2026-02-30").error().fact("given") == "2026-02-30");
}

TEST_CASE("leap days are days") {
    CHECK(Date::parse("2024-02-29"));
    CHECK(Date::parse("2000-02-29"));
    CHECK(Date::of(2024, 2, 28).plusDays(1) == Date::of(2024, 2, 29));
    CHECK(Date::of(2026, 12, 31).plusDays(1) == Date::of(2027, 1, 1));
    CHECK(Date::of(2026, 3, 1).plusDays(-1) == Date::of(2026, 2, 28));
}

TEST_CASE("a constant that is no day is a bug") {
    CHECK_THROWS_AS(Date::of(2026, 2, 30), dak::CheckFailure);
    CHECK_THROWS_AS(Date::of(2026, 0, 1), dak::CheckFailure);
}

TEST_CASE("dates come back from their text") {
    rc::prop("iso and back", [] {
        const int days = *rc::gen::inRange(-200'000, 1'000'000);
        const Date date = Date::of(1970, 1, 1).plusDays(days);
        if (date.year() >= 0 && date.year() <= 9999)
            RC_ASSERT(*Date::parse(date.iso()) == date);
    });
    rc::prop("later days compare greater", [](std::uint16_t a, std::uint16_t b) {
        const Date first = Date::of(2000, 1, 1);
        RC_ASSERT((first.plusDays(a) < first.plusDays(b)) == (a < b));
    });
}

TEST_CASE("the Indian day changes at 18:30 UTC") {
    CHECK(dak::istDate(utc(2026, 11, 20, 18h + 29min + 59s + 999ms)) == Date::of(2026, 11, 20));
    CHECK(dak::istDate(utc(2026, 11, 20, 18h + 30min)) == Date::of(2026, 11, 21));
    CHECK(dak::istDate(utc(2026, 12, 31, 18h + 30min)) == Date::of(2027, 1, 1));
    CHECK(dak::istDate(utc(2026, 11, 20, 0h)) == Date::of(2026, 11, 20));
    // Before 1970 the day is still the one the instant lies in.
    CHECK(dak::istDate(UtcMillis(-1ms)) == Date::of(1970, 1, 1));
    CHECK(dak::istDate(UtcMillis(-5h - 30min - 1ms)) == Date::of(1969, 12, 31));
}

TEST_CASE("the Indian time is five and a half hours on") {
    CHECK(dak::istTime(utc(2026, 11, 20, 18h + 29min + 59s)) == "23:59");
    CHECK(dak::istTime(utc(2026, 11, 20, 18h + 29min + 59s + 999ms), true) == "23:59:59");
    CHECK(dak::istTime(utc(2026, 11, 20, 18h + 30min), true) == "00:00:00");
    CHECK(dak::istTime(utc(2026, 11, 20, 5h + 12min + 7s), true) == "10:42:07");
    CHECK(dak::istTime(UtcMillis(-1ms), true) == "05:29:59");
}

TEST_CASE("the clock of the tests stands at 10:42 on 20 November 2026") {
    dak::test::FrozenClock clock;
    CHECK(dak::istDate(clock.now()) == Date::of(2026, 11, 20));
    CHECK(dak::istTime(clock.now()) == "10:42");
    clock.advance(18min);
    CHECK(dak::istTime(clock.now()) == "11:00");
}

TEST_CASE("the financial year begins on 1 April") {
    CHECK(dak::financialYear(Date::of(2026, 4, 1)) == "2627");
    CHECK(dak::financialYear(Date::of(2027, 3, 31)) == "2627");
    CHECK(dak::financialYear(Date::of(2026, 3, 31)) == "2526");
    CHECK(dak::financialYear(Date::of(2026, 1, 1)) == "2526");
    CHECK(dak::financialYear(Date::of(2099, 12, 31)) == "9900");
}

TEST_CASE("the system's clock gives whole milliseconds of this century") {
    const UtcMillis now = dak::SystemClock().now();
    CHECK(now > utc(2025, 1, 1, 0h));
    CHECK(now < utc(2100, 1, 1, 0h));
}

TEST_CASE("two centuries of days follow each other") {
    Date day = Date::of(1900, 1, 1);
    std::string last;
    int leapDays = 0;
    while (day < Date::of(2100, 1, 1)) {
        REQUIRE(day.iso() > last); // text sorts as days do
        REQUIRE(*Date::parse(day.iso()) == day);
        REQUIRE(day.printed() ==
                day.iso().substr(8) + "-" + day.iso().substr(5, 2) + "-" + day.iso().substr(0, 4));
        leapDays += day.iso().ends_with("-02-29") ? 1 : 0;
        last = day.iso();
        day = day.plusDays(1);
    }
    CHECK(leapDays == 49); // 1900 has none, 2000 has one
    CHECK(last == "2099-12-31");
}

TEST_CASE("day and time together are the instant") {
    rc::prop("milliseconds of this century", [] {
        const std::chrono::milliseconds millis(*rc::gen::inRange<std::int64_t>(0, 4'102'444'800'000));
        const UtcMillis at(millis);
        const Date day = dak::istDate(at);
        const std::string time = dak::istTime(at, true);
        const auto number = [&time](std::size_t from) { return std::stoi(time.substr(from, 2)); };
        const auto inDay =
            std::chrono::hours(number(0)) + std::chrono::minutes(number(3)) + std::chrono::seconds(number(6));
        const UtcMillis again = day.days() + inDay - std::chrono::minutes(330);
        RC_ASSERT(again <= at);
        RC_ASSERT(at - again < std::chrono::seconds(1));
        RC_ASSERT(dak::istTime(at) == time.substr(0, 5));
    });
    rc::prop("a later instant is never an earlier day", [](std::uint32_t a, std::uint32_t b) {
        const UtcMillis first(std::chrono::seconds(std::min(a, b)));
        const UtcMillis second(std::chrono::seconds(std::max(a, b)));
        RC_ASSERT(dak::istDate(first) <= dak::istDate(second));
    });
}

TEST_CASE("a financial year has each of its days and no other") {
    std::string year = dak::financialYear(Date::of(2020, 3, 31));
    int changes = 0;
    for (Date day = Date::of(2020, 4, 1); day < Date::of(2030, 4, 1); day = day.plusDays(1)) {
        const std::string now = dak::financialYear(day);
        if (now != year) {
            ++changes;
            CHECK(day.iso().substr(5) == "04-01");
        }
        year = now;
    }
    CHECK(changes == 10);
}

TEST_CASE("the system's time zone changes nothing") {
    const UtcMillis at = utc(2026, 11, 20, 18h + 30min);
    for (const char* zone : {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "nonsense"}) {
        INFO(zone);
        setenv("TZ", zone, 1);
        tzset();
        CHECK(dak::istDate(at).iso() == "2026-11-21");
        CHECK(dak::istTime(at) == "00:00");
    }
    unsetenv("TZ");
    tzset();
}
