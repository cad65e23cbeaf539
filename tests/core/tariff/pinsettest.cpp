// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/pinset.h"

#include <rapidcheck/catch.h>

using dak::Pincode;
using dak::PinSet;

TEST_CASE("a PIN set holds prefixes, PINs and ranges with both ends") {
    PinSet set;
    REQUIRE(set.add("400"));
    REQUIRE(set.add("4011-4017"));
    REQUIRE(set.add("682551-682559"));
    REQUIRE(set.add("110001"));
    for (const unsigned inside : {400000u, 400999u, 401100u, 401799u, 682551u, 682559u, 110001u})
        CHECK(set.contains(Pincode::of(inside)));
    for (const unsigned outside : {399999u, 401000u, 401099u, 401800u, 682550u, 682560u, 110000u, 110002u})
        CHECK_FALSE(set.contains(Pincode::of(outside)));
}

TEST_CASE("an empty PIN set holds nothing") {
    CHECK_FALSE(PinSet().contains(Pincode::of(110001)));
}

TEST_CASE("what is no PIN, prefix or range is not added") {
    PinSet set;
    for (const char* bad :
         {"", "0", "012345", "1100011", "abc", "11a", "400-", "-400", "402-401", "1-2-3", " 400"})
        CHECK_FALSE(set.add(bad));
    CHECK_FALSE(set.contains(Pincode::of(400001)));
}

TEST_CASE("overlapping and touching ranges count as one") {
    PinSet set;
    for (const char* part : {"500-509", "505", "510", "49", "500001"})
        REQUIRE(set.add(part));
    for (const unsigned inside : {490000u, 499999u, 500000u, 509999u, 510999u})
        CHECK(set.contains(Pincode::of(inside)));
    CHECK_FALSE(set.contains(Pincode::of(511000)));
}

TEST_CASE("a PIN set holds exactly what its parts hold") {
    rc::prop("any order of ranges", [] {
        const auto starts = *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(100'000u, 101'000u));
        PinSet set;
        for (const unsigned start : starts)
            RC_ASSERT(set.add(std::to_string(start) + "-" + std::to_string(start + 20)));
        const unsigned asked = *rc::gen::inRange(100'000u, 101'100u);
        const bool expected = std::any_of(starts.begin(), starts.end(), [asked](unsigned start) {
            return start <= asked && asked <= start + 20;
        });
        RC_ASSERT(set.contains(Pincode::of(asked)) == expected);
    });
}
