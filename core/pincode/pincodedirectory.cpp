// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/pincodedirectory.h"

#include <cmath>
#include <numbers>

namespace dak {

std::int64_t metresBetween(GeoPoint a, GeoPoint b) {
    constexpr double kEarthRadius = 6'371'008.8; // mean radius, IUGG
    const auto radians = [](std::int32_t micro) { return micro / 1e6 * std::numbers::pi / 180.0; };
    const double dLat = radians(b.latitude) - radians(a.latitude);
    const double dLon = radians(b.longitude) - radians(a.longitude);
    const double sinLat = std::sin(dLat / 2);
    const double sinLon = std::sin(dLon / 2);
    const double h =
        sinLat * sinLat + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * sinLon * sinLon;
    return std::llround(2 * kEarthRadius * std::asin(std::sqrt(std::min(1.0, h))));
}

} // namespace dak
