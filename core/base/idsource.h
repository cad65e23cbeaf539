// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Identifiers of intentions: RFC 9562 UUIDs. We make version 7 (time-ordered); any version is accepted.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class Uuid {
public:
    using Bytes = std::array<std::uint8_t, 16>;

    [[nodiscard]] static Uuid fromBytes(const Bytes& bytes) { return Uuid(bytes); }
    // 8-4-4-4-12 hexadecimal digits in either case; error uuid_invalid.
    [[nodiscard]] static Result<Uuid> parse(std::string_view text);

    const Bytes& bytes() const { return m_bytes; }
    std::string text() const; // lower case, with hyphens

    auto operator<=>(const Uuid&) const = default;

private:
    explicit Uuid(const Bytes& bytes) : m_bytes(bytes) {}

    Bytes m_bytes;
};

class IdSource {
public:
    virtual ~IdSource() = default;
    virtual Uuid next() = 0;
};

// Version 7 ids from the clock and the kernel's random numbers. Each is greater than the one before, also
// within a millisecond and after the clock was set back. Not thread-safe: one per thread.
class RandomIds final : public IdSource {
public:
    explicit RandomIds(const Clock& clock) : m_clock(clock) {}

    Uuid next() override;

private:
    const Clock& m_clock;
    std::uint64_t m_stamp = 0; // of the last id: milliseconds (48 bits) and a count within them (12 bits)
};

} // namespace dak
