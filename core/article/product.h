// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The product an article is booked as, by the fixed name of the command line: "speed-post-parcel".
// Which products exist, and what they are called on paper, is data of the tariff.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace dak {

class Product {
public:
    // Lower-case letters, digits and hyphens, 1 to 40; error product_invalid.
    [[nodiscard]] static Result<Product> parse(std::string_view code);

    const std::string& code() const { return m_code; }
    auto operator<=>(const Product&) const = default;

private:
    explicit Product(std::string code) : m_code(std::move(code)) {}
    std::string m_code;
};

} // namespace dak
