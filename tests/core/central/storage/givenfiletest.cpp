// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/givenfile.h"

#include "core/files/files.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

using namespace dak;
using namespace dak::test;

namespace {

PublicKey keyOf(std::uint8_t name) {
    PublicKey key{};
    key.fill(name);
    return key;
}

Given numbersTo(std::int64_t next) {
    return {.pools = {{{"ZT", 1}, next}}};
}

} // namespace

TEST_CASE("what is given is on disk before, some way ahead, and the rest needs no sync") {
    const TempFolder folder;
    GivenFile file(folder.file("given"), keyOf(1));
    CHECK_FALSE(file.exists());
    REQUIRE(file.cover({2, 5, 7, {{{"ZT", 1}, 201}}, {}}));
    const Given first = *file.read();
    CHECK(first == Given{2,
                         5 + GivenFile::kVersionsAhead,
                         7 + GivenFile::kVersionsAhead,
                         {{{"ZT", 1}, 201 + GivenFile::kNumbersAhead}},
                         {}});
    REQUIRE(replaceFile(file.path(), "gone", kPrivateFile)); // not looked at while nothing new is given
    CHECK(file.cover(numbersTo(201 + GivenFile::kNumbersAhead)));
    CHECK(file.cover({.common = 1000}));
    CHECK(file.cover(numbersTo(202 + GivenFile::kNumbersAhead)).error().code() == "given_file_damaged");
}

TEST_CASE("what is noted ahead ends with the pool, and is never taken back") {
    const TempFolder folder;
    GivenFile file(folder.file("given"), keyOf(1));
    REQUIRE(file.cover({.pools = {{{"ZT", 1}, 201}}, .lasts = {{{"ZT", 1}, 300}}}));
    CHECK(file.read()->pools == numbersTo(301).pools);
    REQUIRE(file.cover({.pools = {{{"ZT", 1}, 401}}, .lasts = {{{"ZT", 1}, 5000}}})); // made longer
    CHECK(file.read()->pools == numbersTo(5001).pools);
    REQUIRE(
        file.cover({.common = 1, .pools = {{{"ZT", 1}, 402}}, .lasts = {{{"ZT", 1}, 300}}})); // and shorter
    CHECK(file.read()->pools == numbersTo(5001).pools);
}

TEST_CASE("programs that share a file never take back what the other has written") {
    const TempFolder folder;
    std::vector<std::thread> programs;
    for (int number = 0; number < 4; ++number) {
        programs.emplace_back([&folder, number] {
            GivenFile file(folder.file("given"), keyOf(1));
            for (std::int64_t at = 1; at <= 20; ++at) {
                const std::int64_t next = at * (GivenFile::kNumbersAhead + 1) + number;
                check(bool(file.cover(numbersTo(next))), "not covered");
                check(file.read()->covers(numbersTo(next)), "taken back");
            }
        });
    }
    for (std::thread& program : programs)
        program.join();
    CHECK(GivenFile(folder.file("given"), keyOf(1))
              .read()
              ->covers(numbersTo(20 * (GivenFile::kNumbersAhead + 1) + 3)));
}

TEST_CASE("a file that is damaged or of another centre is told, and nothing is given over it") {
    const TempFolder folder;
    GivenFile file(folder.file("given"), keyOf(1));
    REQUIRE(file.cover(numbersTo(201)));
    GivenFile other(file.path(), keyOf(2));
    CHECK(other.read().error().code() == "given_file_foreign");
    CHECK(other.cover(numbersTo(9)).error().code() == "given_file_foreign");
    const std::string text = *readFile(file.path(), 1000);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string bad = text;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        REQUIRE(replaceFile(file.path(), bad, kPrivateFile));
        REQUIRE(file.read().error().code() == "given_file_damaged");
    }
    CHECK(GivenFile(folder.file("none"), keyOf(1)).read().error().code() == "file_open_failed");
}

TEST_CASE("what was given of a prefix is passed, whatever pool it was given from") {
    const Given given{.pools = {{{"ZT", 100}, 200}, {{"ZT", 500}, 500}, {{"EP", 300}, 900}}};
    CHECK(given.past("ZT", 1, 1000, 1) == 200);
    CHECK(given.past("ZT", 1, 150, 1) == 151); // used up
    CHECK(given.past("ZT", 1, 99, 1) == 1);
    CHECK(given.past("ZT", 200, 1000, 200) == 200);
    CHECK(given.past("ZT", 1, 1000, 700) == 700);
    CHECK(given.past("EP", 1, 1000, 1) == 900);
}
