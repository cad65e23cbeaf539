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

// What became of a restore.
struct Restored {
    std::string aside; // where the book that stood here is kept; empty when there was none
    std::uint64_t entries = 0;
    bool numbersVoid = false; // no reservation file: every range waits for the centre or a new range
    DeviceId device{};
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
    // book_foreign, book_damaged {path, kept, why}, folder_busy, book_step_waits {path} (the file is of an
    // older program, and one has it open), machine errors. A book that can be read but not written opens with
    // readOnly() set.
    [[nodiscard]] Result<Book> open();

    // Puts a backup of this device in the place of the book, which is set aside and never deleted. The chain
    // goes on in a new epoch that begins with book_restored; no number, receipt or invoice serial that may
    // have been spent since is given again. Needs the folder alone. Errors folder_busy {path},
    // backup_missing, backup_damaged {path, why}, backup_foreign {path, device}, book_newer, key_missing.
    [[nodiscard]] Result<Restored> restore(const std::string& file);

private:
    Result<std::unique_ptr<BookParts>> openParts(const std::string& path, OpenMode mode, FolderLock lock,
                                                 const SigningKey& key);
    Status clearUnfinished();
    Status fillNew(BookParts& parts, const Office& office, const Actor& actor,
                   std::vector<EntryDraft> founding);
    Result<Book> openWritable(const SigningKey& key);
    Status bringUpToDate(const SigningKey& key);
    Result<Book> openReadOnly(FolderLock lock, const SigningKey& key, Error reason);
    Status renewWithoutReservation(const SigningKey& key);
    // A new epoch with its entry book_restored; gives the entries there were before.
    Result<std::uint64_t> openEpoch(BookParts& parts, std::string_view reason, bool numbersVoid);
    Result<Restored> prepareRestore(const std::string& file, const SigningKey& key);
    Status finishRestore();
    bool isRestorePending() const;

    std::string m_folder;
    const Clock& m_clock;
    IdSource& m_ids;
    const PageSource& m_pages;
    BookOptions m_options;
};

} // namespace dak
