// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/officefields.h"

#include "core/base/text.h"

namespace dak {

namespace {

struct ColumnName {
    std::string_view heading;
    std::string_view key;
    bool required;
};

// In the order of OfficeColumn.
constexpr std::array<ColumnName, kOfficeColumns> kColumnNames{{
    {"circlename", "c", false},
    {"regionname", "r", false},
    {"divisionname", "v", false},
    {"officename", "o", true},
    {"pincode", "p", true},
    {"officetype", "t", true},
    {"delivery", "d", true},
    {"district", "i", true},
    {"statename", "s", true},
    {"latitude", "a", false},
    {"longitude", "n", false},
}};

} // namespace

std::string_view headingOf(OfficeColumn column) {
    return kColumnNames[static_cast<std::size_t>(column)].heading;
}

std::optional<OfficeColumn> columnOfHeading(std::string_view heading) {
    std::string plain;
    for (const char c : lowerAscii(trimmed(heading))) {
        if (c != ' ' && c != '_')
            plain += c;
    }
    for (std::size_t i = 0; i < kOfficeColumns; ++i) {
        if (kColumnNames[i].heading == plain)
            return static_cast<OfficeColumn>(i);
    }
    return std::nullopt;
}

std::optional<OfficeColumn> columnOfKey(std::string_view key) {
    for (std::size_t i = 0; i < kOfficeColumns; ++i) {
        if (kColumnNames[i].key == key)
            return static_cast<OfficeColumn>(i);
    }
    return std::nullopt;
}

bool isRequired(OfficeColumn column) {
    return kColumnNames[static_cast<std::size_t>(column)].required;
}

} // namespace dak
