// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file that is made under another name and takes its own in one step, when it is whole and on the disk.
#pragma once

#include "core/base/result.h"

#include <string>

namespace dak {

class NewFile {
public:
    // An empty "<path>.part" held by this process alone. Errors import_running {path}, import_unwritable
    // {path, why}.
    [[nodiscard]] static Result<NewFile> begin(const std::string& path);

    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    // Removes the part unless it was put in place.
    ~NewFile();

    const std::string& partPath() const { return m_part; }
    // Syncs the file, gives it its name, syncs the folder. Error import_unwritable {path, why}.
    [[nodiscard]] Status putInPlace();

private:
    NewFile(std::string path, std::string part, int file);

    std::string m_path;
    std::string m_part;
    int m_file = -1;
};

} // namespace dak
