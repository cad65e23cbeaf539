// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include "core/base/text.h"

namespace dak {

namespace {

std::size_t pairIndex(const std::string& one, const std::string& other) {
    const auto number = [](const std::string& code) {
        return static_cast<std::size_t>(parseDigits(code).value_or(0));
    };
    return 100 * number(one) + number(other);
}

std::vector<PinSet> readNamedSets(const JsonNode& list) {
    std::vector<PinSet> sets;
    for (const JsonNode& row : list.items()) {
        row.allow({"name", "pins"});
        sets.push_back(readPins(row.at("pins")));
    }
    return sets;
}

void readStateRows(const JsonNode& file, ZoneTable& table) {
    for (const JsonNode& row : file.items("states")) {
        row.allow({"state", "zone_metro_with"});
        const std::string state = readStateCode(row.at("state"));
        for (const JsonNode& other : row.items("zone_metro_with"))
            table.statePairs.set(pairIndex(state, readStateCode(other)));
    }
    for (std::size_t one = 0; one < 100; ++one) {
        for (std::size_t other = 0; other < 100; ++other) {
            if (table.statePairs.test(100 * one + other) != table.statePairs.test(100 * other + one))
                file.at("states").fail("not the same both ways: " + std::to_string(one) + " and " +
                                       std::to_string(other));
        }
    }
}

PinPairRow readPinRow(const JsonNode& row) {
    row.allow({"between", "and_pins", "and_states", "zone"});
    PinPairRow out;
    out.one = readPins(row.at("between"));
    out.zone = readZone(row.at("zone"));
    if (row.has("and_pins"))
        out.other = readPins(row.at("and_pins"));
    if (row.has("and_states")) {
        for (const JsonNode& state : row.items("and_states"))
            out.otherStates.push_back(readStateCode(state));
    }
    return out;
}

// "local", the upper end of a slab in km, or "beyond".
std::optional<int> readSlab(const JsonNode& node) {
    if (!node.isText())
        return static_cast<int>(node.number(1, kBeyondKm - 1));
    if (node.text() == "beyond")
        return kBeyondKm;
    if (node.text() != "local")
        node.fail("local, a number of km or beyond is expected");
    return std::nullopt;
}

} // namespace

void readZones(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "valid_from", "valid_to", "notification", "grade", "local_sets", "metros",
                "pin_rows", "states", "distance"});
    ZoneTable table{file.period(),
                    file.grade(),
                    readNamedSets(file.at("local_sets")),
                    readNamedSets(file.at("metros")),
                    {},
                    {},
                    1,
                    1};
    for (const JsonNode& row : file.items("pin_rows"))
        table.pinRows.push_back(readPinRow(row));
    readStateRows(file, table);
    const JsonNode distance = file.at("distance");
    distance.allow({"numerator", "denominator"});
    table.distanceNumerator = static_cast<int>(distance.at("numerator").number(1, 1000));
    table.distanceDenominator = static_cast<int>(distance.at("denominator").number(1, 1000));
    tables.classifier.zones.push_back(std::move(table));
}

void readArmy(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "rows"});
    for (const JsonNode& row : file.items("rows")) {
        row.allow({"valid_from", "valid_to", "notification", "grade", "zone", "slab"});
        const std::optional<int> km = readSlab(row.at("slab"));
        if (!km)
            row.at("slab").fail("the army has no local place");
        tables.classifier.army.push_back({row.period(), row.grade(), readZone(row.at("zone")), *km});
    }
}

void readOfficeSlabs(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "valid_from", "valid_to", "from", "slabs"});
    OfficeSlabs office{file.period(), readPins(file.at("from")), {}};
    for (const JsonNode& row : file.items("slabs")) {
        row.allow({"slab", "pins"});
        office.slabs.push_back({readSlab(row.at("slab")), readPins(row.at("pins"))});
    }
    tables.classifier.offices.push_back(std::move(office));
}

} // namespace dak
