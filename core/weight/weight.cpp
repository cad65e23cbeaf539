// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weight/weight.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace dak {

namespace {

constexpr std::int64_t kMostGrams = 999'999;
constexpr int kMostCentimetres = 999;

// "30", "30.5": whole centimetres, rounded up. Nothing else.
std::optional<int> sideOf(std::string_view text) {
    const std::size_t point = text.find('.');
    const auto whole = parseDigits(text.substr(0, point));
    if (!whole || *whole > kMostCentimetres)
        return std::nullopt;
    std::int64_t side = *whole;
    if (point != std::string_view::npos) {
        const auto rest = parseDigits(text.substr(point + 1));
        if (!rest)
            return std::nullopt;
        side += *rest > 0 ? 1 : 0;
    }
    if (side < 1 || side > kMostCentimetres)
        return std::nullopt;
    return static_cast<int>(side);
}

// "30 20 15", "30 * 20*15", "30×20×15" -> "30x20x15".
std::string withCrosses(std::string_view given) {
    std::string text = lowerAscii(trimmed(asciiDigits(given)));
    for (const std::string_view cross : {"\u00D7", "*"}) {
        for (std::size_t at = text.find(cross); at != std::string::npos; at = text.find(cross))
            text.replace(at, cross.size(), "x");
    }
    std::string out;
    for (const std::string& word : split(text, ' ')) {
        if (word.empty())
            continue;
        if (!out.empty() && out.back() != 'x' && word.front() != 'x')
            out += 'x';
        out += word;
    }
    return out;
}

std::optional<std::vector<int>> sidesOf(std::string_view given) {
    std::vector<int> sides;
    for (const std::string& part : split(withCrosses(given), 'x')) {
        const auto side = sideOf(part);
        if (!side)
            return std::nullopt;
        sides.push_back(*side);
    }
    return sides;
}

std::string groupedGrams(std::int64_t grams) {
    std::string digits = std::to_string(grams);
    if (digits.size() > 3)
        digits.insert(digits.size() - 3, ",");
    return digits;
}

// "1240", "1,240", "1 240"; more digits than a number holds count as far too many grams.
std::optional<std::int64_t> gramsOf(std::string_view text) {
    const std::size_t separator = text.find_first_of(", ");
    std::string digits(text);
    if (separator != std::string_view::npos) {
        if (separator == 0 || separator > 3 || text.size() != separator + 4)
            return std::nullopt;
        digits.erase(separator, 1);
    }
    if (digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return digits.size() > 18 ? INT64_MAX : parseDigits(digits);
}

std::int64_t perFiveRoundedUp(std::int64_t cubicCentimetres) {
    return (cubicCentimetres + 4) / 5;
}

} // namespace

Weight Weight::fromGrams(std::int64_t grams) {
    check(grams >= 1 && grams <= kMostGrams, "weight out of range");
    return Weight(grams);
}

Result<Weight> Weight::parse(std::string_view given) {
    std::string text = lowerAscii(trimmed(asciiDigits(given)));
    if (text.ends_with('g'))
        text = trimmed(std::string_view(text).substr(0, text.size() - 1));
    const auto grams = gramsOf(text);
    if (!grams)
        return Error::refused("weight_invalid", {{"field", "weight"}, {"given", quotable(given)}});
    if (*grams == 0)
        return Error::refused("weight_zero", {{"field", "weight"}});
    if (*grams > kMostGrams)
        return Error::refused(
            "weight_too_large",
            {{"field", "weight"}, {"given", quotable(given)}, {"most", groupedGrams(kMostGrams)}});
    return Weight(*grams);
}

std::string Weight::text() const {
    return groupedGrams(m_grams) + " g";
}

Dimensions Dimensions::fromCentimetres(int length, int breadth, int height) {
    for (const int side : {length, breadth, height})
        check(side >= 1 && side <= kMostCentimetres, "side out of range");
    return Dimensions(length, breadth, height);
}

Result<Dimensions> Dimensions::parse(std::string_view given) {
    const auto sides = sidesOf(given);
    if (!sides || sides->size() != 3)
        return Error::refused("size_invalid", {{"field", "size"}, {"given", quotable(given)}});
    return Dimensions((*sides)[0], (*sides)[1], (*sides)[2]);
}

std::int64_t Dimensions::volumetricGrams() const {
    return perFiveRoundedUp(std::int64_t{m_length} * m_breadth * m_height);
}

Dimensions Dimensions::sorted() const {
    std::array<int, 3> sides{m_length, m_breadth, m_height};
    std::sort(sides.rbegin(), sides.rend());
    return Dimensions(sides[0], sides[1], sides[2]);
}

std::string Dimensions::text() const {
    return std::to_string(m_length) + "x" + std::to_string(m_breadth) + "x" + std::to_string(m_height);
}

Roll Roll::fromCentimetres(int length, int diameter) {
    for (const int side : {length, diameter})
        check(side >= 1 && side <= kMostCentimetres, "roll out of range");
    return Roll(length, diameter);
}

Result<Roll> Roll::parse(std::string_view given) {
    const auto sides = sidesOf(given);
    if (!sides || sides->size() != 2)
        return Error::refused("roll_invalid", {{"field", "roll"}, {"given", quotable(given)}});
    return Roll((*sides)[0], (*sides)[1]);
}

std::int64_t Roll::volumetricGrams() const {
    return perFiveRoundedUp(std::int64_t{m_length} * m_diameter * m_diameter);
}

std::string Roll::text() const {
    return std::to_string(m_length) + "x" + std::to_string(m_diameter);
}

} // namespace dak
