// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/bookbackup.h"

#include "core/files/files.h"
#include "core/storage/book/bookparts.h"

namespace dak {

namespace {

// Copies and reads back what was copied; the copy is one file without a log.
Result<BackupMade> copyTo(const std::string& path, BookParts& parts, const CopyProgress& progress) {
    const ConnectionOptions reading{OpenMode::ReadOnly, parts.vfs};
    DAK_TRY(auto from, Connection::open(parts.paths.database(), reading));
    const ConnectionOptions writing{OpenMode::ReadWrite, {}, Durability::Full, false};
    DAK_TRY(auto to, Connection::open(path, writing));
    DAK_TRY_STATUS(copyDatabase(from->database(), to->database(), progress));
    DAK_TRY_STATUS(to->database().execute("PRAGMA journal_mode=DELETE"));
    const EntryTable entries(*to);
    DAK_TRY(const ChainHead head, entries.head());
    DAK_TRY(const std::uint64_t last, entries.lastNo());
    return BackupMade{last, head.hash};
}

void removeCopy(const std::string& path) {
    for (const char* end : {"", "-journal", "-wal", "-shm"})
        static_cast<void>(removeFile(path + end));
}

} // namespace

Result<BackupMade> backupBook(Book& book, const std::string& path, const CopyProgress& progress) {
    if (fileExists(path))
        return Error::refused("file_exists", {{"field", "output"}, {"path", path}});
    const std::string beside = nameBeside(path);
    if (const Status begun = replaceFile(beside, "", kPrivateFile); !begun)
        return begun.error().with("path", path);
    auto made = copyTo(beside, book.parts(), progress);
    if (!made) {
        removeCopy(beside);
        return made.error();
    }
    static_cast<void>(removeFile(beside + "-wal"));
    static_cast<void>(removeFile(beside + "-shm"));
    DAK_TRY_STATUS(syncFile(beside));
    DAK_TRY_STATUS(renameFile(beside, path));
    return made;
}

} // namespace dak
