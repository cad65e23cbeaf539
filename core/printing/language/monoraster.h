// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dots of one page: what every thermal printer takes. Row by row from the top, the leftmost dot in the
// highest bit, set bits black, pad bits clear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace dak {

struct MonoRaster {
    int width = 0; // dots
    int height = 0;
    int dpiX = 203;
    int dpiY = 203;
    std::string bits; // bytesPerRow() * height

    std::size_t bytesPerRow() const { return (static_cast<std::size_t>(width) + 7) / 8; }
    bool operator==(const MonoRaster&) const = default;
};

} // namespace dak
