// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Postal Index Number: six digits, the first 1 to 9. 9xxxxx belongs to the Army Postal Service.
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class Pincode {
public:
    // "560034", "560 034", Indian digits. Error pin_invalid {given}. 999999 is a value: the directory and
    // the APS rules say whether it exists.
    [[nodiscard]] static Result<Pincode> parse(std::string_view given);
    [[nodiscard]] static Pincode of(std::uint32_t number); // check()ed: for constants and stored values

    std::uint32_t number() const { return m_number; }
    std::string text() const; // "560034"
    bool isArmy() const { return m_number >= 900000; }

    auto operator<=>(const Pincode&) const = default; // NOLINT(modernize-use-nullptr)

private:
    explicit Pincode(std::uint32_t number) : m_number(number) {}

    std::uint32_t m_number;
};

} // namespace dak
