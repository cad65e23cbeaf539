// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/samplepages.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

Page sampleOf(std::string_view code, const Office& office = sampleOffice()) {
    return mustCompose(samplePage(paperLayouts(), code, office, FrozenClock().now()));
}

std::string wordsOf(const Page& page) {
    std::string words;
    for (const PageText& text : page.texts)
        words += text.text() + "\n";
    return words;
}

} // namespace

TEST_CASE("every layout that is shipped has a sample") {
    std::set<std::string> editions;
    for (const std::string& code : sampleLayouts())
        editions.insert(sampleOf(code).edition);
    for (const Layout& layout : paperLayouts().all()) {
        INFO(layout.edition);
        CHECK(editions.count(layout.edition) == 1);
    }
    CHECK(editions.size() == sampleLayouts().size());
}

TEST_CASE("a sample of a real office is marked as training and names the office") {
    REQUIRE_FALSE(sampleOffice().training);
    for (const std::string& code : sampleLayouts()) {
        const std::string words = wordsOf(sampleOf(code));
        INFO(code << "\n" << words);
        CHECK(words.find("TRAINING") != std::string::npos);
        if (code != "label-a7") // where there is no room for it
            CHECK(words.find("Pune City H.O") != std::string::npos);
    }
}

TEST_CASE("the number of a sample is of the training series, and its symbol carries it") {
    for (const std::string& code : sampleLayouts())
        for (const PageSymbol& symbol : sampleOf(code).symbols) {
            INFO(code << " " << symbol.content);
            const bool ofBag = symbol.content.find("EBT0000000000") != std::string::npos;
            const bool ofArticle = symbol.content.find("ZT000000005IN") != std::string::npos;
            CHECK((ofBag || ofArticle));
        }
    CHECK(sampleOf("label-4x6").symbols.size() == 2);
    CHECK(sampleOf("bag-4x6").symbols.size() == 1);
}

TEST_CASE("a layout is named by its code, or by its document alone") {
    const struct {
        const char* text;
        const char* code;
    } cases[] = {{"bag", "bag-4x6"},
                 {"bag-4x6", "bag-4x6"},
                 {"label", "label-4x6"},
                 {"label-a4-4up", "label-a4-4up"},
                 {"receipt", "receipt-80mm"},
                 {"receipt-58mm", "receipt-58mm"},
                 {"day-report", "day-report-a4"},
                 {"cdf1", "cdf1-a5"},
                 {"", ""},
                 {"label-", ""},
                 {"LABEL", ""},
                 {"day", ""},
                 {"bag-a6", ""}};
    for (const auto& row : cases) {
        INFO(row.text);
        CHECK(sampleLayoutOf(row.text) == row.code);
    }
}

TEST_CASE("a sample of the same instant has the same bytes, and each layout the size of its paper") {
    for (const std::string& code : sampleLayouts())
        CHECK(encodePage(sampleOf(code)) == encodePage(sampleOf(code)));
    CHECK(sampleOf("label-a6").width == 1050);
    CHECK(sampleOf("label-a7").width == 740);
    CHECK(sampleOf("receipt-58mm").width == 580);
    CHECK(sampleOf("day-report-a4").width == 2100);
}
