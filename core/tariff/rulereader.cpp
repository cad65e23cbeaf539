// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include <algorithm>
#include <functional>

namespace dak {

namespace {

constexpr std::int64_t kMostBasisPoints = 10'000;
constexpr std::int64_t kMostCentimetres = 999;

std::array<int, 3> readSides(const JsonNode& list) {
    const std::vector<JsonNode> items = list.items();
    if (items.size() != 3)
        list.fail("three sides are expected");
    std::array<int, 3> sides{};
    for (std::size_t i = 0; i < 3; ++i)
        sides[i] = static_cast<int>(items[i].number(1, kMostCentimetres));
    std::sort(sides.begin(), sides.end(), std::greater<>());
    return sides;
}

int readCentimetres(const JsonNode& row, std::string_view key) {
    return static_cast<int>(row.at(key).number(1, kMostCentimetres));
}

SizeRule::RollRule readRoll(const JsonNode& row) {
    row.allow({"least_length_cm", "least_diameter_cm", "most_length_cm", "most_length_and_two_diameters_cm"});
    return {readCentimetres(row, "least_length_cm"), readCentimetres(row, "least_diameter_cm"),
            readCentimetres(row, "most_length_cm"), readCentimetres(row, "most_length_and_two_diameters_cm")};
}

std::int64_t basisPoints(const JsonNode& row, std::string_view key) {
    return row.at(key).number(0, kMostBasisPoints);
}

InsuranceRule readInsuranceRow(const JsonNode& row) {
    row.allow({"id", "active", "products", "customers", "valid_from", "valid_to", "notification", "grade",
               "most_insured_rupees", "first_up_to_rupees", "first_fee_rupees", "step_rupees",
               "step_fee_rupees", "excess_basis_points"});
    InsuranceRule rule{row.text("id"),
                       row.at("active").flag(),
                       row.texts("products"),
                       readCustomers(row),
                       row.period(),
                       row.text("notification"),
                       row.grade(),
                       row.money("most_insured"),
                       row.money("first_up_to"),
                       row.money("first_fee"),
                       row.moneyIfAny("step"),
                       Money(),
                       0};
    if (rule.step && rule.step->isZero())
        row.at("step_rupees").fail("a step of nothing");
    if (rule.step)
        rule.stepFee = row.money("step_fee");
    else
        rule.excessBasisPoints = basisPoints(row, "excess_basis_points");
    return rule;
}

CodRule readCodRow(const JsonNode& row) {
    row.allow({"products", "customers", "valid_from", "valid_to", "notification", "grade", "loaded",
               "most_rupees", "low_up_to_rupees", "low_basis_points", "high_fixed_rupees",
               "high_basis_points"});
    CodRule rule{row.texts("products"),
                 readCustomers(row),
                 row.period(),
                 row.flag("loaded", true),
                 {},
                 {},
                 0,
                 {},
                 0,
                 row.grade()};
    if (!rule.loaded)
        return rule;
    rule.most = row.money("most");
    rule.lowUpTo = row.money("low_up_to");
    rule.lowBasisPoints = basisPoints(row, "low_basis_points");
    rule.highFixed = row.money("high_fixed");
    rule.highBasisPoints = basisPoints(row, "high_basis_points");
    return rule;
}

} // namespace

void readProducts(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "products"});
    for (const JsonNode& row : file.items("products")) {
        row.allow({"code", "name", "name_hindi", "transmission", "panel", "document", "volumetric",
                   "postal_service", "instead", "only_contents"});
        const std::string transmission = row.text("transmission");
        if (transmission != "air" && transmission != "surface")
            row.at("transmission").fail("air or surface is expected");
        ProductRule rule{{readProduct(row.at("code")), row.text("name"), row.text("name_hindi"),
                          row.flag("document", false), transmission, row.flag("panel", false)},
                         row.flag("volumetric", false),
                         row.flag("postal_service", false),
                         row.has("instead") ? row.text("instead") : "",
                         {}};
        if (row.has("only_contents"))
            rule.onlyContents = row.texts("only_contents");
        tables.productList.push_back(rule.info);
        tables.products.push_back(std::move(rule));
    }
}

void readSizes(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "sizes"});
    for (const JsonNode& row : file.items("sizes")) {
        row.allow({"products", "valid_from", "valid_to", "notification", "grade", "box", "roll",
                   "disputed_most_cm"});
        const JsonNode box = row.at("box");
        box.allow({"least_cm", "most_cm", "most_sum_cm"});
        SizeRule rule{row.texts("products"),        row.period(), row.grade(), readSides(box.at("least_cm")),
                      readSides(box.at("most_cm")), std::nullopt, {},          std::nullopt};
        if (box.has("most_sum_cm"))
            rule.mostSum = readCentimetres(box, "most_sum_cm");
        if (row.has("roll"))
            rule.roll = readRoll(row.at("roll"));
        if (row.has("disputed_most_cm")) {
            for (const JsonNode& sides : row.items("disputed_most_cm"))
                rule.disputed.push_back(readSides(sides));
        }
        tables.sizes.push_back(std::move(rule));
    }
}

void readAddOns(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "add_ons"});
    for (const JsonNode& row : file.items("add_ons")) {
        row.allow({"code", "products", "customers", "valid_from", "valid_to", "fee_rupees", "fee_paise",
                   "notification", "grade"});
        const std::string code = row.text("code");
        if (code != "registration" && code != "otp" && code != "pod" && code != "ack")
            row.at("code").fail("registration, otp, pod or ack is expected");
        tables.addOns.push_back({code, row.texts("products"), readCustomers(row), row.period(),
                                 row.money("fee"), row.text("notification"), row.grade()});
    }
}

void readInsurance(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "insurance"});
    for (const JsonNode& row : file.items("insurance"))
        tables.insurance.push_back(readInsuranceRow(row));
}

void readCod(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "cod"});
    for (const JsonNode& row : file.items("cod"))
        tables.cod.push_back(readCodRow(row));
}

void readDiscounts(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "discounts"});
    for (const JsonNode& row : file.items("discounts")) {
        row.allow({"code", "products", "customers", "valid_from", "valid_to", "notification", "grade",
                   "basis_points"});
        if (row.text("code") != "student-discount")
            row.at("code").fail("student-discount is expected");
        tables.discounts.push_back({row.text("code"), row.texts("products"), readCustomers(row), row.period(),
                                    row.text("notification"), basisPoints(row, "basis_points"), row.grade()});
    }
}

void readTax(const JsonNode& file, TariffTables& tables) {
    file.allow({"format", "kind", "tax"});
    for (const JsonNode& row : file.items("tax")) {
        row.allow({"valid_from", "valid_to", "notification", "grade", "cgst_basis_points",
                   "sgst_basis_points", "igst_basis_points", "sac"});
        tables.tax.push_back({row.period(), static_cast<int>(basisPoints(row, "cgst_basis_points")),
                              static_cast<int>(basisPoints(row, "sgst_basis_points")),
                              static_cast<int>(basisPoints(row, "igst_basis_points")), row.text("sac"),
                              row.grade()});
    }
}

} // namespace dak
