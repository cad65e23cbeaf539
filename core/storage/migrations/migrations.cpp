// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/migrations/migrations.h"

#include <algorithm>

namespace dak {

namespace {

Result<std::int64_t> numberOf(Database& database, std::string_view sql) {
    DAK_TRY(Statement statement, database.prepare(sql));
    DAK_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Status createVersionTable(Database& database) {
    DAK_TRY_STATUS(database.execute("PRAGMA application_id=" + std::to_string(kBookApplicationId)));
    return database.execute("CREATE TABLE schema_version ("
                            "id INTEGER PRIMARY KEY CHECK (id = 1), "
                            "version INTEGER NOT NULL, "
                            "compatible INTEGER NOT NULL) STRICT;"
                            "INSERT INTO schema_version (id, version, compatible) VALUES (1, 0, 0)");
}

Status setVersion(Database& database, int version) {
    DAK_TRY(Statement statement,
            database.prepare("UPDATE schema_version SET version = ?1, compatible = ?2 WHERE id = 1"));
    statement.bind(1, version).bind(2, std::min(version, kCompatibleVersion));
    return statement.run();
}

Status refuseNewer(const SchemaVersion& found) {
    const int ours = static_cast<int>(migrations().size());
    if (found.compatible <= ours)
        return {};
    return Error::refused("book_newer", {{"version", std::to_string(found.version)},
                                         {"compatible", std::to_string(found.compatible)},
                                         {"ours", std::to_string(ours)}});
}

// One step; another program on the folder may have done it in the meantime.
Result<int> stepOnce(Database& database) {
    DAK_TRY(Transaction transaction, Transaction::begin(database));
    DAK_TRY(const SchemaVersion found, schemaVersion(database));
    if (found.version >= static_cast<int>(migrations().size()))
        return found.version;
    if (found.version == 0)
        DAK_TRY_STATUS(createVersionTable(database));
    DAK_TRY_STATUS(database.execute(migrations()[static_cast<std::size_t>(found.version)].sql));
    DAK_TRY_STATUS(setVersion(database, found.version + 1));
    DAK_TRY_STATUS(transaction.commit());
    return found.version + 1;
}

Status stepUpTo(Database& database, int version, int last) {
    while (version < last) {
        DAK_TRY(version, stepOnce(database));
    }
    return {};
}

} // namespace

Result<SchemaVersion> schemaVersion(Database& database) {
    DAK_TRY(const std::int64_t tables, numberOf(database, "SELECT COUNT(*) FROM sqlite_schema"));
    if (tables == 0)
        return SchemaVersion{};
    DAK_TRY(const std::int64_t application, numberOf(database, "PRAGMA application_id"));
    if (application != kBookApplicationId)
        return Error::refused("book_foreign");
    DAK_TRY(Statement statement,
            database.prepare("SELECT version, compatible FROM schema_version WHERE id = 1"));
    DAK_TRY(const bool row, statement.step());
    if (!row)
        return Error::refused("book_foreign");
    const SchemaVersion found{static_cast<int>(statement.integer(0)), static_cast<int>(statement.integer(1))};
    if (found.version < 1) // the row is written with the first step
        return Error::machine("book_damaged", {{"why", "schema version " + std::to_string(found.version)}});
    return found;
}

Status migrate(Database& database, int upTo) {
    const int last = upTo == 0 ? static_cast<int>(migrations().size()) : upTo;
    DAK_TRY(const SchemaVersion found, schemaVersion(database));
    DAK_TRY_STATUS(refuseNewer(found));
    if (found.version >= last)
        return {};
    // A step may make a table anew that others refer to: SQLite's own way is without keys, outside of it.
    // A dropped table is kept page by page until its statement ends: not in memory.
    DAK_TRY_STATUS(database.execute("PRAGMA foreign_keys=OFF; PRAGMA temp_store=FILE"));
    const Status stepped = stepUpTo(database, found.version, last);
    const Status keyed = database.execute("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY");
    return stepped ? keyed : stepped;
}

} // namespace dak
