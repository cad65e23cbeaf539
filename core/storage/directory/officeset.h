// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A set of offices of one directory, one bit each: how the words of a search are combined.
#pragma once

#include "core/storage/directory/postings.h"

#include <cstdint>
#include <vector>

namespace dak {

class OfficeSet {
public:
    explicit OfficeSet(std::size_t offices) : m_bits(offices / kBits + 1) {}

    void add(OfficeNumber office);
    void addRun(OfficeNumber first, OfficeNumber end); // without `end`
    void addAll(PostingWalk walk);
    OfficeSet& operator&=(const OfficeSet& other);
    OfficeSet& operator|=(const OfficeSet& other);
    bool has(OfficeNumber office) const;
    // The first member from `office` on, or 0.
    OfficeNumber from(OfficeNumber office) const;

private:
    static constexpr std::size_t kBits = 64;

    std::vector<std::uint64_t> m_bits;
};

} // namespace dak
