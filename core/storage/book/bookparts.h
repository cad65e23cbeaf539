// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything an open book is made of, in the order in which it needs each other. For core/storage only.
#pragma once

#include "core/files/folderlock.h"
#include "core/storage/book/bookfolder.h"
#include "core/storage/book/sqlitebooks.h"
#include "core/storage/outbox/sqliteoutbox.h"
#include "core/storage/prints/sqliteprints.h"
#include "core/storage/query/sqlitebookingqueries.h"
#include "core/storage/query/sqlitedocuments.h"
#include "core/storage/query/sqlitetillqueries.h"

#include <memory>
#include <string>

namespace dak {

struct BookPaths {
    explicit BookPaths(std::string folderPath) : folder(std::move(folderPath)) {}

    std::string folder;
    std::string database() const { return folder + "/book.db"; }
    std::string key() const { return folder + "/device.key"; }
    std::string reservation() const { return folder + "/numbers.reserved"; }
    std::string lock() const { return folder + "/folder.lock"; }
    std::string outbox() const { return folder + "/outbox"; }
    std::string centre() const { return folder + "/centre.json"; }
    std::string tariff() const { return folder + "/tariff"; }
};

struct BookParts {
    BookParts(std::unique_ptr<Connection> open, BookPaths where, const BookOptions& options,
              const Clock& time, const PageSource& papers, const SigningKey& signer, FolderLock held);
    ~BookParts();

    FolderLock lock;
    BookPaths paths;
    const Clock& clock;
    const PageSource& pages;
    std::string vfs;
    FreeSpace space;
    SigningKey key;
    BookIdentity identity;
    std::unique_ptr<Connection> connection;
    EntryTable entries;
    Reservation reservation;
    SqliteNumberSeries numbers;
    Projections projections;
    SqliteBooks books;
    SqliteBookingQueries bookingQueries;
    SqliteTillQueries tillQueries;
    SqliteDocuments documents;
    SqlitePrints prints;
    SqliteOutbox outbox;
    std::optional<Office> office;
};

// Opens what create(), open() and restore() share: identity and office read, key compared.
// Errors key_foreign {device}, book_damaged {path, why}, machine errors.
[[nodiscard]] Status readIdentity(BookParts& parts);

} // namespace dak
