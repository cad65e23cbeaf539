// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tracevfs.h"

#include "core/storage/sqlite/database.h"

#include <sqlite3.h>

#include <cstring>
#include <numeric>

namespace dak::test {

struct TraceVfs::Files {
    sqlite3_vfs vfs{};
    bool isDefault = false;
};

namespace {

struct TraceFile {
    sqlite3_file base;
    sqlite3_file* real;
    TraceVfs* owner;
    std::size_t file;
    bool traced; // temporary files without a name are not
};

TraceFile& own(sqlite3_file* file) {
    return *reinterpret_cast<TraceFile*>(file);
}

sqlite3_file* realOf(sqlite3_file* file) {
    return own(file).real;
}

void note(const TraceFile& file, TraceOp op) {
    if (file.traced && file.owner->recording())
        file.owner->log().add(std::move(op));
}

// A long write is noted as one for each block of the disk: any of them may be all that got there.
void noteWrite(const TraceFile& file, std::string_view bytes, std::int64_t offset) {
    constexpr std::int64_t kBlock = 4096;
    while (!bytes.empty()) {
        const auto room = static_cast<std::size_t>(kBlock - offset % kBlock);
        const std::string_view piece = bytes.substr(0, room);
        note(file, {TraceOp::Kind::Write, file.file, offset, std::string(piece)});
        offset += static_cast<std::int64_t>(piece.size());
        bytes.remove_prefix(piece.size());
    }
}

int traceClose(sqlite3_file* file) {
    sqlite3_file* real = realOf(file);
    return real->pMethods != nullptr ? real->pMethods->xClose(real) : SQLITE_OK;
}

int traceRead(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
    if (const auto code = own(file).owner->failing(Io::Read))
        return *code;
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, offset);
}

int traceWrite(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    TraceFile& f = own(file);
    const auto failed = f.owner->failing(Io::Write);
    const int written = failed ? (f.owner->halfWrites() ? size / 2 : 0) : size;
    if (written > 0) {
        const int code = f.real->pMethods->xWrite(f.real, bytes, written, offset);
        if (code != SQLITE_OK)
            return code;
        noteWrite(f, {static_cast<const char*>(bytes), static_cast<std::size_t>(written)}, offset);
    }
    return failed.value_or(SQLITE_OK);
}

int traceTruncate(sqlite3_file* file, sqlite3_int64 size) {
    TraceFile& f = own(file);
    if (const auto code = f.owner->failing(Io::Truncate))
        return *code;
    const int code = f.real->pMethods->xTruncate(f.real, size);
    if (code == SQLITE_OK)
        note(f, {TraceOp::Kind::Truncate, f.file, size, {}});
    return code;
}

int traceSync(sqlite3_file* file, int flags) {
    TraceFile& f = own(file);
    if (const auto code = f.owner->failing(Io::Sync)) {
        note(f, {TraceOp::Kind::SyncFailed, f.file, 0, {}});
        return *code;
    }
    const int code = f.real->pMethods->xSync(f.real, flags);
    if (code == SQLITE_OK)
        note(f, {TraceOp::Kind::Sync, f.file, 0, {}});
    return code;
}

int traceFileSize(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int traceLock(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int traceUnlock(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int traceCheckReserved(sqlite3_file* file, int* out) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out);
}
int traceControl(sqlite3_file* file, int op, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}
int traceSectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int traceCharacteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int traceShmMap(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, out);
}
int traceShmLock(sqlite3_file* file, int offset, int n, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags);
}
void traceShmBarrier(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int traceShmUnmap(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

// Version 2: without memory-mapped reads, so that every access passes here.
const sqlite3_io_methods kMethods = {2,
                                     traceClose,
                                     traceRead,
                                     traceWrite,
                                     traceTruncate,
                                     traceSync,
                                     traceFileSize,
                                     traceLock,
                                     traceUnlock,
                                     traceCheckReserved,
                                     traceControl,
                                     traceSectorSize,
                                     traceCharacteristics,
                                     traceShmMap,
                                     traceShmLock,
                                     traceShmBarrier,
                                     traceShmUnmap,
                                     nullptr,
                                     nullptr};

TraceVfs& ownerOf(sqlite3_vfs* vfs) {
    return *static_cast<TraceVfs*>(vfs->pAppData);
}

// The VFS of the operating system: the default before the first TraceVfs became it.
sqlite3_vfs* systemVfs() {
    prepareSqlite();
    static sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

int traceOpen(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
    TraceVfs& owner = ownerOf(vfs);
    TraceFile& f = own(file);
    f.base.pMethods = nullptr;
    if (const auto code = owner.failing(Io::Open))
        return *code;
    f.real = reinterpret_cast<sqlite3_file*>(&f + 1);
    f.owner = &owner;
    f.traced = path != nullptr;
    f.file = f.traced ? owner.log().fileOf(path) : 0;
    const int code = systemVfs()->xOpen(systemVfs(), path, f.real, flags, out);
    if (f.real->pMethods != nullptr)
        f.base.pMethods = &kMethods;
    return code;
}

int traceDelete(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    TraceVfs& owner = ownerOf(vfs);
    if (const auto code = owner.failing(Io::Delete))
        return *code;
    const int code = systemVfs()->xDelete(systemVfs(), path, syncFolder);
    if (code == SQLITE_OK && owner.recording()) {
        const std::size_t file = owner.log().fileOf(path);
        owner.log().add({TraceOp::Kind::Delete, file, 0, {}});
        if (syncFolder != 0)
            owner.log().add({TraceOp::Kind::Sync, file, 0, {}});
    }
    return code;
}

int osCode(Io kind) {
    switch (kind) {
    case Io::Read:
        return SQLITE_IOERR_READ;
    case Io::Write:
        return SQLITE_IOERR_WRITE;
    case Io::Sync:
        return SQLITE_IOERR_FSYNC;
    case Io::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Io::Open:
        return SQLITE_CANTOPEN;
    case Io::Delete:
        return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

} // namespace

TraceVfs::TraceVfs(std::string name) : m_name(std::move(name)), m_files(std::make_unique<Files>()) {
    m_files->vfs = *systemVfs();
    m_files->vfs.pNext = nullptr;
    m_files->vfs.zName = m_name.c_str();
    m_files->vfs.pAppData = this;
    m_files->vfs.szOsFile = static_cast<int>(sizeof(TraceFile)) + systemVfs()->szOsFile;
    m_files->vfs.xOpen = traceOpen;
    m_files->vfs.xDelete = traceDelete;
    sqlite3_vfs_register(&m_files->vfs, 0);
}

TraceVfs::~TraceVfs() {
    sqlite3_vfs_unregister(&m_files->vfs);
    if (m_files->isDefault)
        sqlite3_vfs_register(systemVfs(), 1);
}

void TraceVfs::makeDefault() {
    m_files->isDefault = true;
    sqlite3_vfs_register(&m_files->vfs, 1);
}

std::size_t TraceVfs::countAll() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
}

void TraceVfs::resetCounts() {
    m_counts.fill(0);
}

void TraceVfs::arm(const Fault& fault) {
    m_fault = fault;
    m_until = fault.nth - 1;
    m_fired = false;
}

std::optional<int> TraceVfs::failing(Io kind) {
    ++m_counts[static_cast<std::size_t>(kind)];
    if (!m_fault || (m_fault->on && *m_fault->on != kind))
        return std::nullopt;
    if (m_until > 0) {
        --m_until;
        return std::nullopt;
    }
    if (m_fired && !m_fault->forever)
        return std::nullopt;
    m_fired = true;
    return m_fault->code != 0 ? m_fault->code : osCode(kind);
}

} // namespace dak::test
