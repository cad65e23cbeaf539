// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/pinset.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>

namespace dak {

namespace {

constexpr std::size_t kPinDigits = 6;

// The PIN of a prefix when its missing digits are all `fill`.
std::optional<std::uint32_t> filledPin(std::string_view prefix, char fill) {
    if (prefix.empty() || prefix.size() > kPinDigits || prefix.front() == '0')
        return std::nullopt;
    std::string digits(prefix);
    digits.resize(kPinDigits, fill);
    const auto number = parseDigits(digits);
    if (!number)
        return std::nullopt;
    return static_cast<std::uint32_t>(*number);
}

} // namespace

bool PinSet::add(std::string_view prefixOrRange) {
    const std::vector<std::string> ends = split(prefixOrRange, '-');
    if (ends.empty() || ends.size() > 2)
        return false;
    const auto first = filledPin(ends.front(), '0');
    const auto last = filledPin(ends.back(), '9');
    if (!first || !last || *last < *first)
        return false;
    Range added{*first, *last};
    std::vector<Range> merged;
    for (const Range& range : m_ranges) {
        if (range.last + 1 < added.first || added.last + 1 < range.first) {
            merged.push_back(range);
            continue;
        }
        added = {std::min(added.first, range.first), std::max(added.last, range.last)};
    }
    merged.push_back(added);
    std::sort(merged.begin(), merged.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
    m_ranges = std::move(merged);
    return true;
}

bool PinSet::contains(Pincode pin) const {
    const auto after =
        std::upper_bound(m_ranges.begin(), m_ranges.end(), pin.number(),
                         [](std::uint32_t number, const Range& r) { return number < r.first; });
    return after != m_ranges.begin() && pin.number() <= std::prev(after)->last;
}

} // namespace dak
