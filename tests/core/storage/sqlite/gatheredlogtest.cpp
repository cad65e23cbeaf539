// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/gatheredlog.h"
#include "core/storage/sqlite/connection.h"
#include "tests/support/tempfolder.h"
#include "tests/support/tracevfs.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

class Notes {
public:
    Notes(const TempFolder& folder, const std::string& vfs)
        : m_connection(*Connection::open(folder.file("x.db"), {OpenMode::Create, vfs})) {
        REQUIRE(m_connection->database().execute(
            "CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
            "CREATE TABLE IF NOT EXISTS fence (id INTEGER PRIMARY KEY, raised INTEGER NOT NULL) STRICT;"
            "INSERT OR IGNORE INTO fence (id, raised) VALUES (1, 0)"));
    }

    Status add(int count, std::size_t size) {
        DAK_TRY(Transaction transaction, m_connection->begin());
        DAK_TRY(Prepared row, m_connection->prepared("INSERT INTO t (text) VALUES (?1)"));
        for (int i = 0; i < count; ++i) {
            row->bind(1, std::string(size, 'x'));
            DAK_TRY_STATUS(row->run());
        }
        return transaction.commit();
    }
    std::int64_t characters() {
        Prepared row = *m_connection->prepared("SELECT COALESCE(SUM(length(text)), 0) FROM t");
        REQUIRE(*row->step());
        return row->integer(0);
    }
    Connection& connection() { return *m_connection; }

private:
    std::unique_ptr<Connection> m_connection;
};

} // namespace

TEST_CASE("a commit of many pages is one write and one sync") {
    const TempFolder folder;
    TraceVfs vfs("gathered");
    Notes notes(folder, vfs.name());
    REQUIRE(notes.add(1, 3000));
    vfs.resetCounts();
    REQUIRE(notes.add(20, 3000));
    CHECK(vfs.count(Io::Write) == 1);
    CHECK(vfs.count(Io::Sync) == 1);
}

TEST_CASE("another connection sees what was committed, and a new one too") {
    const TempFolder folder;
    Notes notes(folder, {});
    Notes other(folder, {});
    REQUIRE(notes.add(20, 3000));
    CHECK(other.characters() == 60'000);
    REQUIRE(other.add(1, 5));
    CHECK(notes.characters() == 60'005);
    CHECK(Notes(folder, {}).characters() == 60'005);
}

TEST_CASE("a transaction larger than the cache reads its own pages back") {
    const TempFolder folder;
    Notes notes(folder, {});
    REQUIRE(notes.connection().database().execute("PRAGMA cache_size=10"));
    REQUIRE(notes.add(2000, 3000));
    CHECK(notes.characters() == 6'000'000);
    REQUIRE(notes.connection().checkpoint());
    CHECK(Notes(folder, {}).characters() == 6'000'000);
}

TEST_CASE("what was rolled back is not there, although its pages may have reached the log") {
    const TempFolder folder;
    Notes notes(folder, {});
    REQUIRE(notes.add(1, 7));
    REQUIRE(notes.connection().database().execute("PRAGMA cache_size=10"));
    {
        const Transaction transaction = *notes.connection().begin();
        Prepared row = *notes.connection().prepared("INSERT INTO t (text) VALUES (?1)");
        for (int i = 0; i < 300; ++i) {
            row->bind(1, std::string(3000, 'y'));
            REQUIRE(row->run());
        }
    }
    CHECK(notes.characters() == 7);
    REQUIRE(notes.add(2, 10));
    CHECK(Notes(folder, {}).characters() == 27);
}

TEST_CASE("a write that fails fails the commit, and the next one is whole") {
    const TempFolder folder;
    TraceVfs vfs("gathered-fault");
    Notes notes(folder, vfs.name());
    REQUIRE(notes.add(1, 3000));
    vfs.arm({.on = Io::Write, .half = true});
    const Status failed = notes.add(20, 3000);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code() == "database_io");
    vfs.disarm();
    REQUIRE(notes.add(1, 50));
    CHECK(notes.characters() == 3050);
    CHECK(Notes(folder, vfs.name()).characters() == 3050);
}
