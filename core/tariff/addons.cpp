// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/addons.h"

#include "core/base/check.h"

namespace dak {

namespace {

Error notOffered(const QuoteRequest& request, std::string code) {
    return Error::refused("addon_not_offered", {{"field", code},
                                                {"addon", std::move(code)},
                                                {"product", request.product.code()},
                                                {"on", request.on.iso()}});
}

const AddOnRule* addOnRule(const TariffTables& tables, const QuoteRequest& request, std::string_view code) {
    for (const AddOnRule& rule : tables.addOns) {
        if (rule.code != code || !rule.customers.include(request.contractual) ||
            !rule.period.holds(request.on))
            continue;
        for (const std::string& product : rule.products) {
            if (product == request.product.code())
                return &rule;
        }
    }
    return nullptr;
}

void warnIfProvisional(std::string_view grade, std::string_view code, std::vector<Notice>& warnings) {
    if (grade == "provisional")
        warnings.push_back({"addon_provisional", {{"addon", std::string(code)}}});
}

const InsuranceRule* insuranceRule(const TariffTables& tables, const QuoteRequest& request) {
    for (const InsuranceRule& rule : tables.insurance) {
        if (!rule.active || !rule.customers.include(request.contractual) || !rule.period.holds(request.on))
            continue;
        for (const std::string& product : rule.products) {
            if (product == request.product.code())
                return &rule;
        }
    }
    return nullptr;
}

std::string insuranceText(const InsuranceRule& rule, Money insured) {
    std::string text = "insured for " + insured.shortText() + ": " + rule.firstFee.shortText() + " up to " +
                       rule.firstUpTo.shortText();
    if (rule.step)
        return text + ", then " + rule.stepFee.shortText() + " for each started " + rule.step->shortText();
    return text + ", then " + std::to_string(rule.excessBasisPoints) + " basis points of the excess";
}

Result<QuoteLine> insuranceLine(const TariffTables& tables, const QuoteRequest& request,
                                std::vector<Notice>& warnings) {
    const InsuranceRule* rule = insuranceRule(tables, request);
    if (!rule)
        return notOffered(request, "insurance").with("field", "insure");
    const Money insured = *request.addOns.insured;
    const auto refused = [&insured](const char* code, std::vector<Fact> limit) {
        std::vector<Fact> facts{{"field", "insure"}, {"given", insured.shortText()}};
        facts.insert(facts.end(), limit.begin(), limit.end());
        return Error::refused(code, std::move(facts));
    };
    if (insured < Money::fromPaise(100))
        return refused("insured_too_low", {{"least", "1"}});
    if (insured > rule->mostInsured)
        return refused("insured_too_high", {{"most", rule->mostInsured.shortText()}});
    if (!insured.isWholeRupees())
        return refused("insured_not_whole_rupees", {});
    warnIfProvisional(rule->grade, "insurance", warnings);
    return QuoteLine{"insurance", insuranceFee(*rule, insured), insuranceText(*rule, insured)};
}

Money codFeeOf(const CodRule& rule, Money amount) {
    if (amount <= rule.lowUpTo)
        return amount.atBasisPoints(rule.lowBasisPoints);
    return rule.highFixed + (amount - rule.lowUpTo).atBasisPoints(rule.highBasisPoints);
}

Status checkCodAmount(const CodRule& rule, Money amount) {
    const std::string given = amount.shortText();
    if (amount < Money::fromPaise(100))
        return Error::refused("cod_too_low", {{"field", "cod"}, {"given", given}, {"least", "1"}});
    if (amount > rule.most)
        return Error::refused("cod_too_high",
                              {{"field", "cod"}, {"given", given}, {"most", rule.most.shortText()}});
    if (!amount.isWholeRupees())
        return Error::refused("cod_not_whole_rupees", {{"field", "cod"}, {"given", given}});
    return {};
}

} // namespace

Money insuranceFee(const InsuranceRule& rule, Money insured) {
    check(insured > Money(), "insurance of nothing");
    if (insured <= rule.firstUpTo)
        return rule.firstFee;
    const Money excess = insured - rule.firstUpTo;
    if (!rule.step)
        return rule.firstFee + excess.atBasisPoints(rule.excessBasisPoints);
    const std::int64_t steps = (excess.paise() + rule.step->paise() - 1) / rule.step->paise();
    return rule.firstFee + rule.stepFee.times(steps);
}

Result<std::vector<QuoteLine>> addOnLines(const TariffTables& tables, const QuoteRequest& request,
                                          std::vector<Notice>& warnings) {
    const AddOns& asked = request.addOns;
    std::vector<QuoteLine> lines;
    for (const auto& [wanted, code] :
         {std::pair(asked.registration, "registration"), std::pair(asked.otp, "otp"),
          std::pair(asked.pod, "pod"), std::pair(asked.ack, "ack")}) {
        if (!wanted)
            continue;
        const AddOnRule* rule = addOnRule(tables, request, code);
        if (!rule)
            return notOffered(request, code);
        warnIfProvisional(rule->grade, code, warnings);
        lines.push_back({code, rule->fee, rule->notification});
    }
    if (asked.insured) {
        DAK_TRY(QuoteLine line, insuranceLine(tables, request, warnings));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<Money> codFee(const TariffTables& tables, const QuoteRequest& request, std::vector<Notice>& warnings) {
    if (!request.addOns.cod)
        return Money();
    const Money amount = *request.addOns.cod;
    const CodRule* rule = rowFor(tables.cod, request);
    if (!rule)
        return Error::refused("cod_not_offered", {{"field", "cod"},
                                                  {"given", amount.shortText()},
                                                  {"product", request.product.code()},
                                                  {"on", request.on.iso()}});
    if (!rule->loaded)
        return Error::refused("cod_retail_not_loaded", {{"field", "cod"}, {"given", amount.shortText()}});
    DAK_TRY_STATUS(checkCodAmount(*rule, amount));
    if (rule->grade == "provisional")
        warnings.push_back({"cod_fee_provisional", {}});
    return codFeeOf(*rule, amount);
}

Result<QuoteLine> studentLine(const TariffTables& tables, const QuoteRequest& request, Money postage,
                              std::vector<Notice>& warnings) {
    if (request.contractual)
        return Error::refused("discount_contractual", {{"field", "student"}});
    const DiscountRule* rule = rowFor(tables.discounts, request);
    if (!rule)
        return Error::refused(
            "discount_not_offered",
            {{"field", "student"}, {"product", request.product.code()}, {"on", request.on.iso()}});
    if (rule->grade == "provisional")
        warnings.push_back({"discount_provisional", {}});
    return QuoteLine{rule->code, postage.atBasisPoints(rule->basisPoints).negated(),
                     std::to_string(rule->basisPoints / 100) + " % of the postage, " + rule->notification};
}

} // namespace dak
