// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One rate table of one product for its days: weight bands by column (zone, km slab, or flat), and the
// increment for each started step of weight above the last band.
#pragma once

#include "core/money/money.h"
#include "core/tariff/period.h"
#include "core/tariff/quote.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// Which customers a row is for: the counter's retail customers, contract customers, or both.
struct Customers {
    bool retail = false;
    bool contractual = false;

    bool include(bool contract) const { return contract ? contractual : retail; }
    std::string text() const; // "retail", "contractual", "retail+contractual"
};

enum class BasisKind { Zone, KmSlab, Flat };

inline constexpr int kBeyondKm = 99'999; // the last slab has no end

// A column of a table: a zone, or the slab up to a number of km; local has its own.
struct RateColumn {
    Zone zone = Zone::Local;
    int mostKm = 0; // km slabs; 0 for local
    std::string name;
};

struct RateBand {
    std::int64_t mostGrams = 0;
    std::vector<Money> rates; // one for each column
};

struct RateIncrement {
    std::int64_t stepGrams = 0;
    std::vector<Money> rates;
};

struct Edition {
    std::string id;
    Product product;
    Customers customers;
    Period period;
    std::string notification;
    std::string grade;
    bool ratesLoaded = true;
    bool documentsOnly = false; // the three-part test of document or parcel applies
    std::int64_t leastGrams = 1;
    std::int64_t mostGrams = 0;
    std::optional<std::int64_t> provisionalCeilingGrams; // warned of, not refused
    BasisKind basis = BasisKind::Flat;
    std::vector<RateColumn> columns;
    std::vector<RateBand> bands;
    std::optional<RateIncrement> increment;
};

// Base and increment of a chargeable weight in a column, as lines of a quote; empty when the table has no
// rate for that weight.
[[nodiscard]] std::vector<QuoteLine> postageLines(const Edition& edition, std::size_t column,
                                                  std::int64_t chargeableGrams);
// The column of a zone; every zone table has all four.
[[nodiscard]] std::size_t columnOfZone(const Edition& edition, Zone zone);
// The column of a distance; absent km: local.
[[nodiscard]] std::size_t columnOfKm(const Edition& edition, std::optional<int> km);
// "250 g", "1.5 kg": how a table writes a weight.
[[nodiscard]] std::string tableWeight(std::int64_t grams);

} // namespace dak
