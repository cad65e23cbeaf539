// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/batchlist.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("a list keeps its order and says the line of each number") {
    const BatchList list = readBatchList("\xEF\xBB\xBF"
                                         "ZT1\r\n# a note\n\n  ZT2 \nZT3");
    CHECK(list.faults.empty());
    REQUIRE(list.rows.size() == 3);
    CHECK(list.rows[0].number == "ZT1");
    CHECK(list.rows[1].number == "ZT2");
    CHECK(list.rows[1].line == 4);
    CHECK(list.rows[2].number == "ZT3");
    CHECK(list.written == 3);
}

TEST_CASE("a number that stands twice is named with both lines, however it is written, and each of them") {
    const BatchList list = readBatchList("ZT1\nZT2\nzt 1\nZT-2\nZT3");
    REQUIRE(list.faults.size() == 2);
    CHECK(list.faults[0].row.line == 3);
    CHECK(list.faults[0].error.code() == "batch_row_repeated");
    CHECK(list.faults[0].error.facts() ==
          std::vector<Fact>{{"line", "3"}, {"first", "1"}, {"given", "zt 1"}});
    CHECK(list.faults[1].error.fact("first") == "2");
    CHECK(list.rows.size() == 3);
    CHECK(list.written == 5);
}

TEST_CASE("an empty list is refused") {
    for (const char* empty : {"", "\n", "# nothing\n\n"}) {
        const BatchList list = readBatchList(empty);
        REQUIRE(list.faults.size() == 1);
        CHECK(list.faults[0].error.code() == "batch_empty");
        CHECK(list.faults[0].row.line == 0);
    }
}

TEST_CASE("the longest list is taken, and one with a number more is refused as a whole") {
    std::string many;
    for (std::size_t i = 0; i < kMostBatchRows; ++i)
        many += "ZT" + std::to_string(i) + "\n";
    const BatchList whole = readBatchList(many);
    CHECK(whole.rows.size() == kMostBatchRows);
    CHECK(whole.faults.empty());
    const BatchList over = readBatchList(many + "ZT0\nZT more");
    REQUIRE(over.faults.size() == 1);
    CHECK(over.faults[0].error.code() == "batch_too_long");
    CHECK(over.faults[0].row.line == 0);
    CHECK(over.rows.size() == kMostBatchRows);
    CHECK(over.written == kMostBatchRows + 2);
}
