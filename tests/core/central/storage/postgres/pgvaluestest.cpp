// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgres/pgvalues.h"

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/central/storage/postgres/pgconnection.h"
#include "tests/support/postgrescluster.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace dak;
using namespace dak::test;

namespace {

PgConnection& database() {
    static const auto connection =
        *PgConnection::open(PostgresCluster::shared().address(PostgresCluster::shared().makeDatabase()));
    return *connection;
}

PgRows rowsOf(std::string_view sql, const PgArguments& arguments = {}) {
    auto rows = database().run({sql, arguments});
    REQUIRE(rows);
    return *std::move(rows);
}

} // namespace

TEST_CASE("an array is written as PostgreSQL reads one") {
    const std::pair<std::string, std::string> cases[] = {
        {PgArray().literal(), "{}"},
        {PgArray().number(0).number(-1).literal(), "{0,-1}"},
        {PgArray().number(INT64_MIN).literal(), "{-9223372036854775808}"},
        {PgArray().null().text("NULL").literal(), "{NULL,\"NULL\"}"}, // a word is no absence
        {PgArray().text("").literal(), "{\"\"}"},
        {PgArray().text("a,b").literal(), "{\"a,b\"}"},
        {PgArray().text("{\"}").literal(), "{\"{\\\"}\"}"},
        {PgArray().text("\\").literal(), "{\"\\\\\"}"},
        {PgArray().bytes(std::string_view("\x00\xFF", 2)).literal(), "{\"\\\\x00ff\"}"},
        {PgArray().bytes("").literal(), "{\"\\\\x\"}"},
        {PgArray().bytes(std::array<std::uint8_t, 2>{1, 0xAB}).literal(), "{\"\\\\x01ab\"}"},
        {PgArray().date(Date::of(2026, 2, 28)).literal(), "{\"2026-02-28\"}"}};
    for (const auto& [written, expected] : cases)
        CHECK(written == expected);
}

TEST_CASE("a text of any characters comes back from the database as it was, alone and in an array") {
    rc::prop("texts come back", [] {
        auto text = *rc::gen::container<std::string>(
            rc::gen::element('a', '"', '\\', '{', '}', ',', '\'', ';', '$', ' ', '\n', '\t', 'N', '-'));
        text += *rc::gen::element<std::string>("", "मीना", "\U0001F600", "NULL", "--", "$1");
        const auto rows =
            database().run({"SELECT $1::text, unnest($2::text[])",
                            PgArguments().text(text).array(PgArray().text(text).text(text + "\""))});
        RC_ASSERT(bool(rows));
        RC_ASSERT(rows->size() == 2);
        RC_ASSERT(rows->text(0, 0) == text);
        RC_ASSERT(rows->text(0, 1) == text);
        RC_ASSERT(rows->text(1, 1) == text + "\"");
    });
}

TEST_CASE("bytes of any value come back, alone and in an array") {
    rc::prop("bytes come back", [] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        const auto rows = database().run({"SELECT $1::bytea, unnest($2::bytea[])",
                                          PgArguments().bytes(bytes).array(PgArray().bytes(bytes))});
        RC_ASSERT(bool(rows));
        RC_ASSERT(rows->bytes(0, 0) == bytes);
        RC_ASSERT(rows->bytes(0, 1) == bytes);
    });
}

TEST_CASE("a text that the database cannot keep is stored with a mark in its place") {
    CHECK(storable(std::string_view("a\0b", 3)) == "a\xEF\xBF\xBD"
                                                   "b");
    CHECK(storable("") == "");
    CHECK(storable("मीना") == "मीना");
    const auto rows = rowsOf("SELECT $1::text", PgArguments().text(std::string_view("\0\0", 2)));
    CHECK(rows.text(0, 0) == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("every day of the calendar is the same day in the database") {
    rc::prop("days come back", [] {
        const Date day =
            Date::of(*rc::gen::inRange(0, 10'000), static_cast<unsigned>(*rc::gen::inRange(1, 13)),
                     static_cast<unsigned>(*rc::gen::inRange(1, 29)));
        const auto rows =
            database().run({"SELECT $1::date, ($1::date + 1) - $1::date", PgArguments().date(day)});
        RC_ASSERT(bool(rows));
        RC_ASSERT(rows->date(0, 0) == day);
        RC_ASSERT(rows->number(0, 1) == 1);
    });
}

TEST_CASE("what is absent is no empty text") {
    const auto rows = rowsOf("SELECT $1::text, $2::text, $3::bytea, $4::boolean",
                             PgArguments().null().text("").bytes("").flag(false));
    CHECK(rows.isNull(0, 0));
    CHECK_FALSE(rows.isNull(0, 1));
    CHECK_FALSE(rows.isNull(0, 2));
    CHECK_FALSE(rows.flag(0, 3));
}

TEST_CASE("a column that is not what it was asked for ends the action") {
    const auto rows =
        rowsOf("SELECT 'seven', '7.5', '9223372036854775808', '2026-02-30', 'bytes', '\\x0102'::bytea");
    CHECK_THROWS_AS(rows.number(0, 0), CheckFailure);
    CHECK_THROWS_AS(rows.number(0, 1), CheckFailure);
    CHECK_THROWS_AS(rows.number(0, 2), CheckFailure);
    CHECK_THROWS_AS(rows.date(0, 3), CheckFailure);
    CHECK_THROWS_AS(rows.bytes(0, 4), CheckFailure);
    CHECK_THROWS_AS(rows.array<3>(0, 5), CheckFailure);
    CHECK(rows.array<2>(0, 5) == std::array<std::uint8_t, 2>{1, 2});
    CHECK_THROWS_AS(rows.text(1, 0), CheckFailure);
    CHECK_THROWS_AS(rows.text(0, 6), CheckFailure);
}

TEST_CASE("how many rows a statement changed is known") {
    REQUIRE(database().execute("CREATE TABLE counted (id int)"));
    CHECK(rowsOf("INSERT INTO counted SELECT generate_series(1, 5)").affected() == 5);
    CHECK(rowsOf("UPDATE counted SET id = id + 1 WHERE id > 3").affected() == 2);
    CHECK(rowsOf("DELETE FROM counted WHERE id = 99").affected() == 0);
    CHECK(rowsOf("SELECT id FROM counted").size() == 5);
}
