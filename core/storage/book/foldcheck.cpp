// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/foldcheck.h"

#include "core/base/check.h"
#include "core/storage/projection/projections.h"

namespace dak {

namespace {

// "CREATE TABLE days (...)" becomes "CREATE TEMP TABLE days (...)", and likewise for its indexes.
std::string temporary(std::string sql, std::string_view word, std::string_view name) {
    // A table that was renamed stands in quotes.
    std::string plain = std::string(word) + " \"" + std::string(name) + "\"";
    std::size_t at = sql.find(plain);
    if (at == std::string::npos) {
        plain = std::string(word) + " " + std::string(name);
        at = sql.find(plain);
    }
    check(at != std::string::npos, "the schema says a table in other words");
    const std::string made = word == "TABLE" ? "TEMP TABLE " + std::string(name)
                                             : std::string(word) + " temp." + std::string(name);
    return sql.replace(at, plain.size(), made);
}

Status shadow(Connection& connection, std::string_view table) {
    std::vector<std::string> statements;
    {
        DAK_TRY(Prepared row,
                connection.prepared("SELECT type, name, sql FROM main.sqlite_schema WHERE tbl_name = ?1 AND "
                                    "sql IS NOT NULL AND type IN ('table', 'index') ORDER BY type DESC"));
        row->bind(1, table);
        for (;;) {
            DAK_TRY(const bool more, row->step());
            if (!more)
                break;
            statements.push_back(temporary(std::string(row->text(2)),
                                           row->text(0) == "table" ? "TABLE" : "INDEX", row->text(1)));
        }
    }
    for (const std::string& sql : statements)
        DAK_TRY_STATUS(connection.database().execute(sql));
    return {};
}

// A row that stands in one of the two only, named by its entry where the table has one.
Status compare(Connection& connection, std::string_view table, const ReportVerifyProblem& report) {
    const std::string name(table);
    DAK_TRY(Statement row, connection.database().prepare("SELECT (SELECT COUNT(*) FROM (SELECT * FROM main." +
                                                         name + " EXCEPT SELECT * FROM temp." + name +
                                                         ")) + (SELECT COUNT(*) FROM "
                                                         "(SELECT * FROM temp." +
                                                         name + " EXCEPT SELECT * FROM main." + name + "))"));
    DAK_TRY([[maybe_unused]] const bool found, row.step());
    if (row.integer(0) != 0)
        report({0, "read_model", name});
    return {};
}

Status checkPapers(Connection& connection, const ReportVerifyProblem& report) {
    DAK_TRY(Prepared row,
            connection.prepared("SELECT d.entry, d.name, d.bytes, d.hash, t.hash, t.edition = d.edition "
                                "FROM main.documents d LEFT JOIN temp.documents t "
                                "ON t.name = d.name AND t.entry = d.entry ORDER BY d.page"));
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            break;
        const auto entry = static_cast<std::uint64_t>(row->integer(0));
        const Sha256 hash = sha256(row->blob(2));
        if (row->blob(3) != std::string_view(reinterpret_cast<const char*>(hash.data()), hash.size()))
            report({entry, "document_hash", std::string(row->text(1))});
        // Another edition of the layout makes another page: what was issued stands.
        else if (row->isNull(4) || (row->integer(5) != 0 && row->blob(4) != row->blob(3)))
            report({entry, "document_differs", std::string(row->text(1))});
    }
    DAK_TRY(Prepared missing,
            connection.prepared("SELECT t.entry, t.name FROM temp.documents t WHERE NOT EXISTS "
                                "(SELECT 1 FROM main.documents d WHERE d.name = t.name "
                                "AND d.entry = t.entry) ORDER BY t.page"));
    for (;;) {
        DAK_TRY(const bool more, missing->step());
        if (!more)
            return {};
        report({static_cast<std::uint64_t>(missing->integer(0)), "document_missing",
                std::string(missing->text(1))});
    }
}

} // namespace

Status checkFold(Connection& connection, const PageSource& pages, const ReportVerifyProblem& report) {
    // Temporary tables cannot refer to those of the book, and a large book must not fill the memory.
    DAK_TRY_STATUS(connection.database().execute("PRAGMA foreign_keys=OFF; PRAGMA temp_store=FILE"));
    const EntryTable entries(connection);
    Projections projections(connection, entries, pages);
    std::vector<std::string_view> tables = projections.tables();
    tables.push_back("documents");
    for (const std::string_view table : tables)
        DAK_TRY_STATUS(shadow(connection, table));
    // After the tables: taking back a part of a transaction that made some ends every reader.
    DAK_TRY_STATUS(connection.database().execute("BEGIN; SELECT COUNT(*) FROM book"));
    if (Status folded = projections.fold(); !folded) {
        report({0, "fold", folded.error().code()});
        return connection.database().execute("ROLLBACK");
    }
    for (const std::string_view table : projections.tables())
        DAK_TRY_STATUS(compare(connection, table, report));
    DAK_TRY_STATUS(checkPapers(connection, report));
    return connection.database().execute("ROLLBACK");
}

} // namespace dak
