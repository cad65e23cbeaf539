// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/money/money.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>

namespace dak {

namespace {

__extension__ using Wide = __int128; // products of two 64-bit amounts

constexpr std::string_view kRupeeSign = "\u20B9";
constexpr std::int64_t kMostRupees = 999'999'999; // 99,99,99,999: nine digits, far above any counter's day

// "1234567" -> "12,34,567"; with groups of three throughout "1,234,567".
std::string grouped(std::string digits, std::size_t laterGroups = 2) {
    for (std::size_t at = digits.size(), step = 3; at > step; step = laterGroups) {
        at -= step;
        digits.insert(at, 1, ',');
    }
    return digits;
}

// "12,34,567" -> "1234567"; nothing when it is not digits in Indian or Western groups (or in none).
std::optional<std::string> wholeRupees(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c != ',')
            digits += c;
    }
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    if (digits.size() != text.size() && text != grouped(digits) && text != grouped(digits, 3))
        return std::nullopt;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
}

// n / divisor to the nearest whole, half away from zero.
std::int64_t divideHalfUp(Wide value, std::int64_t divisor) {
    const bool negative = value < 0;
    const Wide size = negative ? -value : value;
    const Wide quotient = (size + divisor / 2) / divisor;
    check(quotient <= INT64_MAX, "money overflow");
    return negative ? -static_cast<std::int64_t>(quotient) : static_cast<std::int64_t>(quotient);
}

} // namespace

Money Money::fromRupees(std::int64_t rupees) {
    return Money(rupees).times(100);
}

Result<Money> Money::parse(std::string_view given) {
    const Error bad = Error::refused("money_invalid", {{"given", quotable(given)}});
    std::string text = trimmed(asciiDigits(given));
    if (text.starts_with(kRupeeSign))
        text = trimmed(std::string_view(text).substr(kRupeeSign.size()));
    const std::size_t point = text.find('.');
    const auto whole = wholeRupees(text.substr(0, point));
    std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
    if (point != std::string::npos && (decimals.empty() || decimals.size() > 2))
        return bad;
    decimals.resize(2, '0');
    const auto paise = parseDigits(decimals);
    if (!whole || !paise)
        return bad;
    const auto rupees = parseDigits(*whole); // more than 18 digits are none
    if (!rupees || *rupees > kMostRupees)
        return Error::refused("money_too_large",
                              {{"given", quotable(given)}, {"most", fromRupees(kMostRupees).shortText()}});
    return fromPaise(*rupees * 100 + *paise);
}

Money Money::operator+(Money other) const {
    std::int64_t sum = 0;
    check(!__builtin_add_overflow(m_paise, other.m_paise, &sum), "money overflow");
    return Money(sum);
}

Money Money::operator-(Money other) const {
    std::int64_t difference = 0;
    check(!__builtin_sub_overflow(m_paise, other.m_paise, &difference), "money overflow");
    return Money(difference);
}

Money Money::negated() const {
    return Money() - *this;
}

Money Money::times(std::int64_t factor) const {
    std::int64_t product = 0;
    check(!__builtin_mul_overflow(m_paise, factor, &product), "money overflow");
    return Money(product);
}

Money Money::roundedToRupee() const {
    return Money(divideHalfUp(m_paise, 100)).times(100);
}

Money Money::atBasisPoints(std::int64_t basisPoints) const {
    return Money(divideHalfUp(static_cast<Wide>(m_paise) * basisPoints, 10'000));
}

std::string Money::text() const {
    const bool negative = m_paise < 0;
    const auto size =
        negative ? 0 - static_cast<std::uint64_t>(m_paise) : static_cast<std::uint64_t>(m_paise);
    const std::uint64_t rest = size % 100;
    return std::string(negative ? "-" : "") + grouped(std::to_string(size / 100)) + (rest < 10 ? ".0" : ".") +
           std::to_string(rest);
}

std::string Money::shortText() const {
    const std::string full = text();
    return isWholeRupees() ? full.substr(0, full.size() - 3) : full;
}

} // namespace dak
