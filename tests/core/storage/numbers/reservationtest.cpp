// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/numbers/reservation.h"
#include "core/files/files.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

constexpr DeviceId kDevice{1, 2, 3};

} // namespace

TEST_CASE("runs of serials join where they meet") {
    SerialSet set;
    set.add(10, 20);
    set.add(30, 40);
    set.add(20, 25);
    CHECK(set.runs() == std::vector<SerialSet::Run>{{10, 25}, {30, 40}});
    set.add(24, 31);
    CHECK(set.runs() == std::vector<SerialSet::Run>{{10, 40}});
    set.add(5, 5);
    CHECK(set.runs().size() == 1);
    CHECK(set.contains(10));
    CHECK_FALSE(set.contains(40));
    CHECK(set.past(12) == 40);
    CHECK(set.past(9) == 9);
}

TEST_CASE("a set of runs is the set of its serials") {
    rc::check("against std::set", [](const std::vector<std::pair<std::uint8_t, std::uint8_t>>& runs) {
        SerialSet set;
        std::set<std::uint64_t> plain;
        for (const auto& [from, length] : runs) {
            const std::uint64_t to = std::uint64_t{from} + length % 16;
            set.add(from, to);
            for (std::uint64_t serial = from; serial < to; ++serial)
                plain.insert(serial);
        }
        for (std::uint64_t serial = 0; serial < 300; ++serial)
            RC_ASSERT(set.contains(serial) == plain.contains(serial));
    });
}

TEST_CASE("serials are reserved ahead and read back by another program") {
    const TempFolder folder;
    Reservation one(folder.file("r"), kDevice);
    REQUIRE(one.create());
    REQUIRE(one.reserve("EM", 100, 199));
    REQUIRE(one.reserve("EM", 190, 199));
    const std::string bytes = *readFile(folder.file("r"), 10'000);
    REQUIRE(one.reserve("EM", 149, 199)); // still ahead: nothing is written
    CHECK(*readFile(folder.file("r"), 10'000) == bytes);
    Reservation two(folder.file("r"), kDevice);
    REQUIRE(two.giveUpReserved());
    REQUIRE(one.refresh());
    CHECK(one.isLost("EM", 100));
    CHECK(one.pastLost("EM", 100) == 150);
    CHECK_FALSE(one.isLost("EM", 150));
    CHECK(one.pastLost("EM", 195) == 200);
    CHECK_FALSE(one.isLost("RM", 100));
    CHECK(one.lostRuns("EM").size() == 2);
}

TEST_CASE("what is in use is reserved ahead in one write") {
    const TempFolder folder;
    Reservation reservation(folder.file("r"), kDevice);
    REQUIRE(reservation.create());
    REQUIRE(reservation.reserve("EM", 100, 199));
    REQUIRE(reservation.reserveSerial("receipt 2026-11-20", 1));
    REQUIRE(reservation.reserve("EM", 130, 199));
    REQUIRE(reservation.reserveSerial("receipt 2026-11-20", 51)); // used up: the numbers are topped up too
    const std::string bytes = *readFile(folder.file("r"), 10'000);
    REQUIRE(reservation.reserve("EM", 179, 199));
    REQUIRE(reservation.reserveSerial("receipt 2026-11-20", 100));
    CHECK(*readFile(folder.file("r"), 10'000) == bytes);
    REQUIRE(reservation.giveUpReserved());
    CHECK(reservation.pastLost("EM", 100) == 180);
    CHECK(reservation.floorOf("receipt 2026-11-20") == 101);
}

TEST_CASE("serials of receipts go on after what was reserved") {
    const TempFolder folder;
    Reservation reservation(folder.file("r"), kDevice);
    REQUIRE(reservation.create());
    REQUIRE(reservation.reserveSerial("receipt 2026-11-20", 7));
    CHECK(reservation.floorOf("receipt 2026-11-20") == 0);
    REQUIRE(reservation.giveUpReserved());
    CHECK(reservation.floorOf("receipt 2026-11-20") == 57);
    CHECK(reservation.floorOf("receipt 2026-11-21") == 0);
}

TEST_CASE("the file does not grow with the years") {
    const TempFolder folder;
    Reservation reservation(folder.file("r"), kDevice);
    REQUIRE(reservation.create());
    REQUIRE(reservation.reserveSerial("invoice 2627", 1));
    for (int day = 0; day < 500; ++day)
        REQUIRE(reservation.reserveSerial("receipt " + Date::of(2026, 11, 20).plusDays(day).iso(), 1));
    CHECK(readFile(folder.file("r"), 100'000)->size() == 8192);
    REQUIRE(reservation.giveUpReserved());
    CHECK(reservation.floorOf("invoice 2627") == 51);
    CHECK(reservation.floorOf("receipt " + Date::of(2026, 11, 20).plusDays(499).iso()) == 51);
}

TEST_CASE("a file that is missing, damaged or of another device is told apart") {
    const TempFolder folder;
    Reservation reservation(folder.file("r"), kDevice);
    CHECK(reservation.refresh().error().code() == "reservation_missing");
    CHECK_FALSE(reservation.exists());
    REQUIRE(reservation.create());
    CHECK(Reservation(folder.file("r"), {9}).refresh().error().code() == "reservation_foreign");
    for (const std::string& bad : {std::string(), std::string("\n"), std::string(8192, 'x')}) {
        REQUIRE(replaceFile(folder.file("r"), bad, kPrivateFile));
        CHECK(Reservation(folder.file("r"), kDevice).refresh().error().code() == "reservation_damaged");
    }
}

TEST_CASE("a file whose last write cannot be read serves this book, and no older one") {
    const TempFolder folder;
    Reservation reservation(folder.file("r"), kDevice);
    REQUIRE(reservation.create());
    REQUIRE(reservation.reserve("EM", 100, 999));
    REQUIRE(reservation.reserve("EM", 150, 999));
    std::string bytes = *readFile(folder.file("r"), 100'000);
    const std::size_t last = bytes.size() / 2; // the third write: generation 3 stands in the second slot
    REQUIRE(bytes.substr(last, 2) == "3\n");
    bytes[last + 20] ^= 1;
    REQUIRE(replaceFile(folder.file("r"), bytes, kPrivateFile));
    Reservation again(folder.file("r"), kDevice);
    REQUIRE(again.refresh());
    CHECK(again.knows("EM", 149));
    CHECK_FALSE(again.knows("EM", 150));
    CHECK(again.giveUpReserved().error().code() == "reservation_damaged");
    CHECK_FALSE(again.isWhole());
    REQUIRE(again.reserve("EM", 180, 999)); // what the lost write had reserved stays unknown
    Reservation later(folder.file("r"), kDevice);
    REQUIRE(later.refresh());
    CHECK_FALSE(later.isWhole());
    CHECK(later.giveUpReserved().error().code() == "reservation_damaged");
}

TEST_CASE("a reservation that cannot be written is an error, and is tried again from what is on disk") {
    TempFolder folder;
    REQUIRE(makeFolder(folder.file("in")));
    Reservation reservation(folder.file("in/r"), kDevice);
    REQUIRE(reservation.create());
    std::filesystem::rename(folder.file("in/r"), folder.file("in/kept"));
    REQUIRE(makeFolder(folder.file("in/r"))); // no file takes the place of a folder
    CHECK_FALSE(reservation.reserve("EM", 100, 199));
    std::filesystem::remove(folder.file("in/r"));
    std::filesystem::rename(folder.file("in/kept"), folder.file("in/r"));
    REQUIRE(reservation.reserve("EM", 100, 199));
    Reservation other(folder.file("in/r"), kDevice);
    REQUIRE(other.giveUpReserved());
    CHECK(other.isLost("EM", 149));
}

TEST_CASE("what was lost at a restore stays lost if the last write is spoiled") {
    const TempFolder folder;
    Reservation reservation(folder.file("r"), kDevice);
    REQUIRE(reservation.create());
    REQUIRE(reservation.reserve("EM", 100, 999));
    REQUIRE(reservation.giveUpReserved());
    const std::string good = *readFile(folder.file("r"), 100'000);
    for (const std::size_t slot : {std::size_t{0}, good.size() / 2}) {
        std::string bytes = good;
        bytes[slot + 20] ^= 1;
        REQUIRE(replaceFile(folder.file("r"), bytes, kPrivateFile));
        Reservation again(folder.file("r"), kDevice);
        REQUIRE(again.refresh());
        CHECK(again.isLost("EM", 149));
    }
}

TEST_CASE("a program that read beside another's write keeps what the other reserved") {
    const TempFolder folder;
    Reservation one(folder.file("r"), kDevice);
    REQUIRE(one.create());
    REQUIRE(one.reserve("EM", 100, 999));
    const auto stamp = std::filesystem::last_write_time(folder.file("r"));
    Reservation two(folder.file("r"), kDevice);
    REQUIRE(two.reserve("EM", 150, 999));
    std::filesystem::last_write_time(folder.file("r"), stamp); // as if it had been read after the time moved
    REQUIRE(one.reserveSerial("invoice 2627", 1));
    Reservation three(folder.file("r"), kDevice);
    REQUIRE(three.refresh());
    CHECK(three.knows("EM", 199));
}
