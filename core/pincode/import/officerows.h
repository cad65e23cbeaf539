// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of a directory file one after the other. Memory is bounded by one row: a longer one is skipped
// to its end and told.
#pragma once

#include "core/pincode/import/officefields.h"

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>

namespace dak {

class ByteSource;

// A row's number as its reader shows it: a spreadsheet's line (the heading is 1), or the place in the list.
struct OfficeRow {
    std::uint64_t number = 0;
    std::string reason; // why the row cannot be read, empty when `fields` hold it
    std::string given;  // what was found, made fit for showing
    OfficeFields fields;
};

class OfficeRows {
public:
    virtual ~OfficeRows() = default;

    // False at the end. Errors of the whole file: those of ByteSource::failure, and import_damaged.
    virtual Result<bool> next(OfficeRow& row) = 0;

    static constexpr std::size_t kMostRowBytes = 16'384;
};

// The rows of the official CSV or of the packaged JSON, whichever the source holds. Errors
// import_format_unknown {path}, import_columns_missing {columns}, import_columns_repeated {columns}.
[[nodiscard]] Result<std::unique_ptr<OfficeRows>> openOfficeRows(ByteSource& source);

} // namespace dak
