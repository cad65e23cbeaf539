// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A set of PIN codes, written as prefixes and ranges: "400", "4011-4017", "682551-682559".
#pragma once

#include "core/pincode/pincode.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

class PinSet {
public:
    // False when the text is no prefix or range of PINs; the set is then unchanged.
    [[nodiscard]] bool add(std::string_view prefixOrRange);
    bool contains(Pincode pin) const;

private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    std::vector<Range> m_ranges; // sorted by first, none touching another
};

} // namespace dak
