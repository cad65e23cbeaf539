// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/completion.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

ListedOffice listed(std::uint32_t pin, const char* state, const char* district, const char* division) {
    return {.office = {.pin = Pincode::of(pin),
                       .name = "Office",
                       .type = OfficeType::Sub,
                       .delivers = true,
                       .district = district,
                       .state = state,
                       .circle = "Circle",
                       .at = {}},
            .division = division};
}

} // namespace

TEST_CASE("a missing state comes from the PIN's other offices when they agree") {
    std::vector<ListedOffice> offices{
        listed(560034, "", "", "A"),
        listed(560034, "29", "BENGALURU URBAN", "A"),
        listed(560034, "29", "BENGALURU URBAN", "A"),
    };
    completePlaces(offices);
    CHECK(offices[0].office.state == "29");
    CHECK(offices[0].office.district == "BENGALURU URBAN");
}

TEST_CASE("else from its division, when that lies in one state; the district does not") {
    std::vector<ListedOffice> offices{
        listed(400111, "", "", "Mumbai GPO Division"),
        listed(400001, "27", "MUMBAI", "Mumbai GPO Division"),
        listed(605012, "", "", "Pondicherry Division"),
        listed(605001, "34", "PONDICHERRY", "Pondicherry Division"),
        listed(604001, "33", "VILUPPURAM", "Pondicherry Division"),
        listed(411001, "", "", ""),
        listed(411002, "27", "PUNE", ""),
    };
    completePlaces(offices);
    CHECK(offices[0].office.state == "27");
    CHECK(offices[0].office.district.empty());
    CHECK(offices[2].office.state.empty()); // two states: a guess would be a wrong tax
    CHECK(offices[5].office.state.empty()); // offices without a division are no division
}

TEST_CASE("a PIN in two states leaves an office without one") {
    std::vector<ListedOffice> offices{
        listed(500001, "", "", "A"),
        listed(500001, "36", "X", "B"),
        listed(500001, "37", "Y", "C"),
    };
    completePlaces(offices);
    CHECK(offices[0].office.state.empty());
    CHECK(offices[0].office.district.empty());
}

TEST_CASE("a state outside the PIN's postal zone is forgotten with its district and completed") {
    std::vector<ListedOffice> offices{
        listed(799001, "36", "Nirmal", "Agartala Division"),
        listed(799002, "16", "West Tripura", "Agartala Division"),
    };
    completePlaces(offices);
    CHECK(offices[0].office.state == "16");
    CHECK(offices[0].office.district.empty());
}
