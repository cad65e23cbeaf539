// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgres/pgconnection.h"

#include "tests/support/postgrescluster.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::unique_ptr<PgConnection> connected(const std::string& name) {
    auto connection = PgConnection::open(PostgresCluster::shared().address(name));
    REQUIRE(connection);
    return *std::move(connection);
}

} // namespace

TEST_CASE("a database that is not there, or an address that is none, is told in one line") {
    for (const std::string& address :
         {PostgresCluster::shared().address("no_such_database"), std::string("host=/nowhere dbname=x"),
          std::string("this is no address"), std::string("postgresql://127.0.0.1:1/x")}) {
        INFO(address);
        const auto connection = PgConnection::open(address);
        REQUIRE_FALSE(connection);
        CHECK(connection.error().code() == "database_unreachable");
        CHECK(connection.error().kind() == ErrorKind::Machine);
        CHECK_FALSE(connection.error().fact("why").empty());
        CHECK(connection.error().fact("why").find('\n') == std::string_view::npos);
    }
}

TEST_CASE("a statement that is refused says what, why and its state, and the next is done") {
    const auto connection = connected(PostgresCluster::shared().makeDatabase());
    const struct {
        std::string_view sql;
        const char* state;
    } cases[] = {{"SELEC 1", "42601"},
                 {"SELECT * FROM nowhere", "42P01"},
                 {"SELECT 1 / 0", "22012"},
                 {"SELECT 'x'::int", "22P02"}};
    for (const auto& row : cases) {
        INFO(row.sql);
        const auto refused = connection->run({row.sql, {}});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "database_failed");
        CHECK(refused.error().fact("state") == row.state);
        CHECK(refused.error().fact("doing") == row.sql);
        CHECK_FALSE(refused.error().fact("why").empty());
        CHECK_FALSE(connection->isLost());
        CHECK_FALSE(connection->isInTransaction());
        CHECK(connection->run({"SELECT 1", {}})->number(0, 0) == 1);
    }
}

TEST_CASE("the first refusal ends a journey: what was before it is undone and what follows is not done") {
    const auto connection = connected(PostgresCluster::shared().makeDatabase());
    REQUIRE(connection->execute("CREATE TABLE notes (id int PRIMARY KEY)"));
    const auto add = [](std::int64_t id) {
        return PgCall{"INSERT INTO notes VALUES ($1)", PgArguments().number(id)};
    };
    const auto refused = connection->runAll({add(1), add(2), add(1), add(3)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("state") == "23505");
    CHECK(connection->run({"SELECT COUNT(*) FROM notes", {}})->number(0, 0) == 0);
    const auto done = connection->runAll({add(1), add(2), {"SELECT COUNT(*) FROM notes", {}}});
    REQUIRE(done);
    REQUIRE(done->size() == 3);
    CHECK(done->at(1).affected() == 1);
    CHECK(done->at(2).number(0, 0) == 2);
}

TEST_CASE("a statement is prepared once and run with what it is given") {
    const auto connection = connected(PostgresCluster::shared().makeDatabase());
    constexpr std::string_view kTwice = "SELECT 2 * $1::bigint";
    for (std::int64_t i = 0; i < 50; ++i)
        CHECK(connection->run({kTwice, PgArguments().number(i)})->number(0, 0) == 2 * i);
    CHECK(connection
              ->run({"SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT 2 *%'", {}})
              ->number(0, 0) == 1);
}

TEST_CASE("a script is done whole or not at all") {
    const auto connection = connected(PostgresCluster::shared().makeDatabase());
    const Status refused = connection->execute("CREATE TABLE one (id int); CREATE TABLE one (id int)");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("state") == "42P07");
    CHECK(connection->run({"SELECT COUNT(*) FROM pg_tables WHERE tablename = 'one'", {}})->number(0, 0) == 0);
    CHECK(connection->execute(""));
}

TEST_CASE("a transaction that is left open shows, also one that failed") {
    const auto connection = connected(PostgresCluster::shared().makeDatabase());
    CHECK_FALSE(connection->isInTransaction());
    REQUIRE(connection->execute("BEGIN"));
    CHECK(connection->isInTransaction());
    CHECK_FALSE(connection->execute("SELECT 1 / 0"));
    CHECK(connection->isInTransaction());
    CHECK(connection->run({"SELECT 1", {}}).error().fact("state") == "25P02");
    REQUIRE(connection->execute("ROLLBACK"));
    CHECK_FALSE(connection->isInTransaction());
}

TEST_CASE("a session the server ended is lost, whether it was idle or at work") {
    const std::string name = PostgresCluster::shared().makeDatabase();
    const auto working = connected(name);
    const auto ended = working->run({"SELECT pg_terminate_backend(pg_backend_pid())", {}});
    REQUIRE_FALSE(ended);
    CHECK(ended.error().code() == "database_unreachable");
    CHECK(working->isLost());
    CHECK(working->run({"SELECT 1", {}}).error().code() == "database_unreachable");

    const auto idle = connected(name);
    REQUIRE_FALSE(idle->isLost());
    PostgresCluster::shared().run(name,
                                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" +
                                      name + "' AND pid <> pg_backend_pid()");
    CHECK(idle->run({"SELECT 1", {}}).error().code() == "database_unreachable");
    CHECK(idle->isLost());
}

TEST_CASE("only transactions that met each other are worth another try") {
    for (const auto& [state, again] : {std::pair{"40001", true}, std::pair{"40P01", true},
                                       std::pair{"23505", false}, std::pair{"", false}})
        CHECK(isConflictOfTransactions(Error::machine("database_failed", {{"state", state}})) == again);
    CHECK_FALSE(isConflictOfTransactions(Error::machine("database_unreachable")));
}
