// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A printer of this counter: where it is, what it speaks, what is loaded, how it is corrected. Kept in
// `printers.json` beside the book (of this machine, so outside its backups).
#pragma once

#include "core/base/result.h"
#include "core/document/page.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// What a paper is printed on: labels and bag labels; receipts and cancellations; everything on sheets.
enum class PrinterRole { Label, Receipt, Sheet };
[[nodiscard]] std::string_view printerRoleCode(PrinterRole role); // label, receipt, a4
[[nodiscard]] Result<PrinterRole>
parsePrinterRole(std::string_view code); // error printer_role_invalid {given}

// Pdf goes through CUPS (any IPP Everywhere printer); the others are sent as the printer's own commands.
enum class PrinterLanguage { Pdf, Zpl, Tspl, EscPos };
[[nodiscard]] std::string_view printerLanguageCode(PrinterLanguage language);      // pdf, zpl, tspl, escpos
[[nodiscard]] Result<PrinterLanguage> parsePrinterLanguage(std::string_view code); // printer_language_invalid

// "cups:QUEUE", "tcp:HOST:PORT" (9100 when absent), "device:/dev/usb/lp0", "file:/folder".
struct PrinterAddress {
    enum class Kind { Cups, Tcp, Device, File };
    Kind kind = Kind::File;
    std::string place; // queue, host, device, folder
    int port = 9100;   // of Tcp

    std::string text() const;
    [[nodiscard]] static Result<PrinterAddress> parse(std::string_view text); // error printer_address_invalid
    bool operator==(const PrinterAddress&) const = default;
};

// Found by measuring a test page with a ruler: what was asked for lands where it should after this.
struct Calibration {
    Tenths dx = 0; // added to every x, in tenths of a millimetre
    Tenths dy = 0;
    int sx = 0; // stretch along x in hundredths of a percent: +25 makes 100 mm 100.25 mm long
    int sy = 0;
    bool operator==(const Calibration&) const = default;
};

struct PrinterProfile {
    std::string name; // "Label printer": unique on the counter, 1 to 40 characters
    std::vector<PrinterRole> roles;
    PrinterAddress address;
    PrinterLanguage language = PrinterLanguage::Pdf;
    int dpiX = 203; // dots per inch across and along the feed; they may differ (300x600)
    int dpiY = 203;
    Tenths mediaWidth = 1016;
    Tenths mediaHeight = 1524; // 0: continuous paper
    Calibration calibration;
    std::optional<int> speed;    // ZPL ^PR, TSPL SPEED: inches a second, 1 to 14
    std::optional<int> darkness; // ZPL ~SD 0 to 30, TSPL DENSITY 0 to 15

    bool has(PrinterRole role) const;
    bool operator==(const PrinterProfile&) const = default;
};

} // namespace dak
