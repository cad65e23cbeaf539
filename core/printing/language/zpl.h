// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page in ZPL II: one ^XA to ^XZ, every dot ours, nothing of the printer's own fonts or bars. Pure ASCII,
// so that no print server on the way changes it.
#pragma once

#include "core/printing/language/monoraster.h"
#include "core/printing/profile/printerprofile.h"

namespace dak {

// The medium, speed and darkness of the profile are said with every page: a printer that was used by another
// program starts afresh.
[[nodiscard]] std::string zplOf(const MonoRaster& raster, const PrinterProfile& profile);

} // namespace dak
