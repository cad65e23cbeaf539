// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/connection.h"
#include "core/files/files.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::string_view kInsert = "INSERT INTO t (text) VALUES (?1)";

std::unique_ptr<Connection> opened(const TempFolder& folder) {
    auto connection = *Connection::open(folder.file("x.db"), {OpenMode::Create});
    REQUIRE(connection->database().execute(
        "CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, text TEXT) STRICT;"
        "CREATE TABLE IF NOT EXISTS fence (id INTEGER PRIMARY KEY, raised INTEGER NOT NULL) STRICT;"
        "INSERT OR IGNORE INTO fence (id, raised) VALUES (1, 0)"));
    return connection;
}

Status insert(Connection& connection, std::string_view text) {
    DAK_TRY(Transaction transaction, connection.begin());
    DAK_TRY(Prepared row, connection.prepared(kInsert));
    row->bind(1, text);
    DAK_TRY_STATUS(row->run());
    return transaction.commit();
}

std::int64_t rows(Connection& connection) {
    Prepared row = *connection.prepared("SELECT COUNT(*) FROM t");
    REQUIRE(*row->step());
    return row->integer(0);
}

} // namespace

TEST_CASE("a statement is prepared once and free again after its use") {
    const TempFolder folder;
    const auto connection = opened(folder);
    const Statement* first = nullptr;
    {
        Prepared row = *connection->prepared(kInsert);
        first = &*row;
        row->bind(1, "one");
        REQUIRE(row->run());
    }
    Prepared again = *connection->prepared(kInsert);
    CHECK(&*again == first);
    REQUIRE(again->run()); // the old binding is gone
    Prepared row = *connection->prepared("SELECT text FROM t WHERE n = 2");
    REQUIRE(*row->step());
    CHECK(row->isNull(0));
}

TEST_CASE("a new file gets small pages, one that is there keeps its own") {
    const TempFolder folder;
    CHECK(*opened(folder)->database().pageBytes() == kNewPageBytes);
    {
        Database old = *Database::open(folder.file("old.db"), OpenMode::Create);
        REQUIRE(old.execute("PRAGMA page_size=4096; CREATE TABLE t (n INTEGER)"));
    }
    const auto connection = *Connection::open(folder.file("old.db"), {OpenMode::Create});
    CHECK(*connection->database().pageBytes() == 4096);
    REQUIRE(connection->database().execute("INSERT INTO t (n) VALUES (1)"));
    CHECK(connection->logBytes() == 4096);
}

TEST_CASE("the log stays on disk and is never folded in by a booking or at the end") {
    const TempFolder folder;
    {
        const auto connection = opened(folder);
        for (int n = 0; n < 1500; ++n)
            REQUIRE(insert(*connection, "row"));
        CHECK(connection->logBytes() > 1'000'000);
    }
    CHECK(std::filesystem::file_size(folder.file("x.db-wal")) > 1'000'000);
    CHECK(std::filesystem::file_size(folder.file("x.db")) < 100'000);
    CHECK(rows(*opened(folder)) == 1500);
}

TEST_CASE("a checkpoint folds the log in, keeps its file and starts it over") {
    const TempFolder folder;
    const auto connection = opened(folder);
    for (int n = 0; n < 500; ++n)
        REQUIRE(insert(*connection, "row"));
    const auto size = std::filesystem::file_size(folder.file("x.db-wal"));
    REQUIRE(connection->checkpoint());
    CHECK(connection->logBytes() <= 2 * kNewPageBytes);
    CHECK(std::filesystem::file_size(folder.file("x.db-wal")) == size);
    REQUIRE(insert(*connection, "row"));
    CHECK(rows(*connection) == 501);
}

TEST_CASE("a reader in the way leaves the log as it is") {
    const TempFolder folder;
    const auto connection = opened(folder);
    REQUIRE(insert(*connection, "row"));
    const auto reader = opened(folder);
    REQUIRE(reader->database().execute("BEGIN; SELECT * FROM t"));
    for (int n = 0; n < 50; ++n)
        REQUIRE(insert(*connection, "row"));
    REQUIRE(connection->checkpoint());
    CHECK(connection->logBytes() > 50 * kNewPageBytes);
    CHECK(rows(*reader) == 1);
}

TEST_CASE("who holds a connection goes on after it was opened anew") {
    const TempFolder folder;
    const auto connection = opened(folder);
    REQUIRE(insert(*connection, "row"));
    REQUIRE(connection->reopen());
    REQUIRE(insert(*connection, "row"));
    CHECK(rows(*connection) == 2);
}

TEST_CASE("a doubt noted by another program is settled before the next transaction") {
    const TempFolder folder;
    REQUIRE(insert(*opened(folder), "row"));
    const std::string note = folder.write("x.db-doubt", "");
    const auto connection = opened(folder);
    CHECK(connection->isInDoubt());
    CHECK(rows(*connection) == 1);
    REQUIRE(insert(*connection, "row"));
    CHECK_FALSE(connection->isInDoubt());
    CHECK_FALSE(fileExists(note));
    CHECK(rows(*connection) == 2);
    Prepared fence = *connection->prepared("SELECT raised FROM fence");
    REQUIRE(*fence->step());
    CHECK(fence->integer(0) == 1);
}

TEST_CASE("a file in the making has no log") {
    const TempFolder folder;
    const auto connection =
        *Connection::open(folder.file("x.db"), {OpenMode::Create, {}, Durability::Full, false});
    REQUIRE(connection->database().execute("CREATE TABLE t (n INTEGER) STRICT"));
    CHECK_FALSE(fileExists(folder.file("x.db-wal")));
}
