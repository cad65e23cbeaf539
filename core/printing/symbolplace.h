// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A symbol in the dots of a device: each module a whole number of dots, the quiet zone inside the box; and
// the proof that what was drawn reads back.
#pragma once

#include "core/barcode/symbolencoder.h"
#include "core/document/page.h"
#include "core/printing/devicedots.h"

#include <QImage>
#include <QRect>

#include <vector>

namespace dak {

class SymbolPlace {
public:
    // The largest module that fits, not below 0.25 mm for bars and 0.3 mm for a QR; a correction of the
    // printer moves the symbol and leaves its module. Errors symbol_content, symbol_does_not_fit {symbology}.
    [[nodiscard]] static Result<SymbolPlace> of(const PageSymbol& symbol, const DeviceDots& grid);

    // The fewest dots across of a module that a reader reads.
    [[nodiscard]] static int leastModule(Symbology symbology, const DeviceDots& dots);

    // Dark runs as rectangles of whole dots, without overlap.
    std::vector<QRect> darkRects() const;
    // Quiet zone and modules: what must hold nothing else.
    QRect region() const { return m_region; }
    int moduleDots() const { return m_moduleX; } // across, of the grid where that is finer than the printer

    // The region of this raster holds exactly these dots and reads back. Error symbol_unreadable {symbology,
    // content, why}: "overprinted" or "not decoded".
    [[nodiscard]] Status verifyIn(const QImage& raster) const;
    // The same for a vector page: drawn alone, in as many rows as a reader needs.
    [[nodiscard]] Status verifyAlone() const;

private:
    SymbolPlace(const PageSymbol& symbol, ModuleMatrix modules)
        : m_symbology(symbol.symbology), m_content(symbol.content), m_modules(std::move(modules)) {}

    std::vector<std::uint8_t> expected(int rows) const; // grey bytes of the region
    bool isDarkAt(int x, int y) const;                  // in the region
    void chooseModule(const QRect& room, int across, const DeviceDots& dots);
    void refine(const DeviceDots& grid);
    [[nodiscard]] Status decode(const std::vector<std::uint8_t>& pixels, int rows) const;
    Error unreadable(const char* why) const;

    Symbology m_symbology;
    std::string m_content;
    ModuleMatrix m_modules;
    int m_moduleX = 1; // dots across
    int m_moduleY = 1; // dots along the feed: as many millimetres, on a printer of two resolutions
    int m_quietX = 0;
    int m_quietY = 0;
    QRect m_region;
};

} // namespace dak
