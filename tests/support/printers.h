// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Printers for pages, and the one drawer of a test program.
#pragma once

#include "core/printing/language/printerbytes.h"
#include "core/printing/renderer.h"

namespace dak::test {

inline const Renderer& drawer() {
    static const Renderer renderer = *Renderer::make();
    return renderer;
}

// 4 x 6 in, 203 dpi; into a folder, which takes every language.
inline PrinterProfile aPrinter(PrinterLanguage language) {
    PrinterProfile printer;
    printer.name = "Label printer";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse("file:/tmp/papers");
    printer.language = language;
    return printer;
}

inline bool isBlackAt(const MonoRaster& raster, int x, int y) {
    const std::size_t at =
        static_cast<std::size_t>(y) * raster.bytesPerRow() + static_cast<std::size_t>(x / 8);
    return (static_cast<unsigned char>(raster.bits.at(at)) & (0x80U >> (x % 8))) != 0;
}

} // namespace dak::test
