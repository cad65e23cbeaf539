// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which zone or km slab two PINs are in: local PIN sets, a state by state table, metros, the army's rows,
// an office's own slab table, and the estimate from the directory's medians. All of it is data.
#pragma once

#include "core/base/result.h"
#include "core/pincode/pincodedirectory.h"
#include "core/tariff/period.h"
#include "core/tariff/pinset.h"
#include "core/tariff/quote.h"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// A row for certain PINs, either way round: before the state table.
struct PinPairRow {
    PinSet one;
    PinSet other;                         // or
    std::vector<std::string> otherStates; // any of these
    Zone zone = Zone::OtherStates;
};

struct ZoneTable {
    Period period;
    std::string grade;
    std::vector<PinSet> localSets;
    std::vector<PinSet> metros;
    std::vector<PinPairRow> pinRows;
    std::bitset<10'000> statePairs; // at 100 x one + other: zone-metro, by GST code
    int distanceNumerator = 1;      // km = great circle x numerator / denominator
    int distanceDenominator = 1;
};

// The dated, provisional price of the Army Postal Service: it has no place that may be known.
struct ArmyRow {
    Period period;
    std::string grade;
    Zone zone = Zone::OtherStates;
    int km = 0;
};

// An office's own slab table: where the office has measured or been told better than the estimate.
struct OfficeSlab {
    std::optional<int> km; // upper end of the slab; absent: local
    PinSet pins;
};
struct OfficeSlabs {
    Period period;
    PinSet from;
    std::vector<OfficeSlab> slabs;
};

struct Classifier {
    std::vector<ZoneTable> zones;
    std::vector<ArmyRow> army;
    std::vector<OfficeSlabs> offices;
};

struct ZoneAnswer {
    Zone zone = Zone::OtherStates;
    std::string source; // as QuoteBasis::source
    std::vector<Notice> warnings;
};

// Absent km: local.
struct KmAnswer {
    std::optional<int> km;
    bool isMeasure = false; // false: only the slab is known
    std::string source;
    std::vector<Notice> warnings;
};

// Errors zone_unknown {field, given}, zones_not_found {on}.
[[nodiscard]] Result<ZoneAnswer> classifyZone(const Classifier& classifier, const QuoteRequest& request);
// Errors km_invalid, zone_not_for_product, distance_unknown {field, given}, zones_not_found {on}.
[[nodiscard]] Result<KmAnswer> classifyKm(const Classifier& classifier, const QuoteRequest& request);

} // namespace dak
