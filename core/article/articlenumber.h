// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An article number by UPU S10-12: two letters, eight digits, check digit, issuing country.
// Weights 8 6 4 2 3 5 9 7; C = 11 - (S mod 11); 10 becomes 0, 11 becomes 5.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class ArticleNumber {
public:
    // Right check digit and an issuing country that exists. Spaces, hyphens and lower case are accepted.
    // Errors article_invalid, article_check_digit {given, expected}, article_country.
    [[nodiscard]] static Result<ArticleNumber> parse(std::string_view given);
    // As parse(), but a wrong check digit is taken as it stands: for a scan of a label that exists, when the
    // clerk has given a reason. The caller logs it.
    [[nodiscard]] static Result<ArticleNumber> parseScanned(std::string_view given);
    // A number we issue. prefix: two capital letters; serial below 100,000,000; both check()ed.
    [[nodiscard]] static ArticleNumber issue(std::string_view prefix, std::uint32_t serial);

    [[nodiscard]] static int checkDigit(std::uint32_t serial);

    const std::string& text() const { return m_text; } // "EM473124829IN"
    std::string grouped() const;                       // "EM 4731 2482 9 IN"
    std::string prefix() const { return m_text.substr(0, 2); }
    std::uint32_t serial() const;
    std::string country() const { return m_text.substr(11, 2); }
    bool hasRightCheckDigit() const;

    auto operator<=>(const ArticleNumber&) const = default;

private:
    explicit ArticleNumber(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace dak
