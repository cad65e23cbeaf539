// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A consistent copy of an open book, as one file. Key and reserved numbers are not in it, on purpose.
#pragma once

#include "core/storage/book/book.h"
#include "core/storage/sqlite/copydatabase.h"

#include <string>

namespace dak {

struct BackupMade {
    std::uint64_t entries = 0;
    Sha256 head{};
};

// Errors file_exists {path}, file_*, database_*: nothing is left at the path unless the copy is whole.
[[nodiscard]] Result<BackupMade> backupBook(Book& book, const std::string& path,
                                            const CopyProgress& progress = {});

} // namespace dak
