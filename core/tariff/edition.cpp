// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/edition.h"

#include "core/base/check.h"

namespace dak {

namespace {

QuoteLine baseLine(const Edition& edition, const RateBand& band, std::size_t column) {
    std::string rule = "up to " + tableWeight(band.mostGrams);
    if (edition.basis != BasisKind::Flat)
        rule += ", " + edition.columns[column].name;
    return {"base", band.rates[column], std::move(rule)};
}

QuoteLine incrementLine(const Edition& edition, std::size_t column, std::int64_t gramsAbove) {
    const RateIncrement& increment = *edition.increment;
    const std::int64_t steps = (gramsAbove + increment.stepGrams - 1) / increment.stepGrams;
    return {"increment", increment.rates[column].times(steps),
            std::to_string(steps) + " x started " + tableWeight(increment.stepGrams) + " above " +
                tableWeight(edition.bands.back().mostGrams) + " at " + increment.rates[column].text()};
}

} // namespace

std::string Customers::text() const {
    if (retail && contractual)
        return "retail+contractual";
    return retail ? "retail" : "contractual";
}

std::vector<QuoteLine> postageLines(const Edition& edition, std::size_t column,
                                    std::int64_t chargeableGrams) {
    for (const RateBand& band : edition.bands) {
        if (chargeableGrams <= band.mostGrams)
            return {baseLine(edition, band, column)};
    }
    if (!edition.increment)
        return {};
    const RateBand& last = edition.bands.back();
    return {baseLine(edition, last, column),
            incrementLine(edition, column, chargeableGrams - last.mostGrams)};
}

std::size_t columnOfZone(const Edition& edition, Zone zone) {
    for (std::size_t i = 0; i < edition.columns.size(); ++i) {
        if (edition.columns[i].zone == zone)
            return i;
    }
    failCheck("a zone table without a zone");
}

std::size_t columnOfKm(const Edition& edition, std::optional<int> km) {
    for (std::size_t i = 0; i < edition.columns.size(); ++i) {
        const int most = edition.columns[i].mostKm;
        if (km ? most > 0 && *km <= most : most == 0)
            return i;
    }
    failCheck("a slab table without an end");
}

std::string tableWeight(std::int64_t grams) {
    if (grams < 1000 || grams % 100 != 0)
        return std::to_string(grams) + " g";
    const std::int64_t tenths = grams % 1000 / 100;
    return std::to_string(grams / 1000) + (tenths == 0 ? "" : "." + std::to_string(tenths)) + " kg";
}

} // namespace dak
