// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/newfile.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace dak {

namespace {

constexpr mode_t kReadableByAll = 0644;

Error unwritable(const std::string& path, int number) {
    return Error::machine("import_unwritable", {{"path", path}, {"why", std::strerror(number)}});
}

// Another process may have renamed the file between our opening and our locking it.
bool stillHasName(int file, const std::string& path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(file, &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

int syncFolderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int outcome = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return outcome;
}

} // namespace

NewFile::NewFile(std::string path, std::string part, int file)
    : m_path(std::move(path)), m_part(std::move(part)), m_file(file) {}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_part(std::move(other.m_part))
    , m_file(std::exchange(other.m_file, -1)) {}

Result<NewFile> NewFile::begin(const std::string& path) {
    const std::string part = path + ".part";
    for (;;) {
        const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kReadableByAll);
        if (file < 0)
            return unwritable(part, errno);
        NewFile made(path, part, file);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            made.m_part.clear(); // it is another's
            return errno == EWOULDBLOCK ? Error::refused("import_running", {{"path", path}})
                                        : unwritable(part, errno);
        }
        if (!stillHasName(file, part)) {
            made.m_part.clear();
            continue;
        }
        if (::ftruncate(file, 0) != 0)
            return unwritable(part, errno);
        return made;
    }
}

NewFile::~NewFile() {
    if (m_file < 0)
        return;
    if (!m_part.empty())
        ::unlink(m_part.c_str());
    ::close(m_file);
}

Status NewFile::putInPlace() {
    if (::fsync(m_file) != 0 || std::rename(m_part.c_str(), m_path.c_str()) != 0)
        return unwritable(m_path, errno);
    m_part.clear();
    if (const int fault = syncFolderOf(m_path); fault != 0)
        return unwritable(m_path, fault);
    return {};
}

} // namespace dak
