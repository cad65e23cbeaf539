// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/pricing.h"

#include "core/tariff/addons.h"
#include "core/tariff/goods.h"
#include "core/tariff/limits.h"
#include "core/tariff/tax.h"

#include <algorithm>

namespace dak {

namespace {

const char* customerText(const QuoteRequest& request) {
    return request.contractual ? "contractual" : "retail";
}

// The table in force on the day.
Result<const Edition*> editionFor(const TariffTables& tables, const QuoteRequest& request) {
    const Edition* earliest = nullptr;
    for (const Edition& edition : tables.editions) {
        if (edition.product != request.product || !edition.customers.include(request.contractual))
            continue;
        if (edition.period.holds(request.on)) {
            if (edition.ratesLoaded)
                return &edition;
            return Error::refused("rates_not_loaded",
                                  {{"field", "product"}, {"product", request.product.code()}});
        }
        if (!earliest || edition.period.from < earliest->period.from)
            earliest = &edition;
    }
    std::vector<Fact> facts{{"field", "product"},
                            {"product", request.product.code()},
                            {"customer", customerText(request)},
                            {"on", request.on.iso()}};
    if (earliest)
        facts.emplace_back("first", earliest->period.from.iso());
    return Error::refused("rates_not_found", std::move(facts));
}

Result<const TaxRule*> taxRuleOn(const TariffTables& tables, Date day) {
    for (const TaxRule& rule : tables.tax) {
        if (rule.period.holds(day))
            return &rule;
    }
    return Error::refused("tax_not_found", {{"on", day.iso()}});
}

// "On Postal Service": the Department's own mail, at no price.
Status checkPostalService(const ProductRule& product, const QuoteRequest& request) {
    if (!request.onPostalService)
        return {};
    if (!product.postalService || request.contractual)
        return Error::refused("postal_service_not_offered", {{"field", "postal-service"},
                                                             {"product", request.product.code()},
                                                             {"customer", customerText(request)}});
    if (request.addOns.cod)
        return Error::refused("postal_service_with_cod", {{"field", "cod"}});
    return {};
}

Money sumOf(const std::vector<QuoteLine>& lines) {
    Money sum;
    for (const QuoteLine& line : lines)
        sum += line.amount;
    return sum;
}

// Column and basis of the price.
struct Position {
    std::size_t column = 0;
    QuoteBasis basis;
};

Result<Position> zonePosition(const TariffTables& tables, const Edition& edition, const QuoteRequest& request,
                              std::vector<Notice>& warnings) {
    DAK_TRY(ZoneAnswer answer, classifyZone(tables.classifier, request));
    warnings.insert(warnings.end(), answer.warnings.begin(), answer.warnings.end());
    return Position{columnOfZone(edition, answer.zone),
                    {"zone", std::string(zoneCode(answer.zone)), std::move(answer.source), {}}};
}

// True when every distance but local costs the same: an unknown distance is then no reason to refuse.
bool anyDistanceCosts(const Edition& edition, std::int64_t chargeable) {
    const std::size_t last = edition.columns.size() - 1;
    for (std::size_t column = 1; column < last; ++column) {
        if (sumOf(postageLines(edition, column, chargeable)) !=
            sumOf(postageLines(edition, last, chargeable)))
            return false;
    }
    return true;
}

Result<Position> kmPosition(const TariffTables& tables, const Edition& edition, const QuoteRequest& request,
                            std::vector<Notice>& warnings) {
    const Result<KmAnswer> found = classifyKm(tables.classifier, request);
    if (!found && found.error().code() == "distance_unknown" &&
        anyDistanceCosts(edition, request.weight.grams()))
        return Position{edition.columns.size() - 1,
                        {"km-slab", "any distance", "one rate for every distance", {}}};
    if (!found)
        return found.error();
    const KmAnswer& answer = *found;
    warnings.insert(warnings.end(), answer.warnings.begin(), answer.warnings.end());
    const std::size_t column = columnOfKm(edition, answer.km);
    return Position{column,
                    {"km-slab", edition.columns[column].name, answer.source,
                     answer.isMeasure ? answer.km : std::nullopt}};
}

Result<Position> position(const TariffTables& tables, const Edition& edition, const QuoteRequest& request,
                          std::vector<Notice>& warnings) {
    switch (edition.basis) {
    case BasisKind::Zone:
        return zonePosition(tables, edition, request, warnings);
    case BasisKind::KmSlab:
        return kmPosition(tables, edition, request, warnings);
    case BasisKind::Flat:
        return Position{0, {"flat", "everywhere", "table", {}}};
    }
    failCheck("a basis that is none");
}

std::optional<std::int64_t> volumetricGrams(const ProductRule& product, const QuoteRequest& request) {
    if (!product.volumetric)
        return std::nullopt;
    if (request.size)
        return request.size->volumetricGrams();
    if (request.roll)
        return request.roll->volumetricGrams();
    return std::nullopt;
}

// Postage, add-ons, discount: the price before tax.
Result<std::vector<QuoteLine>> priceLines(const TariffTables& tables, const Edition& edition,
                                          std::size_t column, std::int64_t chargeable,
                                          const QuoteRequest& request, std::vector<Notice>& warnings) {
    std::vector<QuoteLine> lines = postageLines(edition, column, chargeable);
    check(!lines.empty(), "a weight within the limits without a rate");
    const Money postage = sumOf(lines);
    DAK_TRY(const std::vector<QuoteLine> added, addOnLines(tables, request, warnings));
    lines.insert(lines.end(), added.begin(), added.end());
    if (request.student) {
        DAK_TRY(QuoteLine discount, studentLine(tables, request, postage, warnings));
        lines.push_back(std::move(discount));
    }
    if (request.onPostalService) {
        for (QuoteLine& line : lines) {
            line.amount = Money();
            line.rule = "on postal service: no price (" + line.rule + ")";
        }
    }
    return lines;
}

Status checkRules(const TariffTables& tables, const ProductRule& product, const Edition& edition,
                  const QuoteRequest& request, std::vector<Notice>& warnings) {
    DAK_TRY_STATUS(checkPostalService(product, request));
    DAK_TRY_STATUS(checkContents(tables, product, edition, request, warnings));
    DAK_TRY_STATUS(checkWeight(product, edition, request, warnings));
    DAK_TRY_STATUS(checkSize(tables, product, edition, request, warnings));
    DAK_TRY_STATUS(checkOffice(tables, product, request));
    return checkValue(tables, request);
}

Quote emptyQuote(const ProductRule& product, const Edition& edition, const QuoteRequest& request) {
    Quote quote{.product = request.product,
                .edition = edition.id,
                .notification = edition.notification,
                .grade = edition.grade,
                .weight = request.weight};
    quote.volumetricGrams = volumetricGrams(product, request);
    quote.chargeableGrams = std::max(request.weight.grams(), quote.volumetricGrams.value_or(0));
    quote.rounding = request.rounding;
    quote.transmission = product.info.transmission;
    if (edition.grade == "provisional")
        quote.warnings.push_back({"rates_provisional", {{"edition", edition.id}}});
    return quote;
}

Status addTax(const TariffTables& tables, const QuoteRequest& request, Quote& quote) {
    DAK_TRY(const TaxRule* rule, taxRuleOn(tables, request.on));
    if (rule->grade == "provisional")
        quote.warnings.push_back({"tax_provisional", {}});
    DAK_TRY(Tax tax, taxOn(quote.taxable, *rule, request));
    quote.cgst = tax.cgst;
    quote.sgst = tax.sgst;
    quote.utgst = tax.utgst;
    quote.igst = tax.igst;
    quote.cgstBasisPoints = tax.cgstBasisPoints;
    quote.sgstBasisPoints = tax.sgstBasisPoints;
    quote.igstBasisPoints = tax.igstBasisPoints;
    quote.sac = rule->sac;
    quote.placeOfSupply = std::move(tax.placeOfSupply);
    quote.total = quote.taxable + quote.tax();
    return {};
}

// The one request fits zone and km products alike: each is asked only what it knows.
QuoteRequest requestFor(const TariffTables& tables, const Product& product, const QuoteRequest& request) {
    QuoteRequest own = request;
    own.product = product;
    const Result<const Edition*> edition = editionFor(tables, own);
    const bool byKm = edition && (*edition)->basis == BasisKind::KmSlab;
    if (byKm && own.zone && *own.zone != Zone::Local)
        own.zone.reset();
    return own;
}

} // namespace

Result<Quote> composeQuote(const TariffTables& tables, const QuoteRequest& request) {
    const ProductRule* product = productRule(tables, request.product);
    if (!product)
        return Error::refused("product_unknown", {{"field", "product"}, {"given", request.product.code()}});
    DAK_TRY(const Edition* edition, editionFor(tables, request));
    Quote quote = emptyQuote(*product, *edition, request);
    DAK_TRY_STATUS(checkRules(tables, *product, *edition, request, quote.warnings));
    DAK_TRY(Position place, position(tables, *edition, request, quote.warnings));
    quote.basis = std::move(place.basis);
    DAK_TRY(quote.lines,
            priceLines(tables, *edition, place.column, quote.chargeableGrams, request, quote.warnings));
    quote.taxable = sumOf(quote.lines);
    DAK_TRY(quote.codFee, codFee(tables, request, quote.warnings));
    DAK_TRY_STATUS(addTax(tables, request, quote));
    return quote;
}

std::vector<Offer> composeOffers(const TariffTables& tables, const QuoteRequest& request) {
    std::vector<Offer> offers;
    for (const ProductRule& rule : tables.products) {
        if (!rule.info.inPanel)
            continue;
        Result<Quote> quote = composeQuote(tables, requestFor(tables, rule.info.product, request));
        if (quote)
            offers.push_back({rule.info, *std::move(quote)});
        else
            offers.push_back({rule.info, quote.error()});
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer& a, const Offer& b) {
        if (!a.quote() || !b.quote())
            return a.quote() && !b.quote();
        return a.quote()->total < b.quote()->total;
    });
    return offers;
}

} // namespace dak
