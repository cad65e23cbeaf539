// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/folderlock.h"

#include "core/files/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace dak {

Result<FolderLock> FolderLock::take(const std::string& path, Share share) {
    int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivateFile);
    if (file < 0 && (errno == EROFS || errno == EACCES))
        file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fileError("file_open_failed", path, errno);
    FolderLock lock(file);
    const int how = (share == Share::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
    if (::flock(file, how) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return Error::machine("folder_busy", {{"path", folderOf(path)}});
    return fileError("file_open_failed", path, errno);
}

Result<FolderLock> FolderLock::wait(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivateFile);
    if (file < 0)
        return fileError("file_open_failed", path, errno);
    FolderLock lock(file);
    while (::flock(file, LOCK_EX) != 0) {
        if (errno != EINTR)
            return fileError("file_open_failed", path, errno);
    }
    return lock;
}

FolderLock::~FolderLock() {
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace dak
