// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/edition.h"

#include "tests/support/tariffcases.h"

#include <catch2/catch.hpp>

using namespace dak;
using dak::test::rupees;

namespace {

// 500 g and 2 kg, then 3 rupees (local) or 7 for each started kilogram.
Edition aSlabTable() {
    Edition edition{
        "test",
        *Product::parse("test"),
        {true, false},
        {Date::of(2026, 1, 1), std::nullopt},
        "order",
        "published",
        true,
        false,
        1,
        35000,
        std::nullopt,
        BasisKind::KmSlab,
        {{Zone::Local, 0, "local"},
         {Zone::OtherStates, 200, "up to 200 km"},
         {Zone::OtherStates, kBeyondKm, "over 200 km"}},
        {{500, {rupees(10), rupees(20), rupees(30)}}, {2000, {rupees(11), rupees(21), rupees(31)}}},
        std::nullopt};
    edition.increment = RateIncrement{1000, {rupees(3), rupees(7), rupees(9)}};
    return edition;
}

Money sumOfLines(const std::vector<QuoteLine>& lines) {
    Money total;
    for (const QuoteLine& line : lines)
        total += line.amount;
    return total;
}

} // namespace

TEST_CASE("a weight is charged by the band it falls in, its end included") {
    const Edition table = aSlabTable();
    for (const auto& [grams, expected] :
         {std::pair(1, 20), std::pair(500, 20), std::pair(501, 21), std::pair(2000, 21)}) {
        INFO(grams);
        const std::vector<QuoteLine> lines = postageLines(table, 1, grams);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].code == "base");
        CHECK(lines[0].amount == rupees(expected));
    }
}

TEST_CASE("above the last band each started step is charged") {
    const Edition table = aSlabTable();
    for (const auto& [grams, steps] :
         {std::pair(2001, 1), std::pair(3000, 1), std::pair(3001, 2), std::pair(35000, 33)}) {
        INFO(grams);
        const std::vector<QuoteLine> lines = postageLines(table, 1, grams);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].amount == rupees(21));
        CHECK(lines[1].code == "increment");
        CHECK(lines[1].amount == rupees(7 * steps));
    }
    CHECK(sumOfLines(postageLines(table, 0, 2001)) == rupees(14));
}

TEST_CASE("a line says its band, its column and its sum") {
    const std::vector<QuoteLine> lines = postageLines(aSlabTable(), 2, 4500);
    CHECK(lines[0].rule == "up to 2 kg, over 200 km");
    CHECK(lines[1].rule == "3 x started 1 kg above 2 kg at 9.00");
}

TEST_CASE("without an increment there is no rate above the last band") {
    Edition table = aSlabTable();
    table.increment.reset();
    CHECK(postageLines(table, 0, 2000).size() == 1);
    CHECK(postageLines(table, 0, 2001).empty());
}

TEST_CASE("a distance falls in the slab whose end it does not pass") {
    const Edition table = aSlabTable();
    CHECK(columnOfKm(table, std::nullopt) == 0);
    CHECK(columnOfKm(table, 0) == 1);
    CHECK(columnOfKm(table, 200) == 1);
    CHECK(columnOfKm(table, 201) == 2);
    CHECK(columnOfKm(table, kBeyondKm) == 2);
}

TEST_CASE("a weight is written as the tables write it") {
    CHECK(tableWeight(50) == "50 g");
    CHECK(tableWeight(1000) == "1 kg");
    CHECK(tableWeight(1500) == "1.5 kg");
    CHECK(tableWeight(1250) == "1250 g");
    CHECK(tableWeight(20000) == "20 kg");
}

TEST_CASE("customers are named") {
    CHECK(Customers{true, false}.text() == "retail");
    CHECK(Customers{false, true}.text() == "contractual");
    CHECK(Customers{true, true}.text() == "retail+contractual");
    CHECK_FALSE(Customers{true, false}.include(true));
    CHECK(Customers{false, true}.include(true));
}
