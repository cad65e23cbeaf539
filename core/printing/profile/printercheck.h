// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limits of every field of a printer, checked before a profile is kept or printed with.
#pragma once

#include "core/printing/profile/printerprofile.h"

#include <span>

namespace dak {

// Errors, each naming its field: those of checkFieldText, printer_field_missing {field}, printer_limit
// {field, given, least, most}, printer_repeated {field, given}, printer_language_place {language, address},
// printer_setting_unused {field, language}.
[[nodiscard]] Status checkPrinter(const PrinterProfile& profile);
// Each by itself, and no name twice (in any case of letters). Errors printer_name_taken {name},
// printers_too_many.
[[nodiscard]] Status checkPrinters(std::span<const PrinterProfile> profiles);

// A measure as a person types it: "101.6 mm".
[[nodiscard]] std::string lengthText(Tenths tenths);
[[nodiscard]] std::string percentText(int hundredths); // "-0.25 %"

// Corrections beyond these are a wrong medium or a broken printer: 20 mm and 5 percent.
inline constexpr Tenths kMostOffset = 200;
inline constexpr int kMostStretch = 500;
[[nodiscard]] Status checkCalibration(const Calibration& calibration);

} // namespace dak
