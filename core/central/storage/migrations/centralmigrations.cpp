// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/migrations/centralmigrations.h"

namespace dak {

namespace {

int ours() {
    return static_cast<int>(centralMigrations().size());
}

Error versionError(std::string code, int version) {
    return Error::refused(std::move(code),
                          {{"version", std::to_string(version)}, {"ours", std::to_string(ours())}});
}

Status refuseNewer(int version) {
    return version > ours() ? Status(versionError("centre_newer", version)) : Status();
}

// One step under the lock of the version's row, so that of two programs one waits and finds it done.
Result<int> stepOnce(PgConnection& connection) {
    DAK_TRY_STATUS(connection.execute("BEGIN"));
    DAK_TRY(const PgRows rows,
            connection.run({"SELECT version FROM schema_version WHERE id = 1 FOR UPDATE", {}}));
    const int version = static_cast<int>(rows.number(0, 0));
    DAK_TRY_STATUS(refuseNewer(version));
    if (version < ours()) {
        DAK_TRY_STATUS(
            connection.execute(std::string(centralMigrations()[static_cast<std::size_t>(version)].sql)));
        DAK_TRY([[maybe_unused]] const PgRows raised,
                connection.run({"UPDATE schema_version SET version = version + 1 WHERE id = 1", {}}));
    }
    DAK_TRY_STATUS(connection.execute("COMMIT"));
    return std::min(version + 1, ours());
}

Result<bool> hasVersionTable(PgConnection& connection) {
    DAK_TRY(const PgRows table, connection.run({"SELECT to_regclass('schema_version') IS NOT NULL", {}}));
    return table.flag(0, 0);
}

// PostgreSQL's IF NOT EXISTS looks first and makes then: of two programs at once one may meet the other's
// table, or its type, and is told so in one of several ways. What counts is that the table is there.
Status makeVersionTable(PgConnection& connection) {
    const Status made =
        connection.execute("CREATE TABLE IF NOT EXISTS schema_version ("
                           "id smallint PRIMARY KEY CHECK (id = 1), version integer NOT NULL)");
    DAK_TRY(const bool isThere, hasVersionTable(connection));
    if (!isThere)
        return made;
    return connection.execute("INSERT INTO schema_version VALUES (1, 0) ON CONFLICT DO NOTHING");
}

Status refuseForgetful(PgConnection& connection) {
    DAK_TRY(const PgRows rows,
            connection.run({"SELECT current_setting('fsync'), current_setting('full_page_writes')", {}}));
    if (rows.text(0, 0) != "on")
        return Error::refused("database_not_durable", {{"setting", "fsync"}});
    if (rows.text(0, 1) != "on")
        return Error::refused("database_not_durable", {{"setting", "full_page_writes"}});
    return {};
}

} // namespace

Result<int> centralSchemaVersion(PgConnection& connection) {
    DAK_TRY(const bool isThere, hasVersionTable(connection));
    if (!isThere)
        return 0;
    DAK_TRY(const PgRows rows, connection.run({"SELECT version FROM schema_version WHERE id = 1", {}}));
    return rows.size() == 0 ? 0 : static_cast<int>(rows.number(0, 0));
}

Result<int> migrateCentral(PgConnection& connection) {
    DAK_TRY(int version, centralSchemaVersion(connection));
    if (version == 0)
        DAK_TRY_STATUS(makeVersionTable(connection));
    do {
        const Result<int> stepped = stepOnce(connection);
        if (!stepped) {
            if (connection.isInTransaction())
                (void)connection.execute("ROLLBACK");
            return stepped.error();
        }
        version = *stepped;
    } while (version < ours());
    return version;
}

Status checkCentralSchema(PgConnection& connection) {
    DAK_TRY(const int version, centralSchemaVersion(connection));
    if (version == 0)
        return Error::refused("centre_missing");
    DAK_TRY_STATUS(refuseNewer(version));
    if (version < ours())
        return versionError("centre_outdated", version);
    return refuseForgetful(connection);
}

} // namespace dak
