// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgres/pgpool.h"

#include "tests/support/postgrescluster.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct Notes {
    Notes() { run("CREATE TABLE notes (id bigint PRIMARY KEY, text text)"); }

    void run(const std::string& sql) const { PostgresCluster::shared().run(name, sql); }
    std::int64_t count() { return pool.read({"SELECT COUNT(*) FROM notes", {}})->number(0, 0); }
    static PgCall add(std::int64_t id) {
        return {"INSERT INTO notes (id, text) VALUES ($1, 'a note')", PgArguments().number(id)};
    }

    std::string name = PostgresCluster::shared().makeDatabase();
    PgPool pool{PostgresCluster::shared().address(name), 2};
};

using Work = std::function<Result<bool>(PgTransaction&)>;

constexpr std::string_view kEndOfMe = "SELECT pg_terminate_backend(pg_backend_pid())";

} // namespace

TEST_CASE("a transaction is done whole or not at all") {
    Notes notes;
    CHECK(notes.pool.write({Notes::add(1), Notes::add(2)}));
    const auto twice = notes.pool.write({Notes::add(3), Notes::add(1)});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code() == "database_failed");
    CHECK(twice.error().fact("state") == "23505");
    CHECK(notes.count() == 2);
    const Work refusing = [](PgTransaction& transaction) -> Result<bool> {
        REQUIRE(transaction.run(Notes::add(4)));
        return Error::refused("pool_used_up");
    };
    CHECK(notes.pool.transact(refusing).error().code() == "pool_used_up");
    CHECK(notes.count() == 2);
}

TEST_CASE("a transaction that met another one is run again") {
    Notes notes;
    notes.run("CREATE SEQUENCE tries");
    notes.run("CREATE FUNCTION meets() RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') < 4 THEN "
              "RAISE EXCEPTION 'met' USING ERRCODE = '40001'; END IF; RETURN 1; END $$");
    int runs = 0;
    const Work work = [&](PgTransaction& transaction) -> Result<bool> {
        ++runs;
        DAK_TRY_STATUS(Status(transaction.run(Notes::add(1)) ? Status() : Status(Error::machine("x"))));
        DAK_TRY([[maybe_unused]] const PgRows rows, transaction.run({"SELECT meets()", {}}));
        return true;
    };
    CHECK(notes.pool.transact(work));
    CHECK(runs == 4);
    CHECK(notes.count() == 1);
}

TEST_CASE("a connection lost before COMMIT means not done, and the work is run again") {
    Notes notes;
    int runs = 0;
    const Work work = [&](PgTransaction& transaction) -> Result<bool> {
        DAK_TRY([[maybe_unused]] const PgRows added, transaction.run(Notes::add(1)));
        if (++runs == 1) {
            DAK_TRY([[maybe_unused]] const PgRows ended, transaction.run({kEndOfMe, {}}));
        }
        return true;
    };
    CHECK(notes.pool.transact(work));
    CHECK(runs == 2);
    CHECK(notes.count() == 1);
}

TEST_CASE("a connection lost at COMMIT means that nobody knows") {
    Notes notes;
    notes.run("CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
              "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
    notes.run("CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON notes DEFERRABLE INITIALLY DEFERRED "
              "FOR EACH ROW EXECUTE FUNCTION ends()");
    const auto written = notes.pool.write({Notes::add(1)});
    REQUIRE_FALSE(written);
    CHECK(written.error().code() == "outcome_unknown");
    CHECK(written.error().kind() == ErrorKind::Unknown);
    notes.run("DROP TRIGGER at_commit ON notes");
    CHECK(notes.pool.write({Notes::add(2)}));
}

TEST_CASE("the pool goes on after the server was restarted, also by a crash") {
    PostgresCluster cluster;
    const std::string name = cluster.makeDatabase();
    PgPool pool(cluster.address(name), 2);
    REQUIRE(pool.write({{"CREATE TABLE notes (id bigint PRIMARY KEY)", {}}}));
    REQUIRE(pool.write({{"INSERT INTO notes VALUES (1)", {}}}));
    cluster.stop();
    CHECK(pool.read({"SELECT 1", {}}).error().code() == "database_unreachable");
    CHECK(pool.write({{"INSERT INTO notes VALUES (2)", {}}}).error().code() == "database_unreachable");
    cluster.start();
    CHECK(pool.write({{"INSERT INTO notes VALUES (2)", {}}}));
    cluster.crash();
    cluster.start();
    CHECK(pool.read({"SELECT COUNT(*) FROM notes", {}})->number(0, 0) == 2);
}

TEST_CASE("sessions commit durably whatever the server's default is") {
    Notes notes;
    notes.run("ALTER DATABASE " + notes.name + " SET synchronous_commit = off");
    CHECK(notes.pool.read({"SHOW synchronous_commit", {}})->text(0, 0) == "on");
}

TEST_CASE("what goes in comes out") {
    Notes notes;
    const std::string bytes("\0\xff\x80'\"\\", 6);
    const Date first = *Date::parse("0000-02-29");
    PgArray texts, blobs, days, numbers;
    texts.text("a\"b\\c,{}").text("").null();
    blobs.bytes(bytes).bytes("").null();
    days.date(first).date(Date::of(2026, 11, 20)).null();
    numbers.number(-9'000'000'000'000'000'000).number(0).null();
    PgArguments values;
    values.array(texts).array(blobs).array(days).array(numbers).bytes(bytes).flag(true);
    const auto rows =
        notes.pool.read({"SELECT u.*, $5::bytea, $6::boolean FROM unnest($1::text[], $2::bytea[], "
                         "$3::date[], $4::bigint[]) AS u",
                         values});
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK(rows->text(0, 0) == "a\"b\\c,{}");
    CHECK(rows->text(1, 0).empty());
    CHECK(rows->bytes(0, 1) == bytes);
    CHECK(rows->date(0, 2) == first);
    CHECK(rows->date(1, 2) == Date::of(2026, 11, 20));
    CHECK(rows->number(0, 3) == -9'000'000'000'000'000'000);
    for (int column = 0; column < 4; ++column)
        CHECK(rows->isNull(2, column));
    CHECK(rows->bytes(2, 4) == bytes);
    CHECK(rows->flag(2, 5));
}
