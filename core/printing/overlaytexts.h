// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a print adds to a page outside its hash: the hash itself, and DUPLICATE n.
#pragma once

#include "core/document/page.h"

#include <vector>

namespace dak {

// In the white strip each sheet of the page keeps for it; none when the page keeps none.
[[nodiscard]] std::vector<PageText> overlayTexts(const Page& page, const Overlay& overlay);

} // namespace dak
