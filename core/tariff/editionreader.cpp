// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include <set>

namespace dak {

namespace {

constexpr std::int64_t kMostGramsInFile = 1'000'000;

std::vector<Money> readRates(const JsonNode& row, std::size_t columns) {
    std::vector<Money> rates;
    const bool rupees = row.has("rates_rupees");
    for (const JsonNode& item : row.items(rupees ? "rates_rupees" : "rates_paise")) {
        const std::int64_t amount = item.number(0, 10'000'000);
        rates.push_back(rupees ? Money::fromRupees(amount) : Money::fromPaise(amount));
    }
    if (rates.size() != columns)
        row.fail("one rate for each column is expected");
    return rates;
}

std::vector<RateColumn> readZoneColumns(const JsonNode& file) {
    std::vector<RateColumn> columns;
    std::set<Zone> seen;
    for (const JsonNode& item : file.items("columns")) {
        const Zone zone = readZone(item);
        if (!seen.insert(zone).second)
            item.fail("the zone stands twice");
        columns.push_back({zone, 0, std::string(zoneCode(zone))});
    }
    if (columns.size() != 4)
        file.at("columns").fail("all four zones are expected");
    return columns;
}

std::string slabName(int above, int most) {
    if (most == kBeyondKm)
        return "over " + std::to_string(above) + " km";
    if (above == 0)
        return "up to " + std::to_string(most) + " km";
    return std::to_string(above + 1) + "-" + std::to_string(most) + " km";
}

// "local", then rising ends in km, then "beyond".
std::vector<RateColumn> readKmColumns(const JsonNode& file) {
    std::vector<RateColumn> columns;
    int above = 0;
    for (const JsonNode& item : file.items("columns")) {
        if (columns.empty()) {
            if (!item.isText() || item.text() != "local")
                item.fail("the first column is local");
            columns.push_back({Zone::Local, 0, "local"});
            continue;
        }
        if (item.isText() && item.text() != "beyond")
            item.fail("a number of km or beyond is expected");
        const int most = item.isText() ? kBeyondKm : static_cast<int>(item.number(above + 1, kBeyondKm - 1));
        if (above == kBeyondKm)
            item.fail("beyond is the last column");
        columns.push_back({Zone::OtherStates, most, slabName(above, most)});
        above = most;
    }
    if (above != kBeyondKm)
        file.at("columns").fail("the last column is beyond");
    return columns;
}

void readBands(const JsonNode& file, Edition& edition) {
    std::int64_t above = 0;
    for (const JsonNode& row : file.items("bands")) {
        row.allow({"up_to_g", "rates_rupees", "rates_paise"});
        above = row.at("up_to_g").number(above + 1, kMostGramsInFile);
        edition.bands.push_back({above, readRates(row, edition.columns.size())});
    }
    if (edition.bands.empty())
        file.at("bands").fail("the table is empty");
    if (file.has("increment")) {
        const JsonNode row = file.at("increment");
        row.allow({"per_started_g", "rates_rupees", "rates_paise"});
        edition.increment = {row.at("per_started_g").number(1, kMostGramsInFile),
                             readRates(row, edition.columns.size())};
    } else if (edition.mostGrams > above) {
        file.fail("most_g lies above the last band and there is no increment");
    }
}

void readTable(const JsonNode& file, Edition& edition) {
    const std::string basis = file.text("basis");
    if (basis == "zone") {
        edition.basis = BasisKind::Zone;
        edition.columns = readZoneColumns(file);
    } else if (basis == "km-slab") {
        edition.basis = BasisKind::KmSlab;
        edition.columns = readKmColumns(file);
    } else if (basis == "flat") {
        edition.basis = BasisKind::Flat;
        edition.columns = {{Zone::OtherStates, 0, "everywhere"}};
    } else {
        file.at("basis").fail("zone, km-slab or flat is expected");
    }
    edition.mostGrams = file.at("most_g").number(1, kMostGramsInFile);
    edition.leastGrams = file.at("least_g").number(1, edition.mostGrams);
    edition.documentsOnly = file.flag("documents_only", false);
    if (file.has("provisional_ceiling_g"))
        edition.provisionalCeilingGrams = file.at("provisional_ceiling_g").number(1, edition.mostGrams);
    readBands(file, edition);
}

} // namespace

void readEdition(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "id", "product", "customers", "valid_from", "valid_to", "notification",
                "grade", "rates_loaded", "least_g", "most_g", "documents_only", "provisional_ceiling_g",
                "basis", "columns", "bands", "increment"});
    Edition edition{file.text("id"),
                    readProduct(file.at("product")),
                    readCustomers(file),
                    file.period(),
                    file.text("notification"),
                    file.grade(),
                    file.flag("rates_loaded", true),
                    false,
                    1,
                    0,
                    std::nullopt,
                    BasisKind::Flat,
                    {},
                    {},
                    std::nullopt};
    if (edition.ratesLoaded)
        readTable(file, edition);
    tables.editionList.push_back({edition.id, edition.product, edition.customers.text(), edition.period.from,
                                  edition.period.to, edition.notification, edition.grade,
                                  edition.ratesLoaded});
    tables.editions.push_back(std::move(edition));
}

} // namespace dak
