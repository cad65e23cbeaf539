// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgresstore.h"

#include "tests/core/central/storage/centraldatabase.h"
#include "tests/core/central/storecontract.h"
#include "tests/core/central/storerows.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <set>
#include <thread>

using namespace dak;
using namespace dak::test;

namespace {

// The same work on several threads at once, begun together. It asserts nothing: Catch2 is of one thread.
template <typename Work>
void together(int threads, const Work& work) {
    std::atomic<int> ready{0};
    std::vector<std::thread> all;
    for (int number = 0; number < threads; ++number)
        all.emplace_back([&, number] {
            ++ready;
            while (ready < threads)
                std::this_thread::yield();
            work(number);
        });
    for (std::thread& thread : all)
        thread.join();
}

std::int64_t countOf(CentralDatabase& house, std::string_view sql) {
    return house.pool.read({sql, {}})->number(0, 0);
}

} // namespace

TEST_CASE("the store on PostgreSQL keeps what every store promises") {
    for (const StoreCase& promise : storeContract()) {
        DYNAMIC_SECTION(promise.name) {
            CentralDatabase house;
            promise.keeps(house.store);
        }
    }
}

TEST_CASE("one of many takes the place in the chain") {
    CentralDatabase house(8);
    enrolIn(house.store);
    std::atomic<int> taken{0}, known{0}, forks{0};
    together(8, [&](int number) {
        CustodyRow row = custodyOf(1, 2);
        if (number % 2 == 1) { // half of them with other content
            row.headAfter = hashOf(99);
            row.id = "another";
        }
        const auto outcome = house.store.takeCustody(row);
        if (!outcome)
            return;
        taken += outcome->kind == CustodyOutcome::Kind::Taken;
        known += outcome->kind == CustodyOutcome::Kind::Known;
        forks += outcome->kind == CustodyOutcome::Kind::Fork;
    });
    CHECK(taken == 1);
    CHECK(known == 3);
    CHECK(forks == 4);
    CHECK(countOf(house, "SELECT COUNT(*) FROM batches") == 1);
}

TEST_CASE("servers that unpack the same batch at once make its rows once") {
    CentralDatabase house(6);
    enrolIn(house.store);
    const std::vector<UnpackedEntry> rows{acceptance(1, 1, "ZT200000015IN"), rowOf(2, 2), rowOf(3, 2)};
    REQUIRE(house.store.takeCustody(custodyOf(1, 3))->kind == CustodyOutcome::Kind::Taken);
    std::atomic<int> stored{0};
    together(6, [&](int) {
        PostgresStore another(house.pool);
        stored += bool(another.storeUnpacked({"99000001", deviceOf(1), epochOf(1), 1, 3, rows}, signTracked));
    });
    CHECK(stored == 6);
    CHECK(countOf(house, "SELECT COUNT(*) FROM entries") == 3);
    CHECK(countOf(house, "SELECT COUNT(*) FROM postings") == 4);
    CHECK(countOf(house, "SELECT COUNT(*) FROM article_conflicts") == 0);
    CHECK(house.store.waitingToUnpack(10)->empty());
}

TEST_CASE("numbers given at once are given once") {
    CentralDatabase house(8);
    for (std::uint8_t device = 1; device <= 8; ++device)
        enrolIn(house.store, device);
    REQUIRE(
        house.store.setPool({*Product::parse("speed-post-parcel"), "ZT", 1000, 1999, 1000, "provisional"}));
    std::mutex lock;
    std::set<std::uint32_t> first;
    std::atomic<int> granted{0};
    together(8, [&](int number) {
        const auto device = static_cast<std::uint8_t>(number + 1);
        const LeaseWish wish{deviceOf(device), epochOf(1), *Product::parse("speed-post-parcel"), 100, {}};
        const auto given = house.store.grantLease(wish, [&](std::uint64_t, const NumberLease& lease) {
            const std::lock_guard guard(lock);
            first.insert(lease.first);
            return signedText("lease");
        });
        granted += given && given->has_value();
    });
    CHECK(granted == 8);
    CHECK(first.size() == 8);
    CHECK(house.store.pools()->front().next == 1800);
}

TEST_CASE("a nonce used at once is used once") {
    CentralDatabase house(8);
    enrolIn(house.store);
    std::atomic<int> used{0};
    together(8, [&](int) { used += *house.store.useNonce(deviceOf(1), Nonce{5}, at(0)); });
    CHECK(used == 1);
}

TEST_CASE("a day has its partition, and a day that cannot be has not") {
    CentralDatabase house;
    enrolIn(house.store);
    const std::string today = std::string(house.pool.read({"SELECT current_date::text", {}})->text(0, 0));
    UnpackedEntry now = rowOf(1, 1), never = rowOf(2, 2), zero = rowOf(3, 3);
    now.day = *Date::parse(today);
    never.day = Date::of(9999, 12, 31);
    zero.day = *Date::parse("0000-03-01");
    bring(house.store, {now, never, zero});
    CHECK(countOf(house, "SELECT COUNT(*) FROM entries_other") == 2);
    CHECK(countOf(house, "SELECT COUNT(*) FROM postings_other") == 4);
    CHECK(countOf(house, "SELECT COUNT(*) FROM entries") == 3);
    CHECK(house.store.dayRows(deviceOf(1), zero.day)->entries == 1);
    CHECK(house.store.dayRows(deviceOf(1), never.day)->entries == 1);
}

TEST_CASE("a text with NUL does not stop what follows it") {
    CentralDatabase house;
    enrolIn(house.store);
    UnpackedEntry odd = rowOf(1, 1);
    odd.actor = std::string("as\0ha", 5);
    bring(house.store, {odd, rowOf(2, 2)});
    CHECK(house.store.dayRows(deviceOf(1), kDay)->entries == 2);
    CHECK(house.pool.read({"SELECT actor FROM entries WHERE seq = 1", {}})->text(0, 0) == "as\xEF\xBF\xBDha");
}

TEST_CASE("a frame that is refused twice is evidence once, for a month") {
    CentralDatabase house;
    enrolIn(house.store);
    const QuarantinedFrame frame{deviceOf(1), "bad_chain", 3, std::string("\0frame", 6), at(0)};
    REQUIRE(house.store.quarantine(frame));
    REQUIRE(house.store.quarantine(frame));
    CHECK(countOf(house, "SELECT COUNT(*) FROM quarantine") == 1);
    QuarantinedFrame later = frame;
    later.frame = "another";
    later.at = at(0) + std::chrono::hours(24 * 31);
    REQUIRE(house.store.quarantine(later));
    CHECK(countOf(house, "SELECT COUNT(*) FROM quarantine") == 1);
}

TEST_CASE("pools that are replaced guard what they gave") {
    CentralDatabase house;
    const Product product = *Product::parse("speed-post-parcel");
    REQUIRE(house.store.setPool({product, "ZT", 1000, 1999, 1200, "provisional"}));
    REQUIRE(house.store.replacePools({{product, "ZT", 500, 2999, 500, "confirmed"}}));
    REQUIRE(house.store.pools()->size() == 1);
    CHECK(house.store.pools()->front() == NumberPool{product, "ZT", 500, 2999, 1200, "confirmed"});
}

TEST_CASE("a pool that ends sooner by now guards what it gave beyond its end") {
    CentralDatabase house;
    const Product product = *Product::parse("speed-post-parcel");
    REQUIRE(house.store.setPool({product, "ZT", 1, 10'000, 8001, "provisional"}));
    REQUIRE(house.store.replacePools(
        {{product, "ZT", 1, 5000, 1, "provisional"}, {product, "ZT", 5001, 9000, 5001, "provisional"}}));
    CHECK(house.store.pools()->back().next == 8001);
}
