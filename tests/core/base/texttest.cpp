// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

std::string utf8(char32_t point) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (point < 0x80)
        return {byte(point)};
    if (point < 0x800)
        return {byte(0xC0 | point >> 6), byte(0x80 | (point & 0x3F))};
    if (point < 0x10000)
        return {byte(0xE0 | point >> 12), byte(0x80 | (point >> 6 & 0x3F)), byte(0x80 | (point & 0x3F))};
    return {byte(0xF0 | point >> 18), byte(0x80 | (point >> 12 & 0x3F)), byte(0x80 | (point >> 6 & 0x3F)),
            byte(0x80 | (point & 0x3F))};
}

bool isSurrogate(char32_t point) {
    return point >= 0xD800 && point <= 0xDFFF;
}

// Any bytes at all, hostile ones often.
rc::Gen<std::string> anyBytes() {
    const auto hostile = rc::gen::elementOf("\x00\x7F\x80\xBF\xC0\xC1\xE0\xED\xF0\xF4\xF5\xFF\xA4\xE2 a9"s);
    return rc::gen::container<std::string>(rc::gen::oneOf(hostile, rc::gen::arbitrary<char>()));
}

rc::Gen<std::string> anyText() {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::inRange<char32_t>(0, 0x110000)),
                        [](const std::vector<char32_t>& points) {
                            std::string text;
                            for (const char32_t point : points)
                                text += isSurrogate(point) ? "-" : utf8(point);
                            return text;
                        });
}

} // namespace

TEST_CASE("every code point and nothing else is UTF-8") {
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (dak::isUtf8(utf8(point)) == isSurrogate(point))
            FAIL("code point " << static_cast<std::uint32_t>(point));
    }
    SUCCEED();
}

TEST_CASE("hostile bytes are no UTF-8") {
    for (const std::string_view bad : {"\x80"sv, // a continuation alone
                                       "\xBF"sv,
                                       "\xC0\x80"sv, // NUL in two bytes
                                       "\xC1\xBF"sv, // overlong
                                       "\xE0\x80\x80"sv,
                                       "\xE0\x9F\xBF"sv,
                                       "\xF0\x80\x80\x80"sv,
                                       "\xF0\x8F\xBF\xBF"sv,
                                       "\xED\xA0\x80"sv,
                                       "\xED\xBF\xBF"sv,     // surrogates
                                       "\xF4\x90\x80\x80"sv, // past U+10FFFF
                                       "\xF5\x80\x80\x80"sv,
                                       "\xF8\x88\x80\x80\x80"sv,
                                       "\xFE"sv,
                                       "\xFF"sv,
                                       "\xC3"sv,
                                       "\xE0\xA4"sv,
                                       "\xF0\x9F\x98"sv, // cut short
                                       "a\xE0\xA4"sv,
                                       "\xE0\xA4z"sv,
                                       "\xC3\x28"sv}) {
        INFO(dak::quotable(bad));
        CHECK_FALSE(dak::isUtf8(bad));
        CHECK_FALSE(dak::isUtf8("Meena " + std::string(bad) + " Krishnan"));
    }
}

TEST_CASE("names of every script are UTF-8 and have no controls") {
    for (const char* name :
         {"Meena Krishnan", "मीना कृष्णन", "মীনা", "மீனா", "మీనా", "ಮೀನಾ", "മീന", "ગુજરાત", "ਪੰਜਾਬ", "ଓଡ଼ିଶା", "اردو",
          "ꯃꯩꯇꯩ", "ᱥᱟᱱᱛᱟᱲᱤ", "क्‍ष", "José", "日本", "😀"}) {
        INFO(name);
        CHECK(dak::isUtf8(name));
        CHECK_FALSE(dak::hasControls(name));
        CHECK(dak::trimmed(name) == name);
        CHECK(dak::quotable(name) == name);
    }
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(dak::codePoints("") == 0);
    CHECK(dak::codePoints("abc") == 3);
    CHECK(dak::codePoints("डाक") == 3);
    CHECK(dak::codePoints("₹1") == 2);
    CHECK(dak::codePoints("😀") == 1);
}

TEST_CASE("controls and bidirectional overrides are found") {
    for (const std::string_view bad :
         {"\0"sv, "a\0b"sv, "\t"sv, "a\nb"sv, "\r"sv, "\x1B[2J"sv, "\x7F"sv, "\u0085"sv, "\u009F"sv,
          "\u202E"sv, "\u2066"sv, "\u2028"sv, "\u2029"sv}) {
        INFO(dak::quotable(bad));
        CHECK(dak::hasControls(bad));
    }
    CHECK_FALSE(dak::hasControls("\u200D")); // zero width joiner: Indian scripts need it
    CHECK_FALSE(dak::hasControls("\u200C"));
    CHECK_FALSE(dak::hasControls(""));
    CHECK(dak::hasControls("\xFF")); // not UTF-8 is no text either
}

TEST_CASE("white space goes from both ends and stays between") {
    CHECK(dak::trimmed("  a b  ") == "a b");
    CHECK(dak::trimmed("\t\n a \r\n") == "a");
    CHECK(dak::trimmed("\u00A0\u3000\uFEFF\u200Bडाक\u00A0") == "डाक");
    CHECK(dak::trimmed("a\u00A0b") == "a\u00A0b");
    CHECK(dak::trimmed("   ").empty());
    CHECK(dak::trimmed("").empty());
    CHECK(dak::isBlank(" \t\u00A0\u200B"));
    CHECK_FALSE(dak::isBlank(" . "));
    CHECK(dak::trimmed(" \xFF ") == "\xFF"); // what is no text is not lost
}

TEST_CASE("digits of the Indian scripts become 0 to 9") {
    for (const char* given : {"0123456789", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "੦੧੨੩੪੫੬੭੮੯", "૦૧૨૩૪૫૬૭૮૯",
                              "୦୧୨୩୪୫୬୭୮୯", "௦௧௨௩௪௫௬௭௮௯", "౦౧౨౩౪౫౬౭౮౯", "೦೧೨೩೪೫೬೭೮೯", "൦൧൨൩൪൫൬൭൮൯",
                              "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹"}) {
        INFO(given);
        CHECK(dak::asciiDigits(given) == "0123456789");
    }
    CHECK(dak::asciiDigits("फ्लैट १२ ग") == "फ्लैट 12 ग");
    CHECK(dak::asciiDigits("²½Ⅷ") == "²½Ⅷ"); // no decimal digits
    CHECK(dak::asciiDigits("\xE0\xA5") == "\xE0\xA5");
}

TEST_CASE("case changes in ASCII only") {
    CHECK(dak::upperAscii("em 12 in é डाक") == "EM 12 IN é डाक");
    CHECK(dak::lowerAscii("EM 12 IN É") == "em 12 in É");
}

TEST_CASE("digits become a number of at most eighteen places") {
    CHECK(dak::parseDigits("0") == 0);
    CHECK(dak::parseDigits("007") == 7);
    CHECK(dak::parseDigits("999999999999999999") == 999'999'999'999'999'999);
    for (const char* bad : {"", "1000000000000000000", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "१"})
        CHECK_FALSE(dak::parseDigits(bad));
}

TEST_CASE("an error shows text without harm") {
    CHECK(dak::quotable("a\0b"s) == "a\\x00b");
    CHECK(dak::quotable("a\x1B[2Jb") == "a\\x1B[2Jb");
    CHECK(dak::quotable("\u202Eabc") == "\\xE2\\x80\\xAEabc");
    CHECK(dak::quotable("\xFF\xFE") == "\\xFF\\xFE");
    CHECK(dak::quotable(std::string(60, 'a')) == std::string(60, 'a'));
    CHECK(dak::quotable(std::string(61, 'a')) == std::string(60, 'a') + "…");
    CHECK(dak::codePoints(dak::quotable(std::string(1'000'000, 'x'))) == 61);
}

TEST_CASE("a separator makes one part more than it is found") {
    CHECK(dak::split("a;b", ';') == std::vector<std::string>{"a", "b"});
    CHECK(dak::split("a;;b", ';') == std::vector<std::string>{"a", "", "b"});
    CHECK(dak::split("", ';') == std::vector<std::string>{""});
    CHECK(dak::split(";", ';') == std::vector<std::string>{"", ""});
    rc::prop("joined again it is the text", [] {
        const std::string text = *anyBytes();
        std::string joined;
        for (const std::string& part : dak::split(text, ';'))
            joined += part + ";";
        joined.pop_back();
        RC_ASSERT(joined == text);
    });
}

TEST_CASE("any bytes at all are survived") {
    rc::prop("what an error shows is UTF-8 without controls", [] {
        const std::string shown = dak::quotable(*anyBytes());
        RC_ASSERT(dak::isUtf8(shown));
        RC_ASSERT(!dak::hasControls(shown));
        RC_ASSERT(dak::codePoints(shown) <= 4 * 60 + 1);
    });
    rc::prop("trimming twice is trimming once", [] {
        const std::string once = dak::trimmed(*anyBytes());
        RC_ASSERT(dak::trimmed(once) == once);
    });
    rc::prop("digits are changed once", [] {
        const std::string once = dak::asciiDigits(*anyBytes());
        RC_ASSERT(dak::asciiDigits(once) == once);
    });
    rc::prop("joined UTF-8 is UTF-8", [] {
        const std::string a = *anyText();
        const std::string b = *anyText();
        RC_ASSERT(dak::isUtf8(a + b));
        RC_ASSERT(dak::codePoints(a) + dak::codePoints(b) == dak::codePoints(a + b));
    });
    rc::prop("UTF-8 cut short is none", [] {
        const std::string text = *anyText();
        RC_PRE(!text.empty());
        const std::string cut = text.substr(0, text.size() - 1);
        const bool lastWasOneByte = static_cast<unsigned char>(text.back()) < 0x80;
        RC_ASSERT(dak::isUtf8(cut) == lastWasOneByte);
    });
}
