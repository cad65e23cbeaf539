// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes down every row that a connection changes (SQLite's preupdate hook), and writes the same rows again
// with nothing around them: prepared statements, one transaction for each booking, WAL and FULL. That is the
// least any program must do to keep the same book.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace dak::bench {

struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};
using Cell = std::variant<std::monostate, std::int64_t, std::string, Blob>;

struct ChangedRow {
    int operation = 0; // SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE
    std::string table;
    std::vector<Cell> before;
    std::vector<Cell> after;
};

using ChangedRows = std::vector<ChangedRow>;

class RowCapture {
public:
    // From now on until it ends, each connection that this process opens is watched.
    RowCapture();
    ~RowCapture();
    RowCapture(const RowCapture&) = delete;
    RowCapture& operator=(const RowCapture&) = delete;

    // What was changed since the last take.
    [[nodiscard]] ChangedRows take();
};

class BareWriter {
public:
    // `path`: a copy of the book before its first booking. Its triggers are dropped, its tables, indexes
    // and constraints stay.
    explicit BareWriter(const std::string& path);
    ~BareWriter();
    BareWriter(const BareWriter&) = delete;
    BareWriter& operator=(const BareWriter&) = delete;

    struct Change {
        sqlite3_stmt* statement = nullptr;
        std::vector<std::size_t> sets; // columns of `after` that are bound first
        std::vector<std::size_t> keys; // columns of `before` that are bound then
    };
    struct Step {
        const Change* change;
        const ChangedRow* row;
    };
    // Prepares what is needed for these rows, so that write() does nothing but bind and step. The rows must
    // outlive the steps.
    [[nodiscard]] std::vector<Step> prepare(const ChangedRows& rows);
    void write(const std::vector<Step>& steps);
    // Copies the log into the file and starts it over, as the book does between bookings.
    void checkpoint();

private:
    std::string keyOf(const ChangedRow& row) const;
    Change changeFor(const ChangedRow& row);
    void run(sqlite3_stmt* statement);
    void execute(const char* sql);

    sqlite3* m_database = nullptr;
    std::map<std::string, Change> m_changes;
    sqlite3_stmt* m_begin = nullptr;
    sqlite3_stmt* m_commit = nullptr;
};

} // namespace dak::bench
