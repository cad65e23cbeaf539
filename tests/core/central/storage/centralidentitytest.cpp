// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralidentity.h"

#include "tests/core/central/storage/centraldatabase.h"
#include "tests/core/central/storerows.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const UtcMillis kNow{std::chrono::milliseconds{1'795'000'000'000}};

BoxKey boxKey(std::uint8_t name) {
    BoxKey key{};
    key.fill(name);
    return key;
}

// With its schema, and no centre in it.
struct EmptyDatabase {
    std::string name = PostgresCluster::shared().makeDatabase(centralPattern());
    PgPool pool{PostgresCluster::shared().address(name), 2};
};

} // namespace

TEST_CASE("a centre is made once and stays the same") {
    EmptyDatabase house;
    CHECK(readCentralIdentity(house.pool, {}).error().code() == "centre_missing");
    CHECK(*makeCentralIdentity(house.pool, true, {}));
    CHECK_FALSE(*makeCentralIdentity(house.pool, true, {}));
    const auto identity = readCentralIdentity(house.pool, {});
    REQUIRE(identity);
    CHECK(identity->generation == 1);
    CHECK(identity->info.training);
    CHECK(identity->info.key == identity->key.publicKey());
    CHECK(identity->info.tlsPin == TlsPin{});
    CHECK(makeCentralIdentity(house.pool, false, {}).error().code() == "centre_mode");
}

TEST_CASE("a sealed key opens with its own wrapping key alone") {
    EmptyDatabase house;
    REQUIRE(makeCentralIdentity(house.pool, true, boxKey(1)));
    CHECK(readCentralIdentity(house.pool, boxKey(1)));
    CHECK(readCentralIdentity(house.pool, {}).error().code() == "centre_key_locked");
    CHECK(readCentralIdentity(house.pool, boxKey(2)).error().code() == "centre_key_wrong");
    CHECK(house.pool.read({"SELECT octet_length(seed) FROM centre", {}})->number(0, 0) == 32 + 40);
}

TEST_CASE("a key that lies open is sealed when there is a wrapping key") {
    EmptyDatabase house;
    REQUIRE(makeCentralIdentity(house.pool, true, {}));
    const PublicKey before = readCentralIdentity(house.pool, {})->info.key;
    REQUIRE(makeCentralIdentity(house.pool, true, boxKey(1)));
    CHECK(readCentralIdentity(house.pool, {}).error().code() == "centre_key_locked");
    CHECK(readCentralIdentity(house.pool, boxKey(1))->info.key == before);
}

TEST_CASE("a key file holds 64 hexadecimal digits") {
    const TempFolder folder;
    const std::string digits(64, '5');
    CHECK(*readWrappingKey(folder.write("key", digits + "\n")) == boxKey(0x55));
    CHECK(readWrappingKey(folder.write("short", digits.substr(1))).error().code() == "centre_key_file");
    CHECK(readWrappingKey(folder.file("none")).error().code() == "file_open_failed");
}

TEST_CASE("the TLS key of a centre with counters is changed on purpose only") {
    CentralDatabase house;
    TlsPin first{}, second{};
    first.fill(1);
    second.fill(2);
    REQUIRE(setTlsPin(house.pool, first, false));
    REQUIRE(setTlsPin(house.pool, second, false)); // nobody believes the first
    enrolIn(house.store);
    CHECK(setTlsPin(house.pool, second, false));
    const Status refused = setTlsPin(house.pool, first, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "tls_key_changed");
    CHECK(refused.error().fact("devices") == "1");
    CHECK(house.identity().info.tlsPin == second);
    REQUIRE(setTlsPin(house.pool, first, true));
    CHECK(house.identity().info.tlsPin == first);
}

TEST_CASE("after a restore nothing is given twice") {
    CentralDatabase house;
    enrolIn(house.store, 1);
    const Product product = *Product::parse("speed-post-parcel");
    REQUIRE(house.store.setPool({product, "ZT", 1000, 99'999, 1200, "provisional"}));
    REQUIRE(
        house.store.setPool({*Product::parse("gyan-post"), "ZT", 200'000, 204'999, 204'990, "provisional"}));
    const auto sign = [](std::uint64_t version) { return signedText(std::to_string(version)); };
    REQUIRE(*house.store.publish(sign) == 1);
    const auto restored = noteRestore(house.pool, kNow);
    REQUIRE(restored);
    CHECK(restored->generation == 2);
    CHECK(house.identity().generation == 2);
    REQUIRE(restored->pools.size() == 2);
    CHECK(restored->pools[0].numbers == 10); // all that was left
    CHECK(restored->pools[1].numbers == 10'000);
    CHECK(restored->pools[1].next == 11'200);
    CHECK(house.store.pools()->at(1).next == 11'200);
    CHECK(*house.store.publish(sign) == 1002);
    CHECK(*house.store.addDeviceChange(deviceOf(1), sign) == 1001);
}

TEST_CASE("the older the backup, the more is skipped: put back twice it gives nothing twice") {
    CentralDatabase house;
    const Product product = *Product::parse("speed-post-parcel");
    REQUIRE(house.store.setPool({product, "ZT", 1, 99'999'999, 1, "provisional"}));
    const std::int64_t taken = kNow.time_since_epoch().count() - 3'600'000;
    REQUIRE(
        house.pool.write({{"INSERT INTO batches VALUES ('99000001', decode(repeat('00', 16), 'hex'), "
                           "decode(repeat('00', 16), 'hex'), 1, 1, '', '', '2026-11-20', 'a', '', '', '', "
                           "$1)",
                           PgArguments().number(taken)}}));
    const auto restored = noteRestore(house.pool, kNow);
    REQUIRE(restored);
    CHECK(restored->pools[0].numbers == 10'000 + 3600 * 37);
    CHECK(restored->versions == 1000 + 3600);
    CHECK(restored->generation == 2 + 60);
    const auto behind = noteRestore(house.pool, kNow - std::chrono::hours(48)); // its clock was set back
    REQUIRE(behind);
    CHECK(behind->pools[0].numbers == 10'000);
    CHECK(behind->generation == 63);
}

TEST_CASE("the more counters, the more is skipped") {
    CentralDatabase house;
    for (std::uint8_t device = 1; device <= 6; ++device)
        enrolIn(house.store, device);
    REQUIRE(house.store.setPool({*Product::parse("speed-post-parcel"), "ZT", 1, 99'999, 1, "provisional"}));
    CHECK(noteRestore(house.pool, kNow)->pools[0].numbers == 6 * 10 * 200);
}
