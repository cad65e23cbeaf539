// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/devicedots.h"

namespace dak {

namespace {

constexpr int kTenthsPerInch = 254;
constexpr int kHundredthsPerInch = 2540;

} // namespace

Result<DeviceDots> DeviceDots::ofPrinter(int dpi) {
    if (dpi != 203 && dpi != 300 && dpi != 600)
        return Error::refused("dpi_invalid", {{"field", "dpi"}, {"given", std::to_string(dpi)}});
    return DeviceDots(dpi);
}

int DeviceDots::of(Tenths length) const {
    const auto scaled = std::int64_t{length} * m_dpi;
    return static_cast<int>((2 * scaled + kTenthsPerInch) / (2 * kTenthsPerInch));
}

int DeviceDots::atLeast(Tenths hundredths) const {
    return (hundredths * m_dpi + kHundredthsPerInch - 1) / kHundredthsPerInch;
}

QRect DeviceDots::of(const PageRect& rect) const {
    const int left = of(rect.x);
    const int top = of(rect.y);
    return {left, top, of(rect.right()) - left, of(rect.bottom()) - top};
}

} // namespace dak
