// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/gatheredlog.h"

#include "core/base/check.h"
#include "core/storage/sqlite/database.h"

#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace dak {

struct GatheredLog::Vfs {
    std::string name;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs own{};
};

namespace {

// SQLite's VFS for Unix takes the low 17 bits of a write's size for the size.
constexpr std::size_t kMostGathered = (128U << 10U) - 1;

// What SQLite holds as an open log: ours, and behind it the file of the VFS around which it stands.
struct LogFile {
    sqlite3_file base;
    sqlite3_file* real;
    std::string* held; // consecutive pieces that are not written yet
    sqlite3_int64 at;  // where they begin
};

LogFile& logOf(sqlite3_file* file) {
    return *reinterpret_cast<LogFile*>(file);
}

const sqlite3_io_methods& realMethods(sqlite3_file* file) {
    return *logOf(file).real->pMethods;
}

// A write that fails leaves nothing held: it is SQLite's to write again or to give up.
int handOn(sqlite3_file* file) {
    LogFile& log = logOf(file);
    if (log.held->empty())
        return SQLITE_OK;
    const int code =
        log.real->pMethods->xWrite(log.real, log.held->data(), static_cast<int>(log.held->size()), log.at);
    log.held->clear();
    return code;
}

int logClose(sqlite3_file* file) {
    const int handed = handOn(file);
    delete std::exchange(logOf(file).held, nullptr);
    const int code = realMethods(file).xClose(logOf(file).real);
    return handed != SQLITE_OK ? handed : code;
}

int logRead(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
    const int code = handOn(file);
    return code != SQLITE_OK ? code : realMethods(file).xRead(logOf(file).real, bytes, size, offset);
}

int logWrite(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    LogFile& log = logOf(file);
    const auto length = static_cast<std::size_t>(size);
    const bool follows = offset == log.at + static_cast<sqlite3_int64>(log.held->size());
    if (!follows || log.held->size() + length > kMostGathered) {
        const int code = handOn(file);
        if (code != SQLITE_OK)
            return code;
    }
    if (log.held->empty())
        log.at = offset;
    log.held->append(static_cast<const char*>(bytes), length);
    return SQLITE_OK;
}

int logTruncate(sqlite3_file* file, sqlite3_int64 size) {
    const int code = handOn(file);
    return code != SQLITE_OK ? code : realMethods(file).xTruncate(logOf(file).real, size);
}

int logSync(sqlite3_file* file, int flags) {
    const int code = handOn(file);
    return code != SQLITE_OK ? code : realMethods(file).xSync(logOf(file).real, flags);
}

int logFileSize(sqlite3_file* file, sqlite3_int64* size) {
    const int code = handOn(file);
    return code != SQLITE_OK ? code : realMethods(file).xFileSize(logOf(file).real, size);
}

int logLock(sqlite3_file* file, int level) {
    return realMethods(file).xLock(logOf(file).real, level);
}
int logUnlock(sqlite3_file* file, int level) {
    return realMethods(file).xUnlock(logOf(file).real, level);
}
int logCheckReserved(sqlite3_file* file, int* out) {
    return realMethods(file).xCheckReservedLock(logOf(file).real, out);
}
int logControl(sqlite3_file* file, int op, void* argument) {
    return realMethods(file).xFileControl(logOf(file).real, op, argument);
}
int logSectorSize(sqlite3_file* file) {
    return realMethods(file).xSectorSize(logOf(file).real);
}
int logCharacteristics(sqlite3_file* file) {
    return realMethods(file).xDeviceCharacteristics(logOf(file).real);
}

// Version 1: a log has no shared memory of its own and is not mapped.
const sqlite3_io_methods kLogMethods = {
    1,         logClose,         logRead,    logWrite,      logTruncate,        logSync, logFileSize, logLock,
    logUnlock, logCheckReserved, logControl, logSectorSize, logCharacteristics, nullptr, nullptr,     nullptr,
    nullptr,   nullptr,          nullptr};

sqlite3_vfs* realVfs(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

// Any other file is opened as if this VFS were not there.
int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
    sqlite3_vfs* real = realVfs(vfs);
    if ((flags & SQLITE_OPEN_WAL) == 0)
        return real->xOpen(real, path, file, flags, out);
    LogFile& log = logOf(file);
    log.base.pMethods = nullptr;
    log.real = reinterpret_cast<sqlite3_file*>(&log + 1);
    log.at = 0;
    const int code = real->xOpen(real, path, log.real, flags, out);
    if (log.real->pMethods == nullptr)
        return code;
    log.held = new std::string;
    log.base.pMethods = &kLogMethods;
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    return realVfs(vfs)->xDelete(realVfs(vfs), path, syncFolder);
}
int accessFile(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
    return realVfs(vfs)->xAccess(realVfs(vfs), path, flags, out);
}
int fullPath(sqlite3_vfs* vfs, const char* path, int size, char* out) {
    return realVfs(vfs)->xFullPathname(realVfs(vfs), path, size, out);
}
int randomBytes(sqlite3_vfs* vfs, int size, char* out) {
    return realVfs(vfs)->xRandomness(realVfs(vfs), size, out);
}
int waitFor(sqlite3_vfs* vfs, int microseconds) {
    return realVfs(vfs)->xSleep(realVfs(vfs), microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* out) {
    return realVfs(vfs)->xCurrentTime(realVfs(vfs), out);
}
int lastSystemError(sqlite3_vfs* vfs, int size, char* out) {
    return realVfs(vfs)->xGetLastError(realVfs(vfs), size, out);
}

} // namespace

GatheredLog::GatheredLog(const std::string& around) : m_vfs(std::make_unique<Vfs>()) {
    static std::atomic<unsigned> count{0};
    prepareSqlite();
    m_vfs->real = sqlite3_vfs_find(around.empty() ? nullptr : around.c_str());
    check(m_vfs->real != nullptr, "no VFS of that name");
    m_vfs->name = "gathered-log-" + std::to_string(++count);
    sqlite3_vfs& own = m_vfs->own;
    own.iVersion = 1;
    own.szOsFile = static_cast<int>(sizeof(LogFile)) + m_vfs->real->szOsFile;
    own.mxPathname = m_vfs->real->mxPathname;
    own.zName = m_vfs->name.c_str();
    own.pAppData = m_vfs->real;
    own.xOpen = openFile;
    own.xDelete = deleteFile;
    own.xAccess = accessFile;
    own.xFullPathname = fullPath;
    own.xRandomness = randomBytes;
    own.xSleep = waitFor;
    own.xCurrentTime = currentTime;
    own.xGetLastError = lastSystemError;
    sqlite3_vfs_register(&own, 0);
}

GatheredLog::~GatheredLog() {
    sqlite3_vfs_unregister(&m_vfs->own);
}

const std::string& GatheredLog::name() const {
    return m_vfs->name;
}

} // namespace dak
