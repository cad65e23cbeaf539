// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/textmeasure.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

// Every ASCII character is half an em wide, 'W' a whole one.
TextMeasure halves() {
    std::string json = R"({"widths": {"20": [)";
    for (int c = 0x20; c < 0x7F; ++c)
        json += std::string(c == 0x20 ? "" : ",") + (c == 'W' ? "[1000, 1000]" : "[500, 500]");
    return *TextMeasure::parse(json + R"(], "2603": [[-1, -1]]}})", "widths.json");
}

} // namespace

TEST_CASE("lines are counted as words fill them") {
    const TextMeasure measure = halves();
    const struct {
        std::string text;
        int lines;
    } cases[] = {
        {"", 1},
        {"abc", 1},
        {"abcd efgh", 1},   // 9 x 15 = 135 of 147 usable
        {"abcde fghij", 2}, // the second word goes below
        {"a\nb\nc", 3},
        {"WWWWWWWWWWW", 3},  // no space: broken anywhere, 4 a line
        {"ab WWWWWWWWW", 4}, // a long word starts on a line of its own
        {"abcdef W 12 ghijk", 2},
        {"abcdef ₹ 12 ghijk", 3}, // the figure stays with its sign
    };
    for (const auto& row : cases) {
        INFO(row.text);
        CHECK(measure.lines({row.text, 30, 20, false}, 150) == row.lines);
    }
}

TEST_CASE("height is lines times 1.36 em, more for Arabic") {
    const TextMeasure measure = halves();
    CHECK(measure.height({"a\nb", 30, 20, false}, 150) == 2 * TextMeasure::lineHeight(30, false));
    CHECK(TextMeasure::lineHeight(30, false) == 41);
    CHECK(TextMeasure::lineHeight(30, true) == 64);
    CHECK(measure.height({"اردو", 30, 20, false}, 900) == 64);
}

TEST_CASE("what no paper font has is named") {
    const TextMeasure& measure = test::paperLayouts().measure();
    CHECK_FALSE(measure.firstUnprintable("Meena Krishnan ₹ 1,499 · ×"));
    for (const std::string_view text : {"आशा राव", "তপন দাস", "ਸਿੰਘ", "પટેલ", "ଦାସ", "முருகன்", "రావు", "ಗೌಡ",
                                        "നായർ", "ᱥᱟᱱᱛᱟᱲᱤ", "ꯃꯅꯤꯄꯨꯔ", "اردو"})
        CHECK_FALSE(measure.firstUnprintable(text));
    CHECK(measure.firstUnprintable("Asha \U0001F600") == "U+1F600");
    CHECK(measure.firstUnprintable("東京") == "U+6771");
    CHECK(measure.firstUnprintable("line\nbreak") == std::nullopt);
}

TEST_CASE("a listed character without a glyph is unprintable") {
    CHECK(halves().firstUnprintable("\u2603") == "U+2603");
}

TEST_CASE("malformed widths are refused") {
    const auto measure = TextMeasure::parse(R"({"widths": {"20": [[1]]}})", "widths.json");
    REQUIRE_FALSE(measure);
    CHECK(measure.error().code() == "layout_malformed");
}

TEST_CASE("marks that would pile up over other lines, and clusters no line can hold, never fit") {
    const TextMeasure& measure = test::paperLayouts().measure();
    const auto heightOf = [&](const std::string& text) {
        return measure.leastHeight({text, 40, 20, false, false}, 600);
    };
    std::string piled = "e";
    std::string signs = "ம";
    for (int i = 0; i < 5; ++i)
        piled += "\u0301";
    for (int i = 0; i < 40; ++i)
        signs += "ௌ";
    CHECK(heightOf(piled) > 100'000);
    CHECK(heightOf(signs) > 100'000);
    for (const char* text : {"é", "Nguyễn", "மீனா", "مُحَمَّد", "श्री"}) {
        INFO(text);
        CHECK(heightOf(text) <= 50);
    }
}
