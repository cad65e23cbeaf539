// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/database.h"

#include <sqlite3.h>

#include <utility>

namespace dak {

namespace {

constexpr int kBusyMilliseconds = 10'000;

std::string_view codeOf(int primary) {
    switch (primary) {
    case SQLITE_FULL:
        return "database_full";
    case SQLITE_IOERR:
        return "database_io";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "database_busy";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "database_corrupt";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "database_readonly";
    case SQLITE_CANTOPEN:
        return "database_open_failed";
    case SQLITE_CONSTRAINT:
        return "database_constraint";
    default:
        return "database_error";
    }
}

int flagsOf(OpenMode mode) {
    switch (mode) {
    case OpenMode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case OpenMode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case OpenMode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    failCheck("an open mode without flags");
}

} // namespace

Error sqliteError(sqlite3* database, int code, std::string_view doing) {
    return Error::machine(std::string(codeOf(code & 0xFF)),
                          {{"doing", std::string(doing)},
                           {"why", database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code)},
                           {"sqlite", std::to_string(code)}});
}

void prepareSqlite() {
    [[maybe_unused]] static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

Result<Database> Database::open(const std::string& path, OpenMode mode, const std::string& vfs) {
    prepareSqlite();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flagsOf(mode) | SQLITE_OPEN_NOMUTEX,
                                     vfs.empty() ? nullptr : vfs.c_str());
    Database database(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code, "open").with("path", path);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    DAK_TRY_STATUS(database.execute("PRAGMA foreign_keys=ON"));
    return database;
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_begin(std::exchange(other.m_begin, nullptr))
    , m_commit(std::exchange(other.m_commit, nullptr)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    std::swap(m_begin, other.m_begin);
    std::swap(m_commit, other.m_commit);
    return *this;
}

Database::~Database() {
    sqlite3_finalize(m_begin);
    sqlite3_finalize(m_commit);
    sqlite3_close_v2(m_handle);
}

Status Database::execute(std::string_view sql) {
    const int code = sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code, "execute");
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code, "prepare");
    return Statement(m_handle, handle);
}

Result<std::int64_t> Database::pageBytes() {
    DAK_TRY(Statement row, prepare("PRAGMA page_size"));
    DAK_TRY([[maybe_unused]] const bool found, row.step());
    return row.integer(0);
}

Status Database::runKept(sqlite3_stmt*& kept, std::string_view sql) {
    if (kept == nullptr) {
        const int prepared = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                                SQLITE_PREPARE_PERSISTENT, &kept, nullptr);
        if (prepared != SQLITE_OK)
            return sqliteError(m_handle, prepared, "prepare");
    }
    const int code = sqlite3_step(kept);
    if (code == SQLITE_DONE) {
        sqlite3_reset(kept);
        return {};
    }
    Error error = sqliteError(m_handle, code, "execute");
    sqlite3_reset(kept);
    return error;
}

Status Database::begin() {
    return runKept(m_begin, "BEGIN IMMEDIATE");
}

Status Database::commit() {
    return runKept(m_commit, "COMMIT");
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

Error Database::lastError(std::string_view doing) const {
    return sqliteError(m_handle, sqlite3_extended_errcode(m_handle), doing);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_bindFailed(other.m_bindFailed)
    , m_isAtRest(other.m_isAtRest) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_database, other.m_database);
    std::swap(m_handle, other.m_handle);
    std::swap(m_bindFailed, other.m_bindFailed);
    std::swap(m_isAtRest, other.m_isAtRest);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_handle);
}

void Statement::noteBound(int code) {
    m_bindFailed |= code != SQLITE_OK;
    m_isAtRest = false;
}

Statement& Statement::bind(int index, std::int64_t value) {
    noteBound(sqlite3_bind_int64(m_handle, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    if (text.data() == nullptr) // SQLite takes a null pointer for NULL, not for an empty text
        text = "";
    noteBound(sqlite3_bind_text64(m_handle, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes) {
    if (bytes.data() == nullptr)
        bytes = "";
    noteBound(sqlite3_bind_blob64(m_handle, index, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindView(int index, std::string_view text) {
    if (text.data() == nullptr)
        text = "";
    noteBound(sqlite3_bind_text64(m_handle, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlobView(int index, std::string_view bytes) {
    if (bytes.data() == nullptr)
        bytes = "";
    noteBound(sqlite3_bind_blob64(m_handle, index, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull(int index) {
    noteBound(sqlite3_bind_null(m_handle, index));
    return *this;
}

Result<bool> Statement::step() {
    check(!m_bindFailed, "a statement's parameters could not be bound");
    m_isAtRest = false;
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    Error error = sqliteError(m_database, code, "step");
    sqlite3_reset(m_handle);
    return error;
}

Status Statement::run() {
    for (;;) {
        DAK_TRY(const bool row, step());
        if (!row)
            break;
    }
    reset();
    return {};
}

void Statement::reset() {
    if (m_isAtRest)
        return;
    m_isAtRest = true;
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_bindFailed = false;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

Result<Transaction> Transaction::begin(Database& database, bool* inDoubt) {
    DAK_TRY_STATUS(database.begin());
    return Transaction(database, inDoubt);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_inDoubt(other.m_inDoubt) {}

Transaction::~Transaction() {
    if (m_database != nullptr && m_database->inTransaction())
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Status Transaction::commit() {
    check(m_database != nullptr, "commit of a moved transaction");
    Status committed = m_database->commit();
    if (committed)
        m_database = nullptr;
    else if (m_inDoubt != nullptr && committed.error().code() != "database_busy")
        *m_inDoubt = true;
    return committed;
}

} // namespace dak
