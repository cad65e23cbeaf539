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
class MemoryFolder {
public:
    explicit MemoryFolder(const std::string& name);
    ~MemoryFolder();
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

class CrashFolder {
public:
    // `constant`: a folder whose files (keys, settings) are copied once and are the same in each state.
    CrashFolder(const std::vector<std::string>& names, const std::filesystem::path& constant);

    const std::filesystem::path& path() const { return m_folder.path(); }
    // Makes the folder hold exactly this.
    void put(const Images& images);
    // To be called when the files were written to since: the next state is written whole.
    void forget() { m_stamps.assign(m_names.size(), {}); }

private:
    struct Stamp {
        std::int64_t size = -2; // -1: absent
        std::int64_t changed = 0;
        bool operator==(const Stamp&) const = default;
    };
    void write(std::size_t file, const Image& image);
    Stamp stamp(std::size_t file) const;

    MemoryFolder m_folder;
    std::vector<std::string> m_names;
    Images m_there;
    std::vector<Stamp> m_stamps; // of the files as we left them
};

// The files of a folder as images, in the order of the names; for the start of a trace.
[[nodiscard]] Images imagesIn(const std::filesystem::path& folder, const std::vector<std::string>& names);

} // namespace dak::test
