// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A question to the tariff and its answer. Both are plain values: the same question has the same answer
// for ever, because editions are dated data and nothing here reads a clock, a directory or a file.
#pragma once

#include "core/article/product.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/money/money.h"
#include "core/pincode/pincodedirectory.h"
#include "core/taxid/gstin.h"
#include "core/weight/weight.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

enum class Zone { Local, WithinState, ZoneMetro, OtherStates };
[[nodiscard]] std::string_view zoneCode(Zone zone);          // local, within-state, zone-metro, other-states
[[nodiscard]] Result<Zone> parseZone(std::string_view code); // error zone_invalid

// How tax is brought to rupees (core/tariff/README.md). Component: each of CGST, SGST, UTGST, IGST to the
// whole rupee, half up. Total: the sum of article and tax to the whole rupee. None: each component to the
// paisa.
enum class Rounding { Component, Total, None };
[[nodiscard]] std::string_view roundingCode(Rounding rounding);      // component, total, none
[[nodiscard]] Result<Rounding> parseRounding(std::string_view code); // error rounding_invalid

struct AddOns {
    bool registration = false;
    bool otp = false;
    bool ack = false;
    bool pod = false;
    std::optional<Money> insured = {}; // insured value
    std::optional<Money> cod = {};     // amount to collect

    bool operator==(const AddOns&) const = default;
};

struct QuoteRequest {
    Product product;
    Place from;
    Place to;
    Weight weight;
    std::optional<Dimensions> size = {}; // absent: not measured
    std::optional<Roll> roll = {};
    std::string contents = {};       // code of resources/tariff/contents.json, empty: not declared
    std::string contentsText = {};   // what the person said it is, may be empty
    std::optional<Money> value = {}; // declared value
    bool contractual = false;
    bool merchandise = false; // declared merchandise, even below 500 g
    std::optional<Gstin> customer = {};
    std::optional<Zone> zone = {}; // given: overrides what the PINs say
    std::optional<int> km = {};    // given: overrides what the PINs say
    AddOns addOns = {};
    bool student = false;
    bool onPostalService = false;
    Date on;
    Rounding rounding = Rounding::Component;
    std::string officeKind = {}; // code of resources/tariff/office-kinds.json, empty: no limits of a kind
};

// Why this zone or slab: kind "zone" or "km-slab"; value "zone-metro" or "201-500 km"; source "given",
// "same PIN", "local PIN set", "same state", "state table", "metro list", "office slab table",
// "estimate from directory", "army", "one rate for every distance" (distance unknown and no matter). A
// product of one price everywhere: "flat", "everywhere", "table".
struct QuoteBasis {
    std::string kind = {};
    std::string value = {};
    std::string source = {};
    std::optional<int> km = {}; // the distance used, for a km slab

    bool operator==(const QuoteBasis&) const = default;
};

// One line of the price before tax: base, increment, registration, otp, pod, ack, insurance,
// student-discount (negative).
struct QuoteLine {
    std::string code;
    Money amount;
    std::string rule; // English, for people: "up to 2 kg, other states"

    bool operator==(const QuoteLine&) const = default;
};

struct Quote {
    Product product;
    std::string edition = {};      // id of the edition file
    std::string notification = {}; // "S.O. 4241(E), 31 Jul 2026"
    std::string grade = {};        // of the edition: published, confirmed, provisional
    Weight weight;
    std::optional<std::int64_t> volumetricGrams = {};
    std::int64_t chargeableGrams = 0;
    QuoteBasis basis = {};
    std::vector<QuoteLine> lines = {};
    Money taxable = {};
    Money cgst = {};
    Money sgst = {};
    Money utgst = {};
    Money igst = {};
    int cgstBasisPoints = 0; // 900 = 9 %; the rates printed on the receipt
    int sgstBasisPoints = 0; // of SGST or UTGST
    int igstBasisPoints = 0;
    std::string sac = {};           // 996811
    std::string placeOfSupply = {}; // GST state code
    Money total = {};
    Money codFee = {}; // before GST; outside the total for contracts, which are billed monthly
    Rounding rounding = Rounding::Component;
    std::string transmission = {}; // air, surface
    std::vector<Notice> warnings = {};

    Money tax() const { return cgst + sgst + utgst + igst; }
    bool operator==(const Quote&) const = default;
};

// What of the price is only provisional, whatever the grade of its edition; from the warnings, so that a
// quote of the past says it too. "rates", "zone", "army", "distance" (an estimate), "discount", "cod", "tax",
// or the code of an add-on's line; in the order of the judgement. None: the price is of the edition's grade
// at least.
[[nodiscard]] std::vector<std::string> provisionalParts(const Quote& quote);

} // namespace dak
