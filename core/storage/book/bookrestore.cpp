// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/bookfolder.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/record/day.h"
#include "core/storage/book/bookparts.h"
#include "core/storage/book/chaincheck.h"
#include "core/storage/book/columncheck.h"
#include "core/storage/book/devicekey.h"
#include "core/storage/book/schemacheck.h"
#include "core/storage/migrations/migrations.h"
#include "core/storage/sqlite/copydatabase.h"

#include <array>

namespace dak {

namespace {

constexpr std::array<std::string_view, 4> kFileEnds{"-wal", "-shm", "-journal", ""};

// The copy while it is checked, and the note that it is good and only has to take its place.
std::string restoring(const BookPaths& paths) {
    return paths.database() + ".restoring";
}
std::string pending(const BookPaths& paths) {
    return paths.folder + "/restore.pending";
}

Status removeRestoring(const BookPaths& paths) {
    for (const std::string_view end : kFileEnds)
        DAK_TRY_STATUS(removeFile(restoring(paths) + std::string(end)));
    return {};
}

Error damagedBackup(const std::string& file, const std::string& why) {
    return Error::refused("backup_damaged", {{"field", "file"}, {"path", file}, {"why", why}});
}

Status copyBackup(const std::string& file, const BookPaths& paths) {
    if (!isRegularFile(file))
        return Error::refused("backup_missing", {{"field", "file"}, {"path", file}});
    DAK_TRY(Database from, Database::open(file, OpenMode::ReadOnly));
    DAK_TRY_STATUS(removeRestoring(paths));
    DAK_TRY_STATUS(replaceFile(restoring(paths), "", kPrivateFile));
    DAK_TRY(Database to, Database::open(restoring(paths), OpenMode::ReadWrite));
    if (Status copied = copyDatabase(from, to); !copied) {
        const bool bad = copied.error().code() == "database_corrupt";
        return bad ? damagedBackup(file, "not a database") : copied.error();
    }
    return to.execute("PRAGMA journal_mode=DELETE");
}

// The first question whose answer is a problem ends the rest: a table that is not ours is not read.
Status proveBackup(BookParts& parts, const std::string& why, const ReportVerifyProblem& note) {
    DAK_TRY_STATUS(checkSchema(parts.connection->database(), note));
    if (why.empty())
        DAK_TRY_STATUS(checkTables(*parts.connection, note));
    if (why.empty()) {
        DAK_TRY([[maybe_unused]] const std::uint64_t places, checkChain(parts.entries, parts.identity, note));
        DAK_TRY([[maybe_unused]] const std::uint64_t entries, checkEntries(*parts.connection, note));
    }
    return {};
}

Status checkBackup(BookParts& parts, const std::string& file) {
    std::string why;
    const ReportVerifyProblem note = [&why](const VerifyProblem& problem) {
        if (why.empty())
            why = problem.what + " " + (problem.entry == 0 ? problem.detail : std::to_string(problem.entry));
    };
    Status proved = proveBackup(parts, why, note);
    if (!why.empty())
        return damagedBackup(file, why);
    if (!proved && proved.error().code() == "database_corrupt")
        return damagedBackup(file, proved.error().code());
    return proved;
}

// The chain proves the entries, not the read models of a file that lay about: they are made again.
Status foldAgain(BookParts& parts) {
    DAK_TRY(Transaction transaction, parts.connection->begin());
    DAK_TRY_STATUS(parts.projections.rebuild());
    return transaction.commit();
}

// The note names a file of the folder, which the next program may reach by another path.
std::string baseName(const std::string& path) {
    return path.substr(path.rfind('/') + 1); // npos + 1 is the beginning
}

// A name that no file has: the book that is put aside is never written over.
std::string asideName(const BookPaths& paths, UtcMillis now) {
    const std::string base =
        paths.folder + "/book-before-restore-" + std::to_string(now.time_since_epoch().count());
    std::string name = base + ".db";
    for (int n = 2; fileExists(name); ++n)
        name = base + "-" + std::to_string(n) + ".db";
    return name;
}

} // namespace

// The folder stays ours from the first look to the last rename: nothing is booked in between.
Result<Restored> BookFolder::restore(const std::string& file) {
    const BookPaths paths(m_folder);
    if (!fileExists(m_folder)) // nothing can be put back where the counter's key is not
        return Error::machine("key_missing", {{"path", paths.key()}});
    DAK_TRY(const FolderLock lock, FolderLock::take(paths.lock(), FolderLock::Share::Alone));
    DAK_TRY_STATUS(finishRestore());
    DAK_TRY(const SigningKey key, readDeviceKey(paths.key()));
    auto prepared = prepareRestore(file, key);
    if (!prepared) {
        static_cast<void>(removeRestoring(paths));
        return prepared.error();
    }
    Restored restored = *std::move(prepared);
    restored.aside = fileExists(paths.database()) ? asideName(paths, m_clock.now()) : std::string();
    DAK_TRY_STATUS(replaceFile(pending(paths), baseName(restored.aside), kPrivateFile));
    DAK_TRY_STATUS(finishRestore());
    if (restored.numbersVoid) {
        Reservation reservation(paths.reservation(), restored.device);
        DAK_TRY_STATUS(reservation.create());
    }
    return restored;
}

// Makes the copy a book of a new epoch. The reserved numbers are given up before it can take its place.
Result<Restored> BookFolder::prepareRestore(const std::string& file, const SigningKey& key) {
    const BookPaths paths(m_folder);
    DAK_TRY_STATUS(copyBackup(file, paths));
    DAK_TRY(auto parts, openParts(restoring(paths), OpenMode::ReadWrite, FolderLock::none(), key));
    DAK_TRY_STATUS(migrate(parts->connection->database()));
    if (Status read = readIdentity(*parts); !read)
        return read.error().code() == "key_foreign"
                   ? Error::refused("backup_foreign", {{"field", "file"},
                                                       {"path", file},
                                                       {"device", std::string(read.error().fact("device"))}})
                   : damagedBackup(file, read.error().code());
    DAK_TRY_STATUS(checkBackup(*parts, file));
    Restored restored{.device = parts->identity.device};
    Status reserved = parts->reservation.giveUpReserved();
    if (!reserved && reserved.error().code() == "reservation_damaged")
        DAK_TRY_STATUS(renameFile(paths.reservation(), paths.reservation() + ".damaged"));
    if (!reserved && reserved.error().code() != "reservation_missing" &&
        reserved.error().code() != "reservation_damaged")
        return reserved.error();
    restored.numbersVoid = !reserved;
    DAK_TRY_STATUS(foldAgain(*parts));
    DAK_TRY(restored.entries, openEpoch(*parts, "restored", restored.numbersVoid));
    return restored;
}

// Every step can be done twice: a power cut in between is finished by the next start.
Status BookFolder::finishRestore() {
    const BookPaths paths(m_folder);
    if (!fileExists(pending(paths)))
        return {};
    constexpr std::size_t kMostPath = 4096;
    DAK_TRY(const std::string note, readFile(pending(paths), kMostPath));
    const std::string aside = note.empty() ? std::string() : paths.folder + "/" + baseName(note);
    if (fileExists(restoring(paths))) {
        for (const std::string_view end : kFileEnds) {
            const std::string from = paths.database() + std::string(end);
            if (!aside.empty() && fileExists(from))
                DAK_TRY_STATUS(renameFile(from, aside + std::string(end)));
        }
        DAK_TRY_STATUS(renameFile(restoring(paths), paths.database()));
    }
    return removeFile(pending(paths));
}

bool BookFolder::isRestorePending() const {
    return fileExists(pending(BookPaths(m_folder)));
}

} // namespace dak
