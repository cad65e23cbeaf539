// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "tests/bench/rowcapture.h"

#include <sqlite3.h>

#include <stdexcept>
#include <utility>

namespace dak::bench {

namespace {

ChangedRows g_rows;

Cell cellOf(sqlite3_value* value) {
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return sqlite3_value_int64(value);
    case SQLITE_TEXT:
        return std::string(reinterpret_cast<const char*>(sqlite3_value_text(value)), size);
    case SQLITE_BLOB:
        return Blob{std::string(static_cast<const char*>(sqlite3_value_blob(value)), size)};
    default:
        return std::monostate{};
    }
}

void noteRow(void*, sqlite3* database, int operation, const char* schema, const char* table, sqlite3_int64,
             sqlite3_int64) {
    if (std::string_view(schema) != "main")
        return;
    ChangedRow row{operation, table, {}, {}};
    const int columns = sqlite3_preupdate_count(database);
    for (int i = 0; i < columns; ++i) {
        sqlite3_value* value = nullptr;
        if (operation != SQLITE_INSERT && sqlite3_preupdate_old(database, i, &value) == SQLITE_OK)
            row.before.push_back(cellOf(value));
        if (operation != SQLITE_DELETE && sqlite3_preupdate_new(database, i, &value) == SQLITE_OK)
            row.after.push_back(cellOf(value));
    }
    g_rows.push_back(std::move(row));
}

int watch(sqlite3* database, char**, const void*) {
    sqlite3_preupdate_hook(database, noteRow, nullptr);
    return SQLITE_OK;
}

void must(int code, sqlite3* database) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error(std::string("bare writer: ") + sqlite3_errmsg(database));
}

void bind(sqlite3_stmt* statement, int at, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        sqlite3_bind_int64(statement, at, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        sqlite3_bind_text(statement, at, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else if (const auto* blob = std::get_if<Blob>(&cell))
        sqlite3_bind_blob(statement, at, blob->bytes.data(), static_cast<int>(blob->bytes.size()),
                          SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, at);
}

struct Column {
    std::string name;
    bool inKey = false;
};

std::vector<Column> columnsOf(sqlite3* database, const std::string& table) {
    std::vector<Column> columns;
    sqlite3_stmt* statement = nullptr;
    must(sqlite3_prepare_v2(database, ("SELECT name, pk FROM pragma_table_info('" + table + "')").c_str(), -1,
                            &statement, nullptr),
         database);
    while (sqlite3_step(statement) == SQLITE_ROW)
        columns.push_back({reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)),
                           sqlite3_column_int(statement, 1) != 0});
    sqlite3_finalize(statement);
    return columns;
}

std::string joined(const std::vector<Column>& columns, const std::vector<std::size_t>& which,
                   const std::string& after, const std::string& between) {
    std::string out;
    for (const std::size_t i : which)
        out += (out.empty() ? "" : between) + columns[i].name + after;
    return out;
}

} // namespace

RowCapture::RowCapture() {
    g_rows.clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

RowCapture::~RowCapture() {
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch));
}

ChangedRows RowCapture::take() {
    return std::exchange(g_rows, {});
}

BareWriter::BareWriter(const std::string& path) {
    must(sqlite3_open(path.c_str(), &m_database), m_database);
    execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
            "PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=ON");
    std::string drops;
    sqlite3_exec(
        m_database, "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'",
        [](void* out, int, char** cells, char**) {
            *static_cast<std::string*>(out) += cells[0];
            return 0;
        },
        &drops, nullptr);
    execute(drops.c_str());
    must(sqlite3_prepare_v2(m_database, "BEGIN IMMEDIATE", -1, &m_begin, nullptr), m_database);
    must(sqlite3_prepare_v2(m_database, "COMMIT", -1, &m_commit, nullptr), m_database);
}

BareWriter::~BareWriter() {
    for (auto& [key, change] : m_changes)
        sqlite3_finalize(change.statement);
    sqlite3_finalize(m_begin);
    sqlite3_finalize(m_commit);
    sqlite3_close(m_database);
}

void BareWriter::execute(const char* sql) {
    must(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr), m_database);
}

std::string BareWriter::keyOf(const ChangedRow& row) const {
    std::string key = std::to_string(row.operation) + row.table;
    if (row.operation == SQLITE_UPDATE)
        for (std::size_t i = 0; i < row.after.size(); ++i)
            key += row.after[i] == row.before[i] ? '-' : '+';
    return key;
}

BareWriter::Change BareWriter::changeFor(const ChangedRow& row) {
    const std::vector<Column> columns = columnsOf(m_database, row.table);
    Change change;
    bool keyed = false;
    for (const Column& column : columns)
        keyed |= column.inKey;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (row.operation == SQLITE_INSERT ||
            (row.operation == SQLITE_UPDATE && row.after[i] != row.before[i]))
            change.sets.push_back(i);
        if (row.operation != SQLITE_INSERT && (columns[i].inKey || !keyed))
            change.keys.push_back(i);
    }
    std::string sql;
    if (row.operation == SQLITE_INSERT) {
        std::string marks;
        for (std::size_t i = 0; i < change.sets.size(); ++i)
            marks += i == 0 ? "?" : ",?";
        sql = "INSERT INTO " + row.table + " VALUES(" + marks + ")";
    } else {
        const std::string where = " WHERE " + joined(columns, change.keys, " IS ?", " AND ");
        sql = row.operation == SQLITE_DELETE
                  ? "DELETE FROM " + row.table + where
                  : "UPDATE " + row.table + " SET " + joined(columns, change.sets, " = ?", ", ") + where;
    }
    must(sqlite3_prepare_v3(m_database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &change.statement,
                            nullptr),
         m_database);
    return change;
}

std::vector<BareWriter::Step> BareWriter::prepare(const ChangedRows& rows) {
    std::vector<Step> steps;
    for (const ChangedRow& row : rows) {
        if (row.operation == SQLITE_UPDATE && row.after == row.before)
            continue;
        const std::string key = keyOf(row);
        auto known = m_changes.find(key);
        if (known == m_changes.end())
            known = m_changes.emplace(key, changeFor(row)).first;
        steps.push_back({&known->second, &row});
    }
    return steps;
}

void BareWriter::run(sqlite3_stmt* statement) {
    must(sqlite3_step(statement), m_database);
    sqlite3_reset(statement);
}

void BareWriter::write(const std::vector<Step>& steps) {
    run(m_begin);
    for (const auto& [change, row] : steps) {
        int at = 0;
        for (const std::size_t i : change->sets)
            bind(change->statement, ++at, row->after[i]);
        for (const std::size_t i : change->keys)
            bind(change->statement, ++at, row->before[i]);
        run(change->statement);
    }
    run(m_commit);
}

void BareWriter::checkpoint() {
    int inLog = 0;
    int copied = 0;
    must(sqlite3_wal_checkpoint_v2(m_database, "main", SQLITE_CHECKPOINT_PASSIVE, &inLog, &copied),
         m_database);
}

} // namespace dak::bench
