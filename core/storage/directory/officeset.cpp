// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/officeset.h"

#include <bit>

namespace dak {

namespace {

constexpr std::uint64_t kLowestBit = 1;

} // namespace

// A number beyond the set comes only from a damaged file: it is no office.
void OfficeSet::add(OfficeNumber office) {
    if (office / kBits < m_bits.size())
        m_bits[office / kBits] |= kLowestBit << (office % kBits);
}

void OfficeSet::addRun(OfficeNumber first, OfficeNumber end) {
    for (OfficeNumber office = first; office < end; ++office)
        add(office);
}

void OfficeSet::addAll(PostingWalk walk) {
    for (; walk.current() != 0; walk.advance())
        add(walk.current());
}

OfficeSet& OfficeSet::operator&=(const OfficeSet& other) {
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] &= other.m_bits[i];
    return *this;
}

OfficeSet& OfficeSet::operator|=(const OfficeSet& other) {
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] |= other.m_bits[i];
    return *this;
}

bool OfficeSet::has(OfficeNumber office) const {
    return office / kBits < m_bits.size() && (m_bits[office / kBits] >> (office % kBits) & kLowestBit) != 0;
}

OfficeNumber OfficeSet::from(OfficeNumber office) const {
    std::size_t i = office / kBits;
    if (i >= m_bits.size())
        return 0;
    std::uint64_t bits = m_bits[i] >> (office % kBits) << (office % kBits);
    while (bits == 0) {
        if (++i == m_bits.size())
            return 0;
        bits = m_bits[i];
    }
    return static_cast<OfficeNumber>(i * kBits + static_cast<std::size_t>(std::countr_zero(bits)));
}

} // namespace dak
