// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// printers.json: the printers of this machine, read strictly and written whole or not at all, private to the
// user. Measures are tenths of a millimetre, as in the book; an unknown key is a spelling mistake and
// refused.
#pragma once

#include "core/printing/profile/printerprofile.h"

#include <span>

namespace dak {

// A file that is not there yet holds no printer. Errors printers_malformed {path, why}, those of
// checkPrinters and of reading a file.
[[nodiscard]] Result<std::vector<PrinterProfile>> readPrinters(const std::string& path);
// Errors of checkPrinters and of writing a file; the old file then stands as it was.
[[nodiscard]] Status writePrinters(const std::string& path, std::span<const PrinterProfile> profiles);

} // namespace dak
