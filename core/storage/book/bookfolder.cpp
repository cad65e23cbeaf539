// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/bookfolder.h"

#include "core/files/files.h"
#include "core/record/day.h"
#include "core/storage/book/bookparts.h"
#include "core/storage/book/devicekey.h"
#include "core/storage/migrations/migrations.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>

namespace dak {

namespace {

// A file that is still being made; it gets its real name when it is whole.
std::string unfinished(const BookPaths& paths) {
    return paths.database() + ".new";
}

bool isDamage(const Error& error) {
    return error.code() == "database_corrupt" || error.code() == "book_damaged" ||
           error.code() == "entry_malformed" || error.code() == "record_malformed";
}

// Whatever a booking writes must be writable, also a file that another person's session left behind.
// Absent: all of it is.
std::optional<std::string> unwritable(const BookPaths& paths) {
    for (const std::string& path : {paths.folder, paths.database(), paths.database() + "-wal",
                                    paths.database() + "-shm", paths.reservation(), paths.lock()}) {
        if (fileExists(path) && ::access(path.c_str(), W_OK) != 0)
            return path;
    }
    return std::nullopt;
}

constexpr std::string_view kBehind = "book_behind";

bool isBehind(const SchemaVersion& found) {
    return found.version < static_cast<int>(migrations().size());
}

bool lacksReservation(const Error& error) {
    return error.code() == "reservation_missing" || error.code() == "reservation_damaged";
}

Error damageAt(const BookPaths& paths, const Error& cause) {
    const std::string why(cause.fact("why"));
    return Error::machine(
        "book_damaged",
        {{"path", paths.database()}, {"kept", paths.database()}, {"why", why.empty() ? cause.code() : why}});
}

// The last place of the chain must still be what it was: a damaged tail is found at the start, not later.
Status checkHead(BookParts& parts) {
    DAK_TRY(const ChainHead head, parts.entries.head());
    return parts.entries.eachLink(head.ordinal, head.seq, head.seq, [&](const ChainRow& row) -> Status {
        const ChainLink link{parts.identity.device, head.epoch, row.seq, row.previous};
        if (chainHash(link, row.bytes, parts.identity.training) == row.hash)
            return {};
        return Error::machine(
            "book_damaged",
            {{"path", parts.paths.database()}, {"entry", std::to_string(row.no)}, {"why", "hash"}});
    });
}

} // namespace

BookFolder::BookFolder(std::string folder, const Clock& clock, IdSource& ids, const PageSource& pages,
                       BookOptions options)
    : m_folder(std::move(folder)), m_clock(clock), m_ids(ids), m_pages(pages), m_options(std::move(options)) {
    if (!m_options.freeSpace)
        m_options.freeSpace = [path = m_folder] { return freeBytes(path); };
}

bool BookFolder::hasBook() const {
    return fileExists(BookPaths(m_folder).database());
}

// What an init that was cut off has left: its unfinished file tells it apart from a folder that lost its
// book.
Status BookFolder::clearUnfinished() {
    const BookPaths paths(m_folder);
    if (!fileExists(unfinished(paths)))
        return {};
    DAK_TRY_STATUS(removeFile(paths.key()));
    DAK_TRY_STATUS(removeFile(paths.reservation()));
    DAK_TRY_STATUS(removeFile(unfinished(paths) + "-journal"));
    return removeFile(unfinished(paths));
}

Result<std::unique_ptr<BookParts>> BookFolder::openParts(const std::string& path, OpenMode mode,
                                                         FolderLock lock, const SigningKey& key) {
    const ConnectionOptions options{mode, m_options.vfs, m_options.durability,
                                    path == BookPaths(m_folder).database()};
    DAK_TRY(auto connection, Connection::open(path, options));
    return std::make_unique<BookParts>(std::move(connection), BookPaths(m_folder), m_options, m_clock,
                                       m_pages, key, std::move(lock));
}

Result<Book> BookFolder::create(const Office& office, const Actor& actor, std::vector<EntryDraft> founding) {
    const BookPaths paths(m_folder);
    DAK_TRY_STATUS(makeFolder(m_folder));
    {
        // Held until the book has its name: whoever comes next finds it whole.
        DAK_TRY(const FolderLock lock, FolderLock::take(paths.lock(), FolderLock::Share::Alone));
        if (fileExists(paths.database()))
            return Error::refused("folder_used", {{"path", m_folder}});
        DAK_TRY_STATUS(clearUnfinished());
        if (fileExists(paths.key()) || fileExists(paths.reservation()))
            return Error::refused("folder_used", {{"path", m_folder}});
        const SigningKey key = SigningKey::generate();
        DAK_TRY(auto parts, openParts(unfinished(paths), OpenMode::Create, FolderLock::none(), key));
        DAK_TRY_STATUS(writeDeviceKey(paths.key(), key));
        DAK_TRY_STATUS(parts->reservation.create());
        DAK_TRY_STATUS(fillNew(*parts, office, actor, std::move(founding)));
        parts.reset();
        DAK_TRY_STATUS(renameFile(unfinished(paths), paths.database()));
    }
    return open();
}

Status BookFolder::fillNew(BookParts& parts, const Office& office, const Actor& actor,
                           std::vector<EntryDraft> founding) {
    DAK_TRY_STATUS(migrate(parts.connection->database()));
    const PublicKey& publicKey = parts.key.publicKey();
    const Decide decide = [&]() -> Result<std::vector<EntryDraft>> {
        const BookIdentity identity{deviceIdOf(publicKey), publicKey, office.training};
        DAK_TRY_STATUS(parts.entries.insertIdentity(identity, m_clock.now()));
        DAK_TRY_STATUS(parts.entries.insertEpoch(m_ids.next().bytes(), "opened", m_clock.now()));
        const OfficeOpened opened{office, hex(publicKey)};
        std::vector<EntryDraft> drafts{{std::string(OfficeOpened::kKind), actor, encode(opened), {}}};
        for (EntryDraft& draft : founding)
            drafts.push_back(std::move(draft));
        return drafts;
    };
    DAK_TRY(const Outcome outcome,
            parts.books.record(m_ids.next(), sha256("office_opened|" + hex(publicKey)), decide));
    check(!outcome.replayed, "a new book already had its first entry");
    return {};
}

Result<Book> BookFolder::open() {
    const BookPaths paths(m_folder);
    if (isRestorePending()) {
        DAK_TRY(const FolderLock alone, FolderLock::take(paths.lock(), FolderLock::Share::Alone));
        DAK_TRY_STATUS(finishRestore());
    }
    if (!fileExists(paths.database()))
        return fileExists(paths.key()) && !fileExists(unfinished(paths))
                   ? Error::machine("book_missing", {{"path", paths.database()}})
                   : Error::refused("office_missing", {{"path", m_folder}});
    DAK_TRY(const SigningKey key, readDeviceKey(paths.key()));
    if (const auto path = unwritable(paths)) {
        auto held = FolderLock::take(paths.lock(), FolderLock::Share::Shared);
        return openReadOnly(held ? *std::move(held) : FolderLock::none(), key,
                            Error::machine("folder_read_only", {{"path", *path}}));
    }
    auto book = openWritable(key);
    if (!book && book.error().code() == kBehind) {
        const Status stepped = bringUpToDate(key);
        book = stepped ? openWritable(key) : Result<Book>(stepped.error());
    }
    if (!book && lacksReservation(book.error())) {
        DAK_TRY_STATUS(renewWithoutReservation(key));
        book = openWritable(key);
    }
    if (book || !isDamage(book.error()))
        return book;
    const Error damage = damageAt(paths, book.error());
    DAK_TRY(FolderLock again, FolderLock::take(paths.lock(), FolderLock::Share::Shared));
    auto readable = openReadOnly(std::move(again), key, damage);
    return readable ? std::move(readable) : Result<Book>(damage);
}

// Error book_behind when the file has not taken every step: that is for a program that is alone.
Result<Book> BookFolder::openWritable(const SigningKey& key) {
    const BookPaths paths(m_folder);
    DAK_TRY(FolderLock lock, FolderLock::take(paths.lock(), FolderLock::Share::Shared));
    DAK_TRY(auto parts, openParts(paths.database(), OpenMode::ReadWrite, std::move(lock), key));
    Database& database = parts->connection->database();
    DAK_TRY(const SchemaVersion found, schemaVersion(database));
    if (isBehind(found))
        return Error::refused(std::string(kBehind));
    DAK_TRY_STATUS(migrate(database)); // refuses a newer one
    DAK_TRY_STATUS(readIdentity(*parts));
    DAK_TRY_STATUS(checkHead(*parts));
    DAK_TRY_STATUS(parts->reservation.refresh());
    return Book(std::move(parts));
}

// An older program that has the book open would go on writing as it was made to. A step may write every table
// anew, into the log first: for a moment that takes more than twice the book.
Status BookFolder::bringUpToDate(const SigningKey& key) {
    constexpr std::uint64_t kTimesTheBook = 3;
    constexpr std::uint64_t kMegabyte = 1'000'000;
    const BookPaths paths(m_folder);
    auto alone = FolderLock::take(paths.lock(), FolderLock::Share::Alone);
    if (!alone)
        return alone.error().code() == "folder_busy" ? Error::refused("book_step_waits", {{"path", m_folder}})
                                                     : alone.error();
    DAK_TRY(auto parts, openParts(paths.database(), OpenMode::ReadWrite, *std::move(alone), key));
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(paths.database(), unknown);
    const std::uint64_t least = unknown ? 0 : kTimesTheBook * size;
    const auto free = m_options.freeSpace();
    if (free && *free < least)
        return Error::machine("disk_full", {{"free_mb", std::to_string(*free / kMegabyte)},
                                            {"least_mb", std::to_string(least / kMegabyte + 1)}});
    DAK_TRY_STATUS(migrate(parts->connection->database()));
    static_cast<void>(parts->connection->checkpoint()); // a failure loses nothing: the log is whole
    return {};
}

Result<Book> BookFolder::openReadOnly(FolderLock lock, const SigningKey& key, Error reason) {
    DAK_TRY(auto parts, openParts(BookPaths(m_folder).database(), OpenMode::ReadOnly, std::move(lock), key));
    DAK_TRY(const SchemaVersion found, schemaVersion(parts->connection->database()));
    if (isBehind(found))
        return reason;
    DAK_TRY_STATUS(readIdentity(*parts));
    static_cast<void>(parts->reservation.refresh()); // nothing is taken from a book that is only read
    parts->books.refuseAll(std::move(reason));
    return Book(std::move(parts));
}

// Without the file this may be a copied or moved book: what was spent since is not known, so no number of
// the ranges it has is issued, and what follows stands in an epoch of its own. Done by one program that is
// alone, after a second look: another may have done it in the meantime.
Status BookFolder::renewWithoutReservation(const SigningKey& key) {
    const BookPaths paths(m_folder);
    DAK_TRY(const FolderLock alone, FolderLock::take(paths.lock(), FolderLock::Share::Alone));
    DAK_TRY(auto parts, openParts(paths.database(), OpenMode::ReadWrite, FolderLock::none(), key));
    DAK_TRY_STATUS(readIdentity(*parts));
    Status reserved = parts->reservation.refresh();
    if (reserved)
        return {};
    if (!lacksReservation(reserved.error()))
        return reserved;
    if (parts->reservation.exists())
        DAK_TRY_STATUS(renameFile(paths.reservation(), paths.reservation() + ".damaged"));
    DAK_TRY([[maybe_unused]] const std::uint64_t entries, openEpoch(*parts, "moved", true));
    return parts->reservation.create();
}

Result<std::uint64_t> BookFolder::openEpoch(BookParts& parts, std::string_view reason, bool numbersVoid) {
    std::uint64_t entries = 0;
    const Decide decide = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const ChainHead head, parts.entries.head());
        DAK_TRY(entries, parts.entries.lastNo());
        DAK_TRY_STATUS(parts.entries.insertEpoch(m_ids.next().bytes(), reason, m_clock.now()));
        const BookRestored restored{hex(head.hash), entries, numbersVoid};
        return std::vector<EntryDraft>{
            {std::string(BookRestored::kKind), {"system", Role::System}, encode(restored), {}}};
    };
    DAK_TRY(const Outcome outcome, parts.books.record(m_ids.next(), sha256(reason), decide));
    check(outcome.entries.size() == 1, "a new epoch without its entry");
    return entries;
}

} // namespace dak
