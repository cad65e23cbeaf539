// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a directory's database of a directory file, whole or not at all.
#pragma once

#include "core/pincode/import/importreport.h"
#include "core/storage/directory/directorywriter.h"

#include "core/base/result.h"

#include <string>

namespace dak {

// Reads the official CSV or the packaged JSON (plain or gzip) and replaces the database at `outputPath` in
// one step: it is built under the name "<outputPath>.part", synced and renamed. On any error the old one
// stays as it was. A program that has the old one open goes on with it until it opens again.
// Errors of readDirectory; import_running {path} (another import writes there); file_write_failed,
// file_full, file_readonly {path, why}; those of Database (database_full, ...).
// A directory there that has more offices is replaced only when the new one keeps kLeastKeptPercent of them,
// or when `loss` allows it: import_loses_offices {had, offices}.
enum class OfficeLoss { Refused, Allowed };
inline constexpr std::uint64_t kLeastKeptPercent = 90;

[[nodiscard]] Result<ImportReport> importDirectory(const std::string& inputPath,
                                                   const std::string& outputPath,
                                                   const ImportProgress& progress = {},
                                                   const DirectoryOrigin& origin = {},
                                                   OfficeLoss loss = OfficeLoss::Refused);

} // namespace dak
