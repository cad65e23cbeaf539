// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An Indian mobile number: ten digits, the first 6 to 9.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace dak {

class Phone {
public:
    // "9845012345", "+91 98450 12345", "098450-12345", Indian digits. Error mobile_invalid {given}.
    [[nodiscard]] static Result<Phone> parse(std::string_view given);

    const std::string& digits() const { return m_digits; } // "9845012345"
    std::string text() const;                              // "98450 12345"

    auto operator<=>(const Phone&) const = default;

private:
    explicit Phone(std::string digits) : m_digits(std::move(digits)) {}

    std::string m_digits;
};

} // namespace dak
