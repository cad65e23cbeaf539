// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes an office of a row or says why it is none, and repairs what the official file is known to have
// wrong: text NA, coordinates swapped or outside India.
#pragma once

#include "core/pincode/import/listedoffice.h"
#include "core/pincode/import/officefields.h"

#include <optional>
#include <string>

namespace dak {

// Why a row is refused: a code for machines, and what stood there.
struct RowFault {
    std::string reason;
    std::string given;
};

// Reasons pin_invalid, pin_army (an army office is no place that may be found), name_missing,
// type_unknown, delivery_unknown, text_too_long, control_character.
[[nodiscard]] std::optional<RowFault> faultOf(const OfficeFields& fields);

// The office of a row without fault. A state that is NA or has no GST code stays empty.
[[nodiscard]] ListedOffice officeOf(const OfficeFields& fields);

// Inside 6.5 to 37.5 N, 68 to 97.5 E, swapped back when only that makes it so; else nothing.
[[nodiscard]] std::optional<GeoPoint> repairedPoint(std::string_view latitude, std::string_view longitude);

} // namespace dak
