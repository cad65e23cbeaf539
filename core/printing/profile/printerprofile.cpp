// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printerprofile.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

constexpr std::array<std::string_view, 3> kRoleCodes{"label", "receipt", "a4"};
constexpr std::array<std::string_view, 4> kLanguageCodes{"pdf", "zpl", "tspl", "escpos"};

} // namespace

std::string_view printerRoleCode(PrinterRole role) {
    return kRoleCodes.at(static_cast<std::size_t>(role));
}

Result<PrinterRole> parsePrinterRole(std::string_view code) {
    const auto* const found = std::find(kRoleCodes.begin(), kRoleCodes.end(), code);
    if (found == kRoleCodes.end())
        return Error::refused("printer_role_invalid", {{"field", "role"}, {"given", quotable(code)}});
    return static_cast<PrinterRole>(found - kRoleCodes.begin());
}

std::string_view printerLanguageCode(PrinterLanguage language) {
    return kLanguageCodes.at(static_cast<std::size_t>(language));
}

Result<PrinterLanguage> parsePrinterLanguage(std::string_view code) {
    const auto* const found = std::find(kLanguageCodes.begin(), kLanguageCodes.end(), code);
    if (found == kLanguageCodes.end())
        return Error::refused("printer_language_invalid", {{"field", "language"}, {"given", quotable(code)}});
    return static_cast<PrinterLanguage>(found - kLanguageCodes.begin());
}

bool PrinterProfile::has(PrinterRole role) const {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

} // namespace dak
