// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/taxid/gstin.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using dak::Gstin;
using dak::Pan;

namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kAll = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

char letter() {
    return *rc::gen::elementOf(kLetters);
}

char digit() {
    return *rc::gen::inRange('0', static_cast<char>('9' + 1));
}

std::string panText() {
    std::string text;
    for (int i = 0; i < 5; ++i)
        text += letter();
    for (int i = 0; i < 4; ++i)
        text += digit();
    return text + letter();
}

// The check character by weights in another form: the sum of the base-36 digits of value x factor.
char checkOf(const std::string& first14) {
    int sum = 0;
    for (std::size_t i = 0; i < first14.size(); ++i) {
        int product = static_cast<int>(kAll.find(first14[i])) * (i % 2 == 0 ? 1 : 2);
        for (; product > 0; product /= 36)
            sum += product % 36;
    }
    return kAll[static_cast<std::size_t>((36 * 100 - sum) % 36)];
}

} // namespace

TEST_CASE("published GSTINs pass and tell their state") {
    for (const char* text : {"27AAPFU0939F1ZV", "07AAPFU0939F1ZX"}) {
        const auto gstin = Gstin::parse(text);
        REQUIRE(gstin);
        CHECK(gstin->text() == text);
    }
    CHECK(Gstin::parse("27AAPFU0939F1ZV")->stateCode() == "27");
    CHECK(Gstin::parse(" 27 aapfu0939f 1zv ")->text() == "27AAPFU0939F1ZV");
}

TEST_CASE("a wrong check character is refused and the right one told") {
    const auto gstin = Gstin::parse("27AAPFU0939F1ZW");
    REQUIRE_FALSE(gstin);
    CHECK(gstin.error().code() == "gstin_check_character");
    CHECK(gstin.error().fact("expected") == "V");
    CHECK(gstin.error().fact("field") == "gstin");
}

TEST_CASE("what has not the shape of a GSTIN is refused") {
    for (const char* bad :
         {"", "27AAPFU0939F1Z", "27AAPFU0939F1ZVV", "2AAAPFU0939F1ZV", "A7AAPFU0939F1ZV", "27AAPF10939F1ZV",
          "27AAPFUA939F1ZV", "27AAPFU093911ZV", "27AAPFU0939F0ZV", "27AAPFU0939F1YV", "27AAPFU0939F1Z-",
          "27AAPFU0939F1Zé", "२७AAPFU0939F1ZV", "27-AAPFU0939F-1ZV", "\xFF", "27AAPFU0939F1Z\n"}) {
        INFO(bad);
        const auto gstin = Gstin::parse(bad);
        REQUIRE_FALSE(gstin);
        CHECK(gstin.error().code() == "gstin_invalid");
    }
}

TEST_CASE("one check character fits, and no other") {
    rc::prop("any state, PAN and entity", [] {
        const std::string entity(1, *rc::gen::elementOf(kAll.substr(1)));
        const std::string first14 = std::string{digit(), digit()} + panText() + entity + "Z";
        const char right = checkOf(first14);
        for (const char c : kAll)
            RC_ASSERT(static_cast<bool>(Gstin::parse(first14 + c)) == (c == right));
    });
    rc::prop("one changed character is found", [] {
        const std::string first14 = std::string{digit(), digit()} + panText() + "1Z";
        std::string text = first14 + checkOf(first14);
        const auto at = *rc::gen::inRange<std::size_t>(2, 7); // a letter of the PAN
        const char other = letter();
        RC_PRE(other != text[at]);
        text[at] = other;
        RC_ASSERT(!Gstin::parse(text));
    });
}

TEST_CASE("a PAN is five letters, four digits and a letter") {
    CHECK(Pan::parse("AAPFU0939F")->text() == "AAPFU0939F");
    CHECK(Pan::parse(" aapfu 0939 f ")->text() == "AAPFU0939F");
    for (const char* bad : {"", "AAPFU0939", "AAPFU0939FF", "AAPF10939F", "AAPFUA939F", "AAPFU09391",
                            "AAPFU093.F", "ÀAPFU0939F", "\xFF"}) {
        INFO(bad);
        const auto pan = Pan::parse(bad);
        REQUIRE_FALSE(pan);
        CHECK(pan.error().code() == "pan_invalid");
        CHECK(pan.error().fact("field") == "pan");
    }
    rc::prop("any of that shape", [] {
        const std::string text = panText();
        RC_ASSERT(Pan::parse(text)->text() == text);
        RC_ASSERT(*Pan::parse(text) == *Pan::parse(text));
    });
}
