// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clock that stands and ids that count: the world of the tests.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"

namespace dak::test {

class FrozenClock final : public Clock {
public:
    // 2026-11-20 10:42 IST unless told otherwise.
    explicit FrozenClock(UtcMillis at = UtcMillis(std::chrono::milliseconds(1'795'151'520'000))) : m_at(at) {}

    UtcMillis now() const override { return m_at; }
    void set(UtcMillis at) { m_at = at; }
    void advance(std::chrono::milliseconds by) { m_at += by; }

private:
    UtcMillis m_at;
};

class CountingIds final : public IdSource {
public:
    explicit CountingIds(std::uint32_t series = 0) : m_series(series) {}

    Uuid next() override {
        ++m_count;
        Uuid::Bytes bytes{};
        for (unsigned i = 0; i < 4; ++i) {
            bytes[i] = static_cast<std::uint8_t>(m_series >> (24 - 8 * i));
            bytes[12 + i] = static_cast<std::uint8_t>(m_count >> (24 - 8 * i));
        }
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        return Uuid::fromBytes(bytes);
    }

private:
    std::uint32_t m_series;
    std::uint32_t m_count = 0;
};

} // namespace dak::test
