// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dots of all kinds, and printers for them.
#pragma once

#include "core/printing/language/monoraster.h"
#include "core/printing/profile/printerprofile.h"

#include <rapidcheck.h>

#include <string>

namespace dak::test {

inline MonoRaster whiteDots(int width, int height, int dpi = 203) {
    MonoRaster raster{width, height, dpi, dpi, {}};
    raster.bits.assign(raster.bytesPerRow() * static_cast<std::size_t>(height), '\0');
    return raster;
}

inline void setDot(MonoRaster& raster, int x, int y) {
    char& byte =
        raster.bits[static_cast<std::size_t>(y) * raster.bytesPerRow() + static_cast<std::size_t>(x / 8)];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | (0x80U >> (x % 8)));
}

// Runs of black and white of every length, rows that repeat, rows that are all of one colour.
inline MonoRaster anyDots() {
    const int width = *rc::gen::inRange(1, 900);
    const int height = *rc::gen::inRange(1, 60);
    MonoRaster raster = whiteDots(width, height);
    for (int y = 0; y < height; ++y) {
        const int kind = *rc::gen::inRange(0, 5);
        const std::size_t perRow = raster.bytesPerRow();
        if (kind == 1 && y > 0)
            raster.bits.replace(static_cast<std::size_t>(y) * perRow, perRow, raster.bits,
                                static_cast<std::size_t>(y - 1) * perRow, perRow);
        for (int x = 0; kind > 1 && x < width;) {
            const int run = kind == 2 ? width : *rc::gen::inRange(1, kind == 3 ? 4 : 200);
            for (int i = x; i < std::min(width, x + run); ++i)
                setDot(raster, i, y);
            x += run + *rc::gen::inRange(1, kind == 3 ? 4 : 200);
        }
    }
    return raster;
}

inline PrinterProfile printerOf(PrinterLanguage language) {
    PrinterProfile printer;
    printer.name = "Label printer";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse("tcp:127.0.0.1");
    printer.language = language;
    return printer;
}

} // namespace dak::test
