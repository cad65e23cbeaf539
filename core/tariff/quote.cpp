// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/quote.h"

#include "core/base/text.h"

#include <map>

namespace dak {

std::string_view zoneCode(Zone zone) {
    switch (zone) {
    case Zone::Local:
        return "local";
    case Zone::WithinState:
        return "within-state";
    case Zone::ZoneMetro:
        return "zone-metro";
    case Zone::OtherStates:
        return "other-states";
    }
    failCheck("a zone without a code");
}

Result<Zone> parseZone(std::string_view code) {
    for (const Zone zone : {Zone::Local, Zone::WithinState, Zone::ZoneMetro, Zone::OtherStates}) {
        if (zoneCode(zone) == code)
            return zone;
    }
    return Error::refused("zone_invalid", {{"field", "zone"}, {"given", quotable(code)}});
}

std::string_view roundingCode(Rounding rounding) {
    switch (rounding) {
    case Rounding::Component:
        return "component";
    case Rounding::Total:
        return "total";
    case Rounding::None:
        return "none";
    }
    failCheck("a rounding policy without a code");
}

Result<Rounding> parseRounding(std::string_view code) {
    for (const Rounding rounding : {Rounding::Component, Rounding::Total, Rounding::None}) {
        if (roundingCode(rounding) == code)
            return rounding;
    }
    return Error::refused("rounding_invalid", {{"field", "rounding"}, {"given", quotable(code)}});
}

std::vector<std::string> provisionalParts(const Quote& quote) {
    static const std::map<std::string_view, const char*> kPartOf{{"rates_provisional", "rates"},
                                                                 {"zone_provisional", "zone"},
                                                                 {"army_rate_provisional", "army"},
                                                                 {"distance_estimated", "distance"},
                                                                 {"discount_provisional", "discount"},
                                                                 {"cod_fee_provisional", "cod"},
                                                                 {"tax_provisional", "tax"}};
    std::vector<std::string> parts;
    for (const Notice& warning : quote.warnings) {
        if (warning.code == "addon_provisional")
            parts.emplace_back(factOf(warning.facts, "addon"));
        else if (const auto part = kPartOf.find(warning.code); part != kPartOf.end())
            parts.emplace_back(part->second);
    }
    return parts;
}

} // namespace dak
