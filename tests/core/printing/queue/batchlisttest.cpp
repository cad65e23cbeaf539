// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/batchlist.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("a list keeps its order and says the line of each number") {
    const auto rows = readBatchList("\xEF\xBB\xBF"
                                    "ZT1\r\n# a note\n\n  ZT2 \nZT3");
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[0].number == "ZT1");
    CHECK((*rows)[1].number == "ZT2");
    CHECK((*rows)[1].line == 4);
    CHECK((*rows)[2].number == "ZT3");
}

TEST_CASE("a number that stands twice is named with both lines") {
    const auto rows = readBatchList("ZT1\nZT2\nzt1\n");
    REQUIRE_FALSE(rows);
    CHECK(rows.error().code() == "batch_row_repeated");
    CHECK(rows.error().facts() == std::vector<Fact>{{"line", "3"}, {"first", "1"}, {"given", "zt1"}});
}

TEST_CASE("an empty list and one beyond the limit are refused") {
    CHECK(readBatchList("# nothing\n\n").error().code() == "batch_empty");
    std::string many;
    for (std::size_t i = 0; i <= kMostBatchRows; ++i)
        many += "ZT" + std::to_string(i) + "\n";
    CHECK(readBatchList(many).error().code() == "batch_too_long");
}
