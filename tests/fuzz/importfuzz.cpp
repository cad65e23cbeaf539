// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any file is a directory, rows with reasons, or an error: CSV, JSON, gzip or none of them.
#include "core/pincode/import/directoryimport.h"
#include "tests/fuzz/memoryfile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dak;
    const fuzz::MemoryFile file(bytes, size);
    const auto contents = readDirectory(file.path());
    if (contents)
        check(!contents->offices.empty(), "an import without an office");
    return 0;
}
