// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The printers of a counter where none is set up, and of training: their paper is files in a folder.
#pragma once

#include "core/printing/profile/printerprofile.h"

namespace dak {

// One for each role, of PDF: labels 4 x 6 in, receipts 80 mm endless, sheets A4.
[[nodiscard]] std::vector<PrinterProfile> filePrinters(const std::string& folder);

} // namespace dak
