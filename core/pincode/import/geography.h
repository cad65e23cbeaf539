// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be believed of the directory's coordinates. They are typed by hand: whole divisions carry the
// point of another Aurangabad, degrees and minutes were written as decimals, one point stands for 386
// offices. Every distance from the outcome is an estimate.
#pragma once

#include "core/pincode/import/listedoffice.h"

#include <map>
#include <vector>

namespace dak {

// Drops the points that cannot be right and gives each PIN its point.
//  1. A point far (kFarFromRegion) from the median of its state's sorting region (first three digits) is
//     dropped, a point given to offices of many PINs counts only where there is no other.
//  2. The point of a PIN is its delivery office's own, a head or sub office, when that agrees with the
//     median of the PIN's usable points (kNearMedian); else that median, of head and sub offices if any.
//  3. An office's point far from its PIN's (kFarFromPin) is dropped.
[[nodiscard]] std::map<Pincode, GeoPoint> settlePoints(std::vector<ListedOffice>& offices);

inline constexpr std::int64_t kFarFromRegionMetres = 200'000;
inline constexpr std::int64_t kNearMedianMetres = 50'000;
inline constexpr std::int64_t kFarFromPinMetres = 100'000;
inline constexpr std::size_t kManyPins = 5;

// The middle of each coordinate; the lower one of an even number.
[[nodiscard]] GeoPoint medianOf(std::vector<GeoPoint> points);

} // namespace dak
