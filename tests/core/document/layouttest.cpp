// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/layout.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

std::string layoutWith(const std::string& bands, const std::string& page = "") {
    return R"({"document": "label", "size": "4x6", "edition": "e1", "from": "2026-01-01", "grade": "confirmed",
               "page": {"width": 101.6, "height": 152.4, "margins": [3, 2.8, 3, 1.6], "overlay": 4.2)" +
           page + R"(}, "bands": [)" + bands + "]}";
}

Result<Layout> parsed(const std::string& json) {
    static const Words words = *Words::parse(R"({"words": {"to": ["To", ""]}})", "words.json");
    return parseLayout(json, "label.json", words);
}

} // namespace

TEST_CASE("millimetres become tenths") {
    const auto layout = parsed(layoutWith(
        R"({"height": 12.5, "after": 0.8, "pad": 1.2, "frame": 0.4, "elements":
            [{"text": "[to] {name}", "at": [1, -2.5, 0, 4], "size": [4.3, 1.4], "bold": true, "align": "right"}]})"));
    REQUIRE(layout);
    CHECK(layout->width == 1016);
    CHECK(layout->height == 1524);
    CHECK(layout->margins == PageRect{30, 28, 30, 16});
    CHECK(layout->overlay == 42);
    REQUIRE(layout->bands.size() == 1);
    const LayoutBand& band = layout->bands.front();
    CHECK(band.extent == LayoutBand::Extent::Fixed);
    CHECK(band.height == 125);
    CHECK(band.after == 8);
    CHECK(band.pad == 12);
    CHECK(band.frame == 4);
    const LayoutElement& element = band.elements.front();
    CHECK(element.at == PageRect{10, -25, 0, 40});
    CHECK(element.field == "name");
    CHECK(element.align == Align::Right);
    CHECK(element.paragraphs.front().size == 43);
    CHECK(element.paragraphs.front().leastSize == 14);
    CHECK(element.paragraphs.front().bold);
}

TEST_CASE("a band is fixed, as high as its content, or growing") {
    const auto layout =
        parsed(layoutWith(R"({"height": 3}, {"elements": []}, {"grow": 30, "elements": []})"));
    REQUIRE(layout);
    CHECK(layout->bands[0].extent == LayoutBand::Extent::Fixed);
    CHECK(layout->bands[1].extent == LayoutBand::Extent::Auto);
    CHECK(layout->bands[2].extent == LayoutBand::Extent::Grow);
    CHECK(layout->bands[2].height == 300);
}

TEST_CASE("every mistake in a layout file is refused with the file's name") {
    const std::string text = R"({"text": "{name}", "at": [0, 0, 0, 4], "size": 3})";
    for (const std::string& json : {
             std::string("{"),
             std::string("{}"),
             layoutWith(""),
             layoutWith(R"({"hight": 3})"),
             layoutWith(R"({"height": 3, "elements": [{"txt": "x", "at": [0,0,0,0]}]})"),
             layoutWith(R"({"height": 3, "elements": [{"text": "{x", "at": [0,0,0,0], "size": 3}]})"),
             layoutWith(R"({"height": 3, "elements": [{"text": "[unknown]", "at": [0,0,0,0], "size": 3}]})"),
             layoutWith(R"({"height": 3, "elements": [{"text": "x", "at": [0,0,0], "size": 3}]})"),
             layoutWith(R"({"height": 3, "elements": [{"text": "x", "at": [0,0,0,0], "size": [2, 3]}]})"),
             layoutWith(R"({"height": 3, "elements": [{"text": "x", "at": [0,0,0,0]}]})"),
             layoutWith(
                 R"({"height": 3, "elements": [{"text": "x", "at": [0,0,0,0], "size": 3, "align": "top"}]})"),
             layoutWith(
                 R"({"height": 3, "elements": [{"symbol": "maxicode", "content": "x", "at": [0,0,0,0]}]})"),
             layoutWith(R"({"height": 3})", R"(, "colour": "red")"),
         }) {
        INFO(json);
        const auto layout = parsed(json);
        REQUIRE_FALSE(layout);
        CHECK(layout.error().code() == "layout_malformed");
        CHECK(layout.error().fact("file") == "label.json");
        CHECK_FALSE(layout.error().fact("why").empty());
    }
}
