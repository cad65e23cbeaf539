// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/state.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace dak;

TEST_CASE("there are 36 states and union territories, each with its own code and names") {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    std::set<std::string_view> hindi;
    for (const State& state : allStates()) {
        codes.insert(state.code);
        names.insert(state.name);
        hindi.insert(state.nameHindi);
        CHECK(stateByCode(state.code) == &state);
        CHECK(stateByName(state.name) == &state);
    }
    CHECK(codes.size() == 36);
    CHECK(names.size() == 36);
    CHECK(hindi.size() == 36);
}

TEST_CASE("union territories without a legislature pay UTGST, the others SGST") {
    std::set<std::string_view> utgst;
    for (const State& state : allStates()) {
        if (state.utgst)
            utgst.insert(state.code);
    }
    // Chandigarh, Dadra and Nagar Haveli and Daman and Diu, Lakshadweep, Andaman and Nicobar, Ladakh.
    CHECK(utgst == std::set<std::string_view>{"04", "26", "31", "35", "38"});
    for (const char* withLegislature : {"01", "07", "34"})
        CHECK_FALSE(stateByCode(withLegislature)->utgst);
}

TEST_CASE("a state is known by the names the directory and people use") {
    struct Row {
        const char* name;
        const char* code;
    };
    const Row rows[] = {
        {"KARNATAKA", "29"},
        {"karnataka", "29"},
        {"Jammu & Kashmir", "01"},
        {"JAMMU AND KASHMIR", "01"},
        {"THE DADRA AND NAGAR HAVELI AND DAMAN AND DIU", "26"},
        {"Daman & Diu", "26"},
        {"Orissa", "21"},
        {"Uttaranchal", "05"},
        {"Pondicherry", "34"},
        {"PUDUCHERRY", "34"},
        {"ANDAMAN AND NICOBAR ISLANDS", "35"},
        {"Andaman & Nicobar Islands", "35"},
        {"  Tamil  Nadu ", "33"},
        {"NCT of Delhi", "07"},
        {"CHHATTISGARH", "22"},
        {"Chattisgarh", "22"},
        {"LADAKH", "38"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        REQUIRE(stateByName(row.name) != nullptr);
        CHECK(stateByName(row.name)->code == row.code);
    }
    for (const char* name : {"", "NA", "Karnatak", "Karnataka Circle", "29"})
        CHECK(stateByName(name) == nullptr);
    for (const char* code : {"", "00", "25", "28", "39", "7", "271"}) // 25 and 28 were merged away
        CHECK(stateByCode(code) == nullptr);
}
