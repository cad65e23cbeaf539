// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dots of one page in the language of a printer.
#pragma once

#include "core/printing/language/monoraster.h"
#include "core/printing/profile/printerprofile.h"

namespace dak {

// Of a language of dots: not PDF (check()ed).
[[nodiscard]] std::string printerBytesOf(const MonoRaster& raster, const PrinterProfile& profile);
// What a spooler calls bytes of this language: application/pdf or application/vnd.cups-raw.
[[nodiscard]] std::string_view printerFormatOf(PrinterLanguage language);

// A length in whole dots, to the nearest.
[[nodiscard]] int dotsOf(Tenths length, int dpi);

} // namespace dak
