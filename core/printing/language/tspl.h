// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page in TSPL2 (TSC and the many printers that speak its language): SIZE to PRINT 1,1 with one BITMAP,
// whose set bits are white. Lines end in CR LF; the bitmap is binary.
#pragma once

#include "core/printing/language/monoraster.h"
#include "core/printing/profile/printerprofile.h"

namespace dak {

[[nodiscard]] std::string tsplOf(const MonoRaster& raster, const PrinterProfile& profile);

} // namespace dak
