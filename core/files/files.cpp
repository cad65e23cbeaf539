// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace dak {

namespace {

// An open file that closes itself.
class OpenFile {
public:
    explicit OpenFile(int number) : m_number(number) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_number >= 0)
            ::close(m_number);
    }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// A read that the system notes as the file's last use makes its next sync write the inode too. Only the owner
// of a file may read it so.
int openUnmarked(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOATIME);
    return file >= 0 || errno != EPERM ? file : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

// Errors name the file that was asked for, never the one beside it.
Status writeBeside(const std::string& beside, const std::string& path, std::string_view bytes,
                   unsigned mode) {
    OpenFile file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!file.isOpen())
        return fileError("file_write_failed", path, errno);
    if (!writeAll(file.number(), bytes) || ::fsync(file.number()) != 0 || !file.close())
        return fileError("file_write_failed", path, errno);
    return {};
}

} // namespace

Error fileError(std::string code, const std::string& path, int number) {
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        code = "file_full";
    else if (number == EROFS || number == EACCES || number == EPERM)
        code = "file_readonly";
    return Error::machine(std::move(code),
                          {{"path", path}, {"why", std::generic_category().message(number)}});
}

bool fileExists(const std::string& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0;
}

bool isRegularFile(const std::string& path) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode);
}

Result<std::string> readFile(const std::string& path, std::size_t mostBytes) {
    OpenFile file(openUnmarked(path));
    if (!file.isOpen())
        return fileError("file_open_failed", path, errno);
    std::string bytes;
    std::array<char, 65536> piece{};
    for (;;) {
        const ssize_t got = ::read(file.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileError("file_read_failed", path, errno);
        if (got == 0)
            return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
        if (bytes.size() > mostBytes)
            return Error::refused("file_too_large", {{"path", path}, {"most", std::to_string(mostBytes)}});
    }
}

std::string nameBeside(const std::string& path) {
    static std::atomic<unsigned> count{0};
    return path + "." + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".new";
}

Status replaceFile(const std::string& path, std::string_view bytes, unsigned mode) {
    const std::string beside = nameBeside(path);
    Status written = writeBeside(beside, path, bytes, mode);
    if (written)
        written = renameFile(beside, path);
    if (!written)
        ::unlink(beside.c_str());
    return written;
}

Status renameFile(const std::string& from, const std::string& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        return fileError("file_write_failed", to, errno);
    return syncFolder(folderOf(to));
}

Status removeFile(const std::string& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return fileError("file_write_failed", path, errno);
    return {};
}

Status syncFile(const std::string& path) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0)
        return fileError("file_write_failed", path, errno);
    return {};
}

Status syncFolder(const std::string& folder) {
    const OpenFile file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0)
        return fileError("file_write_failed", folder, errno);
    return {};
}

Status makeFolder(const std::string& folder) {
    for (std::size_t at = folder.find('/', 1);; at = folder.find('/', at + 1)) {
        const std::string part = folder.substr(0, at);
        if (::mkdir(part.c_str(), kPrivateFolder) != 0 && errno != EEXIST)
            return fileError("file_write_failed", part, errno);
        if (at == std::string::npos)
            break;
    }
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
        return fileError("file_write_failed", folder, ENOTDIR);
    return {};
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

Result<std::uint64_t> freeBytes(const std::string& folder) {
    struct statvfs found {};
    if (::statvfs(folder.c_str(), &found) != 0)
        return fileError("file_open_failed", folder, errno);
    return static_cast<std::uint64_t>(found.f_bavail) * found.f_frsize;
}

} // namespace dak
