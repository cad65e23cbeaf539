// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/numbers/trainingslice.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <set>

using namespace dak;

namespace {

Uuid idOf(std::uint64_t drawn, std::uint8_t time = 1) {
    Uuid::Bytes bytes{};
    bytes[0] = time;
    for (std::size_t at = 0; at < 8; ++at)
        bytes[15 - at] = static_cast<std::uint8_t>(drawn >> (8 * at));
    return Uuid::fromBytes(bytes);
}

} // namespace

TEST_CASE("the part of a training counter goes by its id and by nothing else") {
    struct Case {
        std::uint64_t drawn;
        SerialSpan part;
    };
    const auto row = GENERATE(values<Case>({
        {0, {20'000'001, 20'005'000}},
        {1, {20'005'001, 20'010'000}},
        {1998, {29'990'001, 29'995'000}},
        {1999, {20'000'001, 20'005'000}},
        {UINT64_MAX, {20'000'001 + UINT64_MAX % 1999 * 5000, 20'005'000 + UINT64_MAX % 1999 * 5000}},
    }));
    CHECK(trainingSlice({20'000'001, 29'995'000}, 5000, idOf(row.drawn)) == row.part);
    CHECK(trainingSlice({20'000'001, 29'995'000}, 5000, idOf(row.drawn, 99)) == row.part);
}

TEST_CASE("parts lie in their span, and two of them are the same or apart") {
    rc::check("parts", [](std::uint16_t first, std::uint16_t more, std::uint8_t least, std::uint64_t one,
                          std::uint64_t two) {
        const std::uint32_t each = least % 100U + 1;
        const SerialSpan span{first, first + each + more};
        const SerialSpan a = trainingSlice(span, each, idOf(one));
        const SerialSpan b = trainingSlice(span, each, idOf(two));
        RC_ASSERT(a.first >= span.first && a.last <= span.last);
        RC_ASSERT(a.last - a.first + 1 == each);
        RC_ASSERT(a == b || a.last < b.first || b.last < a.first);
    });
}

TEST_CASE("thirty training counters of one office share hardly a number") {
    std::set<std::uint32_t> firsts;
    const SystemClock clock;
    RandomIds ids(clock);
    for (int counter = 0; counter < 30; ++counter)
        firsts.insert(trainingSlice({20'000'001, 29'995'000}, 5000, ids.next()).first);
    CHECK(firsts.size() > 25); // fewer: once in more than a million million runs
}
