// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A printer as a person types it, on the command line and in the window.
#pragma once

#include "core/printing/profile/printerprofile.h"

#include <string>

namespace dak {

struct PrinterTexts {
    std::string name;
    std::string roles; // "label,receipt"
    std::string address;
    std::string language = "pdf";
    std::string dpi = "203";           // "300x600" where across and along the feed differ
    std::string media = "101.6x152.4"; // mm; one number is endless paper
    std::string dx = "0", dy = "0";    // mm
    std::string sx = "0", sy = "0";    // percent
    std::string speed, darkness;       // empty: as the printer is set
};

// "101.6" mm in tenths: ASCII digits and a point, whatever the language of the machine. Error printer_limit
// {field, given, least, most}.
[[nodiscard]] Result<Tenths> parseMillimetres(const std::string& field, const std::string& text);
// Errors of the values and of checkPrinter.
[[nodiscard]] Result<PrinterProfile> parsePrinter(const PrinterTexts& texts);
[[nodiscard]] PrinterTexts textsOf(const PrinterProfile& printer);

} // namespace dak
