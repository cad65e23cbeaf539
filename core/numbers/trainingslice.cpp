// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/numbers/trainingslice.h"

#include "core/base/check.h"

namespace dak {

namespace {

constexpr std::size_t kTimeBytes = 8; // of an id: the rest is drawn at random

} // namespace

SerialSpan trainingSlice(const SerialSpan& span, std::uint32_t each, const Uuid& id) {
    check(each > 0 && span.first <= span.last && span.last - span.first >= each - 1, "a span without a part");
    const std::uint64_t parts = (std::uint64_t{span.last} - span.first + 1) / each;
    std::uint64_t drawn = 0;
    for (std::size_t at = kTimeBytes; at < id.bytes().size(); ++at)
        drawn = drawn << 8U | id.bytes()[at];
    const auto first = static_cast<std::uint32_t>(span.first + drawn % parts * each);
    return {first, first + each - 1};
}

} // namespace dak
