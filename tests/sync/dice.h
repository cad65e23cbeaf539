// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All chance of a history, from one seed (SplitMix64).
#pragma once

#include "core/base/idsource.h"

#include <cstdint>

namespace dak::test {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 0xD1342543DE82EF95U + 0x2545F4914F6CDD1DU) {}

    std::uint64_t next() {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15U;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : next() % limit; }
    bool permille(std::size_t of) { return of != 0 && below(1000) < of; }

private:
    std::uint64_t m_state;
};

// Nonces of the wire: never the same twice, however often a counter begins anew.
class DiceIds final : public IdSource {
public:
    explicit DiceIds(Dice& dice) : m_dice(dice) {}

    Uuid next() override {
        Uuid::Bytes bytes{};
        for (unsigned half = 0; half < 2; ++half) {
            const std::uint64_t word = m_dice.next();
            for (unsigned i = 0; i < 8; ++i)
                bytes[half * 8 + i] = static_cast<std::uint8_t>(word >> (8 * i));
        }
        return Uuid::fromBytes(bytes);
    }

private:
    Dice& m_dice;
};

} // namespace dak::test
