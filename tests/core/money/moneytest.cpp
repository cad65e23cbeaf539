// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/money/money.h"

#include <catch2/catch.hpp>

using dak::Money;

TEST_CASE("money is written with Indian grouping") {
    CHECK(Money::fromPaise(10'000'000).text() == "1,00,000.00");
    CHECK(Money::fromPaise(-5).text() == "-0.05");
    CHECK(Money::fromRupees(12'34'56'789).text() == "12,34,56,789.00");
}

TEST_CASE("money is read as people write it") {
    CHECK(Money::parse("\u20B9 1,00,000.5")->paise() == 10'000'050);
    CHECK(Money::parse("१४९९")->paise() == 149'900);
    for (const char* bad : {"", "-1", "1.234", "1.", ".5", "abc", "1e3", "1..2"})
        CHECK(Money::parse(bad).error().code() == "money_invalid");
    CHECK(Money::parse("1000000000").error().code() == "money_too_large");
}
