// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/classifier.h"

#include "core/base/text.h"
#include "core/tariff/edition.h"

#include <algorithm>

namespace dak {

namespace {

constexpr int kMostKmGiven = 10'000; // no two places of India are that far apart

const ZoneTable* tableOn(const Classifier& classifier, Date day) {
    for (const ZoneTable& table : classifier.zones) {
        if (table.period.holds(day))
            return &table;
    }
    return nullptr;
}

Error noTable(const QuoteRequest& request) {
    return Error::refused("zones_not_found", {{"on", request.on.iso()}});
}

const ArmyRow* armyRow(const Classifier& classifier, const QuoteRequest& request) {
    if (!request.from.pin.isArmy() && !request.to.pin.isArmy())
        return nullptr;
    for (const ArmyRow& row : classifier.army) {
        if (row.period.holds(request.on))
            return &row;
    }
    return nullptr;
}

// What the office's own table says of these PINs.
const OfficeSlab* officeSlab(const Classifier& classifier, const QuoteRequest& request) {
    for (const OfficeSlabs& office : classifier.offices) {
        if (!office.period.holds(request.on) || !office.from.contains(request.from.pin))
            continue;
        for (const OfficeSlab& slab : office.slabs) {
            if (slab.pins.contains(request.to.pin))
                return &slab;
        }
    }
    return nullptr;
}

bool bothIn(const std::vector<PinSet>& sets, Pincode one, Pincode other) {
    return std::any_of(sets.begin(), sets.end(),
                       [&](const PinSet& set) { return set.contains(one) && set.contains(other); });
}

bool anyHolds(const std::vector<PinSet>& sets, Pincode pin) {
    return std::any_of(sets.begin(), sets.end(), [&](const PinSet& set) { return set.contains(pin); });
}

bool rowHolds(const PinPairRow& row, const Place& one, const Place& other) {
    const auto& states = row.otherStates;
    return row.one.contains(one.pin) &&
           (row.other.contains(other.pin) ||
            std::find(states.begin(), states.end(), other.state) != states.end());
}

std::size_t stateIndex(const Place& place) {
    const auto number = parseDigits(place.state);
    return number && *number < 100 ? static_cast<std::size_t>(*number) : 0;
}

std::vector<Notice> provisionalZone(const ZoneTable& table, Zone zone, std::string_view source) {
    if (table.grade != "provisional")
        return {};
    return {{"zone_provisional", {{"zone", std::string(zoneCode(zone))}, {"source", std::string(source)}}}};
}

ZoneAnswer fromTable(const ZoneTable& table, Zone zone, std::string source) {
    std::vector<Notice> warnings = provisionalZone(table, zone, source);
    return {zone, std::move(source), std::move(warnings)};
}

std::vector<Notice> armyWarning(const ArmyRow& row) {
    if (row.grade != "provisional")
        return {};
    return {{"army_rate_provisional", {{"zone", std::string(zoneCode(row.zone))}}}};
}

// The zone of two places of known state, from the state by state table and the metros.
ZoneAnswer zoneOfStates(const ZoneTable& table, const Place& from, const Place& to) {
    if (from.state == to.state)
        return {Zone::WithinState, "same state", {}};
    if (anyHolds(table.metros, from.pin) && anyHolds(table.metros, to.pin))
        return fromTable(table, Zone::ZoneMetro, "metro list");
    const bool near = table.statePairs.test(100 * stateIndex(from) + stateIndex(to));
    return fromTable(table, near ? Zone::ZoneMetro : Zone::OtherStates, "state table");
}

// Local by the same PIN, the office's own table, or a local PIN set; absent: not local.
std::optional<std::string> localSource(const Classifier& classifier, const ZoneTable& table,
                                       const QuoteRequest& request) {
    if (request.from.pin == request.to.pin)
        return "same PIN";
    if (const OfficeSlab* slab = officeSlab(classifier, request))
        return slab->km ? std::nullopt : std::optional<std::string>("office slab table");
    if (bothIn(table.localSets, request.from.pin, request.to.pin))
        return "local PIN set";
    return std::nullopt;
}

Result<KmAnswer> estimatedKm(const ZoneTable& table, const QuoteRequest& request) {
    for (const auto& [field, place] : {std::pair("from", &request.from), std::pair("to", &request.to)}) {
        if (!place->median)
            return Error::refused("distance_unknown", {{"field", field}, {"given", place->pin.text()}});
    }
    const std::int64_t metres = metresBetween(*request.from.median, *request.to.median);
    const std::int64_t divisor = 1000 * static_cast<std::int64_t>(table.distanceDenominator);
    const std::int64_t km = (metres * table.distanceNumerator + divisor - 1) / divisor;
    const int whole = static_cast<int>(std::min<std::int64_t>(km, kBeyondKm));
    return KmAnswer{
        whole, true, "estimate from directory", {{"distance_estimated", {{"km", std::to_string(whole)}}}}};
}

Result<KmAnswer> givenKm(const QuoteRequest& request) {
    if (request.zone) {
        if (*request.zone != Zone::Local)
            return Error::refused("zone_not_for_product", {{"field", "zone"},
                                                           {"given", std::string(zoneCode(*request.zone))},
                                                           {"product", request.product.code()}});
        return KmAnswer{std::nullopt, false, "given", {{"zone_given", {{"zone", "local"}}}}};
    }
    const int km = *request.km;
    if (km < 0 || km > kMostKmGiven)
        return Error::refused("km_invalid", {{"field", "km"},
                                             {"given", std::to_string(km)},
                                             {"least", "0"},
                                             {"most", std::to_string(kMostKmGiven)}});
    return KmAnswer{km, true, "given", {{"km_given", {{"km", std::to_string(km)}}}}};
}

} // namespace

Result<ZoneAnswer> classifyZone(const Classifier& classifier, const QuoteRequest& request) {
    if (request.zone)
        return ZoneAnswer{
            *request.zone, "given", {{"zone_given", {{"zone", std::string(zoneCode(*request.zone))}}}}};
    if (const ArmyRow* army = armyRow(classifier, request))
        return ZoneAnswer{army->zone, "army", armyWarning(*army)};
    const ZoneTable* table = tableOn(classifier, request.on);
    if (!table)
        return noTable(request);
    if (auto source = localSource(classifier, *table, request))
        return *source == "local PIN set" ? fromTable(*table, Zone::Local, *source)
                                          : ZoneAnswer{Zone::Local, *source, {}};
    for (const PinPairRow& row : table->pinRows) {
        if (rowHolds(row, request.from, request.to) || rowHolds(row, request.to, request.from))
            return fromTable(*table, row.zone, "state table");
    }
    for (const auto& [field, place] : {std::pair("from", &request.from), std::pair("to", &request.to)}) {
        if (place->state.empty())
            return Error::refused("zone_unknown", {{"field", field}, {"given", place->pin.text()}});
    }
    return zoneOfStates(*table, request.from, request.to);
}

Result<KmAnswer> classifyKm(const Classifier& classifier, const QuoteRequest& request) {
    if (request.zone || request.km)
        return givenKm(request);
    if (const ArmyRow* army = armyRow(classifier, request))
        return KmAnswer{army->km, false, "army", armyWarning(*army)};
    const ZoneTable* table = tableOn(classifier, request.on);
    if (!table)
        return noTable(request);
    if (auto source = localSource(classifier, *table, request)) {
        std::vector<Notice> warnings;
        if (*source == "local PIN set")
            warnings = provisionalZone(*table, Zone::Local, *source);
        return KmAnswer{std::nullopt, false, *source, std::move(warnings)};
    }
    if (const OfficeSlab* slab = officeSlab(classifier, request))
        return KmAnswer{slab->km, false, "office slab table", {}};
    return estimatedKm(*table, request);
}

} // namespace dak
