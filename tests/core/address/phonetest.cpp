// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/address/phone.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using dak::Phone;

TEST_CASE("a mobile number is read as people say it") {
    for (const char* text :
         {"9845012345", "98450 12345", "98450-12345", "+91 98450 12345", "+919845012345", "919845012345",
          "91-98450-12345", "09845012345", "0 98450 12345", "  9845012345 ", "९८४५०१२३४५", "௯௮௪௫௦௧௨௩௪௫"}) {
        INFO(text);
        const auto phone = Phone::parse(text);
        REQUIRE(phone);
        CHECK(phone->digits() == "9845012345");
        CHECK(phone->text() == "98450 12345");
    }
    for (const char* text : {"6000000000", "7999999999", "8000000000", "9999999999", "9123456789"})
        CHECK(Phone::parse(text)->digits() == text);
}

TEST_CASE("what is no Indian mobile is refused") {
    for (const char* bad : {"",
                            " ",
                            "984501234",
                            "98450123456",
                            "5845012345",
                            "0845012345",
                            "1234567890",
                            "+9845012345",
                            "+1 9845012345",
                            "+98 9845012345",
                            "929845012345",
                            "0919845012345",
                            "00919845012345",
                            "9845O12345",
                            "98450/12345",
                            "(98450)12345",
                            "98450.12345",
                            "9845+012345",
                            "98450\t12345",
                            "++919845012345",
                            "abcdefghij",
                            "\xFF\xFE"}) {
        INFO(bad);
        const auto phone = Phone::parse(bad);
        REQUIRE_FALSE(phone);
        CHECK(phone.error().code() == "mobile_invalid");
    }
    CHECK(Phone::parse("12345").error().fact("given") == "12345");
}

TEST_CASE("ten digits from 6 to 9 are a mobile in every spelling") {
    rc::prop("digits, prefix and gaps", [] {
        const std::string digits =
            std::to_string(*rc::gen::inRange<std::int64_t>(6'000'000'000, 10'000'000'000));
        const std::string prefix = *rc::gen::element<std::string>("", "0", "91", "+91", "+91 ", "+91-");
        const auto at = *rc::gen::inRange<std::size_t>(0, 10);
        std::string given = digits;
        given.insert(at, *rc::gen::element<std::string>("", " ", "-"));
        RC_ASSERT(Phone::parse(prefix + given)->digits() == digits);
        RC_ASSERT(*Phone::parse(Phone::parse(digits)->text()) == *Phone::parse(digits));
    });
}
