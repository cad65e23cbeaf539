// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/connection.h"

#include "core/files/files.h"

#include <sqlite3.h>

namespace dak {

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path,
                                                     const ConnectionOptions& options) {
    std::unique_ptr<Connection> connection(new Connection(path, options));
    DAK_TRY_STATUS(connection->connect());
    return connection;
}

Connection::~Connection() {
    close();
}

Status Connection::connect() {
    DAK_TRY(Database database, Database::open(m_path, m_options.mode, m_options.vfs));
    sqlite3* handle = database.handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    int keepLog = 1;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keepLog);
    DAK_TRY_STATUS(database.execute("PRAGMA temp_store=MEMORY"));
    DAK_TRY_STATUS(database.execute("PRAGMA cache_size=-16384"));
    if (m_options.mode != OpenMode::ReadOnly && m_options.log)
        DAK_TRY_STATUS(database.execute("PRAGMA journal_mode=WAL"));
    const bool full = m_options.durability == Durability::Full;
    DAK_TRY_STATUS(database.execute(full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"));
    // Our hook takes the place of the automatic checkpoint, which would sync inside a booking.
    sqlite3_wal_hook(handle, &Connection::noteCommit, this);
    if (m_options.durability == Durability::Full)
        DAK_TRY_STATUS(makeLogDurable(database));
    m_database.emplace(std::move(database));
    return {};
}

void Connection::close() {
    m_statements.clear();
    m_database.reset();
}

int Connection::noteCommit(void* self, sqlite3* /*database*/, const char* /*name*/, int pages) {
    static_cast<Connection*>(self)->m_logPages = pages;
    return SQLITE_OK;
}

Status Connection::reopen() {
    close();
    return connect();
}

Result<Prepared> Connection::prepared(std::string_view sql) {
    if (!m_database)
        return Error::machine("database_closed", {{"path", m_path}});
    const auto known = m_statements.find(sql.data());
    if (known != m_statements.end())
        return Prepared(known->second);
    DAK_TRY(Statement statement, m_database->prepare(sql));
    return Prepared(m_statements.emplace(sql.data(), std::move(statement)).first->second);
}

Status Connection::raiseFence() {
    DAK_TRY(Prepared fence, prepared("UPDATE fence SET raised = raised + 1 WHERE id = 1"));
    return fence->run();
}

Status Connection::checkpoint() {
    if (!m_database)
        return Error::machine("database_closed", {{"path", m_path}});
    int inLog = 0;
    int copied = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_database->handle(), "main", SQLITE_CHECKPOINT_PASSIVE, &inLog, &copied);
    if (code != SQLITE_OK)
        return sqliteError(m_database->handle(), code, "checkpoint");
    if (inLog > 0 && inLog == copied)
        return raiseFence();
    return {};
}

void Connection::doubt() {
    m_inDoubt = true;
    static_cast<void>(markFile(m_path + ".doubt")); // best effort: the disk is failing already
}

void Connection::settled() {
    m_inDoubt = false;
    static_cast<void>(removeFile(m_path + ".doubt"));
}

// A program that was killed between the write and the sync of a commit left a log whose end only the system's
// memory knows. Opening the file makes such a commit visible, so it is synced before anybody sees it.
Status Connection::makeLogDurable(Database& database) {
    const std::string log = m_path + "-wal";
    if (m_options.mode == OpenMode::ReadOnly || !m_options.log || !fileExists(log))
        return {};
    if (!m_inDoubt && !fileExists(m_path + ".doubt"))
        return syncFile(log);
    DAK_TRY([[maybe_unused]] const Transaction alone, Transaction::begin(database));
    DAK_TRY_STATUS(rewriteFile(log));
    settled();
    return {};
}

} // namespace dak
