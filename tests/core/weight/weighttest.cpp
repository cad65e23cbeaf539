// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weight/weight.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using dak::Dimensions;
using dak::Roll;
using dak::Weight;

namespace {

struct Grams {
    const char* text;
    std::int64_t grams;
};

struct Box {
    const char* text;
    const char* read;
    std::int64_t volumetric;
};

int side() {
    return *rc::gen::inRange(1, 1000);
}

} // namespace

TEST_CASE("a weight is read in grams") {
    for (const Grams& row : std::vector<Grams>{{"1", 1},
                                               {"45", 45},
                                               {"1240", 1240},
                                               {"1,240", 1240},
                                               {"1 240", 1240},
                                               {"1,240 g", 1240},
                                               {"1240g", 1240},
                                               {"1240 G", 1240},
                                               {"  1240  ", 1240},
                                               {"१२४०", 1240},
                                               {"௧௨௪௦ g", 1240},
                                               {"0045", 45},
                                               {"35000", 35'000},
                                               {"35,001", 35'001}, // the limit of 35 kg is the tariff's
                                               {"999,999", 999'999}}) {
        INFO(row.text);
        const auto weight = Weight::parse(row.text);
        REQUIRE(weight);
        CHECK(weight->grams() == row.grams);
    }
}

TEST_CASE("what is no weight is refused by name") {
    for (const char* bad : {"",      " ",     "g",       "abc",   "-5",   "+5",    "1.5",    "1,5",
                            "12,40", "1,2,3", "1240 kg", "1.2kg", ",240", "1240,", "1  240", "1 24 0",
                            "1e3",   "0x1F",  "1240gg",  "१.५",   "\xFF", "12\n40"}) {
        INFO(bad);
        const auto weight = Weight::parse(bad);
        REQUIRE_FALSE(weight);
        CHECK(weight.error().code() == "weight_invalid");
        CHECK(weight.error().fact("field") == "weight");
    }
    for (const char* zero : {"0", "000", "0 g", "०"})
        CHECK(Weight::parse(zero).error().code() == "weight_zero");
    for (const std::string& heavy :
         {std::string("1000000"), std::string("99999999999999999999"), std::string(4000, '9')}) {
        const auto weight = Weight::parse(heavy);
        REQUIRE_FALSE(weight);
        CHECK(weight.error().code() == "weight_too_large");
        CHECK(weight.error().fact("most") == "999,999");
    }
}

TEST_CASE("a weight is written with its unit and comes back") {
    CHECK(Weight::fromGrams(1).text() == "1 g");
    CHECK(Weight::fromGrams(999).text() == "999 g");
    CHECK(Weight::fromGrams(1240).text() == "1,240 g");
    CHECK(Weight::fromGrams(35'000).text() == "35,000 g");
    CHECK(Weight::fromGrams(999'999).text() == "999,999 g");
    rc::prop("any weight", [] {
        const Weight weight = Weight::fromGrams(*rc::gen::inRange<std::int64_t>(1, 1'000'000));
        RC_ASSERT(*Weight::parse(weight.text()) == weight);
    });
    CHECK(Weight::fromGrams(500) < Weight::fromGrams(501));
}

TEST_CASE("a constant that is no weight is a bug") {
    CHECK_THROWS_AS(Weight::fromGrams(0), dak::CheckFailure);
    CHECK_THROWS_AS(Weight::fromGrams(-1), dak::CheckFailure);
    CHECK_THROWS_AS(Weight::fromGrams(1'000'000), dak::CheckFailure);
}

TEST_CASE("a size is read as people write it, each side rounded up") {
    for (const Box& row : std::vector<Box>{
             {"30x20x15", "30x20x15", 1'800}, // the Department's own sample: 1,800 g
             {"30x20x10", "30x20x10", 1'200},
             {"25x20x15", "25x20x15", 1'500},
             {"30 20 15", "30x20x15", 1'800},
             {"30*20*15", "30x20x15", 1'800},
             {"30×20×15", "30x20x15", 1'800},
             {"30 X 20 X 15", "30x20x15", 1'800},
             {" 30  20   15 ", "30x20x15", 1'800},
             {"३०x२०x१५", "30x20x15", 1'800},
             {"30.5x20x15", "31x20x15", 1'860},
             {"30.01x20x15", "31x20x15", 1'860},
             {"30.0x20.00x15", "30x20x15", 1'800},
             {"0.5x1x1", "1x1x1", 1},
             {"1x1x1", "1x1x1", 1}, // 0.2 g
             {"1x1x6", "1x1x6", 2}, // 1.2 g
             {"999x999x999", "999x999x999", 199'400'600},
         }) {
        INFO(row.text);
        const auto size = Dimensions::parse(row.text);
        REQUIRE(size);
        CHECK(size->text() == row.read);
        CHECK(size->volumetricGrams() == row.volumetric);
    }
}

TEST_CASE("what is no size is refused") {
    for (const char* bad :
         {"",          "x",         "30",         "30x20",       "30x20x15x10", "0x20x15",
          "30x0x15",   "0.0x20x15", "1000x20x15", "999.5x20x15", "30xx20x15",   "x30x20x15",
          "30x20x15x", "30x20x-15", "30,20,15",   "30.x20x15",   ".5x20x15",    "30.5.5x20x15",
          "axbxc",     "30x20xभ",   "30x20x15cm", "\xFFx20x15",  "3e1x20x15"}) {
        INFO(bad);
        const auto size = Dimensions::parse(bad);
        REQUIRE_FALSE(size);
        CHECK(size.error().code() == "size_invalid");
        CHECK(size.error().fact("field") == "size");
    }
}

TEST_CASE("volumetric grams are a fifth of the cubic centimetres, rounded up") {
    rc::prop("against the definition", [] {
        const int length = side();
        const int breadth = side();
        const int height = side();
        const std::int64_t grams = Dimensions::fromCentimetres(length, breadth, height).volumetricGrams();
        const std::int64_t volume = std::int64_t{length} * breadth * height;
        RC_ASSERT(grams * 5 >= volume);
        RC_ASSERT((grams - 1) * 5 < volume);
    });
    rc::prop("the order of the sides does not matter", [] {
        const int a = side();
        const int b = side();
        const int c = side();
        const Dimensions box = Dimensions::fromCentimetres(a, b, c);
        RC_ASSERT(box.volumetricGrams() == Dimensions::fromCentimetres(c, a, b).volumetricGrams());
        const Dimensions sorted = box.sorted();
        RC_ASSERT(sorted.length() >= sorted.breadth() && sorted.breadth() >= sorted.height());
        RC_ASSERT(sorted.volumetricGrams() == box.volumetricGrams());
        RC_ASSERT(sorted == Dimensions::fromCentimetres(b, c, a).sorted());
    });
    rc::prop("a size comes back from its text", [] {
        const Dimensions box = Dimensions::fromCentimetres(side(), side(), side());
        RC_ASSERT(*Dimensions::parse(box.text()) == box);
    });
}

TEST_CASE("a roll is charged as the box around it") {
    const auto roll = Roll::parse("60x8");
    REQUIRE(roll);
    CHECK(roll->length() == 60);
    CHECK(roll->diameter() == 8);
    CHECK(roll->volumetricGrams() == 768);
    CHECK(roll->volumetricGrams() == Dimensions::fromCentimetres(60, 8, 8).volumetricGrams());
    CHECK(roll->text() == "60x8");
    CHECK(Roll::parse("60.2 × 7.5")->text() == "61x8");
    CHECK(*Roll::parse("60 8") == *Roll::parse("60*8"));
    for (const char* bad : {"", "60", "60x8x8", "0x8", "60x0", "60x1000", "60xx8", "60x"}) {
        INFO(bad);
        const auto none = Roll::parse(bad);
        REQUIRE_FALSE(none);
        CHECK(none.error().code() == "roll_invalid");
    }
}

TEST_CASE("a constant that is no size is a bug") {
    CHECK_THROWS_AS(Dimensions::fromCentimetres(0, 1, 1), dak::CheckFailure);
    CHECK_THROWS_AS(Dimensions::fromCentimetres(1, 1000, 1), dak::CheckFailure);
    CHECK_THROWS_AS(Roll::fromCentimetres(1, 0), dak::CheckFailure);
    CHECK_THROWS_AS(Roll::fromCentimetres(-1, 5), dak::CheckFailure);
}

TEST_CASE("a measured side is never rounded down") {
    rc::prop("tenths and hundredths", [] {
        const int whole = *rc::gen::inRange(1, 998);
        const int rest = *rc::gen::inRange(0, 100);
        const std::string decimals = (rest < 10 ? "0" : "") + std::to_string(rest);
        const auto size = Dimensions::parse(std::to_string(whole) + "." + decimals + "x1x1");
        RC_ASSERT(size);
        RC_ASSERT(size->length() == whole + (rest > 0 ? 1 : 0));
    });
    CHECK(Dimensions::parse("30.000000001x1x1")->length() == 31);
    CHECK(Dimensions::parse("30.000000000x1x1")->length() == 30);
}

TEST_CASE("every way to write the crosses is one size") {
    rc::prop("crosses, stars, spaces and scripts", [] {
        const Dimensions box = Dimensions::fromCentimetres(side(), side(), side());
        const auto cross = [] {
            return *rc::gen::element<std::string>("x", "X", "*", "×", " ", "  ", " x ", " × ", "* ");
        };
        const std::string text = std::to_string(box.length()) + cross() + std::to_string(box.breadth()) +
                                 cross() + std::to_string(box.height());
        RC_ASSERT(*Dimensions::parse(text) == box);
        RC_ASSERT(*Dimensions::parse(" " + text + " ") == box);
    });
}

TEST_CASE("a larger box is never lighter by volume") {
    rc::prop("one side grows", [] {
        const int length = *rc::gen::inRange(1, 999);
        const int breadth = side();
        const int height = side();
        RC_ASSERT(Dimensions::fromCentimetres(length, breadth, height).volumetricGrams() <=
                  Dimensions::fromCentimetres(length + 1, breadth, height).volumetricGrams());
    });
}

TEST_CASE("a weight with a separator in the wrong place is refused, in the right one read") {
    rc::prop("three digits behind it", [] {
        const std::int64_t grams = *rc::gen::inRange<std::int64_t>(1'000, 1'000'000);
        const std::string digits = std::to_string(grams);
        const std::size_t at = *rc::gen::inRange<std::size_t>(1, digits.size());
        std::string text = digits;
        text.insert(at, 1, *rc::gen::element(',', ' '));
        const auto weight = Weight::parse(text);
        RC_ASSERT(static_cast<bool>(weight) == (digits.size() - at == 3));
        if (weight)
            RC_ASSERT(weight->grams() == grams);
    });
}
