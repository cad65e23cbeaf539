// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/zpl.h"

#include "core/printing/language/graphicfield.h"
#include "core/printing/language/printerbytes.h"

#include <algorithm>
#include <string_view>

namespace dak {

namespace {

// The ZPL II guide allows 99,999 bytes in a graphic field; a 4x6 in label at 203 dpi has 124,236.
constexpr std::size_t kMostFieldBytes = 99'999;

void appendBands(std::string& out, const MonoRaster& raster) {
    const std::size_t perRow = raster.bytesPerRow();
    const auto height = static_cast<std::size_t>(raster.height);
    const std::size_t rowsOfBand = std::max<std::size_t>(1, kMostFieldBytes / perRow);
    for (std::size_t top = 0; top < height; top += rowsOfBand) {
        const std::size_t rows = std::min(rowsOfBand, height - top);
        const std::string count = std::to_string(rows * perRow);
        const std::string_view band = std::string_view(raster.bits).substr(top * perRow, rows * perRow);
        out += "^FO0," + std::to_string(top) + "^GFA," + count + "," + count + "," + std::to_string(perRow) +
               "," + graphicFieldOf(band, perRow) + "^FS\n";
    }
}

} // namespace

std::string zplOf(const MonoRaster& raster, const PrinterProfile& profile) {
    std::string out;
    if (profile.darkness)
        out += (*profile.darkness < 10 ? "~SD0" : "~SD") + std::to_string(*profile.darkness) + "\n";
    const bool continuous = profile.mediaHeight == 0;
    out += "^XA\n";
    out += continuous ? "^MNN\n" : "^MNY\n";
    if (profile.speed)
        out += "^PR" + std::to_string(*profile.speed) + "\n";
    const int width = std::max(raster.width, dotsOf(profile.mediaWidth, raster.dpiX));
    const int length = std::max(raster.height, dotsOf(profile.mediaHeight, raster.dpiY));
    out += "^PW" + std::to_string(width) + "\n^LL" + std::to_string(length) + "\n^LH0,0\n^LS0\n^LRN\n";
    appendBands(out, raster);
    out += "^PQ1\n^XZ\n";
    return out;
}

} // namespace dak
