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
    REQUIRE(migrate(database, 5));
    Statement row = *database.prepare("SELECT group_concat(entry) FROM article_events");
    REQUIRE(*row.step());
    CHECK(row.text(0) == "3");
}

TEST_CASE("step 4 finds what was taken back in the entries") {
    Database database = empty();
    REQUIRE(migrate(database, 3));
    REQUIRE(database.execute(
        "PRAGMA foreign_keys=OFF;"
        "INSERT INTO entries (no, operation, part, kind, day, at_utc, actor, role, bytes) VALUES "
        "(7, x'01', 0, 'article_cancelled', '2026-11-20', 0, 'asha', 'clerk', CAST('{\"body\":{\"original\":"
        "{\"op\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"part\":1},\"number\":\"ZT000000015IN\"}}' AS "
        "BLOB))"));
    REQUIRE(migrate(database, 4));
    Statement row = *database.prepare("SELECT operation, part, article, entry FROM reversals");
    REQUIRE(*row.step());
    CHECK(row.text(0) == "01890a5d-ac96-774b-bcce-b302099a8057");
    CHECK(row.integer(1) == 1);
    CHECK(row.text(2) == "ZT000000015IN");
    CHECK(row.integer(3) == 7);
}

namespace {

// A sale and what stood before it, as step 7 kept them.
constexpr std::string_view kSaleOfStepSeven =
    "INSERT INTO epochs VALUES (1, zeroblob(16), 'opened', 0), (2, randomblob(16), 'restored', 0);"
    "INSERT INTO operations VALUES (CAST('operation-asked1' AS BLOB), "
    "CAST('request-of-thirty-two-bytes-long' AS BLOB), "
    "1, 2), (CAST('operation-fetched' AS BLOB), zeroblob(32), 3, 1);";

std::string one(Database& database, std::string_view sql) {
    Statement row = *database.prepare(sql);
    REQUIRE(*row.step());
    return std::string(row.text(0));
}

} // namespace

TEST_CASE("step 8 says with fewer rows what stood there") {
    Database database = empty();
    REQUIRE(migrate(database, 7));
    std::string sale(kSaleOfStepSeven);
    sale.replace(sale.find("operation-fetched"), 17, "operation-came-2");
    REQUIRE(database.execute(sale));
    REQUIRE(database.execute(
        "INSERT INTO entries (no, operation, part, kind, day, at_utc, actor, role, bytes) VALUES "
        "(1, CAST('operation-asked1' AS BLOB), 0, 'article_accepted', '2026-11-20', 5, 'asha', 'clerk', "
        "x'01'), "
        "(2, CAST('operation-asked1' AS BLOB), 1, 'basket_paid', '2026-11-20', 5, 'asha', 'clerk', x'02'), "
        "(3, CAST('operation-came-2' AS BLOB), 0, 'day_opened', '2026-11-21', 6, 'asha', 'clerk', x'03');"
        "INSERT INTO chain VALUES (1, 1, 1, zeroblob(32), zeroblob(32)), (1, 2, 2, zeroblob(32), "
        "zeroblob(32)), "
        "(2, 1, 2, zeroblob(32), zeroblob(32)), (2, 2, 3, zeroblob(32), zeroblob(32));"
        "INSERT INTO outbox VALUES (1, 2, 5), (2, 1, 5), (2, 2, 6);"
        "INSERT INTO postings VALUES (1, 0, 'unpaid', 100), (1, 1, 'postage', -100), (2, 0, 'cash', 100), "
        "(2, 1, 'unpaid', -100);"
        "INSERT INTO documents (name, entry, kind, edition, bytes, hash) VALUES "
        "('receipt R', 2, 'receipt', '1', x'01', zeroblob(32)), ('label ZT', 1, 'label', '1', x'01', "
        "zeroblob(32)), "
        "('cdf1 ZT', 1, 'cdf1', '1', x'01', zeroblob(32));"
        "INSERT INTO streets VALUES (411001, '8 laxmi road', '8 Laxmi Road', 1);"
        "INSERT INTO customers (mobile, side, entry, name, lines, locality, state, pin) VALUES "
        "('9822054321', 'sender', 1, 'Asha', '8 Laxmi Road', 'Pune', 'MH', 411001)"));
    REQUIRE(migrate(database));
    CHECK(one(database,
              "SELECT group_concat(no || ' ' || COALESCE(CAST(request AS TEXT), '-'), ', ') FROM entries") ==
          "1 request-of-thirty-two-bytes-long, 2 -, 3 -");
    CHECK(one(database,
              "SELECT group_concat((place >> 40) || '/' || (place & 255) || ' ' || epoch || '/' || seq "
              "|| ' ' || entry, ', ') FROM chain") == "1/1 1/1 1, 1/2 1/2 2, 2/1 2/1 2, 2/2 2/2 3");
    CHECK(one(database,
              "SELECT group_concat((place >> 40) || '/' || (place & 255) || ' ' || waiting_since_utc, ', ') "
              "FROM outbox") == "1/2 5, 2/1 5, 2/2 6");
    CHECK(one(database,
              "SELECT group_concat((leg >> 8) || '/' || (leg & 255) || ' ' || account || paise, ', ') "
              "FROM postings") == "1/0 unpaid100, 1/1 postage-100, 2/0 cash100, 2/1 unpaid-100");
    CHECK(one(database,
              "SELECT group_concat((page >> 8) || '/' || (page & 255) || ' ' || name, ', ') "
              "FROM (SELECT * FROM documents ORDER BY page)") == "1/0 label ZT, 1/1 cdf1 ZT, 2/0 receipt R");
    CHECK(one(database, "SELECT line || ' ' || used_on FROM streets") == "8 Laxmi Road 2026-11-20");
    CHECK(one(database, "SELECT name || ' ' || lines FROM customers") == "Asha 8 Laxmi Road");
    CHECK(one(database, "SELECT group_concat((place >> 40) || '/' || (place & 255), ', ') FROM entries") ==
          "1/1, 1/2, 2/2");
    CHECK_FALSE(*database.prepare("PRAGMA foreign_key_check")->step());
    CHECK(one(database, "PRAGMA foreign_keys") == "1");
}

TEST_CASE("step 9 writes where the day of the entries changes") {
    Database database = empty();
    REQUIRE(migrate(database, 8));
    // 4 and 5 came back from the centre: the day before once more.
    REQUIRE(database.execute(
        "INSERT INTO entries (no, place, operation, part, kind, day, at_utc, actor, role, bytes) "
        "SELECT value, 0, randomblob(16), 0, 'k', '2026-11-' || CASE WHEN value IN (3, 6) THEN '21' ELSE "
        "'20' "
        "END, 0, 'asha', 'clerk', x'01' FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 "
        "UNION SELECT 5 UNION SELECT 6)"));
    REQUIRE(migrate(database));
    CHECK(one(database, "SELECT group_concat(first_no || ' ' || day, ', ') FROM day_runs") ==
          "1 2026-11-20, 3 2026-11-21, 4 2026-11-20, 6 2026-11-21");
    CHECK(one(database,
              "SELECT group_concat(first_no || '-' || last_no, ', ') FROM "
              "(SELECT * FROM day_spans WHERE day = '2026-11-20' ORDER BY first_no)") == "1-2, 4-5");
    CHECK(one(database,
              "SELECT group_concat(first_no || '-' || last_no, ', ') FROM "
              "(SELECT * FROM day_spans WHERE day = '2026-11-21' ORDER BY first_no)") == "3-3, 6-6");
}
