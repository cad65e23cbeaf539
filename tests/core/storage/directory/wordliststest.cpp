// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/wordlists.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("each word has its offices, each crowded beginning its own list") {
    WordLists lists;
    OfficeNumber office = 0;
    for (std::size_t i = 0; i < kListedWhenMoreThan; ++i)
        lists.add("ram", ++office);
    lists.add("rama", ++office);
    lists.add("rama", office);
    lists.add("rani", ++office);
    lists.add("sita", ++office);

    std::map<std::string, std::size_t> words;
    lists.eachWord([&](const std::string& word, const auto& offices) { words[word] = offices.size(); });
    CHECK(words == std::map<std::string, std::size_t>{
                       {"ram", kListedWhenMoreThan}, {"rama", 1}, {"rani", 1}, {"sita", 1}});

    std::map<std::string, std::size_t> prefixes;
    lists.eachCrowdedPrefix([&](const std::string& prefix, const auto& offices) {
        CHECK(std::is_sorted(offices.begin(), offices.end()));
        prefixes[prefix] = offices.size();
    });
    CHECK(prefixes == std::map<std::string, std::size_t>{{"r", kListedWhenMoreThan + 2},
                                                         {"ra", kListedWhenMoreThan + 2},
                                                         {"ram", kListedWhenMoreThan + 1}});
}

TEST_CASE("a beginning of many rare words is crowded too") {
    WordLists lists;
    for (std::size_t i = 0; i <= kListedWhenMoreThan; ++i)
        lists.add("x" + std::to_string(1000 + i), 1);
    std::size_t listed = 0;
    lists.eachCrowdedPrefix([&](const std::string& prefix, const auto& offices) {
        CHECK(offices == std::vector<OfficeNumber>{1});
        CHECK(prefix.substr(0, 2) == std::string("x1").substr(0, prefix.size()));
        ++listed;
    });
    CHECK(listed == 2); // x, x1
}
