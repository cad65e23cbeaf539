// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/symbolplace.h"

#include "core/barcode/symboldecoder.h"

#include <algorithm>

namespace dak {

namespace {

constexpr Tenths kLeastBarHundredths = 25; // mm: what a desk's laser reads at arm's length
constexpr Tenths kLeastQrHundredths = 30;  // mm: what a telephone reads
constexpr int kRowsForReader = 24;

// One byte a pixel of a part of a 1-bit picture whose set bits are black.
std::vector<std::uint8_t> greyOf(const QImage& raster, const QRect& part) {
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(part.width()) * static_cast<std::size_t>(part.height()));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const uchar* row = raster.constScanLine(y);
        for (int x = part.left(); x <= part.right(); ++x)
            pixels.push_back((row[x >> 3] & (0x80 >> (x & 7))) != 0 ? 0 : 255);
    }
    return pixels;
}

} // namespace

int SymbolPlace::leastModule(Symbology symbology, const DeviceDots& dots) {
    return dots.atLeast(isLinear(symbology) ? kLeastBarHundredths : kLeastQrHundredths);
}

void SymbolPlace::chooseModule(const QRect& room, int across, const DeviceDots& dots) {
    m_moduleX = room.width() / across;
    m_moduleY = dots.squareTo(m_moduleX);
    while (!isLinear(m_symbology) && m_moduleX > 1 && m_moduleY * across > room.height())
        m_moduleY = dots.squareTo(--m_moduleX);
}

// From the printer's dots to those of a finer grid.
void SymbolPlace::refine(const DeviceDots& grid) {
    const int x = grid.grainAcross();
    const int y = grid.grainAlong();
    m_moduleX *= x;
    m_moduleY *= y;
    m_quietX *= x;
    m_quietY *= y;
    m_region = QRect(m_region.left() * x, m_region.top() * y, m_region.width() * x, m_region.height() * y);
}

Result<SymbolPlace> SymbolPlace::of(const PageSymbol& symbol, const DeviceDots& grid) {
    const DeviceDots dots = grid.coarse();
    DAK_TRY(ModuleMatrix modules, encodeSymbol(symbol.symbology, symbol.content));
    SymbolPlace place(symbol, std::move(modules));
    const bool linear = isLinear(symbol.symbology);
    const int quiet = quietModules(symbol.symbology);
    const int across = place.m_modules.width() + 2 * quiet;
    const QRect room = dots.plain().of(symbol.box);
    place.chooseModule(room, across, dots);
    if (place.m_moduleX < leastModule(symbol.symbology, dots) ||
        (!linear && place.m_moduleY * across > room.height()))
        return Error::refused("symbol_does_not_fit",
                              {{"symbology", std::string(symbologyCode(symbol.symbology))}});
    place.m_quietX = quiet * place.m_moduleX;
    place.m_quietY = quiet * place.m_moduleY;
    const QRect box = dots.of(symbol.box);
    const int width = across * place.m_moduleX;
    const int height = linear ? box.height() : across * place.m_moduleY;
    place.m_region =
        QRect(box.left() + (box.width() - width) / 2, box.top() + (box.height() - height) / 2, width, height);
    place.refine(grid);
    return place;
}

std::vector<QRect> SymbolPlace::darkRects() const {
    const bool linear = isLinear(m_symbology);
    std::vector<QRect> rects;
    for (int row = 0; row < m_modules.height(); ++row) {
        const int top = m_region.top() + (linear ? 0 : m_quietY + row * m_moduleY);
        const int height = linear ? m_region.height() : m_moduleY;
        for (int x = 0; x < m_modules.width();) {
            if (!m_modules.isDark(x, row)) {
                ++x;
                continue;
            }
            const int start = x;
            while (x < m_modules.width() && m_modules.isDark(x, row))
                ++x;
            rects.emplace_back(m_region.left() + m_quietX + start * m_moduleX, top, (x - start) * m_moduleX,
                               height);
        }
    }
    return rects;
}

bool SymbolPlace::isDarkAt(int x, int y) const {
    const int column = x - m_quietX;
    const int row = isLinear(m_symbology) ? 0 : y - m_quietY;
    if (column < 0 || row < 0)
        return false;
    const int module = column / m_moduleX;
    const int line = row / m_moduleY;
    return module < m_modules.width() && line < m_modules.height() && m_modules.isDark(module, line);
}

std::vector<std::uint8_t> SymbolPlace::expected(int rows) const {
    std::vector<std::uint8_t> pixels;
    const auto width = static_cast<std::size_t>(m_region.width());
    pixels.reserve(width * static_cast<std::size_t>(rows));
    for (int y = 0; y < rows; ++y) {
        const bool sameAsAbove = y > 0 && (isLinear(m_symbology) || (y % m_moduleY) != 0);
        if (sameAsAbove) {
            pixels.insert(pixels.end(), pixels.end() - static_cast<std::ptrdiff_t>(width), pixels.end());
            continue;
        }
        for (int x = 0; x < m_region.width(); ++x)
            pixels.push_back(isDarkAt(x, y) ? 0 : 255);
    }
    return pixels;
}

Error SymbolPlace::unreadable(const char* why) const {
    return Error::refused(
        "symbol_unreadable",
        {{"symbology", std::string(symbologyCode(m_symbology))}, {"content", m_content}, {"why", why}});
}

// A reader takes a picture whose dots are square: where they are not, each row of the exact dots is asked at
// the places of square ones.
Status SymbolPlace::decode(const std::vector<std::uint8_t>& pixels, int rows) const {
    const int width = m_region.width() / m_moduleX * m_moduleY;
    std::vector<std::uint8_t> square;
    if (m_moduleX != m_moduleY && !isLinear(m_symbology))
        for (std::ptrdiff_t y = 0; y < rows; ++y)
            for (int x = 0; x < width; ++x)
                square.push_back(
                    pixels[static_cast<std::size_t>(y * m_region.width() + x * m_moduleX / m_moduleY)]);
    const GrayView view = square.empty() ? GrayView{pixels.data(), m_region.width(), rows, m_region.width()}
                                         : GrayView{square.data(), width, rows, width};
    const auto read = decodeSymbol(m_symbology, view);
    if (!read || *read != m_content)
        return unreadable("not decoded");
    return {};
}

Status SymbolPlace::verifyIn(const QImage& raster) const {
    if (!raster.rect().contains(m_region))
        return unreadable("outside the page");
    const auto pixels = greyOf(raster, m_region);
    if (pixels != expected(m_region.height()))
        return unreadable("overprinted");
    return decode(pixels, m_region.height());
}

Status SymbolPlace::verifyAlone() const {
    const int rows = isLinear(m_symbology) ? std::min(kRowsForReader, m_region.height()) : m_region.height();
    return decode(expected(rows), rows);
}

} // namespace dak
