// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The folder of a counter: book.db, device.key (0600), numbers.reserved, outbox/. Made once, opened by any
// number of programs, put back from a backup by one that is alone.
#pragma once

#include "core/files/folderlock.h"
#include "core/storage/book/book.h"
#include "core/storage/projection/pagesource.h"
#include "core/storage/sqlite/connection.h"

#include <functional>
#include <string>
#include <vector>

namespace dak {

struct BookOptions {
    std::string vfs; // the name of a registered SQLite VFS, for tests; empty is the default one
    Durability durability = Durability::Full;
    std::function<Result<std::uint64_t>()> freeSpace; // absent: of the folder's disk
};

class BookFolder {
public:
    // All references outlive the books that are opened.
    BookFolder(std::string folder, const Clock& clock, IdSource& ids, const PageSource& pages,
               BookOptions options = {});

    bool hasBook() const;

    // A new office: key, reservation file, epoch, and the first entry office_opened, with `founding` further
    // entries (number ranges) in the same transaction. Training is the office's own flag.
    // Errors folder_used {path}, folder_busy, machine errors; nothing half-made is left that a second try
    // would not clear.
    [[nodiscard]] Result<Book> create(const Office& office, const Actor& actor,
                                      std::vector<EntryDraft> founding = {});

    // Errors office_missing {path}, key_missing, key_damaged, key_foreign, book_newer {version, ours},
    // book_foreign, book_damaged {path, kept, why}, folder_busy, machine errors. A book that can be read but
    // not written opens with readOnly() set.
    [[nodiscard]] Result<Book> open();

private:
    Result<std::unique_ptr<BookParts>> openParts(const std::string& path, OpenMode mode, FolderLock lock,
                                                 const SigningKey& key);
    Status clearUnfinished();
    Status fillNew(BookParts& parts, const Office& office, const Actor& actor,
                   std::vector<EntryDraft> founding);
    Result<Book> openWritable(FolderLock lock, const SigningKey& key);
    Result<Book> openReadOnly(FolderLock lock, const SigningKey& key, Error reason);
    Status renewWithoutReservation(BookParts& parts);

    std::string m_folder;
    const Clock& m_clock;
    IdSource& m_ids;
    const PageSource& m_pages;
    BookOptions m_options;
};

} // namespace dak
