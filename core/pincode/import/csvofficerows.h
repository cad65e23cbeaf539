// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The official data.gov.in CSV: columns in any order, found by their headings.
#pragma once

#include "core/pincode/import/officerows.h"

#include <optional>
#include <vector>

namespace dak {

class CsvOfficeRows final : public OfficeRows {
public:
    // Reads the heading. Errors import_columns_missing {columns}, import_columns_repeated {columns}.
    [[nodiscard]] static Result<std::unique_ptr<OfficeRows>> open(ByteSource& source);

    Result<bool> next(OfficeRow& row) override;

private:
    explicit CsvOfficeRows(ByteSource& source) : m_source(source) {}
    Status readHeading();
    bool takeLine();
    void explain(OfficeRow& row) const;

    ByteSource& m_source;
    std::vector<std::optional<OfficeColumn>> m_columns;
    std::uint64_t m_number = 0;
    std::string m_line;
    bool m_tooLong = false;
};

} // namespace dak
