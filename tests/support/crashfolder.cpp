// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/crashfolder.h"

#include "core/base/check.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace dak::test {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = 4096;

void pwriteAll(int fd, const std::string& bytes, std::size_t offset, std::size_t size) {
    check(::pwrite(fd, bytes.data() + offset, size, static_cast<off_t>(offset)) == static_cast<ssize_t>(size),
          "a crash state could not be written");
}

void writeDifference(int fd, const std::string& before, const std::string& now) {
    for (std::size_t at = 0; at < now.size(); at += kBlock) {
        const std::size_t size = std::min(kBlock, now.size() - at);
        const bool same =
            at + size <= before.size() && std::memcmp(before.data() + at, now.data() + at, size) == 0;
        if (!same)
            pwriteAll(fd, now, at, size);
    }
}

} // namespace

fs::path memoryFolder() {
    const fs::path shm = "/dev/shm";
    return ::access(shm.c_str(), W_OK) == 0 ? shm : fs::temp_directory_path();
}

MemoryFolder::MemoryFolder(const std::string& name) {
    std::string pattern = (memoryFolder() / ("dak-" + name + "-XXXXXX")).string();
    check(::mkdtemp(pattern.data()) != nullptr, "no folder in memory");
    m_path = pattern;
}

MemoryFolder::~MemoryFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

CrashFolder::CrashFolder(const std::vector<std::string>& names, const fs::path& constant)
    : m_folder("crash"), m_names(names), m_there(names.size()), m_stamps(names.size()) {
    if (constant.empty())
        return;
    for (const auto& item : fs::directory_iterator(constant)) {
        const std::string name = item.path().filename().string();
        const bool varies = std::find(names.begin(), names.end(), name) != names.end();
        if (!varies && !name.ends_with("-shm"))
            fs::copy(item.path(), path() / name, fs::copy_options::recursive);
    }
}

CrashFolder::Stamp CrashFolder::stamp(std::size_t file) const {
    struct stat found {};
    if (::stat((path() / m_names[file]).c_str(), &found) != 0)
        return {-1, 0};
    return {found.st_size, found.st_mtim.tv_sec * 1'000'000'000 + found.st_mtim.tv_nsec};
}

void CrashFolder::put(const Images& images) {
    for (const std::string& name : m_names)
        ::unlink((path() / (name + "-shm")).c_str());
    for (std::size_t i = 0; i < m_names.size(); ++i)
        write(i, i < images.size() ? images[i] : nullptr);
}

void CrashFolder::write(std::size_t file, const Image& image) {
    const fs::path target = path() / m_names[file];
    const bool untouched = stamp(file) == m_stamps[file];
    if (untouched && image == m_there[file])
        return;
    if (!image) {
        ::unlink(target.c_str());
    } else {
        const int fd = ::open(target.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        check(fd >= 0, "a crash state could not be opened");
        const bool differential = untouched && m_there[file] != nullptr;
        check(::ftruncate(fd, differential ? static_cast<off_t>(image->size()) : 0) == 0, "ftruncate");
        writeDifference(fd, differential ? *m_there[file] : std::string(), *image);
        ::close(fd);
    }
    m_there[file] = image;
    m_stamps[file] = stamp(file);
}

Images imagesIn(const fs::path& folder, const std::vector<std::string>& names) {
    Images images(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::ifstream file(folder / names[i], std::ios::binary);
        if (file)
            images[i] = std::make_shared<std::string>(std::istreambuf_iterator<char>(file),
                                                      std::istreambuf_iterator<char>());
    }
    return images;
}

} // namespace dak::test
