// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One row of a directory as bytes in named columns, before any check.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dak {

// Columns of the data.gov.in resource "All India Pincode Directory till last month".
enum class OfficeColumn {
    Circle,
    Region,
    Division,
    Office,
    Pin,
    Type,
    Delivery,
    District,
    State,
    Latitude,
    Longitude,
};
inline constexpr std::size_t kOfficeColumns = 11;

// The official heading of a column, "officename", and the key of the packaged JSON, "o".
[[nodiscard]] std::string_view headingOf(OfficeColumn column);
// By heading, in any case and with spaces or underscores: "Office Name".
[[nodiscard]] std::optional<OfficeColumn> columnOfHeading(std::string_view heading);
[[nodiscard]] std::optional<OfficeColumn> columnOfKey(std::string_view key);
// Without these a file is not a directory.
[[nodiscard]] bool isRequired(OfficeColumn column);

struct OfficeFields {
    std::array<std::string, kOfficeColumns> texts;

    std::string& operator[](OfficeColumn column) { return texts[static_cast<std::size_t>(column)]; }
    const std::string& operator[](OfficeColumn column) const {
        return texts[static_cast<std::size_t>(column)];
    }
};

} // namespace dak
