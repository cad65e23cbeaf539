// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far a counter has read the downlink: what is published for all, and what is for this device alone.
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

struct Cursor {
    std::uint64_t common = 0;
    std::uint64_t device = 0;

    // "12.5"
    std::string text() const;
    [[nodiscard]] static Result<Cursor> parse(std::string_view text); // error cursor_invalid {given}

    bool operator==(const Cursor&) const = default;
};

} // namespace dak
