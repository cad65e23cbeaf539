// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole PIN directory for tests that need it: packaging/pincode/fetch brings it. Without it those tests
// fail, unless DAK_NO_DIRECTORY=1 says that this machine has none; then each names itself as skipped.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace dak::test {

inline std::string environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string() : std::string(value);
}

// The path of pincodes.json.gz, by DAK_PINCODE_JSON or in build/pincode; empty when it is not there.
inline std::string wholeDirectoryPath() {
    std::string path = environment("DAK_PINCODE_JSON");
    if (path.empty())
        path = environment("DAK_SOURCE") + "/build/pincode/pincodes.json.gz";
    return std::filesystem::exists(path) ? path : std::string();
}

} // namespace dak::test

// First in a test of the whole directory.
#define DAK_NEED_WHOLE_DIRECTORY()                                                                           \
    if (dak::test::wholeDirectoryPath().empty()) {                                                           \
        if (dak::test::environment("DAK_NO_DIRECTORY") == "1") {                                             \
            WARN("skipped, no PIN directory: " << Catch::getResultCapture().getCurrentTestName());           \
            return;                                                                                          \
        }                                                                                                    \
        FAIL("no PIN directory: run packaging/pincode/fetch, or set DAK_NO_DIRECTORY=1");                    \
    }                                                                                                        \
    static_cast<void>(0)
