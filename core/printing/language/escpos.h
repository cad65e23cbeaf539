// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page in ESC/POS, the language of receipt printers: raster bands (GS v 0), each within the smallest
// receive buffer, then feed and cut. A printer prints each band as it comes: bytes that were sent may be on
// paper.
#pragma once

#include "core/printing/language/monoraster.h"

namespace dak {

[[nodiscard]] std::string escPosOf(const MonoRaster& raster);

} // namespace dak
