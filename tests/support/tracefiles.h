// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of a book that SQLite does not write (the reservation of numbers): their opens, reads, writes,
// syncs and renames go into the same trace and fail by the same fault as those of a TraceVfs. It stands in
// place of the system calls by the linker's --wrap: link dak_test_files, and nothing in core knows of it.
#pragma once

#include "tests/support/tracevfs.h"

#include <string>

namespace dak::test {

class TraceFiles {
public:
    // One at a time; files in `folder` only, not in folders below it.
    TraceFiles(TraceVfs& vfs, std::string folder);
    ~TraceFiles();
    TraceFiles(const TraceFiles&) = delete;
    TraceFiles& operator=(const TraceFiles&) = delete;
};

} // namespace dak::test
