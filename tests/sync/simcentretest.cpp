// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simcentre.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::uint8_t kMostRestores = 21; // more than a history has steps

// One lease for an epoch of its own, and the version it came with.
std::uint64_t lease(SimCentre& centre, std::uint8_t epoch) {
    const LeaseWish wish{{}, {epoch}, *Product::parse("speed-post-parcel"), 200, {}};
    const auto sign = [](std::uint64_t, const NumberLease&) { return SignedText(); };
    const auto granted = centre.store().grantLease(wish, sign);
    REQUIRE(granted);
    REQUIRE(*granted);
    return **granted;
}

bool isNoneTwice(std::vector<NumberLease> leases) {
    std::sort(leases.begin(), leases.end(),
              [](const NumberLease& a, const NumberLease& b) { return a.first < b.first; });
    return std::adjacent_find(leases.begin(), leases.end(), [](const NumberLease& a, const NumberLease& b) {
               return b.first <= a.last;
           }) == leases.end();
}

} // namespace

TEST_CASE("a centre that is put back in every step of a history has numbers to the end, none of them twice") {
    const Mutant none;
    Dice dice(1);
    SimCentre centre(dice, none);
    const SimCentre::Backup first = centre.backup();
    SimCentre::Backup last = first;
    std::set<std::uint64_t> versions;
    for (std::uint8_t restores = 1; restores <= kMostRestores; ++restores) {
        // The one from before the restores, and the one from after the last of them, in turns.
        centre.restore(restores % 2 == 1 ? first : last);
        CHECK(versions.insert(lease(centre, restores)).second);
        last = centre.backup();
    }
    CHECK(centre.watched().leases.size() == kMostRestores);
    CHECK(isNoneTwice(centre.watched().leases));
}
