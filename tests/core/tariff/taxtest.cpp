// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/tax.h"

#include "core/pincode/state.h"
#include "tests/support/tariffcases.h"

#include <rapidcheck/catch.h>

using namespace dak;
using namespace dak::test;

namespace {

const TaxRule kGst{{Date::of(2017, 7, 1), std::nullopt}, 900, 900, 1800, "996811", "confirmed"};

Tax taxed(Money taxable, Rounding rounding, const std::string& from, const char* gstin = nullptr) {
    QuoteRequest request = aParcel();
    request.from.state = from;
    request.rounding = rounding;
    if (gstin)
        request.customer = *Gstin::parse(gstin);
    const Result<Tax> tax = taxOn(taxable, kGst, request);
    REQUIRE(tax);
    return *tax;
}

constexpr const char* kMaharashtra = "27AAPFU0939F1ZV";

} // namespace

TEST_CASE("published sums of November 2023 fit the rounding of the total") {
    for (const auto& [postage, total] :
         {std::pair(22, 26), std::pair(25, 30), std::pair(27, 32), std::pair(32, 38)}) {
        INFO(postage);
        CHECK((rupees(postage) + taxed(rupees(postage), Rounding::Total, "32").sum()) == rupees(total));
    }
    // By component they come out as 26, 29, 31 and 38: the rule did change.
    CHECK((rupees(25) + taxed(rupees(25), Rounding::Component, "32").sum()) == rupees(29));
    CHECK((rupees(27) + taxed(rupees(27), Rounding::Component, "32").sum()) == rupees(31));
}

TEST_CASE("each component is rounded to the rupee by itself, half up") {
    for (const auto& [postage, each] : {std::pair(19, 2), std::pair(47, 4), std::pair(50, 5),
                                        std::pair(77, 7), std::pair(5, 0), std::pair(6, 1)}) {
        INFO(postage);
        const Tax tax = taxed(rupees(postage), Rounding::Component, "32");
        CHECK(tax.cgst == rupees(each));
        CHECK(tax.sgst == rupees(each));
        CHECK(tax.igst.isZero());
        CHECK(tax.utgst.isZero());
    }
}

TEST_CASE("place of supply is the booking state, or the customer's own") {
    CHECK(taxed(rupees(100), Rounding::Component, "32").placeOfSupply == "32");
    const Tax other = taxed(rupees(100), Rounding::Component, "32", kMaharashtra);
    CHECK(other.placeOfSupply == "27");
    CHECK(other.igst == rupees(18));
    CHECK(other.igstBasisPoints == 1800);
    CHECK(other.cgstBasisPoints == 0);
    CHECK(other.sgstBasisPoints == 0);
    const Tax same = taxed(rupees(100), Rounding::Component, "27", kMaharashtra);
    CHECK(same.placeOfSupply == "27");
    CHECK(same.igst.isZero());
    CHECK(same.cgst == rupees(9));
    CHECK(same.cgstBasisPoints == 900);
    CHECK(same.sgstBasisPoints == 900);
}

TEST_CASE("a union territory without a legislature takes UTGST in place of SGST") {
    for (const State& state : allStates()) {
        INFO(state.name);
        const Tax tax = taxed(rupees(100), Rounding::Component, std::string(state.code));
        CHECK(tax.cgst == rupees(9));
        CHECK(tax.utgst == (state.utgst ? rupees(9) : Money()));
        CHECK(tax.sgst == (state.utgst ? Money() : rupees(9)));
    }
}

TEST_CASE("an odd paisa of the rounded total goes to CGST") {
    // 10.01 + 18 % = 11.81, rounded 12.00: taxes 1.99.
    const Tax tax = taxed(Money::fromPaise(1001), Rounding::Total, "32");
    CHECK(tax.cgst.paise() == 100);
    CHECK(tax.sgst.paise() == 99);
}

TEST_CASE("a rupee is reached in one step, not by way of the paisa") {
    // 9 % of 105.50 is 9.495: 9, not 9.50 and then 10.
    CHECK(taxed(Money::fromPaise(10'550), Rounding::Component, "32").cgst == rupees(9));
    CHECK(taxed(Money::fromPaise(10'560), Rounding::Component, "32").cgst == rupees(10));
}

TEST_CASE("nothing is taxed with nothing") {
    for (const Rounding rounding : {Rounding::Component, Rounding::Total, Rounding::None})
        CHECK(taxed(Money(), rounding, "32").sum().isZero());
}

TEST_CASE("a counter of no known state has no place of supply") {
    QuoteRequest request = aParcel();
    for (const char* state : {"", "00", "25", "99", "xx"}) {
        request.from.state = state;
        CHECK(taxOn(rupees(10), kGst, request).error().code() == "place_of_supply_unknown");
    }
}

TEST_CASE("properties of tax") {
    rc::prop("total: article and taxes are whole rupees, less than one from the exact sum", [] {
        const Money taxable = Money::fromPaise(*rc::gen::inRange<std::int64_t>(500, 10'000'000));
        const bool igst = *rc::gen::arbitrary<bool>();
        const Tax tax = taxed(taxable, Rounding::Total, "32", igst ? kMaharashtra : nullptr);
        const Money total = taxable + tax.sum();
        RC_ASSERT(total.isWholeRupees());
        const std::int64_t off = total.paise() * 100 - taxable.paise() * 118;
        RC_ASSERT(off > -5'000);
        RC_ASSERT(off <= 5'000);
        RC_ASSERT(tax.cgst - tax.sgst <= Money::fromPaise(1));
        RC_ASSERT(tax.sgst <= tax.cgst);
    });
    rc::prop("none: each component to the paisa", [] {
        const Money taxable = Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 10'000'000));
        const Tax tax = taxed(taxable, Rounding::None, "32");
        RC_ASSERT(tax.cgst == tax.sgst);
        const std::int64_t off = tax.cgst.paise() * 100 - taxable.paise() * 9;
        RC_ASSERT(off > -50);
        RC_ASSERT(off <= 50);
    });
    rc::prop("component: whole rupees, half a rupee at most from exact", [] {
        const Money taxable = Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 10'000'000));
        const Tax tax = taxed(taxable, Rounding::Component, "32");
        RC_ASSERT(tax.cgst.isWholeRupees());
        const std::int64_t off = tax.cgst.paise() * 100 - taxable.paise() * 9;
        RC_ASSERT(off > -5'000);
        RC_ASSERT(off <= 5'000);
    });
}
