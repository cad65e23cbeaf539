// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/importdirectory.h"

#include "core/pincode/import/completion.h"
#include "core/pincode/import/directoryimport.h"
#include "core/pincode/import/geography.h"
#include "core/storage/directory/sqlitedirectory.h"
#include "core/storage/directory/stagedfile.h"

namespace dak {

namespace {

// No journal and no syncs: until its rename nobody sees the file, and StagedFile syncs it as a whole.
constexpr std::string_view kBuildSettings = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; "
                                            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536";

Status writeDatabase(const std::string& path, std::vector<ListedOffice> offices,
                     const DirectoryOrigin& origin) {
    completePlaces(offices);
    const auto points = settlePoints(offices);
    DAK_TRY(Database database, Database::open(path, OpenMode::ReadWrite));
    DAK_TRY_STATUS(database.execute(kBuildSettings));
    return DirectoryWriter(database).write(offices, points, origin);
}

// What lies there and cannot be read as a directory is no loss.
Status checkNoLoss(const std::string& path, std::uint64_t offices) {
    const auto inUse = SqliteDirectory::open(path);
    if (!inUse)
        return {};
    const std::uint64_t had = (*inUse)->offices();
    if (offices * 100 >= had * kLeastKeptPercent)
        return {};
    return Error::refused("import_loses_offices",
                          {{"had", std::to_string(had)}, {"offices", std::to_string(offices)}});
}

} // namespace

Result<ImportReport> importDirectory(const std::string& inputPath, const std::string& outputPath,
                                     const ImportProgress& progress, const DirectoryOrigin& origin,
                                     OfficeLoss loss) {
    DAK_TRY(StagedFile file, StagedFile::begin(outputPath));
    DAK_TRY(DirectoryContents contents, readDirectory(inputPath, progress));
    if (loss == OfficeLoss::Refused)
        DAK_TRY_STATUS(checkNoLoss(outputPath, contents.offices.size()));
    DAK_TRY_STATUS(writeDatabase(file.partPath(), std::move(contents.offices), origin));
    DAK_TRY_STATUS(file.putInPlace());
    return std::move(contents.report);
}

} // namespace dak
