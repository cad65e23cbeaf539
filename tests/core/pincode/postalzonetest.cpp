// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/postalzone.h"

#include "core/pincode/state.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("a state lies in the postal zone of its own PINs") {
    struct Row {
        std::uint32_t pin;
        const char* state;
        bool inside;
    };
    const Row rows[] = {
        {110001, "07", true},  {194101, "38", true},  {226001, "09", true},  {396210, "26", true},
        {403001, "30", true},  {560034, "29", true},  {533464, "34", true},  {605001, "34", true},
        {682555, "31", true},  {744101, "35", true},  {799001, "16", true},  {834001, "20", true},
        {799001, "36", false}, {334001, "22", false}, {110025, "09", false}, {560034, "", false},
        {900056, "07", false}, {560034, "99", false},
    };
    for (const Row& row : rows) {
        INFO(row.pin << " " << row.state);
        CHECK(isStateInZoneOf(Pincode::of(row.pin), row.state) == row.inside);
    }
}

TEST_CASE("every state has a zone, and only Puducherry has two") {
    for (const State& state : allStates()) {
        int zones = 0;
        for (std::uint32_t zone = 1; zone <= 9; ++zone)
            zones += isStateInZoneOf(Pincode::of(zone * 100'000), state.code) ? 1 : 0;
        INFO(state.name);
        CHECK(zones == (state.code == "34" ? 2 : 1));
    }
}
