// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file that is made under another name and takes its own in one step, when it is whole and on the disk.
#pragma once

#include "core/base/result.h"

#include <string>

namespace dak {

class StagedFile {
public:
    // An empty "<path>.part" held by this process alone. Errors import_running {path}; file_write_failed,
    // file_full, file_readonly {path, why}.
    [[nodiscard]] static Result<StagedFile> begin(const std::string& path);

    StagedFile(StagedFile&& other) noexcept;
    StagedFile& operator=(StagedFile&&) = delete;
    // Removes the part unless it was put in place.
    ~StagedFile();

    const std::string& partPath() const { return m_part; }
    // Syncs the file, gives it its name, syncs the folder. Errors file_write_failed, file_full.
    [[nodiscard]] Status putInPlace();

private:
    StagedFile(std::string path, std::string part, int file);

    std::string m_path;
    std::string m_part;
    int m_file = -1;
};

} // namespace dak
