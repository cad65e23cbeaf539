// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings the centre's database to the schema of this program: numbered steps, forward only, one transaction
// each.
#pragma once

#include "core/base/result.h"
#include "core/central/storage/postgres/pgconnection.h"

#include <string_view>
#include <vector>

namespace dak {

// Step n of the list takes a database from version n - 1 to n.
struct CentralMigration {
    std::string_view name; // "0001_centre.sql"
    std::string_view sql;
};

[[nodiscard]] const std::vector<CentralMigration>& centralMigrations();

// 0: nothing of ours is there. Errors of PgConnection.
[[nodiscard]] Result<int> centralSchemaVersion(PgConnection& connection);

// Runs the missing steps; two programs at once wait for each other. The version it is at now. Errors
// centre_newer {version, ours}, those of PgConnection; a failed step leaves the version before it.
[[nodiscard]] Result<int> migrateCentral(PgConnection& connection);

// What every other command needs. Errors centre_missing (migrate was never run), centre_outdated and
// centre_newer {version, ours}, database_not_durable {setting}: the server may forget what it confirmed.
[[nodiscard]] Status checkCentralSchema(PgConnection& connection);

} // namespace dak
