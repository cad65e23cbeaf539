// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a picture with the packaged command-line reader (Debian zxing-cpp-tools), a program that knows
// nothing of ours. -noscale: the packaged build ends itself without it.
#pragma once

#include "core/document/page.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <unistd.h>

namespace dak::test {

// A folder that is gone with the test.
class ScanFolder {
public:
    ScanFolder()
        : m_path(std::filesystem::temp_directory_path() / ("dak-scan-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(m_path);
    }
    ~ScanFolder() { std::filesystem::remove_all(m_path); }
    ScanFolder(const ScanFolder&) = delete;
    ScanFolder& operator=(const ScanFolder&) = delete;

    std::string write(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path file = m_path / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }
    std::string path(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

// Output of a command; the test fails when it cannot be run.
inline std::string outputOf(const std::string& command) {
    FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
        output.append(buffer, count);
    const int status = ::pclose(pipe);
    INFO(command);
    REQUIRE(status == 0);
    return output;
}

// "Code128 EM473124829IN" for each symbol found.
inline std::set<std::string> scanFile(const std::string& file) {
    std::set<std::string> found;
    const std::string output =
        outputOf("ZXingReader -noscale -norotate -1 -format Code128,Code39,QRCode " + file);
    std::size_t at = 0;
    while (at < output.size()) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        const std::string line = output.substr(at, end - at);
        at = end + 1;
        const std::size_t open = line.find('"');
        const std::size_t close = line.rfind('"');
        for (const char* format : {"Code128", "Code39", "QRCode"})
            if (open != close && line.find(format) != std::string::npos)
                found.insert(std::string(format) + " " + line.substr(open + 1, close - open - 1));
    }
    return found;
}

inline std::string scannedAs(const PageSymbol& symbol) {
    const char* format = symbol.symbology == Symbology::Code128  ? "Code128 "
                         : symbol.symbology == Symbology::Code39 ? "Code39 "
                                                                 : "QRCode ";
    return format + symbol.content;
}

} // namespace dak::test
