// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fixed-size fields of the batch frame: big-endian, nothing aligned, nothing optional.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class ByteWriter {
public:
    void number(std::uint64_t value, unsigned bytes);
    void text(std::string_view text) { m_bytes += text; }
    template <std::size_t N>
    void array(const std::array<std::uint8_t, N>& bytes) {
        m_bytes.append(reinterpret_cast<const char*>(bytes.data()), N);
    }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

// Reading past the end gives zeros and is remembered.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    std::uint64_t number(unsigned bytes);
    std::string_view text(std::size_t size);
    template <std::size_t N>
    std::array<std::uint8_t, N> array() {
        std::array<std::uint8_t, N> out{};
        const std::string_view from = text(N);
        for (std::size_t i = 0; i < from.size(); ++i)
            out[i] = static_cast<std::uint8_t>(from[i]);
        return out;
    }
    std::size_t left() const { return m_bytes.size() - m_at; }
    std::size_t at() const { return m_at; }
    bool isShort() const { return m_short; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_short = false;
};

} // namespace dak
