// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/copydatabase.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

Database memory() {
    Database database = *Database::open(":memory:", OpenMode::Create);
    REQUIRE(database.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT, bytes BLOB) STRICT"));
    return database;
}

std::int64_t count(Database& database) {
    Statement row = *database.prepare("SELECT COUNT(*) FROM t");
    REQUIRE(*row.step());
    return row.integer(0);
}

} // namespace

TEST_CASE("values come back as they were bound") {
    Database database = memory();
    Statement insert = *database.prepare("INSERT INTO t (n, text, bytes) VALUES (?1, ?2, ?3)");
    const std::string bytes("a\0b\xFF", 4);
    REQUIRE(insert.bind(1, INT64_MIN).bind(2, "मीना").bindBlob(3, bytes).run());
    REQUIRE(insert.bind(1, 7).bindNull(2).bindBlob(3, "").run());
    CHECK(database.changes() == 1);
    Statement row = *database.prepare("SELECT n, text, bytes FROM t ORDER BY n");
    REQUIRE(*row.step());
    CHECK(row.integer(0) == INT64_MIN);
    CHECK(row.text(1) == "मीना");
    CHECK(row.blob(2) == bytes);
    REQUIRE(*row.step());
    CHECK(row.isNull(1));
    CHECK(row.blob(2).empty());
    CHECK_FALSE(*row.step());
}

TEST_CASE("an error has a code for what kind it is, and SQLite's own") {
    Database database = memory();
    CHECK(database.execute("nonsense").error().code() == "database_error");
    CHECK(database.prepare("SELECT x FROM t").error().code() == "database_error");
    REQUIRE(database.execute("INSERT INTO t (n) VALUES (1)"));
    const Status twice = database.execute("INSERT INTO t (n) VALUES (1)");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code() == "database_constraint");
    CHECK(twice.error().fact("sqlite") == "1555");
    CHECK(twice.error().kind() == ErrorKind::Machine);
    CHECK(database.execute("INSERT INTO t (n, text) VALUES (2, x'00')").error().code() ==
          "database_constraint");
    CHECK(Database::open("/nowhere/at/all", OpenMode::ReadWrite).error().fact("path") == "/nowhere/at/all");
    const TempFolder folder;
    Database garbage = *Database::open(folder.write("g", std::string(4096, 'x')), OpenMode::ReadOnly);
    CHECK(garbage.execute("SELECT * FROM sqlite_schema").error().code() == "database_corrupt");
}

TEST_CASE("a transaction is rolled back unless it is committed") {
    Database database = memory();
    {
        const Transaction transaction = *Transaction::begin(database);
        REQUIRE(database.execute("INSERT INTO t (n) VALUES (1)"));
        CHECK(database.inTransaction());
    }
    CHECK_FALSE(database.inTransaction());
    CHECK(count(database) == 0);
    Transaction transaction = *Transaction::begin(database);
    REQUIRE(database.execute("INSERT INTO t (n) VALUES (1)"));
    REQUIRE(transaction.commit());
    CHECK(count(database) == 1);
}

TEST_CASE("references are kept") {
    Database database = memory();
    REQUIRE(database.execute("CREATE TABLE u (n INTEGER REFERENCES t (n)) STRICT"));
    CHECK(database.execute("INSERT INTO u (n) VALUES (9)").error().code() == "database_constraint");
}

TEST_CASE("a copy is of the moment it began, in small steps") {
    const TempFolder folder;
    Database from = *Database::open(folder.file("from.db"), OpenMode::Create);
    REQUIRE(
        from.execute("PRAGMA journal_mode=WAL; CREATE TABLE t (n INTEGER PRIMARY KEY, bytes BLOB) STRICT"));
    for (int n = 0; n < 100; ++n)
        REQUIRE(from.execute("INSERT INTO t (bytes) VALUES (zeroblob(8000))"));
    Database other = *Database::open(folder.file("from.db"), OpenMode::ReadWrite);
    Database to = *Database::open(folder.file("to.db"), OpenMode::Create);
    int steps = 0;
    REQUIRE(copyDatabase(from, to, [&](int left, int all) {
        CHECK(left <= all);
        if (steps++ == 1)
            REQUIRE(other.execute("INSERT INTO t (bytes) VALUES (zeroblob(8000))"));
    }));
    CHECK(steps > 2);
    CHECK(count(to) == 100);
    CHECK(count(from) == 101);
    CHECK_FALSE(from.inTransaction());
}
