// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/officewords.h"

#include <catch2/catch.hpp>

using namespace dak;

using Words = std::vector<std::string>;

TEST_CASE("a text is folded to words") {
    CHECK(foldedWords("") == Words{});
    CHECK(foldedWords("Koramangala S.O") == Words{"koramangala", "s", "o"});
    CHECK(foldedWords("St. John's  Medical-College") == Words{"st", "johns", "medical", "college"});
    CHECK(foldedWords("५६०") == Words{"560"});
    CHECK(foldedWords("Sector १५") == Words{"sector", "15"});
    CHECK(foldedWords("कोच्चि HO") == Words{"कोच्चि", "ho"});
    CHECK(foldedWords("NDC\u00A0Dhanbad\u00A0") == Words{"ndc", "dhanbad"});
    CHECK(foldedWords("  .,&/()  ") == Words{});
}

TEST_CASE("a search keeps the mark of a kind as one word") {
    CHECK(searchWords("Vasai Road E S.O") == Words{"vasai", "road", "e", "so"});
    CHECK(searchWords("Chennai G.P.O.") == Words{"chennai", "gpo"});
    CHECK(searchWords("kothimir b o") == Words{"kothimir", "bo"});
    CHECK(searchWords("s o") == Words{"s", "o"});
    CHECK(searchWords("g.p.o") == Words{"gpo"});
    CHECK(searchWords("") == Words{});
}

TEST_CASE("initials are joined to one word") {
    CHECK(withInitialsJoined({"j", "p", "nagar"}) == Words{"jp", "nagar"});
    CHECK(withInitialsJoined({"dr", "b", "r", "chowk", "s", "o"}) == Words{"dr", "br", "chowk", "so"});
    CHECK(withInitialsJoined({"t", "nagar"}).empty());
    CHECK(withInitialsJoined({"sector", "1", "5"}).empty());
    CHECK(withInitialsJoined({}).empty());
}

TEST_CASE("an office is found by its words, not by the mark of its kind") {
    struct Row {
        const char* name;
        Words first;
        Words later;
    };
    const Row rows[] = {
        {"Koramangala S.O", {"koramangala"}, {}},
        {"Kochi HO", {"kochi"}, {}},
        {"Kothimir B.O.", {"kothimir"}, {}},
        {"Dariapur SO Ahmedabad", {"dariapur"}, {"ahmedabad"}},
        {"R T Nagar H.O", {"r", "rt"}, {"t", "nagar"}},
        {"A G S.O", {"a", "ag"}, {"g"}},
        {"Old R.T. Nagar S.O", {"old"}, {"r", "t", "nagar", "rt"}},
        {"Mumbai GPO", {"mumbai"}, {"gpo"}},
        {"Chennai G.P.O.", {"chennai"}, {"gpo"}},
        {"So Nagar BO", {"so"}, {"nagar"}},
        {"Vasai Road E S.O", {"vasai"}, {"road", "e"}},
        {"S.O Nagar B.O", {"s", "so"}, {"o", "nagar"}},
        {"IIM Mumbai P.O", {"iim"}, {"mumbai"}},
        {"Luchi", {"luchi"}, {}},
        {"", {}, {}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const OfficeWords words = officeWords(row.name);
        CHECK(words.first == row.first);
        CHECK(words.later == row.later);
    }
}

TEST_CASE("names are ordered without the mark of their kind") {
    CHECK(sortName("Mumbai GPO") == "mumbai");
    CHECK(sortName("Chennai G.P.O.") == "chennai");
    CHECK(sortName("Pune City H.O") == "pune city");
    CHECK(sortName("Pune H.O") < sortName("Pune City H.O"));
    CHECK(sortName("NAGPUR GPO") < sortName("Nagpur City H.O"));
    CHECK(sortName("B.O").empty() == false);
}

TEST_CASE("delivery centres and kinds are known by their words") {
    for (const char* name : {"NDC DADAR HO", "Mira Road NDC", "IDC Agartala", "PNDC Belagavi HO",
                             "Nodal Delivery Centre Aluva", "NODEL DELIVERY CENTER INDORE"})
        CHECK(isDeliveryCentre(name));
    for (const char* name : {"Indore GPO", "Nodal SO", "Andcot BO", ""})
        CHECK_FALSE(isDeliveryCentre(name));
    CHECK(officeTypeOfWord("ho") == OfficeType::Head);
    CHECK(officeTypeOfWord("so") == OfficeType::Sub);
    CHECK(officeTypeOfWord("bo") == OfficeType::Branch);
    CHECK_FALSE(officeTypeOfWord("s"));
}
