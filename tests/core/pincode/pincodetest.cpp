// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/pincode.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using dak::Pincode;

TEST_CASE("a PIN is read as people write it") {
    for (const char* text : {"560034", "560 034", " 560034 ", "५६००३४", "೫೬೦೦೩೪", "５６００３４"})
        CHECK(Pincode::parse(text)->text() == "560034");
    CHECK(Pincode::parse("100000")->number() == 100000);
    CHECK(Pincode::parse("999999")->isArmy());
    CHECK(Pincode::parse("900000")->isArmy());
    CHECK_FALSE(Pincode::parse("899999")->isArmy());
}

TEST_CASE("what is no PIN is refused with what was given") {
    for (const char* text :
         {"", "000000", "056003", "56003", "5600345", "56OO34", "-60034", "५६००३", "560.034"}) {
        const auto refused = Pincode::parse(text);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "pin_invalid");
        CHECK(refused.error().fact("field") == "pin");
        CHECK(refused.error().fact("given") == text);
    }
    CHECK_FALSE(Pincode::parse(std::string_view("5600\0"
                                                "34",
                                                7)));
    CHECK_FALSE(Pincode::parse("\xFF\xFE"));
}

TEST_CASE("a PIN's text reads back to it") {
    rc::prop("parse(text) is the PIN", [] {
        const auto number = *rc::gen::inRange<std::uint32_t>(100'000, 1'000'000);
        RC_ASSERT(Pincode::parse(Pincode::of(number).text())->number() == number);
    });
}
