// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/schemacheck.h"

#include "core/storage/migrations/migrations.h"

#include <map>

namespace dak {

namespace {

// "trigger entries_are_kept_update" and what it is made of. Statistics are SQLite's own affair.
using SchemaParts = std::map<std::string, std::string>;

Result<SchemaParts> schemaPartsOf(Database& database) {
    DAK_TRY(Statement row,
            database.prepare("SELECT type || ' ' || name, tbl_name || ' ' || COALESCE(sql, '') "
                             "FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"));
    SchemaParts parts;
    for (;;) {
        DAK_TRY(const bool more, row.step());
        if (!more)
            return parts;
        parts.emplace(row.text(0), row.text(1));
    }
}

} // namespace

Status checkSchema(Database& database, const ReportVerifyProblem& report) {
    DAK_TRY(const SchemaVersion version, schemaVersion(database));
    if (version.version > static_cast<int>(migrations().size()))
        return {};
    DAK_TRY(Database fresh, Database::open(":memory:", OpenMode::Create));
    DAK_TRY_STATUS(migrate(fresh));
    DAK_TRY(const SchemaParts expected, schemaPartsOf(fresh));
    DAK_TRY(const SchemaParts found, schemaPartsOf(database));
    for (const auto& [name, sql] : expected) {
        const auto same = found.find(name);
        if (same == found.end() || same->second != sql)
            report({0, "schema", name});
    }
    for (const auto& [name, sql] : found) {
        if (!expected.contains(name))
            report({0, "schema", name});
    }
    return {};
}

} // namespace dak
