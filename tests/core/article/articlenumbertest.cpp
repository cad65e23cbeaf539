// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/articlenumber.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <array>

using dak::ArticleNumber;

namespace {

std::uint32_t serial() {
    return *rc::gen::inRange<std::uint32_t>(0, 100'000'000);
}

// The check digit by UPU S10-12, from the digits and not from the program.
int byStandard(std::uint32_t number) {
    const int weights[]{7, 9, 5, 3, 2, 4, 6, 8}; // from the last digit to the first
    int sum = 0;
    for (const int weight : weights) {
        sum += static_cast<int>(number % 10) * weight;
        number /= 10;
    }
    const int rest = sum % 11;
    return rest == 0 ? 5 : rest == 1 ? 0 : 11 - rest;
}

} // namespace

TEST_CASE("check digits are those of published numbers") {
    const std::vector<std::pair<std::uint32_t, int>> rows{{47312482, 9}, {0, 5},        {99999999, 5},
                                                          {1, 4},        {21434000, 0}, {21433005, 5},
                                                          {46882799, 7}, {46879099, 1}, {12345678, 5}};
    for (const auto& [number, digit] : rows) {
        INFO(number);
        CHECK(ArticleNumber::checkDigit(number) == digit);
    }
    CHECK_THROWS_AS(ArticleNumber::checkDigit(100'000'000), dak::CheckFailure);
}

TEST_CASE("numbers seen on articles are numbers") {
    for (const char* text :
         {"EY000027272IN", "AW784699994IN", "EB126023474IN", "EY011867595IN", "RK775227016IN",
          "RR287043775IN", "ET214330016IN", "ET214340000IN", "ET214330055IN", "EB126023770IN",
          "CK537858073IN", "CK537858060IN", "EC197432327IN", "EM295811157IN", "CL669228099IN",
          "CL669228448IN", "RT293241228IN", "PP576355033IN", "EM473124829IN", "RA473124829GB"}) {
        INFO(text);
        const auto number = ArticleNumber::parse(text);
        REQUIRE(number);
        CHECK(number->text() == text);
        CHECK(number->hasRightCheckDigit());
    }
}

TEST_CASE("numbers printed with a wrong digit are refused, and the right one told") {
    const std::vector<std::pair<const char*, const char*>> rows{
        {"EB468827991IN", "7"}, {"EB468790992IN", "1"}, {"ED123456789IN", "5"}};
    for (const auto& [text, expected] : rows) {
        INFO(text);
        const auto number = ArticleNumber::parse(text);
        REQUIRE_FALSE(number);
        CHECK(number.error().code() == "article_check_digit");
        CHECK(number.error().fact("expected") == expected);
        CHECK(number.error().fact("found") == std::string(1, text[10]));
    }
    for (const char* text : {"RK169063347IN", "EK525406515IN"})
        CHECK(ArticleNumber::parse(text).error().code() == "article_check_digit");
}

TEST_CASE("a scan may keep a wrong digit, and knows it") {
    const auto number = ArticleNumber::parseScanned("EB468827991IN");
    REQUIRE(number);
    CHECK(number->text() == "EB468827991IN");
    CHECK_FALSE(number->hasRightCheckDigit());
    CHECK(ArticleNumber::parseScanned("EM473124829IN")->hasRightCheckDigit());
    CHECK(ArticleNumber::parseScanned("EM473124829XX").error().code() == "article_country");
    CHECK(ArticleNumber::parseScanned("EM47312482").error().code() == "article_invalid");
}

TEST_CASE("spaces, hyphens and lower case are taken as people write") {
    for (const char* text :
         {"em473124829in", "EM 4731 2482 9 IN", "EM-47312482-9-IN", " EM473124829IN ", "Em 473 124 829 iN"}) {
        INFO(text);
        CHECK(ArticleNumber::parse(text)->text() == "EM473124829IN");
    }
}

TEST_CASE("what has not the shape of a number is refused") {
    for (const char* bad :
         {"", "EM47312482IN", "EM4731248299IN", "E4731248291IN", "E1473124829IN", "EM47312482AIN",
          "EM473124829I1", "EM473124829", "473124829IN", "EMA73124829IN", "EM४७३१२४८२९IN", "ÉM473124829IN",
          "EM473124829IN\n1", "EM.473124829.IN", "\xFF", "EBT1234567890"}) {
        INFO(bad);
        const auto number = ArticleNumber::parse(bad);
        REQUIRE_FALSE(number);
        CHECK(number.error().code() == "article_invalid");
        CHECK(number.error().fact("field") == "number");
    }
}

TEST_CASE("the issuing country must exist") {
    for (const char* country : {"IN", "GB", "US", "CN", "ZW", "AD", "AX", "SX"})
        CHECK(ArticleNumber::parse("EM473124829" + std::string(country))->country() == country);
    for (const char* country : {"XX", "AA", "ZZ", "UK", "EU", "EN"}) {
        const auto number = ArticleNumber::parse("EM473124829" + std::string(country));
        REQUIRE_FALSE(number);
        CHECK(number.error().code() == "article_country");
        CHECK(number.error().fact("country") == country);
    }
}

TEST_CASE("249 countries have a code") {
    int known = 0;
    for (char a = 'A'; a <= 'Z'; ++a) {
        for (char b = 'A'; b <= 'Z'; ++b)
            known += ArticleNumber::parse("EM473124829" + std::string{a, b}) ? 1 : 0;
    }
    CHECK(known == 249);
}

TEST_CASE("a number is shown in groups") {
    const ArticleNumber number = ArticleNumber::issue("EM", 47312482);
    CHECK(number.text() == "EM473124829IN");
    CHECK(number.grouped() == "EM 4731 2482 9 IN");
    CHECK(number.prefix() == "EM");
    CHECK(number.serial() == 47312482);
    CHECK(number.country() == "IN");
    CHECK(ArticleNumber::issue("EM", 1).text() == "EM000000014IN");
}

TEST_CASE("what we issue is valid") {
    rc::prop("any series and serial", [] {
        const auto letter = [] { return *rc::gen::inRange('A', static_cast<char>('Z' + 1)); };
        const std::string prefix{letter(), letter()};
        const std::uint32_t number = serial();
        const ArticleNumber issued = ArticleNumber::issue(prefix, number);
        RC_ASSERT(ArticleNumber::checkDigit(number) == byStandard(number));
        RC_ASSERT(issued.serial() == number);
        RC_ASSERT(issued.prefix() == prefix);
        RC_ASSERT(*ArticleNumber::parse(issued.text()) == issued);
        RC_ASSERT(*ArticleNumber::parse(issued.grouped()) == issued);
    });
    for (const char* prefix : {"", "E", "EMX", "em", "E1", "É"})
        CHECK_THROWS_AS(ArticleNumber::issue(prefix, 1), dak::CheckFailure);
    CHECK_THROWS_AS(ArticleNumber::issue("EM", 100'000'000), dak::CheckFailure);
    CHECK_THROWS_AS(ArticleNumber::issue("EM", 4'000'000'000), dak::CheckFailure);
}

TEST_CASE("a digit read wrong is found") {
    rc::prop("but where the check digit is 5", [] {
        std::string text = ArticleNumber::issue("EM", serial()).text();
        const auto at = *rc::gen::inRange<std::size_t>(2, 10);
        const char other = *rc::gen::inRange('0', static_cast<char>('9' + 1));
        RC_PRE(other != text[at]);
        text[at] = other;
        const auto number = ArticleNumber::parse(text);
        // The digit 5 stands for two remainders (0 and 6), every other digit for one.
        const bool found = !number || number->text()[10] == '5';
        RC_ASSERT(found);
    });
}

TEST_CASE("of all serials each check digit has its share") {
    // Eleven remainders, ten digits: 5 stands for two of them.
    std::array<int, 10> seen{};
    for (std::uint32_t number = 0; number < 110'000; ++number)
        ++seen[static_cast<std::size_t>(ArticleNumber::checkDigit(number))];
    for (std::size_t digit = 0; digit < seen.size(); ++digit) {
        INFO(digit);
        CHECK(seen[digit] > (digit == 5 ? 19'000 : 9'500));
        CHECK(seen[digit] < (digit == 5 ? 21'000 : 10'500));
    }
}

TEST_CASE("two neighbours exchanged are found, but where the check digit is 5") {
    rc::prop("any two neighbouring digits", [] {
        std::string text = ArticleNumber::issue("EM", serial()).text();
        const auto at = *rc::gen::inRange<std::size_t>(2, 9);
        RC_PRE(text[at] != text[at + 1]);
        std::swap(text[at], text[at + 1]);
        const auto number = ArticleNumber::parse(text);
        const bool found = !number || number->text()[10] == '5';
        RC_ASSERT(found);
    });
}

TEST_CASE("gaps and case do not matter, wherever they are") {
    rc::prop("spaces and hyphens between any characters", [] {
        const ArticleNumber number = ArticleNumber::issue("EM", serial());
        std::string text;
        for (const char c : number.text()) {
            text += *rc::gen::element<std::string>("", "", " ", "-");
            text += *rc::gen::arbitrary<bool>() && c >= 'A' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        RC_ASSERT(*ArticleNumber::parse(text) == number);
    });
}

TEST_CASE("numbers sort as their text does") {
    CHECK(ArticleNumber::issue("EM", 1) < ArticleNumber::issue("EM", 2));
    CHECK(ArticleNumber::issue("EM", 99'999'999) < ArticleNumber::issue("EN", 0));
    CHECK(ArticleNumber::issue("EM", 5) == *ArticleNumber::parse("EM000000059IN"));
}
