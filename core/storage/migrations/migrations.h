// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a book's file to the schema of this program: numbered steps, forward only, one transaction each.
#pragma once

#include "core/storage/sqlite/database.h"

#include <string_view>
#include <vector>

namespace dak {

// Step n of the list takes a file from version n - 1 to n.
struct Migration {
    std::string_view name; // "0001_book.sql"
    std::string_view sql;
};

[[nodiscard]] const std::vector<Migration>& migrations();

// Of SQLite's header: this file is a Dak Counter book.
inline constexpr int kBookApplicationId = 0x44414B31; // "DAK1"

// The oldest program version that may still use a file of ours: raised by a step that breaks old readers.
inline constexpr int kCompatibleVersion = 9; // 9: an older program would not write where a day begins

struct SchemaVersion {
    int version = 0;    // 0: an empty file
    int compatible = 0; // a program below this may not touch the file
};

// Errors book_foreign (another program's file), machine errors.
[[nodiscard]] Result<SchemaVersion> schemaVersion(Database& database);

// Runs the missing steps. `upTo` is for tests of old files; 0 means all.
// Errors book_newer {version, compatible, ours}, book_foreign, machine errors; a failed step leaves the
// file at the version before it.
[[nodiscard]] Status migrate(Database& database, int upTo = 0);

} // namespace dak
