// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/postings.h"

namespace dak {

namespace {

constexpr unsigned kGroupBits = 7;
constexpr unsigned kGroupMask = 0x7F;
constexpr unsigned kMore = 0x80;
constexpr unsigned kWidestShift = 28; // a fifth group ends 32 bits

} // namespace

std::string packPostings(const std::vector<OfficeNumber>& offices) {
    std::string packed;
    OfficeNumber last = 0;
    for (const OfficeNumber office : offices) {
        OfficeNumber step = office - last;
        last = office;
        for (; step > kGroupMask; step >>= kGroupBits)
            packed += static_cast<char>((step & kGroupMask) | kMore);
        packed += static_cast<char>(step);
    }
    return packed;
}

void PostingWalk::advance() {
    OfficeNumber step = 0;
    for (unsigned shift = 0; m_at < m_packed.size() && shift <= kWidestShift; shift += kGroupBits) {
        const auto group = static_cast<unsigned char>(m_packed[m_at++]);
        step |= static_cast<OfficeNumber>(group & kGroupMask) << shift;
        if ((group & kMore) == 0)
            break;
    }
    m_last += step;
    m_current = step == 0 ? 0 : m_last;
}

} // namespace dak
