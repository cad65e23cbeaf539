// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page that shows what a printer does: a ruler along both axes from a cross, squares, the smallest
// symbols, bars of one to four of its own dots, and what is set. Measured with a ruler it gives the printer's
// correction (core/printing/profile/calibration.h). Numbers and units only, the same in every language.
#pragma once

#include "core/printing/port/printerport.h"
#include "core/printing/renderer.h"

namespace dak {

// What does not fit on a small medium is left out from the end of this list: rulers, settings, Code 128, QR,
// squares.
[[nodiscard]] Page testPage(const PrinterProfile& printer);
// With bars of dots where the language is one of dots. Errors as of Renderer.
[[nodiscard]] Result<MonoRaster> testRaster(const Renderer& renderer, const PrinterProfile& printer);
[[nodiscard]] Result<PrintBytes> testPageJob(const Renderer& renderer, const PrinterProfile& printer);

} // namespace dak
