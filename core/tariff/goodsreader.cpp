// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include "core/base/text.h"

namespace dak {

namespace {

WordEffect readEffect(const JsonNode& node) {
    const std::string name = node.text();
    if (name == "prohibited")
        return WordEffect::Prohibited;
    if (name == "air-prohibited")
        return WordEffect::AirProhibited;
    if (name == "value-cap")
        return WordEffect::ValueCap;
    if (name == "insurance-cap")
        return WordEffect::InsuranceCap;
    if (name != "must-insure")
        node.fail("unknown effect");
    return WordEffect::MustInsure;
}

std::string readRefusal(const JsonNode& row) {
    if (!row.has("refused"))
        return "";
    std::string code = row.text("refused");
    if (code != "cloth_wrapping_refused" && code != "contents_prohibited")
        row.at("refused").fail("unknown error code");
    return code;
}

Dimensions readSize(const JsonNode& list) {
    const std::vector<JsonNode> sides = list.items();
    if (sides.size() != 3)
        list.fail("three sides are expected");
    const auto side = [&sides](std::size_t i) { return static_cast<int>(sides[i].number(1, 150)); };
    return Dimensions::fromCentimetres(side(0), side(1), side(2));
}

} // namespace

void readContents(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "contents"});
    for (const JsonNode& row : file.items("contents")) {
        row.allow({"letter", "code", "name", "name_hindi", "merchandise", "needs_text", "air_prohibited",
                   "must_insure", "refused"});
        const std::string refusal = readRefusal(row);
        const ListedContents contents{readLetter(row),
                                      row.text("code"),
                                      row.text("name"),
                                      row.text("name_hindi"),
                                      row.flag("needs_text", false),
                                      row.flag("air_prohibited", false),
                                      !refusal.empty()};
        tables.contentsList.push_back(contents);
        tables.contents.push_back(
            {contents, row.flag("merchandise", false), row.flag("must_insure", false), refusal});
    }
}

void readWords(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "words"});
    for (const JsonNode& row : file.items("words")) {
        row.allow({"effect", "words", "most_rupees"});
        WordRule rule{readEffect(row.at("effect")), {}, {}};
        for (const std::string& word : row.texts("words"))
            rule.words.push_back(lowerAscii(word));
        if (rule.effect == WordEffect::ValueCap || rule.effect == WordEffect::InsuranceCap)
            rule.most = row.money("most");
        tables.words.push_back(std::move(rule));
    }
}

void readOfficeKinds(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "office_kinds"});
    for (const JsonNode& row : file.items("office_kinds")) {
        row.allow({"code", "name", "name_hindi", "most_insured_rupees", "most_parcel_g", "cod"});
        OfficeKind kind{row.text("code"),     row.text("name"), row.text("name_hindi"), {}, {},
                        row.flag("cod", true)};
        kind.mostInsured = row.moneyIfAny("most_insured");
        if (row.has("most_parcel_g"))
            kind.mostParcelGrams = row.at("most_parcel_g").number(1, 1'000'000);
        tables.officeKinds.push_back(std::move(kind));
    }
}

void readBoxes(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "grade", "boxes"});
    for (const JsonNode& row : file.items("boxes")) {
        row.allow({"letter", "code", "name", "name_hindi", "size_cm", "price_rupees", "price_paise"});
        tables.boxes.push_back({readLetter(row), row.text("code"), row.text("name"), row.text("name_hindi"),
                                readSize(row.at("size_cm")), row.moneyIfAny("price")});
    }
}

void readCashRounding(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "rules"});
    for (const JsonNode& row : file.items("rules")) {
        row.allow({"valid_from", "valid_to", "grade", "step_paise", "text"});
        tables.cash.push_back({row.period(), {row.at("step_paise").number(1, 10'000), row.text("text")}});
    }
}

} // namespace dak
