// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlite/copydatabase.h"

#include <sqlite3.h>

#include <memory>

namespace dak {

namespace {

// A step stays below a few milliseconds (stack.md 5 measured 636 ms for 8 MB).
constexpr std::int64_t kBytesPerStep = 262'144;

struct FinishCopy {
    void operator()(sqlite3_backup* copy) const { sqlite3_backup_finish(copy); }
};

} // namespace

Status copyDatabase(Database& from, Database& to, const CopyProgress& progress) {
    DAK_TRY_STATUS(from.execute("BEGIN; SELECT COUNT(*) FROM sqlite_schema"));
    DAK_TRY(const std::int64_t pageBytes, from.pageBytes());
    std::unique_ptr<sqlite3_backup, FinishCopy> copy(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    int code = copy == nullptr ? sqlite3_extended_errcode(to.handle()) : SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(copy.get(), static_cast<int>(kBytesPerStep / pageBytes));
        if (progress)
            progress(sqlite3_backup_remaining(copy.get()), sqlite3_backup_pagecount(copy.get()));
    }
    copy.reset();
    static_cast<void>(from.execute("COMMIT")); // it only read
    if (code != SQLITE_DONE)
        return sqliteError(nullptr, code, "copy");
    return {};
}

} // namespace dak
