// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tracefiles.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace dak::test {

namespace {

// What is known of the traced folder while a TraceFiles lives.
struct TracedFolder {
    TraceVfs& vfs;
    std::string path;
    std::map<int, std::string> open;           // file descriptor -> path
    std::map<std::string, std::string> synced; // path -> content of the last fsync
    std::set<std::string> renamed;             // names given since the folder was last synced
};

std::optional<TracedFolder> g_traced;

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool isTraced(const std::string& path) {
    if (!g_traced)
        return false;
    const std::size_t slash = path.rfind('/');
    return path == g_traced->path || (slash != std::string::npos && path.substr(0, slash) == g_traced->path);
}

// True when the fault wants this operation to fail; errno is set.
bool fails(Io kind) {
    const auto code = g_traced->vfs.failing(kind);
    if (code)
        errno = (*code & 0xFF) == SQLITE_FULL ? ENOSPC : EIO;
    return code.has_value();
}

const std::string* tracedPath(int file) {
    if (!g_traced)
        return nullptr;
    const auto found = g_traced->open.find(file);
    return found == g_traced->open.end() ? nullptr : &found->second;
}

void note(TraceOp op) {
    if (g_traced->vfs.recording())
        g_traced->vfs.log().add(std::move(op));
}

// Bytes put into a file that SQLite writes too.
void notePut(const std::string& path, const void* bytes, size_t size, off_t offset) {
    if (g_traced->vfs.log().knows(path))
        note({TraceOp::Kind::Write, g_traced->vfs.log().fileOf(path), offset,
              std::string(static_cast<const char*>(bytes), size)});
}

void noteSync(const std::string& path) {
    if (path != g_traced->path) {
        g_traced->synced[path] = contentOf(path);
        if (g_traced->vfs.log().knows(path))
            note({TraceOp::Kind::Sync, g_traced->vfs.log().fileOf(path), 0, {}});
        return;
    }
    for (const std::string& name : g_traced->renamed)
        note({TraceOp::Kind::Sync, g_traced->vfs.log().fileOf(name), 0, {}});
    g_traced->renamed.clear();
}

void noteFailedSync(const std::string& path) {
    if (g_traced->vfs.log().knows(path))
        note({TraceOp::Kind::SyncFailed, g_traced->vfs.log().fileOf(path), 0, {}});
}

void noteRename(const std::string& from, const std::string& to) {
    const auto synced = g_traced->synced.find(from);
    note({TraceOp::Kind::Replace, g_traced->vfs.log().fileOf(to), 0, contentOf(to),
          synced == g_traced->synced.end() ? std::string() : synced->second});
    g_traced->synced.erase(from);
    g_traced->renamed.insert(to);
}

int synced(int file, int (*sync)(int)) {
    const std::string* path = tracedPath(file);
    if (path != nullptr && fails(Io::Sync)) {
        noteFailedSync(*path);
        return -1;
    }
    const int done = sync(file);
    if (path != nullptr && done == 0)
        noteSync(*path);
    return done;
}

} // namespace

TraceFiles::TraceFiles(TraceVfs& vfs, std::string folder) {
    g_traced.emplace(TracedFolder{vfs, std::move(folder), {}, {}, {}});
}

TraceFiles::~TraceFiles() {
    g_traced.reset();
}

} // namespace dak::test

// The linker sends the calls of core here.
extern "C" {

int __real_open(const char* path, int flags, ...);
int __real_close(int file);
ssize_t __real_read(int file, void* bytes, size_t size);
ssize_t __real_write(int file, const void* bytes, size_t size);
ssize_t __real_pread(int file, void* bytes, size_t size, off_t offset);
ssize_t __real_pwrite(int file, const void* bytes, size_t size, off_t offset);
int __real_fsync(int file);
int __real_fdatasync(int file);
int __real_rename(const char* from, const char* to);

int __wrap_open(const char* path, int flags, ...) {
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    using namespace dak::test;
    if (!isTraced(path))
        return __real_open(path, flags, mode);
    if (fails(Io::Open))
        return -1;
    const int file = __real_open(path, flags, mode);
    if (file >= 0) {
        g_traced->open[file] = path;
        if ((flags & O_TRUNC) != 0)
            g_traced->synced.erase(path);
    }
    return file;
}

int __wrap_close(int file) {
    if (dak::test::g_traced)
        dak::test::g_traced->open.erase(file);
    return __real_close(file);
}

ssize_t __wrap_read(int file, void* bytes, size_t size) {
    if (dak::test::tracedPath(file) != nullptr && dak::test::fails(dak::test::Io::Read))
        return -1;
    return __real_read(file, bytes, size);
}

ssize_t __wrap_write(int file, const void* bytes, size_t size) {
    if (dak::test::tracedPath(file) != nullptr && dak::test::fails(dak::test::Io::Write))
        return -1;
    return __real_write(file, bytes, size);
}

ssize_t __wrap_pread(int file, void* bytes, size_t size, off_t offset) {
    if (dak::test::tracedPath(file) != nullptr && dak::test::fails(dak::test::Io::Read))
        return -1;
    return __real_pread(file, bytes, size, offset);
}

ssize_t __wrap_pwrite(int file, const void* bytes, size_t size, off_t offset) {
    const std::string* path = dak::test::tracedPath(file);
    if (path != nullptr && dak::test::fails(dak::test::Io::Write))
        return -1;
    const ssize_t done = __real_pwrite(file, bytes, size, offset);
    if (path != nullptr && done > 0)
        dak::test::notePut(*path, bytes, static_cast<size_t>(done), offset);
    return done;
}

int __wrap_fsync(int file) {
    return dak::test::synced(file, __real_fsync);
}

int __wrap_fdatasync(int file) {
    return dak::test::synced(file, __real_fdatasync);
}

int __wrap_rename(const char* from, const char* to) {
    const bool traced = dak::test::isTraced(to);
    if (traced && dak::test::fails(dak::test::Io::Write))
        return -1;
    const int done = __real_rename(from, to);
    if (traced && done == 0)
        dak::test::noteRename(from, to);
    return done;
}
}
