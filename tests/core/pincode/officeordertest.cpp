// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/officeorder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;

namespace {

PostOffice office(std::string name, OfficeType type, bool delivers) {
    return {.pin = Pincode::of(560034),
            .name = std::move(name),
            .type = type,
            .delivers = delivers,
            .district = {},
            .state = {},
            .circle = {},
            .at = {}};
}

} // namespace

TEST_CASE("the office that delivers comes first, a head office before a sub office, names decide the rest") {
    const std::vector<PostOffice> best{
        office("Zeta GPO", OfficeType::Head, true),      office("Alpha S.O", OfficeType::Sub, true),
        office("alpha nagar SO", OfficeType::Sub, true), office("NDC Alpha", OfficeType::Sub, true),
        office("Beta BO", OfficeType::Branch, true),     office("Alpha HO", OfficeType::Head, false),
        office("Alpha SO", OfficeType::Sub, false),      office("Alpha BO", OfficeType::Branch, false),
    };
    std::vector<PostOffice> mixed(best.rbegin(), best.rend());
    std::sort(mixed.begin(), mixed.end(),
              [](const PostOffice& a, const PostOffice& b) { return orderOf(a) < orderOf(b); });
    CHECK(mixed == best);
}

TEST_CASE("bands say whether a parcel may be addressed there") {
    CHECK(bandOf(office("a", OfficeType::Head, true)) == OfficeBand::Delivers);
    CHECK(bandOf(office("a", OfficeType::Sub, true)) == OfficeBand::Delivers);
    CHECK(bandOf(office("a", OfficeType::Branch, true)) == OfficeBand::BranchDelivers);
    CHECK(bandOf(office("a", OfficeType::Head, false)) == OfficeBand::Counter);
    CHECK(bandOf(office("a", OfficeType::Branch, false)) == OfficeBand::BranchCounter);
}
