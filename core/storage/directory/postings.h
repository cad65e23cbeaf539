// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of offices in the order best first, packed: office numbers ascend with their rank, so each is the
// difference to the one before in seven-bit groups.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// An office's number in the directory: 1 is the best of all.
using OfficeNumber = std::uint32_t;

// Ascending numbers without repeats.
[[nodiscard]] std::string packPostings(const std::vector<OfficeNumber>& offices);

// Walks through packed offices: best first, without unpacking what is not asked for.
class PostingWalk {
public:
    explicit PostingWalk(std::string packed = {}) : m_packed(std::move(packed)) { advance(); }

    // 0 at the end.
    OfficeNumber current() const { return m_current; }
    void advance();

private:
    std::string m_packed;
    std::size_t m_at = 0;
    OfficeNumber m_current = 0;
    OfficeNumber m_last = 0;
};

} // namespace dak
