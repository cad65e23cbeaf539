// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/composebag.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string allTextOf(const Page& page) {
    std::string words;
    for (const PageText& text : page.texts)
        words += text.text() + "\n";
    return words;
}

} // namespace

TEST_CASE("a bag label says how it travels, on which paper, from where to where") {
    const Page air = mustCompose(composeBagLabel(paperLayouts(), sampleBag(true)));
    for (const char* said : {"AIR / हवाई", "YELLOW PAPER", "पीला काग़ज़", "EBT0000412785", "Mumbai Parcel Hub",
                             "400099", "Pune RMS", "Set 2, 19:30", "INSURED", "Parcel TD", "38", "21,450 g",
                             "Pune City H.O 411002", "20-11-2026  17:35", "S. Kulkarni", "R. Deshmukh"}) {
        INFO(said);
        CHECK(allTextOf(air).find(said) != std::string::npos);
    }
    CHECK(air.name == "bag EBT0000412785");
    REQUIRE(air.symbols.size() == 1);
    CHECK(air.symbols.front().content == "EBT0000412785");
    const std::string surface = allTextOf(mustCompose(composeBagLabel(paperLayouts(), sampleBag(false))));
    CHECK(surface.find("SURFACE / सतह") != std::string::npos);
    CHECK(surface.find("BLUE PAPER") != std::string::npos);
    CHECK(surface.find("YELLOW") == std::string::npos);
    CHECK(surface.find("INSURED") == std::string::npos);
}

TEST_CASE("a bag that leaves things out has no empty words for them") {
    BagLabel bag = sampleBag(false);
    bag.via.clear();
    bag.schedule.clear();
    bag.verifiedBy.clear();
    bag.languages = "en";
    const std::string words = allTextOf(mustCompose(composeBagLabel(paperLayouts(), bag)));
    for (const char* unsaid : {"via", "Schedule", "Verified", "सतह"})
        CHECK(words.find(unsaid) == std::string::npos);
}

TEST_CASE("a bag label is refused for what it cannot print") {
    BagLabel bag = sampleBag(true);
    bag.toOffice = "東京";
    CHECK(composeBagLabel(paperLayouts(), bag).error().code() == "character_not_printable");
    bag = sampleBag(true);
    bag.toOffice = std::string(400, 'W');
    const auto page = composeBagLabel(paperLayouts(), bag);
    REQUIRE_FALSE(page);
    CHECK(page.error().code() == "text_does_not_fit");
    CHECK(page.error().fact("field") == "to_office");
}
