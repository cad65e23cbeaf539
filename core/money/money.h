// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Money: whole paise. Every sum of the program is one of these; no floating point is near it.
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class Money {
public:
    constexpr Money() = default; // zero
    [[nodiscard]] static constexpr Money fromPaise(std::int64_t paise) { return Money(paise); }
    [[nodiscard]] static Money fromRupees(std::int64_t rupees); // check()ed against overflow
    // "1499", "1,499.50", "₹ 1,00,000.00", Indian digits; at most two decimals, at most 99,99,99,999.99,
    // never negative. Commas stand where Indian or Western groups end: "1,50" is no amount, as it could be
    // read as 1.50. Errors money_invalid {given}, money_too_large {given, most}.
    [[nodiscard]] static Result<Money> parse(std::string_view given);

    constexpr std::int64_t paise() const { return m_paise; }
    constexpr bool isZero() const { return m_paise == 0; }
    constexpr bool isNegative() const { return m_paise < 0; }
    constexpr bool isWholeRupees() const { return m_paise % 100 == 0; }

    // check()ed against overflow: an amount that does not fit is a bug, as every input is capped.
    Money operator+(Money other) const;
    Money operator-(Money other) const;
    Money negated() const;
    Money times(std::int64_t factor) const;
    Money& operator+=(Money other) { return *this = *this + other; }
    Money& operator-=(Money other) { return *this = *this - other; }

    // To the nearest whole rupee, half up (away from zero for a negative amount, so that a reversal rounds
    // to the exact negation).
    Money roundedToRupee() const;
    // amount x basisPoints / 10,000 to the nearest paisa, half up, in the same sense.
    Money atBasisPoints(std::int64_t basisPoints) const;

    // Indian grouping: "1,00,000.00"; negative with a leading "-".
    std::string text() const;
    // The same without ".00" when it is whole rupees.
    std::string shortText() const;
    // "One lakh rupees and fifty paise only"; check()ed against negative amounts.
    std::string wordsEnglish() const;
    std::string wordsHindi() const;

    constexpr auto operator<=>(const Money&) const = default; // NOLINT(modernize-use-nullptr)

private:
    explicit constexpr Money(std::int64_t paise) : m_paise(paise) {}

    std::int64_t m_paise = 0;
};

} // namespace dak
