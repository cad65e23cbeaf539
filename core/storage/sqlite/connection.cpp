// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/connection.h"

#include "core/files/files.h"

#include <sqlite3.h>

#include <algorithm>
#include <vector>

namespace dak {

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path,
                                                     const ConnectionOptions& options) {
    std::unique_ptr<Connection> connection(new Connection(path, options));
    DAK_TRY_STATUS(connection->connect());
    return connection;
}

// A doubt that cannot be settled now is left as a note for the next program that opens the file.
Connection::~Connection() {
    if (m_inDoubt && !heal())
        static_cast<void>(replaceFile(doubtNote(), "", kPrivateFile));
    close();
}

Status Connection::connect() {
    const bool full = m_options.durability == Durability::Full;
    const bool gathers = full && m_options.log && m_options.mode != OpenMode::ReadOnly;
    m_gatheredLog = gathers ? std::make_unique<GatheredLog>(m_options.vfs) : nullptr;
    DAK_TRY(Database database,
            Database::open(m_path, m_options.mode, gathers ? m_gatheredLog->name() : m_options.vfs));
    sqlite3* handle = database.handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    int keepLog = 1;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keepLog);
    DAK_TRY_STATUS(database.execute("PRAGMA temp_store=MEMORY"));
    DAK_TRY_STATUS(database.execute("PRAGMA cache_size=-16384"));
    if (m_options.mode == OpenMode::Create)
        DAK_TRY_STATUS(database.execute("PRAGMA page_size=" + std::to_string(kNewPageBytes)));
    if (m_options.mode != OpenMode::ReadOnly && m_options.log)
        DAK_TRY_STATUS(database.execute("PRAGMA journal_mode=WAL"));
    DAK_TRY_STATUS(database.execute(full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"));
    DAK_TRY(m_pageBytes, database.pageBytes());
    // Our hook takes the place of the automatic checkpoint, which would sync inside a booking.
    sqlite3_wal_hook(handle, &Connection::noteCommit, this);
    m_database.emplace(std::move(database));
    // A program that was killed between the write and the sync of a commit left a log whose end only the
    // system's memory knows. Opening the file makes that commit visible: it is synced before anybody sees it.
    if (m_options.mode != OpenMode::ReadOnly && m_options.log && full)
        DAK_TRY_STATUS(syncLog());
    m_inDoubt |= m_options.mode != OpenMode::ReadOnly && fileExists(doubtNote());
    return {};
}

void Connection::close() {
    m_statements.clear();
    m_database.reset();
}

int Connection::noteCommit(void* self, sqlite3* /*database*/, const char* /*name*/, int pages) {
    auto& connection = *static_cast<Connection*>(self);
    connection.m_logBytes = pages * connection.m_pageBytes;
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

Result<Transaction> Connection::begin() {
    if (m_inDoubt)
        DAK_TRY_STATUS(heal());
    if (!m_database)
        DAK_TRY_STATUS(connect());
    return Transaction::begin(*m_database, &m_inDoubt);
}

Status Connection::heal(const std::function<Status()>& look) {
    m_inDoubt = true;
    DAK_TRY_STATUS(reopen());
    DAK_TRY(Transaction transaction, Transaction::begin(*m_database));
    if (look)
        DAK_TRY_STATUS(look());
    DAK_TRY_STATUS(rewriteLog());
    DAK_TRY_STATUS(raiseFence());
    DAK_TRY_STATUS(transaction.commit());
    m_inDoubt = false;
    return removeFile(doubtNote());
}

sqlite3_file* Connection::logFile() {
    sqlite3_file* log = nullptr;
    sqlite3_file_control(m_database->handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    return log == nullptr || log->pMethods == nullptr ? nullptr : log;
}

Status Connection::syncLog() {
    DAK_TRY_STATUS(m_database->execute("SELECT COUNT(*) FROM sqlite_schema")); // opens the log
    sqlite3_file* log = logFile();
    const int code = log == nullptr ? SQLITE_OK : log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
    return code == SQLITE_OK ? Status() : Status(sqliteError(nullptr, code, "sync log"));
}

// The bytes of the log once more over themselves, and synced. Held by the write lock, read by no one
// otherwise than before.
Status Connection::rewriteLog() {
    sqlite3_file* log = logFile();
    if (log == nullptr)
        return {};
    constexpr int kPiece = 65536;
    std::vector<char> piece(kPiece);
    sqlite3_int64 size = 0;
    int code = log->pMethods->xFileSize(log, &size);
    for (sqlite3_int64 at = 0; code == SQLITE_OK && at < size; at += kPiece) {
        const int bytes = static_cast<int>(std::min<sqlite3_int64>(kPiece, size - at));
        code = log->pMethods->xRead(log, piece.data(), bytes, at);
        if (code == SQLITE_OK)
            code = log->pMethods->xWrite(log, piece.data(), bytes, at);
    }
    if (code == SQLITE_OK)
        code = log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
    return code == SQLITE_OK ? Status() : Status(sqliteError(nullptr, code, "rewrite log"));
}

Status Connection::raiseFence() {
    DAK_TRY(Prepared fence, prepared("UPDATE fence SET raised = raised + 1 WHERE id = 1"));
    return fence->run();
}

Status Connection::checkpoint() {
    if (m_inDoubt)
        DAK_TRY_STATUS(heal());
    if (!m_database)
        return Error::machine("database_closed", {{"path", m_path}});
    int inLog = 0;
    int copied = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_database->handle(), "main", SQLITE_CHECKPOINT_PASSIVE, &inLog, &copied);
    if (code != SQLITE_OK)
        return sqliteError(m_database->handle(), code, "checkpoint");
    if (inLog <= 0 || inLog != copied)
        return {};
    DAK_TRY(Transaction transaction, Transaction::begin(*m_database, &m_inDoubt));
    DAK_TRY_STATUS(raiseFence());
    return transaction.commit();
}

} // namespace dak
