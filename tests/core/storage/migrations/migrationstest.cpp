// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A dump of every released schema lies in tests/fixtures/schema. Each is brought up to date and must then be
// what a new file is. With DAK_WRITE_SCHEMA=1 the dump of the newest is written, once, when it is released.
#include "core/storage/migrations/migrations.h"
#include "core/files/files.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace dak;

namespace {

Database empty() {
    return *Database::open(":memory:", OpenMode::Create);
}

// Every object of the schema with the rows that its steps put in, in a fixed order.
std::string dumpOf(Database& database) {
    std::string out;
    Statement row = *database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    while (*row.step())
        out += std::string(row.text(0)) + ";\n";
    Statement version = *database.prepare("SELECT version, compatible FROM schema_version");
    REQUIRE(*version.step());
    out += "INSERT INTO schema_version (id, version, compatible) VALUES (1, " +
           std::to_string(version.integer(0)) + ", " + std::to_string(version.integer(1)) + ");\n";
    out += "INSERT INTO fence (id, raised) VALUES (1, 0);\n";
    Statement centre = *database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'centre'");
    if (*centre.step())
        out += "INSERT INTO centre (id, common_cursor, device_cursor, generation, skew_s, fenced, "
               "session_at_utc) VALUES (1, 0, 0, 0, 0, 0, NULL);\n";
    return out;
}

std::string pathOf(int version) {
    const char* source = std::getenv("DAK_SOURCE");
    REQUIRE(source != nullptr);
    std::string number = std::to_string(version);
    number.insert(0, 4 - number.size(), '0');
    return std::string(source) + "/tests/fixtures/schema/" + number + ".sql";
}

int newest() {
    return static_cast<int>(migrations().size());
}

std::string fresh() {
    Database database = empty();
    REQUIRE(migrate(database));
    return dumpOf(database);
}

} // namespace

TEST_CASE("a new file gets the newest schema") {
    Database database = empty();
    REQUIRE(migrate(database));
    const SchemaVersion version = *schemaVersion(database);
    CHECK(version.version == newest());
    CHECK(version.compatible == kCompatibleVersion);
    CHECK(migrate(database)); // once more changes nothing
    CHECK(dumpOf(database) == fresh());
}

TEST_CASE("steps are numbered without a gap") {
    int number = 0;
    for (const Migration& step : migrations()) {
        CHECK(std::stoi(std::string(step.name.substr(0, 4))) == ++number);
        CHECK(step.sql.find("-- ") == 0);
    }
}

TEST_CASE("the dump of the newest schema is kept") {
    // Never an older one: what its program wrote in its day (its `compatible` too) is what files hold.
    if (std::getenv("DAK_WRITE_SCHEMA") != nullptr)
        REQUIRE(replaceFile(pathOf(newest()), fresh(), 0644));
    const auto kept = readFile(pathOf(newest()), 1'000'000);
    REQUIRE(kept);
    CHECK(*kept == fresh());
}

TEST_CASE("every released schema becomes what a new file is") {
    for (int version = 1; version <= newest(); ++version) {
        INFO("version " << version);
        Database database = empty();
        REQUIRE(database.execute("PRAGMA application_id=" + std::to_string(kBookApplicationId)));
        const auto dump = readFile(pathOf(version), 1'000'000);
        REQUIRE(dump);
        REQUIRE(database.execute(*dump));
        REQUIRE(migrate(database));
        CHECK(dumpOf(database) == fresh());
    }
}

TEST_CASE("a newer file is refused unless it says that this program may use it") {
    Database database = empty();
    REQUIRE(migrate(database));
    REQUIRE(database.execute("UPDATE schema_version SET version = 99, compatible = 98"));
    const Status refused = migrate(database);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "book_newer");
    CHECK(refused.error().facts() ==
          std::vector<Fact>{{"version", "99"}, {"compatible", "98"}, {"ours", std::to_string(newest())}});
    REQUIRE(database.execute("UPDATE schema_version SET compatible = " + std::to_string(newest())));
    CHECK(migrate(database));
    CHECK(schemaVersion(database)->version == 99);
}

TEST_CASE("a version that no step has written is damage, not a place in the list of steps") {
    for (const int version : {0, -1, -2'000'000'000}) {
        Database database = empty();
        REQUIRE(migrate(database));
        REQUIRE(database.execute("UPDATE schema_version SET version = " + std::to_string(version)));
        INFO(version);
        CHECK(migrate(database).error().code() == "book_damaged");
    }
}

TEST_CASE("another program's database is left alone") {
    Database database = empty();
    REQUIRE(database.execute("CREATE TABLE recipes (name TEXT)"));
    CHECK(migrate(database).error().code() == "book_foreign");
    CHECK_FALSE(database.execute("SELECT * FROM entries"));
}

TEST_CASE("a step that fails leaves the file at the version before it") {
    Database database = empty();
    REQUIRE(migrate(database, 1));
    REQUIRE(database.execute("CREATE TABLE reprints (x INTEGER)")); // in the way of the last table of step 2
    CHECK_FALSE(migrate(database));
    CHECK(schemaVersion(database)->version == 1);
    CHECK_FALSE(database.execute("SELECT * FROM days"));
    REQUIRE(database.execute("DROP TABLE reprints"));
    CHECK(migrate(database));
    CHECK(schemaVersion(database)->version == newest());
}

TEST_CASE("step 5 keeps of an article's events what its own row does not say") {
    Database database = empty();
    REQUIRE(migrate(database, 4));
    REQUIRE(database.execute(
        "PRAGMA foreign_keys=OFF;"
        "INSERT INTO entries (no, operation, part, kind, day, at_utc, actor, role, bytes) VALUES "
        "(1, x'01', 0, 'article_accepted', '2026-11-20', 0, 'asha', 'clerk', x'00'), "
        "(2, x'01', 1, 'basket_paid', '2026-11-20', 0, 'asha', 'clerk', x'00'), "
        "(3, x'02', 0, 'article_amended', '2026-11-20', 0, 'asha', 'clerk', x'00');"
        "INSERT INTO article_events (number, entry) VALUES ('ZT1', 1), ('ZT1', 2), ('ZT1', 3)"));
    REQUIRE(migrate(database));
    Statement row = *database.prepare("SELECT group_concat(entry) FROM article_events");
    REQUIRE(*row.step());
    CHECK(row.text(0) == "3");
}
