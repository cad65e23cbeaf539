// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/migrations/centralmigrations.h"

#include "tests/support/postgrescluster.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace dak;
using namespace dak::test;

namespace {

struct Fresh {
    std::unique_ptr<PgConnection> connect() const {
        auto connection = PgConnection::open(PostgresCluster::shared().address(name));
        REQUIRE(connection);
        return *std::move(connection);
    }
    std::string name = PostgresCluster::shared().makeDatabase();
};

} // namespace

TEST_CASE("a database is made once, and is then what the program needs") {
    Fresh fresh;
    const auto connection = fresh.connect();
    CHECK(checkCentralSchema(*connection).error().code() == "centre_missing");
    const int ours = static_cast<int>(centralMigrations().size());
    CHECK(*migrateCentral(*connection) == ours);
    CHECK(*migrateCentral(*connection) == ours);
    CHECK(checkCentralSchema(*connection));
    CHECK_FALSE(connection->isInTransaction());
}

TEST_CASE("programs that migrate at once wait for each other") {
    Fresh fresh;
    std::vector<std::thread> programs;
    std::vector<int> versions(4, 0);
    for (int& version : versions)
        programs.emplace_back([&fresh, &version] {
            const auto connection = PgConnection::open(PostgresCluster::shared().address(fresh.name));
            const auto migrated = migrateCentral(**connection);
            version = migrated ? *migrated : -1;
        });
    for (std::thread& program : programs)
        program.join();
    for (const int version : versions)
        CHECK(version == static_cast<int>(centralMigrations().size()));
}

TEST_CASE("a database of a newer program is refused") {
    Fresh fresh;
    const auto connection = fresh.connect();
    REQUIRE(migrateCentral(*connection));
    REQUIRE(connection->execute("UPDATE schema_version SET version = 99"));
    for (const Error& error :
         {checkCentralSchema(*connection).error(), migrateCentral(*connection).error()}) {
        CHECK(error.code() == "centre_newer");
        CHECK(error.fact("version") == "99");
    }
    REQUIRE(connection->execute("UPDATE schema_version SET version = 0"));
    CHECK(checkCentralSchema(*connection).error().code() == "centre_missing");
}

TEST_CASE("a server that may forget what it confirmed is refused") {
    PostgresCluster cluster;
    const std::string name = cluster.makeDatabase();
    REQUIRE(migrateCentral(**PgConnection::open(cluster.address(name))));
    CHECK(checkCentralSchema(**PgConnection::open(cluster.address(name))));
    for (const std::string setting : {"full_page_writes", "fsync"}) {
        cluster.run("postgres", "ALTER SYSTEM SET " + setting + " = off");
        cluster.stop();
        cluster.start();
        const Status refused = checkCentralSchema(**PgConnection::open(cluster.address(name)));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "database_not_durable");
        CHECK(refused.error().fact("setting") == setting);
    }
}

// The same schema runs on databases that are spread over machines.
TEST_CASE("nothing in the schema belongs to one machine") {
    for (const CentralMigration& step : centralMigrations()) {
        const std::string sql(step.sql);
        for (const char* word :
             {"SERIAL", "SEQUENCE", "TRIGGER", "REFERENCES", "advisory", "gen_random_uuid"})
            CHECK(sql.find(word) == std::string::npos);
    }
}
