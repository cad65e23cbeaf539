// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/limits.h"

#include "core/base/text.h"
#include "core/tariff/goods.h"

#include <algorithm>

namespace dak {

namespace {

using Sides = std::array<int, 3>; // from the largest

std::string sidesText(const Sides& sides) {
    return std::to_string(sides[0]) + "x" + std::to_string(sides[1]) + "x" + std::to_string(sides[2]);
}

bool fits(const Sides& sides, const Sides& most) {
    return sides[0] <= most[0] && sides[1] <= most[1] && sides[2] <= most[2];
}

// Facts of a refusal that names the product to try instead.
std::vector<Fact> withInstead(const ProductRule& product, std::vector<Fact> facts) {
    facts.emplace_back("product", product.info.product.code());
    if (!product.instead.empty())
        facts.emplace_back("instead", product.instead);
    return facts;
}

const SizeRule* sizeRule(const TariffTables& tables, const QuoteRequest& request) {
    for (const SizeRule& rule : tables.sizes) {
        const auto& products = rule.products;
        if (rule.period.holds(request.on) &&
            std::find(products.begin(), products.end(), request.product.code()) != products.end())
            return &rule;
    }
    return nullptr;
}

Status checkRoll(const Roll& roll, const SizeRule::RollRule& rule) {
    const auto refused = [&roll](const char* code, std::string limitName, int limit) {
        return Error::refused(
            code, {{"field", "roll"}, {"given", roll.text()}, {std::move(limitName), std::to_string(limit)}});
    };
    if (roll.length() < rule.leastLength)
        return refused("roll_too_short", "least", rule.leastLength);
    if (roll.diameter() < rule.leastDiameter)
        return refused("roll_too_thin", "least", rule.leastDiameter);
    if (roll.length() > rule.mostLength)
        return refused("roll_too_long", "most", rule.mostLength);
    if (roll.length() + 2 * roll.diameter() > rule.mostLengthAndTwoDiameters)
        return refused("roll_sum_too_large", "most", rule.mostLengthAndTwoDiameters);
    return {};
}

Status checkBox(const Sides& sides, const std::string& given, const SizeRule& rule) {
    if (sides[0] < rule.least[0] || sides[1] < rule.least[1] || sides[2] < rule.least[2])
        return Error::refused("size_too_small",
                              {{"field", "size"}, {"given", given}, {"least", sidesText(rule.least)}});
    if (!fits(sides, rule.most))
        return Error::refused("size_too_large",
                              {{"field", "size"}, {"given", given}, {"most", sidesText(rule.most)}});
    const int sum = sides[0] + sides[1] + sides[2];
    if (rule.mostSum && sum > *rule.mostSum)
        return Error::refused("size_sum_too_large", {{"field", "size"},
                                                     {"given", given},
                                                     {"sum", std::to_string(sum)},
                                                     {"most", std::to_string(*rule.mostSum)}});
    return {};
}

// Second part of the three-part test: beyond the size of a document it is a parcel.
Status checkDocumentSize(const ProductRule& product, const Sides& sides, const std::string& given,
                         const SizeRule& rule, std::vector<Notice>& warnings) {
    if (!fits(sides, rule.most))
        return Error::refused(
            "document_too_large",
            withInstead(product, {{"field", "size"}, {"given", given}, {"most", sidesText(rule.most)}}));
    for (const Sides& other : rule.disputed) {
        if (!fits(sides, other))
            warnings.push_back({"document_size_disputed", {{"given", given}, {"most", sidesText(other)}}});
    }
    return {};
}

Sides sidesOf(const QuoteRequest& request) {
    const Dimensions box = request.size
                               ? *request.size
                               : Dimensions::fromCentimetres(request.roll->length(), request.roll->diameter(),
                                                             request.roll->diameter());
    const Dimensions sorted = box.sorted();
    return {sorted.length(), sorted.breadth(), sorted.height()};
}

// What was said of the contents, in words or by code.
Status checkWords(const TariffTables& tables, const ProductRule& product, const QuoteRequest& request) {
    const std::string_view text = request.contentsText;
    if (const WordHit hit = findWord(tables, WordEffect::Prohibited, text); hit.rule)
        return Error::refused(
            "contents_prohibited",
            {{"field", "contents"}, {"given", quotable(text)}, {"word", std::string(hit.word)}});
    if (product.info.transmission != "air")
        return {};
    if (const WordHit hit = findWord(tables, WordEffect::AirProhibited, text); hit.rule)
        return Error::refused("contents_air_prohibited", {{"field", "contents"},
                                                          {"given", quotable(text)},
                                                          {"word", std::string(hit.word)},
                                                          {"instead", "india-post-parcel"}});
    return {};
}

Status checkContentsCode(const ProductRule& product, const Edition& edition, const ContentsRule& contents,
                         const QuoteRequest& request) {
    const std::string& code = contents.info.code;
    if (contents.info.refused)
        return Error::refused(contents.refusal,
                              {{"field", "contents"}, {"given", code}, {"word", contents.info.name}});
    if (contents.info.needsText && isBlank(request.contentsText))
        return Error::refused("contents_text_needed", {{"field", "contents"}, {"given", code}});
    if (contents.info.airProhibited && product.info.transmission == "air")
        return Error::refused("contents_air_prohibited", {{"field", "contents"},
                                                          {"given", code},
                                                          {"word", contents.info.name},
                                                          {"instead", "india-post-parcel"}});
    if (edition.documentsOnly && contents.merchandise)
        return Error::refused("document_is_merchandise",
                              withInstead(product, {{"field", "contents"}, {"given", code}}));
    const auto& only = product.onlyContents;
    if (!only.empty() && std::find(only.begin(), only.end(), code) == only.end())
        return Error::refused(
            "contents_not_for_product",
            withInstead(product, {{"field", "contents"}, {"given", code}, {"only", only.front()}}));
    return {};
}

} // namespace

Status checkWeight(const ProductRule& product, const Edition& edition, const QuoteRequest& request,
                   std::vector<Notice>& warnings) {
    const std::int64_t grams = request.weight.grams();
    const std::string given = std::to_string(grams);
    if (grams > edition.mostGrams && edition.documentsOnly)
        return Error::refused("document_too_heavy",
                              withInstead(product, {{"field", "weight"},
                                                    {"given", given},
                                                    {"most", std::to_string(edition.mostGrams)}}));
    if (grams < edition.leastGrams || grams > edition.mostGrams)
        return Error::refused("weight_out_of_range",
                              withInstead(product, {{"field", "weight"},
                                                    {"given", given},
                                                    {"least", std::to_string(edition.leastGrams)},
                                                    {"most", std::to_string(edition.mostGrams)}}));
    if (edition.provisionalCeilingGrams && grams > *edition.provisionalCeilingGrams)
        warnings.push_back({"weight_over_retail_ceiling",
                            {{"given", given}, {"most", std::to_string(*edition.provisionalCeilingGrams)}}});
    return {};
}

Status checkSize(const TariffTables& tables, const ProductRule& product, const Edition& edition,
                 const QuoteRequest& request, std::vector<Notice>& warnings) {
    if (request.size && request.roll)
        return Error::refused("size_and_roll", {{"field", "roll"}, {"given", request.roll->text()}});
    if (!request.size && !request.roll) {
        if (!product.info.isDocument)
            warnings.push_back({"size_not_measured", {}});
        return {};
    }
    const SizeRule* rule = sizeRule(tables, request);
    if (!rule)
        return {};
    if (request.roll && rule->roll)
        return checkRoll(*request.roll, *rule->roll);
    const std::string given = request.size ? request.size->text() : request.roll->text();
    if (edition.documentsOnly)
        return checkDocumentSize(product, sidesOf(request), given, *rule, warnings);
    return checkBox(sidesOf(request), given, *rule);
}

Status checkContents(const TariffTables& tables, const ProductRule& product, const Edition& edition,
                     const QuoteRequest& request, std::vector<Notice>& warnings) {
    if (edition.documentsOnly && request.merchandise)
        return Error::refused("document_is_merchandise",
                              withInstead(product, {{"field", "merchandise"}, {"given", "merchandise"}}));
    DAK_TRY_STATUS(checkWords(tables, product, request));
    if (request.contents.empty()) {
        warnings.push_back({"contents_not_declared", {}});
        return {};
    }
    const ContentsRule* contents = contentsRule(tables, request.contents);
    if (!contents)
        return Error::refused("contents_unknown",
                              {{"field", "contents"}, {"given", quotable(request.contents)}});
    return checkContentsCode(product, edition, *contents, request);
}

Status checkOffice(const TariffTables& tables, const ProductRule& product, const QuoteRequest& request) {
    const OfficeKind* kind = officeKind(tables, request.officeKind);
    if (!kind)
        return {};
    const AddOns& addOns = request.addOns;
    const auto refused = [kind](const char* code, std::vector<Fact> facts) {
        facts.emplace_back("office", kind->code);
        return Error::refused(code, std::move(facts));
    };
    if (!product.info.isDocument && kind->mostParcelGrams && request.weight.grams() > *kind->mostParcelGrams)
        return refused("office_limit_weight", {{"field", "weight"},
                                               {"given", std::to_string(request.weight.grams())},
                                               {"most", std::to_string(*kind->mostParcelGrams)}});
    if (addOns.insured && kind->mostInsured && *addOns.insured > *kind->mostInsured)
        return refused("office_limit_insured", {{"field", "insure"},
                                                {"given", addOns.insured->shortText()},
                                                {"most", kind->mostInsured->shortText()}});
    if (addOns.cod && !kind->cod)
        return refused("office_limit_cod", {{"field", "cod"}, {"given", addOns.cod->shortText()}});
    return {};
}

} // namespace dak
