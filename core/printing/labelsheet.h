// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labels on sheets of A4, four on each: every label with its own overlay, in its own quarter. A sheet that
// was begun is used up from any quarter.
#pragma once

#include "core/printing/renderer.h"

#include <span>
#include <vector>

namespace dak {

// In the given order from a quarter on, 1 to 4 (check()ed); the labels are quarters of A4 (check()ed).
[[nodiscard]] std::vector<PrintedPage> labelSheets(std::span<const PrintedPage> labels, int start);

} // namespace dak
