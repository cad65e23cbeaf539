// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/typesetter.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

Layout layoutOf(const std::string& bands, const std::string& height) {
    return *parseLayout(R"({"document": "t", "size": "t", "edition": "t-1", "from": "2026-01-01",
                "grade": "confirmed", "page": {"width": 100, )" +
                            height + R"(, "margins": [5, 4, 5, 3], "overlay": 3}, "bands": [)" + bands + "]}",
                        "t.json", test::paperLayouts().words());
}

Result<Page> setIn(const Layout& layout, const Fields& fields, bool hindi = false) {
    return Typesetter(test::paperLayouts(), layout, hindi).set(fields, "t", "t 1");
}

} // namespace

TEST_CASE("bands stand below each other inside the margins") {
    const Layout layout = layoutOf(R"({"height": 10, "after": 2, "frame": 0.5, "elements": []},
        {"height": 5, "pad": 1, "elements": [{"text": "x", "at": [-20, 0, 0, 0], "size": 3}]})",
                                   R"("height": 50)");
    const auto page = setIn(layout, Fields());
    REQUIRE(page);
    CHECK(page->height == 500);
    CHECK(page->overlay == PageRect{50, 440, 900, 30});
    REQUIRE(page->lines.size() == 1);
    CHECK(page->lines[0] == PageLine{{50, 40, 900, 100}, 5});
    REQUIRE(page->texts.size() == 1);
    // 20 mm from the right edge of the padded area, up to that edge and its bottom
    CHECK(page->texts[0].box == PageRect{740, 170, 200, 30});
}

TEST_CASE("growing bands share what is left") {
    const Layout layout = layoutOf(R"({"height": 10},
        {"grow": 5, "elements": [{"stroke": 0, "at": [0, 0, 0, 0]}]},
        {"grow": 5, "elements": [{"stroke": 0, "at": [0, 0, 0, 0]}]})",
                                   R"("height": 50)");
    const auto page = setIn(layout, Fields());
    REQUIRE(page);
    REQUIRE(page->lines.size() == 2);
    CHECK(page->lines[0].box.height == 150); // (500 - 40 - 30 - 30 - 100) / 2
    CHECK(page->lines[1].box.bottom() == 440);
}

TEST_CASE("bands that are higher than a one-sheet form are refused") {
    const Layout layout = layoutOf(R"({"height": 45}, {"grow": 5})", R"("height": 50)");
    const auto page = setIn(layout, Fields());
    REQUIRE_FALSE(page);
    CHECK(page.error().code() == "text_does_not_fit");
}

TEST_CASE("a page without a height follows its content") {
    const Layout layout = layoutOf(R"({"each": "rows", "elements":
        [{"text": "{name}", "at": [0, 0, 0, 0], "size": 3}]})",
                                   R"("most_height": 200)");
    Fields fields;
    const auto empty = setIn(layout, fields);
    REQUIRE(empty);
    CHECK(empty->height == 100);
    for (const char* name : {"one", "two", "three"})
        fields.append("rows").set("name", name);
    const auto page = setIn(layout, fields);
    REQUIRE(page);
    CHECK(page->height == 100 + 3 * TextMeasure::lineHeight(30, false));
    CHECK(page->texts[2].text() == "three");
    CHECK(page->texts[2].box.y == page->texts[1].box.bottom());
}

TEST_CASE("what is longer than a sheet goes on over the next, no band torn") {
    const Layout layout = layoutOf(R"({"each": "rows", "height": 20, "elements":
        [{"stroke": 0, "at": [0, 0, 0, 0]}]})",
                                   R"("height": 60)");
    Fields fields;
    for (int i = 0; i < 5; ++i)
        fields.append("rows").set("name", "x");
    const auto page = setIn(layout, fields);
    REQUIRE(page);
    CHECK(page->sheets == 3); // two bands of 20 in the 50 mm a sheet has
    CHECK(page->height == 600);
    CHECK(page->lines[2].box.y == 600 + 40);
    CHECK(page->lines[4].box.y == 1200 + 40);
}

TEST_CASE("nested lists see what is around them") {
    const Layout layout = layoutOf(R"({"each": "articles", "bands": [
        {"each": "lines", "elements": [{"text": "{article} {line}", "at": [0, 0, 0, 0], "size": 3}]},
        {"when": "!quiet", "elements": [{"text": "{article} end", "at": [0, 0, 0, 0], "size": 3}]}]})",
                                   R"("most_height": 200)");
    Fields fields;
    for (const char* number : {"A", "B"}) {
        Fields& article = fields.append("articles");
        article.set("article", number);
        article.mark("quiet", *number == 'A');
        article.append("lines").set("line", "1");
        article.append("lines").set("line", "2");
    }
    const auto page = setIn(layout, fields);
    REQUIRE(page);
    std::string all;
    for (const PageText& text : page->texts)
        all += text.text() + ";";
    CHECK(all == "A 1;A 2;B 1;B 2;B end;");
}

TEST_CASE("a character no font has is refused with its field") {
    const Layout layout = layoutOf(R"({"height": 10})", R"("height": 50)");
    Fields fields;
    fields.append("articles").set("receiver_name", "Asha \U0001F600");
    const auto page = setIn(layout, fields);
    REQUIRE_FALSE(page);
    CHECK(page.error().code() == "character_not_printable");
    CHECK(page.error().fact("field") == "receiver_name");
    CHECK(page.error().fact("character") == "U+1F600");
}
