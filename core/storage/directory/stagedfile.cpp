// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/stagedfile.h"

#include "core/files/files.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace dak {

namespace {

constexpr mode_t kReadableByAll = 0644;

// Another process may have renamed the file between our opening and our locking it.
bool stillHasName(int file, const std::string& path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(file, &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

StagedFile::StagedFile(std::string path, std::string part, int file)
    : m_path(std::move(path)), m_part(std::move(part)), m_file(file) {}

StagedFile::StagedFile(StagedFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_part(std::move(other.m_part))
    , m_file(std::exchange(other.m_file, -1)) {}

Result<StagedFile> StagedFile::begin(const std::string& path) {
    const std::string part = path + ".part";
    for (;;) {
        const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kReadableByAll);
        if (file < 0)
            return fileError("file_write_failed", path, errno);
        StagedFile made(path, part, file);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            made.m_part.clear(); // it is another's
            return errno == EWOULDBLOCK ? Error::refused("import_running", {{"path", path}})
                                        : fileError("file_write_failed", path, errno);
        }
        if (!stillHasName(file, part)) {
            made.m_part.clear();
            continue;
        }
        if (::ftruncate(file, 0) != 0)
            return fileError("file_write_failed", path, errno);
        return made;
    }
}

StagedFile::~StagedFile() {
    if (m_file < 0)
        return;
    if (!m_part.empty())
        ::unlink(m_part.c_str());
    ::close(m_file);
}

Status StagedFile::putInPlace() {
    if (::fsync(m_file) != 0)
        return fileError("file_write_failed", m_path, errno);
    DAK_TRY_STATUS(renameFile(m_part, m_path));
    m_part.clear();
    return {};
}

} // namespace dak
