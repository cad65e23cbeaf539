// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a symbol back from the pixels that would be printed, as a scanner would.
#pragma once

#include "core/barcode/symbology.h"

#include <cstdint>
#include <string>

namespace dak {

// One byte a pixel, 0 black, 255 white; rows are `stride` bytes apart. Not owned.
struct GrayView {
    const std::uint8_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
};

// The UTF-8 content of the one symbol of this kind in the picture. Error symbol_not_found {symbology}.
[[nodiscard]] Result<std::string> decodeSymbol(Symbology symbology, const GrayView& picture);

} // namespace dak
