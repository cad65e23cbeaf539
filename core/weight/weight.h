// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Weight in whole grams and dimensions in whole centimetres, as the parcel tariff counts them.
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class Weight {
public:
    // 1 to 999,999 g; check()ed: for constants and stored values.
    [[nodiscard]] static Weight fromGrams(std::int64_t grams);
    // "1240", "1 240", "1,240 g", Indian digits. Errors weight_invalid, weight_zero, weight_too_large.
    // Product limits (35 kg) are rules of the tariff, not of the value.
    [[nodiscard]] static Result<Weight> parse(std::string_view given);

    std::int64_t grams() const { return m_grams; }
    std::string text() const; // "1,240 g"

    auto operator<=>(const Weight&) const = default;

private:
    explicit Weight(std::int64_t grams) : m_grams(grams) {}

    std::int64_t m_grams;
};

// Length, breadth and height of a box, each rounded up to a whole centimetre (1 to 999).
class Dimensions {
public:
    [[nodiscard]] static Dimensions fromCentimetres(int length, int breadth, int height);
    // "30x20x15", "30*20*15", "30 20 15", "30.5x20x15" (31), "×", Indian digits. Error size_invalid.
    [[nodiscard]] static Result<Dimensions> parse(std::string_view given);

    int length() const { return m_length; }
    int breadth() const { return m_breadth; }
    int height() const { return m_height; }
    // L x B x H / 5 grams (a kilogram per 5,000 cm3), rounded up to the gram. OM of 11.12.2025.
    std::int64_t volumetricGrams() const;
    // The three sides from largest to smallest.
    Dimensions sorted() const;
    std::string text() const; // "30x20x15"

    bool operator==(const Dimensions&) const = default;

private:
    Dimensions(int length, int breadth, int height)
        : m_length(length), m_breadth(breadth), m_height(height) {}

    int m_length;
    int m_breadth;
    int m_height;
};

// A roll: length and diameter in whole centimetres, rounded up.
class Roll {
public:
    [[nodiscard]] static Roll fromCentimetres(int length, int diameter);
    [[nodiscard]] static Result<Roll> parse(std::string_view given); // "60x8"; error roll_invalid

    int length() const { return m_length; }
    int diameter() const { return m_diameter; }
    // Length x diameter x diameter / 5: a roll is charged as the box around it.
    std::int64_t volumetricGrams() const;
    std::string text() const; // "60x8"

    bool operator==(const Roll&) const = default;

private:
    Roll(int length, int diameter) : m_length(length), m_diameter(diameter) {}

    int m_length;
    int m_diameter;
};

} // namespace dak
