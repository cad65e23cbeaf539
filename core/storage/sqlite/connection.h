// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection that keeps its prepared statements and can be closed and opened again in place, so that all
// who hold it go on after a failed COMMIT. One thread.
#pragma once

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/gatheredlog.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_file;

namespace dak {

// A kept statement while it is in use: reset when it goes out of sight.
class Prepared {
public:
    explicit Prepared(Statement& statement) : m_statement(&statement) {}
    Prepared(Prepared&& other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}
    Prepared& operator=(Prepared&&) = delete;
    ~Prepared() {
        if (m_statement != nullptr)
            m_statement->reset();
    }

    Statement* operator->() { return m_statement; }
    const Statement* operator->() const { return m_statement; }
    Statement& operator*() { return *m_statement; }

private:
    Statement* m_statement;
};

// How a commit reaches the disk. Normal loses the last commits at a power cut: it exists so that the tests
// can prove that they would notice.
enum class Durability { Full, Normal };

// A booking adds a row or two at the end of each of twenty-odd b-trees, and each page it touches goes into
// the log whole: small pages make a third of the log that SQLite's own 4096 bytes make
// (tests/bench/durable.cpp).
inline constexpr int kNewPageBytes = 1024;

struct ConnectionOptions {
    OpenMode mode = OpenMode::ReadWrite;
    std::string vfs; // the name of a registered VFS, for tests; empty is the default one
    Durability durability = Durability::Full;
    bool log = true; // write-ahead log; false while a file is being made, to be one file when it is done
};

class Connection {
public:
    // In the log mode of a book: WAL kept on disk, no checkpoint by itself, synchronous as asked. A file made
    // here gets pages of kNewPageBytes; one that is there keeps the pages it has.
    // Errors of Database::open.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::string& path,
                                                                  const ConnectionOptions& options);

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    // The same statement again for the same text; `sql` must live as long as the program (a literal).
    [[nodiscard]] Result<Prepared> prepared(std::string_view sql);

    // A transaction; after a failed commit the log is made whole first.
    [[nodiscard]] Result<Transaction> begin();

    // Closes the file and opens it anew: what an error left behind in this process is forgotten.
    [[nodiscard]] Status reopen();
    // After a failed commit: opens the file anew, lets `look` read what is there, and writes the whole log
    // once more with a small commit at its end. A system that could not write a page may have forgotten it
    // and still show it: only what is written again is on disk. And a commit that is not there cannot come
    // back at the next start, because its place is taken. `look` runs under the write lock.
    [[nodiscard]] Status heal(const std::function<Status()>& look = {});
    bool isInDoubt() const { return m_inDoubt; }

    // Bytes in the log that are not yet in the database, as of the last commit of this connection.
    std::int64_t logBytes() const { return m_logBytes; }
    // Copies the log into the database as far as readers allow, then starts the log over with a small write,
    // so that the next booking costs one sync and no more.
    [[nodiscard]] Status checkpoint();

    Database& database() { return *m_database; }
    bool isOpen() const { return m_database.has_value(); }
    const std::string& path() const { return m_path; }

private:
    Connection(std::string path, ConnectionOptions options)
        : m_path(std::move(path)), m_options(std::move(options)) {}

    Status connect();
    void close();
    Status raiseFence(); // a small write that changes nothing else
    sqlite3_file* logFile();
    Status syncLog();
    Status rewriteLog();
    std::string doubtNote() const { return m_path + "-doubt"; }
    static int noteCommit(void* self, sqlite3* database, const char* name, int pages);

    std::string m_path;
    ConnectionOptions m_options;
    std::unique_ptr<GatheredLog> m_gatheredLog; // outlives the database that is opened through it
    std::optional<Database> m_database;
    std::unordered_map<const char*, Statement> m_statements;
    std::int64_t m_pageBytes = 0;
    std::int64_t m_logBytes = 0;
    bool m_inDoubt = false;
};

} // namespace dak
