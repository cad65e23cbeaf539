// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a whole directory file: the good rows as offices, the others as reasons. It stores nothing.
#pragma once

#include "core/pincode/import/importreport.h"
#include "core/pincode/import/listedoffice.h"

#include "core/base/result.h"

#include <string>
#include <vector>

namespace dak {

struct DirectoryContents {
    std::vector<ListedOffice> offices; // in the file's order, as the file gives them
    ImportReport report;
};

// The official CSV or the packaged JSON, plain or gzip. A row that says the same as an earlier one in every
// field is refused as `duplicate`. Errors of ByteSource and openOfficeRows, import_empty {read, rejected}
// (no row was good), import_too_many_offices {most}.
[[nodiscard]] Result<DirectoryContents> readDirectory(const std::string& path,
                                                      const ImportProgress& progress = {});

inline constexpr std::size_t kMostOffices = 1'000'000;

} // namespace dak
