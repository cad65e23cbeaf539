// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/othernames.h"

#include <array>
#include <map>
#include <vector>

namespace dak {

namespace {

using Names = std::vector<std::string_view>;
using Town = std::array<std::string_view, 3>; // empty names at the end

// Renamed by state gazettes since 1947, and spellings still in use; each row is one town.
constexpr std::array<Town, 50> kTowns{{
    {"bengaluru", "bangalore"},
    {"mumbai", "bombay"},
    {"kolkata", "calcutta"},
    {"chennai", "madras"},
    {"thiruvananthapuram", "trivandrum"},
    {"kochi", "cochin"},
    {"pune", "poona"},
    {"vadodara", "baroda"},
    {"ahmedabad", "ahmadabad"},
    {"mysuru", "mysore"},
    {"mangaluru", "mangalore"},
    {"hubballi", "hubli"},
    {"belagavi", "belgaum"},
    {"kalaburagi", "gulbarga"},
    {"ballari", "bellary"},
    {"vijayapura", "bijapur"},
    {"shivamogga", "shimoga"},
    {"tumakuru", "tumkur"},
    {"hosapete", "hospet"},
    {"chikkamagaluru", "chikmagalur"},
    {"prayagraj", "allahabad"},
    {"varanasi", "banaras", "benares"},
    {"kanpur", "cawnpore"},
    {"ayodhya", "faizabad"},
    {"gurugram", "gurgaon"},
    {"puducherry", "pondicherry"},
    {"kozhikode", "calicut"},
    {"thrissur", "trichur"},
    {"alappuzha", "alleppey"},
    {"kollam", "quilon"},
    {"kannur", "cannanore"},
    {"palakkad", "palghat"},
    {"thalassery", "tellicherry"},
    {"vadakara", "badagara"},
    {"visakhapatnam", "vizag", "visakhapatanam"},
    {"vijayawada", "bezwada"},
    {"kadapa", "cuddapah"},
    {"rajamahendravaram", "rajahmundry"},
    {"tiruchirappalli", "trichy", "tiruchirapalli"},
    {"thanjavur", "tanjore"},
    {"thoothukudi", "tuticorin"},
    {"guwahati", "gauhati"},
    {"shimla", "simla"},
    {"jalandhar", "jullundur"},
    {"panaji", "panjim"},
    {"sambhajinagar", "aurangabad"},
    {"dharashiv", "osmanabad"},
    {"ahilyanagar", "ahmednagar"},
    {"narmadapuram", "hoshangabad"},
    {"balasore", "baleshwar"},
}};

std::map<std::string_view, Names> othersByName() {
    std::map<std::string_view, Names> others;
    for (const Town& town : kTowns) {
        for (const std::string_view name : town) {
            for (const std::string_view other : town) {
                if (!name.empty() && !other.empty() && other != name)
                    others[name].push_back(other);
            }
        }
    }
    return others;
}

} // namespace

std::span<const std::string_view> otherNamesOf(std::string_view word) {
    static const std::map<std::string_view, Names> others = othersByName();
    const auto found = others.find(word);
    return found == others.end() ? std::span<const std::string_view>() : found->second;
}

} // namespace dak
