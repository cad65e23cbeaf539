// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Training counters are made anywhere, by anyone, before any centre knows them: each takes its own part of
// the training series, drawn by the id of its making, so that two of them at one training centre rarely sell
// the same numbers. Once enrolled a training counter sells leased numbers, which are its alone.
#pragma once

#include "core/base/idsource.h"

#include <cstdint>

namespace dak {

struct SerialSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0; // inclusive

    bool operator==(const SerialSpan&) const = default;
};

// `each` serials of the span, one of as many parts as are whole; always the same for the same id. The span
// must hold one part at least.
[[nodiscard]] SerialSpan trainingSlice(const SerialSpan& span, std::uint32_t each, const Uuid& id);

} // namespace dak
