// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder in memory into which crash states are written one after another, as fast as what differs.
#pragma once

#include "tests/support/crashstates.h"

#include <filesystem>

namespace dak::test {

// /dev/shm where there is one, else the temporary folder.
[[nodiscard]] std::filesystem::path memoryFolder();

// A new empty folder that goes away with its object.
class TempFolder {
public:
    explicit TempFolder(const std::string& name);
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

class CrashFolder {
public:
    // `constant`: a folder whose files (keys, settings) are copied once and are the same in each state.
    CrashFolder(const std::vector<std::string>& names, const std::filesystem::path& constant);

    const std::filesystem::path& path() const { return m_folder.path(); }
    // Makes the folder hold exactly this. `touched`: what was opened since may have written to the files.
    void put(const Images& images, bool touched);

private:
    void write(std::size_t file, const std::optional<std::string>& image, bool touched);

    TempFolder m_folder;
    std::vector<std::string> m_names;
    Images m_there;
};

// The files of a folder as images, in the order of the names; for the start of a trace.
[[nodiscard]] Images imagesIn(const std::filesystem::path& folder, const std::vector<std::string>& names);

} // namespace dak::test
