// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/page.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

namespace {

Page smallPage() {
    Page page;
    page.kind = "label";
    page.name = "label EM473124829IN";
    page.edition = "test-1";
    page.width = 1016;
    page.height = 1524;
    page.overlay = {30, 1470, 956, 42};
    page.texts = {
        {{10, 20, 300, 60}, "receiver", {{"आशा \"राव\"\nline", 48, 14, true}}, Align::Right, true, true},
        {{10, 90, 300, 60}, "pin", {{"560034", 170, 150, true, true}}}};
    page.symbols = {{{0, 0, 900, 160}, Symbology::Code128, "EM473124829IN"}};
    page.lines = {{{0, 0, 900, 3}, 0}, {{0, 0, 900, 300}, 4}};
    return page;
}

PageRect anyRect() {
    const auto number = [] { return static_cast<Tenths>(*rc::gen::inRange(-5000, 5000)); };
    return {number(), number(), number(), number()};
}

Page anyPage() {
    Page page = smallPage();
    page.sheets = *rc::gen::inRange(1, 4);
    page.texts.clear();
    page.lines.clear();
    const int texts = *rc::gen::inRange(0, 5);
    for (int i = 0; i < texts; ++i)
        page.texts.push_back({anyRect(),
                              *rc::gen::element<std::string>("receiver", "", "एक"),
                              {},
                              static_cast<Align>(*rc::gen::inRange(0, 3)),
                              *rc::gen::arbitrary<bool>(),
                              *rc::gen::arbitrary<bool>()});
    for (PageText& text : page.texts)
        text.paragraphs.push_back({*rc::gen::element<std::string>("", "₹ 1,499", "தமிழ்", "a\nb\\\"c"),
                                   *rc::gen::inRange(1, 300), *rc::gen::inRange(1, 300),
                                   *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()});
    const int lines = *rc::gen::inRange(0, 4);
    for (int i = 0; i < lines; ++i)
        page.lines.push_back({anyRect(), *rc::gen::inRange(0, 10)});
    return page;
}

} // namespace

TEST_CASE("a page has one canonical form") {
    CHECK(
        encodePage(smallPage()) ==
        R"({"v":1,"kind":"label","name":"label EM473124829IN","edition":"test-1","size":[1016,1524],"sheets":1,)"
        R"("overlay":[30,1470,956,42],"texts":[[[10,20,300,60],"receiver","rmi",[[48,14,1,"आशा \"राव\"\nline"]]],)"
        R"([[10,90,300,60],"pin","l",[[170,150,3,"560034"]]]],"symbols":[[[0,0,900,160],"code128","EM473124829IN"]],)"
        R"("lines":[[[0,0,900,3],0],[[0,0,900,300],4]]})");
}

TEST_CASE("the hash of a page is that of its canonical bytes and never changes") {
    CHECK(hex(pageHash(encodePage(smallPage()))) == hex(sha256(encodePage(smallPage()))));
    CHECK(overlayOf(smallPage(), 3).copy == 3);
    CHECK(overlayOf(smallPage(), 3).hash == overlayOf(smallPage()).hash); // the overlay is outside the hash
}

TEST_CASE("every page comes back from its bytes") {
    CHECK(rc::check("decode(encode(page)) == page", [] {
        const Page page = anyPage();
        const std::string bytes = encodePage(page);
        const auto decoded = decodePage(bytes);
        RC_ASSERT(static_cast<bool>(decoded));
        RC_ASSERT(*decoded == page);
        RC_ASSERT(encodePage(*decoded) == bytes);
    }));
}

TEST_CASE("malformed pages are refused") {
    const std::string good = encodePage(smallPage());
    const auto with = [&good](std::string_view what, std::string_view by) {
        std::string bytes = good;
        bytes.replace(bytes.find(what), what.size(), by);
        return bytes;
    };
    for (const std::string& bytes :
         {std::string(), std::string("{}"), std::string("[]"), good.substr(0, good.size() - 1), " " + good,
          with("\"v\":1", "\"v\":2"), with("\"v\":1", "\"v\":1.0"), with("code128", "datamatrix"),
          with("[1016,1524]", "[0,1524]"), with("[1016,1524]", "[1016]"),
          with("\"sheets\":1", "\"sheets\":0"), with("\"rmi\"", "\"\""), with("\"rmi\"", "\"rim\"")}) {
        INFO(bytes.substr(0, 60));
        const auto page = decodePage(bytes);
        REQUIRE_FALSE(page);
        CHECK(page.error().code() == "page_malformed");
    }
}

TEST_CASE("the text of a box is its paragraphs, one a line") {
    PageText text;
    text.paragraphs = {{"Meena Krishnan"}, {"Flat 12"}};
    CHECK(text.text() == "Meena Krishnan\nFlat 12");
    CHECK(PageText{}.text().empty());
}
