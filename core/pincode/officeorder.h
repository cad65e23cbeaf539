// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which office comes first: the one that delivers, not a branch office, a head office before a sub office,
// a post office before a delivery centre; then by name, so that the order is always the same.
#pragma once

#include "core/pincode/pincodedirectory.h"

namespace dak {

// 0 is the best: an office a parcel may be addressed to. The four bands of the order.
enum class OfficeBand { Delivers, BranchDelivers, Counter, BranchCounter };

[[nodiscard]] OfficeBand bandOf(const PostOffice& office);

// An office's place in the order, computed once: compare keys, not offices.
struct OfficeOrder {
    int band = 0;
    int kind = 0;
    std::string name; // sortName
    std::uint32_t pin = 0;
    std::string district;

    auto operator<=>(const OfficeOrder&) const = default; // NOLINT(modernize-use-nullptr)
};
[[nodiscard]] OfficeOrder orderOf(const PostOffice& office);

} // namespace dak
