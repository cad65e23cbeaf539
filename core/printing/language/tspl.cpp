// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/tspl.h"

#include <algorithm>

namespace dak {

namespace {

constexpr int kGapTenths = 30; // the usual 3 mm between labels; the sensor finds the real one

std::string inMillimetres(Tenths tenths) {
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " mm";
}

Tenths tenthsOf(int dots, int dpi) {
    return (dots * 254 + dpi - 1) / dpi;
}

} // namespace

std::string tsplOf(const MonoRaster& raster, const PrinterProfile& profile) {
    const bool continuous = profile.mediaHeight == 0;
    const Tenths height = continuous ? tenthsOf(raster.height, raster.dpiY) : profile.mediaHeight;
    // An empty line first: half a command of a job that was cut off ends here.
    std::string out = "\r\nSIZE " + inMillimetres(profile.mediaWidth) + "," + inMillimetres(height) + "\r\n";
    out += continuous ? "GAP 0,0\r\n" : "GAP " + inMillimetres(kGapTenths) + ",0 mm\r\n";
    if (profile.darkness)
        out += "DENSITY " + std::to_string(*profile.darkness) + "\r\n";
    if (profile.speed)
        out += "SPEED " + std::to_string(*profile.speed) + "\r\n";
    out += "DIRECTION 0,0\r\nREFERENCE 0,0\r\nOFFSET 0 mm\r\nCLS\r\n";
    out += "BITMAP 0,0," + std::to_string(raster.bytesPerRow()) + "," + std::to_string(raster.height) + ",0,";
    std::transform(raster.bits.begin(), raster.bits.end(), std::back_inserter(out),
                   [](char byte) { return static_cast<char>(~byte); });
    out += "\r\nPRINT 1,1\r\n";
    return out;
}

} // namespace dak
