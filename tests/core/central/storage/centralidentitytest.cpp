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
