// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/devicedots.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace dak {

namespace {

constexpr std::int64_t kTenthsPerInch = 254;
constexpr int kHundredthsPerInch = 2540;
constexpr int kLeastGrid = 600;
constexpr int kMostGrid = 2400;
constexpr std::int64_t kWhole = 10'000; // hundredths of a percent in the whole

// To the nearest whole, halves upwards, also below zero.
int nearest(std::int64_t dividend, std::int64_t divisor) {
    const std::int64_t twice = 2 * dividend + divisor;
    const std::int64_t whole = twice / (2 * divisor);
    return static_cast<int>(twice < 0 && twice % (2 * divisor) != 0 ? whole - 1 : whole);
}

int position(Tenths at, Tenths offset, int stretch, int dpi) {
    const std::int64_t corrected = std::int64_t{at} * (kWhole + stretch) + std::int64_t{offset} * kWhole;
    return nearest(corrected * dpi, kTenthsPerInch * kWhole);
}

} // namespace

Result<DeviceDots> DeviceDots::ofPrinter(int dpi) {
    if (dpi != 203 && dpi != 300 && dpi != 600)
        return Error::refused("dpi_invalid", {{"field", "dpi"}, {"given", std::to_string(dpi)}});
    return DeviceDots(dpi);
}

DeviceDots DeviceDots::finerThan(const PrinterProfile& printer) {
    const int common = std::lcm(printer.dpiX, printer.dpiY);
    const int grid = (kLeastGrid + common - 1) / common * common;
    if (grid > kMostGrid)
        return {kLeastGrid, kLeastGrid, printer.calibration};
    DeviceDots dots(grid, grid, printer.calibration);
    dots.m_grainX = grid / printer.dpiX;
    dots.m_grainY = grid / printer.dpiY;
    return dots;
}

DeviceDots DeviceDots::coarse() const {
    DeviceDots dots(m_dpiX / m_grainX, m_dpiY / m_grainY, m_calibration);
    dots.m_top = m_top;
    return dots;
}

DeviceDots DeviceDots::plain() const {
    DeviceDots dots = *this;
    dots.m_calibration = {};
    return dots;
}

DeviceDots DeviceDots::onSheet(Tenths top) const {
    DeviceDots dots = *this;
    dots.m_top = top;
    return dots;
}

int DeviceDots::of(Tenths length) const {
    return nearest(std::int64_t{length} * m_dpiY, kTenthsPerInch);
}

int DeviceDots::across(Tenths length) const {
    return nearest(std::int64_t{length} * m_dpiX, kTenthsPerInch);
}

int DeviceDots::atLeast(Tenths hundredths) const {
    return (hundredths * m_dpiX + kHundredthsPerInch - 1) / kHundredthsPerInch;
}

int DeviceDots::squareTo(int across) const {
    return std::max(1, nearest(std::int64_t{across} * m_dpiY, m_dpiX));
}

Tenths DeviceDots::tenthsAcross(int dots) const {
    return static_cast<Tenths>((dots + 1) * kTenthsPerInch / m_dpiX + 1);
}

Tenths DeviceDots::tenthsAlong(int dots) const {
    return static_cast<Tenths>((dots + 1) * kTenthsPerInch / m_dpiY + 1);
}

QRect DeviceDots::of(const PageRect& rect) const {
    const auto x = [this](Tenths at) { return position(at, m_calibration.dx, m_calibration.sx, m_dpiX); };
    const auto y = [this](Tenths at) {
        return position(at - m_top, m_calibration.dy, m_calibration.sy, m_dpiY);
    };
    const int left = x(rect.x);
    const int top = y(rect.y);
    return {left, top, x(rect.right()) - left, y(rect.bottom()) - top};
}

} // namespace dak
