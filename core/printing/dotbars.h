// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bars of one to four dots, upright and lying, and single dots: what a print head can do, which no measure in
// millimetres can say.
#pragma once

#include "core/printing/language/monoraster.h"

namespace dak {

// Along the lower edge, from `left` and up from `bottom` dots above the edge; nothing when there is no white
// room of that size before `right` dots from the other edge.
void addDotBars(MonoRaster& raster, int left, int right, int bottom);

} // namespace dak
