// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/dotbars.h"

namespace dak {

namespace {

constexpr int kMostDots = 4;
constexpr int kBarsOfEach = 6;
constexpr int kHeight = 48; // dots: a multiple of twice one, two, three and four
constexpr int kGroupGap = 16;

// Six bars and the white between them.
constexpr int groupWidth(int dots) {
    return kBarsOfEach * 2 * dots;
}

bool isBlack(const MonoRaster& raster, int x, int y) {
    const std::size_t at =
        static_cast<std::size_t>(y) * raster.bytesPerRow() + static_cast<std::size_t>(x / 8);
    return (static_cast<unsigned char>(raster.bits[at]) & (0x80U >> (x % 8))) != 0;
}

void blacken(MonoRaster& raster, int x, int y) {
    const std::size_t at =
        static_cast<std::size_t>(y) * raster.bytesPerRow() + static_cast<std::size_t>(x / 8);
    raster.bits[at] = static_cast<char>(static_cast<unsigned char>(raster.bits[at]) | (0x80U >> (x % 8)));
}

bool isWhite(const MonoRaster& raster, int left, int top, int width) {
    for (int y = top; y < top + kHeight; ++y)
        for (int x = left; x < left + width; ++x)
            if (isBlack(raster, x, y))
                return false;
    return true;
}

int wholeWidth() {
    int width = kHeight; // the single dots
    for (int dots = 1; dots <= kMostDots; ++dots)
        width += 2 * (groupWidth(dots) + kGroupGap);
    return width;
}

} // namespace

void addDotBars(MonoRaster& raster, int left, int right, int bottom) {
    const int top = raster.height - bottom - kHeight;
    if (top < 0 || left + wholeWidth() > raster.width - right || !isWhite(raster, left, top, wholeWidth()))
        return;
    int x = left;
    for (int dots = 1; dots <= kMostDots; ++dots) {
        for (int column = 0; column < groupWidth(dots); ++column)
            for (int row = 0; row < kHeight; ++row) {
                if (column / dots % 2 == 0)
                    blacken(raster, x + column, top + row);
                if (row / dots % 2 == 0)
                    blacken(raster, x + groupWidth(dots) + kGroupGap + column, top + row);
            }
        x += 2 * (groupWidth(dots) + kGroupGap);
    }
    for (int row = 0; row < kHeight; ++row)
        for (int column = row % 2; column < kHeight; column += 2)
            blacken(raster, x + column, top + row);
}

} // namespace dak
