// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/goods.h"

#include "core/base/text.h"

#include <vector>

namespace dak {

namespace {

// Bytes of other scripts count as letters, so that a word is never found inside a longer one.
bool isLetter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Where words begin: a letter at the start or after what is no letter.
std::vector<std::size_t> wordStarts(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isLetter(text[at]) && (at == 0 || !isLetter(text[at - 1])))
            starts.push_back(at);
    }
    return starts;
}

bool standsAt(std::string_view text, std::size_t start, std::string_view word) {
    if (text[start] != word.front() || text.compare(start, word.size(), word) != 0)
        return false;
    std::size_t end = start + word.size();
    if (end < text.size() && text[end] == 's')
        ++end;
    return end == text.size() || !isLetter(text[end]);
}

// Insured for the actual value: precious metals, stones, jewellery (Reg. 133).
Status checkMustInsure(const QuoteRequest& request, std::string_view what) {
    if (!request.addOns.insured)
        return Error::refused("insurance_needed", {{"field", "insure"}, {"contents", std::string(what)}});
    if (request.value && *request.addOns.insured < *request.value)
        return Error::refused("insured_below_value", {{"field", "insure"},
                                                      {"given", request.addOns.insured->shortText()},
                                                      {"least", request.value->shortText()}});
    return {};
}

Status checkValueCap(const QuoteRequest& request, const WordHit& hit) {
    const std::optional<Money> value = request.value ? request.value : request.addOns.insured;
    if (!value)
        return Error::refused("value_needed", {{"field", "value"}, {"word", std::string(hit.word)}});
    if (*value > hit.rule->most)
        return Error::refused("contents_value_too_high", {{"field", "value"},
                                                          {"given", value->shortText()},
                                                          {"most", hit.rule->most.shortText()},
                                                          {"word", std::string(hit.word)}});
    return {};
}

Status checkInsuranceCap(const QuoteRequest& request, const WordHit& hit) {
    if (!request.addOns.insured || *request.addOns.insured <= hit.rule->most)
        return {};
    return Error::refused("insured_too_high", {{"field", "insure"},
                                               {"given", request.addOns.insured->shortText()},
                                               {"most", hit.rule->most.shortText()},
                                               {"word", std::string(hit.word)}});
}

} // namespace

WordHit findWord(const TariffTables& tables, WordEffect effect, std::string_view text) {
    if (text.empty())
        return {};
    const std::string folded = lowerAscii(text);
    const std::vector<std::size_t> starts = wordStarts(folded);
    for (const WordRule& rule : tables.words) {
        if (rule.effect != effect)
            continue;
        for (const std::string& word : rule.words) {
            for (const std::size_t start : starts) {
                if (standsAt(folded, start, word))
                    return {&rule, word};
            }
        }
    }
    return {};
}

Status checkValue(const TariffTables& tables, const QuoteRequest& request) {
    const std::string_view text = request.contentsText;
    const ContentsRule* contents = contentsRule(tables, request.contents);
    const WordHit precious = findWord(tables, WordEffect::MustInsure, text);
    if ((contents && contents->mustInsure) || precious.rule)
        DAK_TRY_STATUS(checkMustInsure(request, precious.rule ? precious.word : request.contents));
    if (const WordHit hit = findWord(tables, WordEffect::ValueCap, text); hit.rule)
        DAK_TRY_STATUS(checkValueCap(request, hit));
    if (const WordHit hit = findWord(tables, WordEffect::InsuranceCap, text); hit.rule)
        DAK_TRY_STATUS(checkInsuranceCap(request, hit));
    if (request.value && request.addOns.insured && *request.addOns.insured > *request.value)
        return Error::refused("insured_above_value", {{"field", "insure"},
                                                      {"given", request.addOns.insured->shortText()},
                                                      {"most", request.value->shortText()}});
    return {};
}

} // namespace dak
