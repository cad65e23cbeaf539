// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/defaultprinters.h"

namespace dak {

namespace {

PrinterProfile printingTo(const std::string& folder, const char* name, PrinterRole role, Tenths width,
                          Tenths height) {
    PrinterProfile printer;
    printer.name = name;
    printer.roles = {role};
    printer.address = {PrinterAddress::Kind::File, folder};
    printer.mediaWidth = width;
    printer.mediaHeight = height;
    return printer;
}

} // namespace

std::vector<PrinterProfile> filePrinters(const std::string& folder) {
    return {printingTo(folder, "Labels to files", PrinterRole::Label, 1016, 1524),
            printingTo(folder, "Receipts to files", PrinterRole::Receipt, 800, 0),
            printingTo(folder, "A4 to files", PrinterRole::Sheet, 2100, 2970)};
}

} // namespace dak
