// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/tax.h"

#include "core/base/check.h"
#include "core/pincode/state.h"

namespace dak {

namespace {

// amount x parts / 10,000 to the whole rupee, half up, in one step: by way of the paisa 0.495 would become 1.
Money wholeRupees(Money amount, std::int64_t parts) {
    check(!amount.isNegative() && amount <= Money::fromRupees(999'999'999), "a taxable amount out of range");
    return Money::fromRupees((amount.paise() * parts + 500'000) / 1'000'000);
}

Money taxByComponent(Money taxable, int basisPoints, Rounding rounding) {
    return rounding == Rounding::Component ? wholeRupees(taxable, basisPoints)
                                           : taxable.atBasisPoints(basisPoints);
}

// What is missing from the article to the rounded total.
Money taxByTotal(Money taxable, int basisPoints) {
    return wholeRupees(taxable, 10'000 + basisPoints) - taxable;
}

Tax interState(Money taxable, const TaxRule& rule, Rounding rounding) {
    Tax tax;
    tax.igstBasisPoints = rule.igstBasisPoints;
    tax.igst = rounding == Rounding::Total ? taxByTotal(taxable, rule.igstBasisPoints)
                                           : taxByComponent(taxable, rule.igstBasisPoints, rounding);
    return tax;
}

Tax withinState(Money taxable, const TaxRule& rule, Rounding rounding, bool utgst) {
    Tax tax;
    tax.cgstBasisPoints = rule.cgstBasisPoints;
    tax.sgstBasisPoints = rule.sgstBasisPoints;
    Money& local = utgst ? tax.utgst : tax.sgst;
    if (rounding == Rounding::Total) {
        const Money whole = taxByTotal(taxable, rule.cgstBasisPoints + rule.sgstBasisPoints);
        local = Money::fromPaise(whole.paise() / 2);
        tax.cgst = whole - local;
    } else {
        tax.cgst = taxByComponent(taxable, rule.cgstBasisPoints, rounding);
        local = taxByComponent(taxable, rule.sgstBasisPoints, rounding);
    }
    return tax;
}

} // namespace

Result<Tax> taxOn(Money taxable, const TaxRule& rule, const QuoteRequest& request) {
    const std::string& supplier = request.from.state;
    const State* state = stateByCode(supplier);
    if (!state)
        return Error::refused("place_of_supply_unknown",
                              {{"field", "from"}, {"given", request.from.pin.text()}});
    const std::string place = request.customer ? request.customer->stateCode() : supplier;
    Tax tax = place == supplier ? withinState(taxable, rule, request.rounding, state->utgst)
                                : interState(taxable, rule, request.rounding);
    tax.placeOfSupply = place;
    return tax;
}

} // namespace dak
