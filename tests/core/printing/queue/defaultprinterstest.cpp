// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/defaultprinters.h"
#include "core/printing/profile/printercheck.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("printers that write files have every role once and stand every check") {
    const std::vector<PrinterProfile> printers = filePrinters("/srv/dak/papers");
    REQUIRE(checkPrinters(printers));
    for (const PrinterRole role : {PrinterRole::Label, PrinterRole::Receipt, PrinterRole::Sheet}) {
        int having = 0;
        for (const PrinterProfile& printer : printers)
            having += printer.has(role) ? 1 : 0;
        CHECK(having == 1);
    }
    for (const PrinterProfile& printer : printers)
        CHECK(printer.address.text() == "file:/srv/dak/papers");
}
