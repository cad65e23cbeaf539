// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/othernames.h"

#include "core/pincode/officewords.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;

TEST_CASE("a town is known by its other names, from each of them") {
    const auto knows = [](std::string_view name, std::string_view other) {
        const auto others = otherNamesOf(name);
        return std::find(others.begin(), others.end(), other) != others.end();
    };
    for (const auto& [now, before] :
         {std::pair("bengaluru", "bangalore"), std::pair("puducherry", "pondicherry"),
          std::pair("varanasi", "banaras"), std::pair("varanasi", "benares")}) {
        CHECK(knows(now, before));
        CHECK(knows(before, now));
        CHECK_FALSE(knows(now, now));
        CHECK(foldedWords(now) == std::vector<std::string>{now}); // written as words are folded
    }
    CHECK(knows("banaras", "benares"));
    for (const char* word : {"", "koramangala", "Bangalore", "banga"})
        CHECK(otherNamesOf(word).empty());
}
