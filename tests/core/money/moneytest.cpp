// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/money/money.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <limits>

using dak::Money;

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

// Amounts of a counter, and now and then ones that no counter sees.
rc::Gen<std::int64_t> anyPaise() {
    return rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-200'000, 200'000),
                          rc::gen::inRange<std::int64_t>(-99'999'999'999, 99'999'999'999),
                          rc::gen::inRange<std::int64_t>(kLeast / 4, kMost / 4));
}

Money anyMoney() {
    return Money::fromPaise(*anyPaise());
}

// n / d to the nearest, half away from zero, by the definition.
Wide nearest(Wide n, Wide d) {
    const Wide size = n < 0 ? -n : n;
    const Wide quotient = (2 * size + d) / (2 * d);
    return n < 0 ? -quotient : quotient;
}

struct Written {
    std::int64_t paise;
    const char* text;
    const char* shortText;
};

struct Read {
    const char* text;
    std::int64_t paise;
};

} // namespace

TEST_CASE("money is written with Indian grouping") {
    const std::vector<Written> rows{
        {0, "0.00", "0"},
        {1, "0.01", "0.01"},
        {10, "0.10", "0.10"},
        {99, "0.99", "0.99"},
        {100, "1.00", "1"},
        {99'999, "999.99", "999.99"},
        {100'000, "1,000.00", "1,000"},
        {9'999'900, "99,999.00", "99,999"},
        {10'000'000, "1,00,000.00", "1,00,000"},
        {99'999'999, "9,99,999.99", "9,99,999.99"},
        {100'000'000, "10,00,000.00", "10,00,000"},
        {1'000'000'000, "1,00,00,000.00", "1,00,00,000"},
        {99'999'999'999, "99,99,99,999.99", "99,99,99,999.99"},
        {-5, "-0.05", "-0.05"},
        {-10'000'000, "-1,00,000.00", "-1,00,000"},
        {kMost, "92,23,37,20,36,85,47,758.07", "92,23,37,20,36,85,47,758.07"},
        {kLeast, "-92,23,37,20,36,85,47,758.08", "-92,23,37,20,36,85,47,758.08"},
    };
    for (const Written& row : rows) {
        CHECK(Money::fromPaise(row.paise).text() == row.text);
        CHECK(Money::fromPaise(row.paise).shortText() == row.shortText);
    }
}

TEST_CASE("money is read as people write it") {
    const std::vector<Read> rows{
        {"0", 0},
        {"1499", 149'900},
        {"1499.5", 149'950},
        {"1499.50", 149'950},
        {"1499.05", 149'905},
        {"0.01", 1},
        {"1,499.50", 149'950},
        {"1,00,000", 10'000'000},
        {"12,34,567.89", 123'456'789},
        {"1,234,567", 123'456'700}, // Western groups: no other amount can be meant
        {"\u20B9 1,00,000.5", 10'000'050},
        {"\u20B91499", 149'900},
        {"  1499  ", 149'900},
        {"\u00A01499\u00A0", 149'900},
        {"१४९९", 149'900},
        {"₹ १,००,०००.५०", 10'000'050},
        {"௧௪௯௯", 149'900},
        {"007", 700},
        {"0000000000000000000000000001", 100},
        {"999999999.99", 99'999'999'999},
        {"99,99,99,999.99", 99'999'999'999},
    };
    for (const Read& row : rows) {
        INFO(row.text);
        const auto money = Money::parse(row.text);
        REQUIRE(money);
        CHECK(money->paise() == row.paise);
    }
}

TEST_CASE("what is no amount is refused") {
    for (const char* bad :
         {"",           " ",      "-1",    "+1",    "1.234",    "1.",     ".5",     "abc",
          "1e3",        "1..2",   "1.2.3", "1,50",  "1,2,3",    ",100",   "100,",   "1,,000",
          "10,00",      "1,0000", "1 499", "1.2,3", "1,499,.5", "Rs 100", "\u20B9", "\u20B9 \u20B9 1",
          "0x10",       "1_000",  "१.२३४", "1.५६७", "NaN",      "inf",    "1\n2",   "\xFF",
          "12\xE0\xA5", "1.-5",   "1.+5",  "½"}) {
        INFO(bad);
        const auto money = Money::parse(bad);
        REQUIRE_FALSE(money);
        CHECK(money.error().code() == "money_invalid");
        CHECK(money.error().kind() == dak::ErrorKind::Refused);
    }
    CHECK_FALSE(Money::parse(std::string_view("1\0", 2)));
    CHECK(Money::parse("1\x07").error().fact("given") == "1\\x07");
}

TEST_CASE("an amount above nine digits of rupees is refused by name") {
    for (const std::string& bad : {std::string("1000000000"), std::string("1,00,00,00,000.00"),
                                   std::string("999999999999999999"), std::string(5000, '9')}) {
        const auto money = Money::parse(bad);
        REQUIRE_FALSE(money);
        CHECK(money.error().code() == "money_too_large");
        CHECK(money.error().fact("most") == "99,99,99,999");
    }
}

TEST_CASE("money comes back from its own text") {
    rc::prop("grouped text", [] {
        const Money money = Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 100'000'000'000));
        RC_ASSERT(*Money::parse(money.text()) == money);
        RC_ASSERT(*Money::parse(money.shortText()) == money);
        RC_ASSERT(*Money::parse("\u20B9 " + money.text()) == money);
    });
}

TEST_CASE("sums are exact") {
    rc::prop("a + b - b is a", [] {
        const Money a = anyMoney();
        const Money b = anyMoney();
        RC_ASSERT(a + b - b == a);
        RC_ASSERT(a + b == b + a);
        RC_ASSERT((a + b).paise() == a.paise() + b.paise());
    });
    rc::prop("a and its negation are nothing", [] {
        const Money a = anyMoney();
        RC_ASSERT((a + a.negated()).isZero());
        RC_ASSERT(a.negated().negated() == a);
    });
    rc::prop("times is adding again", [] {
        const Money a = Money::fromPaise(*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000));
        const int n = *rc::gen::inRange(0, 50);
        Money sum;
        for (int i = 0; i < n; ++i)
            sum += a;
        RC_ASSERT(a.times(n) == sum);
        RC_ASSERT(a.times(-n) == sum.negated());
    });
    rc::prop("order is the order of paise", [] {
        const std::int64_t a = *anyPaise();
        const std::int64_t b = *anyPaise();
        RC_ASSERT((Money::fromPaise(a) < Money::fromPaise(b)) == (a < b));
    });
}

TEST_CASE("an amount that does not fit is a bug, told and not wrapped") {
    const Money most = Money::fromPaise(kMost);
    const Money least = Money::fromPaise(kLeast);
    const Money one = Money::fromPaise(1);
    CHECK_THROWS_AS(most + one, dak::CheckFailure);
    CHECK_THROWS_AS(least - one, dak::CheckFailure);
    CHECK_THROWS_AS(least.negated(), dak::CheckFailure);
    CHECK_THROWS_AS(most.times(2), dak::CheckFailure);
    CHECK_THROWS_AS(least.times(-1), dak::CheckFailure);
    CHECK_THROWS_AS(Money::fromRupees(kMost / 100 + 1), dak::CheckFailure);
    CHECK_THROWS_AS(most.atBasisPoints(10'001), dak::CheckFailure);
    CHECK(most + least == Money::fromPaise(-1));
    CHECK(most.atBasisPoints(10'000) == most);
}

TEST_CASE("half a rupee rounds up, away from nothing") {
    const std::vector<std::pair<std::int64_t, std::int64_t>> rows{
        {0, 0},
        {1, 0},
        {49, 0},
        {50, 100},
        {51, 100},
        {99, 100},
        {100, 100},
        {149, 100},
        {150, 200},
        {249, 200},
        {250, 300},
        {-1, 0},
        {-49, 0},
        {-50, -100},
        {-149, -100},
        {-150, -200},
        {12'345'650, 12'345'700},
    };
    for (const auto& [given, rounded] : rows) {
        INFO(given);
        CHECK(Money::fromPaise(given).roundedToRupee().paise() == rounded);
    }
}

TEST_CASE("rounding has the properties that books need") {
    rc::prop("to the rupee: whole, nearest, and a reversal rounds to the negation", [] {
        const Money a = anyMoney();
        const Money rounded = a.roundedToRupee();
        RC_ASSERT(rounded.isWholeRupees());
        RC_ASSERT(Wide{rounded.paise()} == nearest(a.paise(), 100) * 100);
        RC_ASSERT(a.negated().roundedToRupee() == rounded.negated());
        RC_ASSERT(rounded.roundedToRupee() == rounded);
    });
    rc::prop("at basis points: as the wide reference says", [] {
        const std::int64_t paise = *anyPaise();
        const std::int64_t points = *rc::gen::inRange<std::int64_t>(0, 10'000);
        const Money share = Money::fromPaise(paise).atBasisPoints(points);
        RC_ASSERT(Wide{share.paise()} == nearest(Wide{paise} * points, 10'000));
        RC_ASSERT(Money::fromPaise(paise).negated().atBasisPoints(points) == share.negated());
    });
    rc::prop("a larger amount never has the smaller tax", [] {
        const std::int64_t a = *rc::gen::inRange<std::int64_t>(0, 100'000'000);
        const std::int64_t more = *rc::gen::inRange<std::int64_t>(0, 1'000);
        RC_ASSERT(Money::fromPaise(a).atBasisPoints(900) <= Money::fromPaise(a + more).atBasisPoints(900));
    });
}

TEST_CASE("nine per cent is what the tax tables say") {
    const std::vector<std::pair<std::int64_t, std::int64_t>> rows{
        {0, 0},      {1, 0},      {5, 0},  {6, 1},      {4700, 423},
        {1900, 171}, {7705, 693}, {50, 5}, {5550, 500}, {-50, -5}};
    for (const auto& [given, tax] : rows) {
        INFO(given);
        CHECK(Money::fromPaise(given).atBasisPoints(900).paise() == tax);
    }
}

TEST_CASE("small questions about an amount") {
    CHECK(Money().isZero());
    CHECK(Money() == Money::fromPaise(0));
    CHECK(Money::fromPaise(-1).isNegative());
    CHECK_FALSE(Money().isNegative());
    CHECK(Money::fromPaise(-200).isWholeRupees());
    CHECK_FALSE(Money::fromPaise(-199).isWholeRupees());
    CHECK(Money::fromRupees(47).paise() == 4'700);
    Money sum = Money::fromRupees(47);
    sum -= Money::fromPaise(50);
    CHECK(sum.text() == "46.50");
}
