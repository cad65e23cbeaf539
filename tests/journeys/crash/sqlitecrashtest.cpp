// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The power cuts themselves, proved on one table with the settings of the book: they find nothing wrong with
// synchronous=FULL and catch each of three ways to be wrong.
#include "core/storage/sqlite/database.h"
#include "tests/support/crashfolder.h"
#include "tests/support/tracevfs.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

constexpr int kRows = 40;
constexpr std::size_t kStates = 3000;

// What is done around each row of the trace.
struct Recipe {
    std::string synchronous = "FULL";
    bool tellBeforeCommit = false;
    bool oneTransaction = true; // false: the two halves of a row are committed one by one
};

void ok(const Status& status) {
    INFO((status ? "" : status.error().code() + " " + std::string(status.error().fact("why"))));
    REQUIRE(status);
}

void writeRows(Database& database, TraceVfs& vfs, const Recipe& recipe) {
    for (int i = 1; i <= kRows; ++i) {
        const std::string n = std::to_string(i);
        ok(database.execute("BEGIN IMMEDIATE; INSERT INTO entry VALUES(" + n + ", randomblob(700))"));
        if (!recipe.oneTransaction)
            ok(database.execute("COMMIT; BEGIN IMMEDIATE"));
        ok(database.execute("INSERT INTO posting VALUES(" + n + ",1,500),(" + n + ",2,-500)"));
        if (recipe.tellBeforeCommit)
            vfs.log().mark(i);
        ok(database.execute("COMMIT"));
        if (!recipe.tellBeforeCommit)
            vfs.log().mark(i);
    }
}

struct Found {
    std::size_t states = 0;
    std::size_t lost = 0;
    std::size_t half = 0;
    std::size_t broken = 0;
};

std::int64_t number(Database& database, const std::string& sql) {
    auto statement = database.prepare(sql);
    if (!statement)
        return -1;
    const auto row = statement->step();
    return row && *row ? statement->integer(0) : -1;
}

void look(const CrashFolder& folder, const CrashState& state, Found& found) {
    const auto last = state.marks.empty() ? 0 : state.marks.back();
    auto database = Database::open(folder.path() / "book.db", OpenMode::ReadOnly);
    if (!database) {
        ++found.broken;
        return;
    }
    const auto entries = number(*database, "SELECT count(*) FROM entry");
    if (entries < 0)
        ++found.broken;
    else if (entries < last)
        ++found.lost;
    else if (number(*database, "SELECT count(*) FROM posting") != 2 * entries)
        ++found.half;
}

Found replay(const Recipe& recipe) {
    const MemoryFolder folder("plain");
    TraceVfs vfs("trace-plain");
    const std::string path = folder.path() / "book.db";
    auto database = Database::open(path, OpenMode::Create, vfs.name());
    REQUIRE(database);
    ok(database->execute("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=30; PRAGMA synchronous=" +
                         recipe.synchronous));
    ok(database->execute("CREATE TABLE entry(no INTEGER PRIMARY KEY, bytes BLOB) STRICT;"
                         "CREATE TABLE posting(no INTEGER, leg INTEGER, paise INTEGER, PRIMARY KEY(no, leg))"
                         " STRICT, WITHOUT ROWID"));
    ok(database->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    vfs.log().clear();
    vfs.log().fileOf("book.db");
    vfs.log().fileOf("book.db-wal");
    Images start = imagesIn(folder.path(), vfs.log().names());
    writeRows(*database, vfs, recipe);

    Found found;
    CrashFolder cut(vfs.log().names(), {});
    CrashStates states(vfs.log(), std::move(start), 20261120);
    found.states = states.visit(kStates, [&](const CrashState& state) {
        cut.put(state.images);
        look(cut, state, found);
        return true;
    });
    return found;
}

} // namespace

TEST_CASE("synchronous FULL loses no told row at any power cut") {
    const Found found = replay({});
    CHECK(found.states > kStates * 9 / 10);
    CHECK(found.lost == 0);
    CHECK(found.half == 0);
    CHECK(found.broken == 0);
}

TEST_CASE("the power cuts catch synchronous NORMAL") {
    CHECK(replay({.synchronous = "NORMAL"}).lost > kStates / 10);
}

TEST_CASE("the power cuts catch synchronous OFF") {
    const Found found = replay({.synchronous = "OFF"});
    CHECK(found.lost + found.broken > kStates / 10);
}

TEST_CASE("the power cuts catch a row told before it is committed") {
    CHECK(replay({.tellBeforeCommit = true}).lost > 0);
}

TEST_CASE("the power cuts catch a row committed in two halves") {
    CHECK(replay({.oneTransaction = false}).half > 0);
}

TEST_CASE("an armed sync fails once, or from then on") {
    const MemoryFolder folder("fault");
    TraceVfs vfs("trace-fault");
    auto database = Database::open(folder.path() / "book.db", OpenMode::Create, vfs.name());
    REQUIRE(database);
    ok(database->execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(a INTEGER) STRICT"));
    for (const bool forever : {false, true}) {
        vfs.resetCounts();
        vfs.arm({.on = Io::Sync, .nth = 1, .forever = forever});
        const Status first = database->execute("INSERT INTO t VALUES(1)");
        REQUIRE_FALSE(first);
        CHECK(first.error().code() == "database_io");
        CHECK(vfs.fired());
        CHECK(static_cast<bool>(database->execute("INSERT INTO t VALUES(2)")) == !forever);
        vfs.disarm();
        CHECK(vfs.count(Io::Sync) == 2);
    }
}
