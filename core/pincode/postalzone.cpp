// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/postalzone.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

using Codes = std::array<std::string_view, 11>; // GST codes, empty ones at the end

// Zones 1 to 8. Puducherry stands twice: Yanam (533464) lies in Andhra Pradesh's, the rest in Kerala's and
// Tamil Nadu's.
constexpr std::array<Codes, 8> kZones{{
    {"01", "02", "03", "04", "06", "07", "38"},
    {"05", "09"},
    {"08", "24", "26"},
    {"22", "23", "27", "30"},
    {"29", "34", "36", "37"},
    {"31", "32", "33", "34"},
    {"11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "35"},
    {"10", "20"},
}};

constexpr std::uint32_t kPinsInZone = 100'000;

} // namespace

bool isStateInZoneOf(Pincode pin, std::string_view stateCode) {
    if (pin.isArmy() || stateCode.empty())
        return false;
    const Codes& codes = kZones[pin.number() / kPinsInZone - 1];
    return std::find(codes.begin(), codes.end(), stateCode) != codes.end();
}

} // namespace dak
