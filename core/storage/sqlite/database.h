// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A thin RAII wrapper of the SQLite C API: a connection, a prepared statement, a transaction.
// One connection belongs to one thread at a time. Errors keep SQLite's extended code as the fact "sqlite".
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace dak {

class Statement;

enum class OpenMode { ReadOnly, ReadWrite, Create };

class Database {
public:
    // `vfs`: the name of a registered VFS, for tests; empty is the default one. Sets busy timeout 10 s,
    // foreign keys on, extended codes. Errors database_open_failed {path, why}.
    [[nodiscard]] static Result<Database> open(const std::string& path, OpenMode mode,
                                               const std::string& vfs = {});

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    // Runs SQL text of any number of statements.
    [[nodiscard]] Status execute(std::string_view sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);

    // Of one page of the file.
    [[nodiscard]] Result<std::int64_t> pageBytes();
    // BEGIN IMMEDIATE and COMMIT: for Transaction. Prepared once, as every action needs them.
    [[nodiscard]] Status begin();
    [[nodiscard]] Status commit();
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool inTransaction() const;
    // The last error of this connection as an Error: database_full, database_io, database_busy,
    // database_corrupt, database_readonly, database_constraint, database_error.
    [[nodiscard]] Error lastError(std::string_view doing) const;

    sqlite3* handle() const { return m_handle; }

private:
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    Status runKept(sqlite3_stmt*& kept, std::string_view sql);

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_begin = nullptr;
    sqlite3_stmt* m_commit = nullptr;
};

// Settles what SQLite settles once for a program: it keeps no statistics of its memory, which costs a lock at
// each allocation and is read by nobody here. Call it before any other function of SQLite: Database and
// GatheredLog do.
void prepareSqlite();

// A prepared statement. Bind from 1, step, read columns from 0, reset to use it again.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);
    // Not copied: what it views must stay until the statement is run or reset.
    Statement& bindView(int index, std::string_view text);
    Statement& bindBlobView(int index, std::string_view bytes);
    Statement& bindView(int index, const std::string&& gone) = delete;
    Statement& bindBlobView(int index, const std::string&& gone) = delete;
    Statement& bindNull(int index);

    // True while there is a row.
    [[nodiscard]] Result<bool> step();
    // For statements without rows: step to the end and reset.
    [[nodiscard]] Status run();
    void reset();

    std::int64_t integer(int column) const;
    std::string_view text(int column) const; // valid until the next step
    std::string_view blob(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* handle) : m_database(database), m_handle(handle) {}
    void noteBound(int code);

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_handle = nullptr;
    bool m_bindFailed = false;
    bool m_isAtRest = true; // neither bound nor stepped since it was reset
};

// BEGIN IMMEDIATE; rolled back unless committed.
class Transaction {
public:
    // `inDoubt` is set when the commit fails in a way that may have left pages behind.
    [[nodiscard]] static Result<Transaction> begin(Database& database, bool* inDoubt = nullptr);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    // When this fails the outcome is unknown: see storage's SqliteBooks.
    [[nodiscard]] Status commit();

private:
    Transaction(Database& database, bool* inDoubt) : m_database(&database), m_inDoubt(inDoubt) {}

    Database* m_database;
    bool* m_inDoubt;
};

// The Error for an SQLite result code.
[[nodiscard]] Error sqliteError(sqlite3* database, int code, std::string_view doing);

} // namespace dak
