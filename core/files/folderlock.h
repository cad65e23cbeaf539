// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lock of a folder: shared by all who work in it, exclusive for who must be alone. It ends with the
// object or the process.
#pragma once

#include "core/base/result.h"

#include <string>
#include <utility>

namespace dak {

class FolderLock {
public:
    enum class Share { Shared, Alone };

    // Does not wait. Errors folder_busy {path}, file_open_failed, file_readonly.
    [[nodiscard]] static Result<FolderLock> take(const std::string& path, Share share);

    // Alone, as soon as nobody else holds it: for what takes a moment. Errors file_open_failed,
    // file_readonly.
    [[nodiscard]] static Result<FolderLock> wait(const std::string& path);

    // For a folder in which nothing can be written anyway.
    [[nodiscard]] static FolderLock none() { return FolderLock(-1); }

    FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    FolderLock& operator=(FolderLock&& other) noexcept {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) {}

    int m_file;
};

} // namespace dak
