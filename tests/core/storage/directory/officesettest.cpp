// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/officeset.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <set>

using namespace dak;

namespace {

constexpr std::size_t kSetSize = 300;
using Numbers = std::set<OfficeNumber>;

OfficeSet setOf(const Numbers& numbers) {
    OfficeSet set(kSetSize);
    for (const OfficeNumber number : numbers)
        set.add(number);
    return set;
}

Numbers membersOf(const OfficeSet& set) {
    Numbers members;
    for (OfficeNumber office = set.from(1); office != 0; office = set.from(office + 1))
        members.insert(office);
    return members;
}

Numbers someNumbers() {
    return *rc::gen::container<Numbers>(rc::gen::inRange<OfficeNumber>(1, kSetSize + 1));
}

} // namespace

TEST_CASE("sets of offices unite and meet as sets do") {
    rc::prop("like std::set", [] {
        const Numbers a = someNumbers();
        const Numbers b = someNumbers();
        Numbers both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
        Numbers either = a;
        either.insert(b.begin(), b.end());
        RC_ASSERT(membersOf(setOf(a)) == a);
        RC_ASSERT(membersOf(setOf(a) &= setOf(b)) == both);
        RC_ASSERT(membersOf(setOf(a) |= setOf(b)) == either);
        for (OfficeNumber office = 1; office <= kSetSize; ++office)
            RC_ASSERT(setOf(a).has(office) == (a.count(office) == 1));
    });
}

TEST_CASE("runs and packed lists are added; numbers beyond the directory are nobody") {
    OfficeSet set(kSetSize);
    set.addRun(62, 67);
    set.addAll(PostingWalk(packPostings({1, 300, 5000})));
    set.add(4'000'000'000U);
    CHECK(membersOf(set) == Numbers{1, 62, 63, 64, 65, 66, 300});
    CHECK_FALSE(set.has(5000));
    CHECK(set.from(301) == 0);
    CHECK(set.from(5000) == 0);
}
