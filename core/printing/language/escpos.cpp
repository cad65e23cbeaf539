// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/escpos.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::size_t kBandBytes = 4000; // with its head within the 4 KiB buffer of the smallest printers
constexpr char kLow = '\x1B';
constexpr char kGroup = '\x1D';

void appendCount(std::string& out, std::size_t count) {
    out += static_cast<char>(count & 0xFF);
    out += static_cast<char>((count >> 8) & 0xFF);
}

} // namespace

std::string escPosOf(const MonoRaster& raster) {
    std::string out{kLow, '@'};
    const std::size_t perRow = raster.bytesPerRow();
    const auto height = static_cast<std::size_t>(raster.height);
    const std::size_t rowsOfBand = std::max<std::size_t>(1, kBandBytes / perRow);
    for (std::size_t top = 0; top < height; top += rowsOfBand) {
        const std::size_t rows = std::min(rowsOfBand, height - top);
        out += {kGroup, 'v', '0', '\0'};
        appendCount(out, perRow);
        appendCount(out, rows);
        out.append(raster.bits, top * perRow, rows * perRow);
    }
    out += {kGroup, 'V', 'B', '\0'}; // feed to the knife and cut, one point left
    return out;
}

} // namespace dak
