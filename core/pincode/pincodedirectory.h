// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The PIN directory as the desks ask it: offices of a PIN, type-ahead, and the place of a PIN.
#pragma once

#include "core/base/result.h"
#include "core/pincode/pincode.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// Micro-degrees north and east. Rough data: every distance from it is an estimate.
struct GeoPoint {
    std::int32_t latitude = 0;
    std::int32_t longitude = 0;

    bool operator==(const GeoPoint&) const = default;
};

// Great-circle distance in metres.
[[nodiscard]] std::int64_t metresBetween(GeoPoint a, GeoPoint b);

enum class OfficeType { Head, Sub, Branch };

struct PostOffice {
    Pincode pin;
    std::string name; // "Koramangala S.O"
    OfficeType type = OfficeType::Sub;
    bool delivers = false;
    std::string district;
    std::string state; // GST code, empty when the directory does not say
    std::string circle;
    std::optional<GeoPoint> at;

    bool operator==(const PostOffice&) const = default;
};

// What a price needs to know of a PIN. Army PINs have neither state nor point, never a place.
struct Place {
    Pincode pin;
    std::string state;    // GST code of the delivery office, or empty
    std::string district; // of the delivery office, or empty
    std::optional<GeoPoint> median;
};

class PincodeDirectory {
public:
    virtual ~PincodeDirectory() = default;

    // Offices by PIN, PIN prefix, or office or district name (prefix, any word; Indian digits accepted):
    // best first, at most `most`. Empty when nothing fits. An army PIN has no offices.
    virtual Result<std::vector<PostOffice>> find(std::string_view text, std::size_t most) const = 0;
    // The office that delivers for a PIN: delivers, not a branch office, HO before SO. Error pin_unknown;
    // for an army PIN error pin_army (it has no office that may be shown).
    virtual Result<PostOffice> deliveryOffice(Pincode pin) const = 0;
    // The place of a PIN; for an army PIN a Place without state and point. Error pin_unknown.
    virtual Result<Place> place(Pincode pin) const = 0;
    // Where the data came from, as shown to people: "All India Pincode Directory, 165,627 offices".
    virtual std::string source() const = 0;
};

} // namespace dak
