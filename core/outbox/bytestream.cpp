// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/bytestream.h"

namespace dak {

void ByteWriter::number(std::uint64_t value, unsigned bytes) {
    for (unsigned i = bytes; i > 0; --i)
        m_bytes += static_cast<char>(static_cast<std::uint8_t>(value >> (8 * (i - 1))));
}

std::string_view ByteReader::text(std::size_t size) {
    if (size > left()) {
        m_short = true;
        m_at = m_bytes.size();
        return {};
    }
    const std::string_view out = m_bytes.substr(m_at, size);
    m_at += size;
    return out;
}

std::uint64_t ByteReader::number(unsigned bytes) {
    std::uint64_t value = 0;
    for (const char c : text(bytes))
        value = (value << 8U) | static_cast<std::uint8_t>(c);
    return value;
}

} // namespace dak
