// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printerprofile.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("uses and languages have codes that come back") {
    for (const PrinterRole role : {PrinterRole::Label, PrinterRole::Receipt, PrinterRole::Sheet})
        CHECK(*parsePrinterRole(printerRoleCode(role)) == role);
    for (const PrinterLanguage language :
         {PrinterLanguage::Pdf, PrinterLanguage::Zpl, PrinterLanguage::Tspl, PrinterLanguage::EscPos})
        CHECK(*parsePrinterLanguage(printerLanguageCode(language)) == language);
    CHECK(printerRoleCode(PrinterRole::Sheet) == "a4");
}

TEST_CASE("other codes are refused with what was given") {
    const auto role = parsePrinterRole("sheet");
    REQUIRE_FALSE(role);
    CHECK(role.error().code() == "printer_role_invalid");
    CHECK(role.error().fact("given") == "sheet");
    const auto language = parsePrinterLanguage("EPL");
    REQUIRE_FALSE(language);
    CHECK(language.error().code() == "printer_language_invalid");
    CHECK(language.error().fact("field") == "language");
}

TEST_CASE("a printer has the uses it was given") {
    PrinterProfile printer;
    printer.roles = {PrinterRole::Label, PrinterRole::Sheet};
    CHECK(printer.has(PrinterRole::Label));
    CHECK(printer.has(PrinterRole::Sheet));
    CHECK_FALSE(printer.has(PrinterRole::Receipt));
}
