// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of resources/tariff/*.json as plain structs, read once: what each says is in
// resources/tariff/README.md.
#pragma once

#include "core/tariff/classifier.h"
#include "core/tariff/edition.h"
#include "core/tariff/tariffbook.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dak {

using ProductCodes = std::vector<std::string>;

struct ProductRule {
    ListedProduct info;
    bool volumetric = false;
    bool postalService = false;            // may go on postal service, at no price
    std::string instead;                   // the product to try when this one may not carry it
    std::vector<std::string> onlyContents; // empty: any
};

struct SizeRule {
    ProductCodes products;
    Period period;
    std::string grade;
    std::array<int, 3> least{};               // sorted from the largest
    std::array<int, 3> most{};                // sorted from the largest
    std::optional<int> mostSum;               // of the three sides
    std::vector<std::array<int, 3>> disputed; // other limits that a source gives
    struct RollRule {
        int leastLength = 0;
        int leastDiameter = 0;
        int mostLength = 0;
        int mostLengthAndTwoDiameters = 0;
    };
    std::optional<RollRule> roll; // absent: a roll is measured as the box around it
};

struct ContentsRule {
    ListedContents info;
    bool merchandise = false;
    bool mustInsure = false;
    std::string refusal; // error code when refused
};

enum class WordEffect { Prohibited, AirProhibited, ValueCap, InsuranceCap, MustInsure };

struct WordRule {
    WordEffect effect = WordEffect::Prohibited;
    std::vector<std::string> words; // lower case
    Money most;                     // of a cap
};

struct AddOnRule {
    std::string code;
    ProductCodes products;
    Customers customers;
    Period period;
    Money fee;
    std::string notification;
    std::string grade;
};

// first fee up to an amount; then a fee per started step, or basis points of the excess.
struct InsuranceRule {
    std::string id;
    bool active = false;
    ProductCodes products;
    Customers customers;
    Period period;
    std::string notification;
    std::string grade;
    Money mostInsured;
    Money firstUpTo;
    Money firstFee;
    std::optional<Money> step;
    Money stepFee;
    std::int64_t excessBasisPoints = 0;
};

struct CodRule {
    ProductCodes products;
    Customers customers;
    Period period;
    bool loaded = false;
    Money most;
    Money lowUpTo;
    std::int64_t lowBasisPoints = 0;
    Money highFixed;
    std::int64_t highBasisPoints = 0;
    std::string grade;
};

struct DiscountRule {
    std::string code;
    ProductCodes products;
    Customers customers;
    Period period;
    std::string notification;
    std::int64_t basisPoints = 0;
    std::string grade;
};

struct TaxRule {
    Period period;
    int cgstBasisPoints = 0;
    int sgstBasisPoints = 0;
    int igstBasisPoints = 0;
    std::string sac;
    std::string grade;
};

struct CashRule {
    Period period;
    CashRoundingRule rule;
};

// Everything loaded. Immutable once TariffBook::load has checked it.
struct TariffTables {
    std::vector<Edition> editions;
    std::vector<ListedEdition> editionList;
    std::vector<ProductRule> products;
    std::vector<ListedProduct> productList;
    std::vector<SizeRule> sizes;
    std::vector<ContentsRule> contents;
    std::vector<ListedContents> contentsList;
    std::vector<WordRule> words;
    std::vector<AddOnRule> addOns;
    std::vector<InsuranceRule> insurance;
    std::vector<CodRule> cod;
    std::vector<DiscountRule> discounts;
    std::vector<TaxRule> tax;
    std::vector<OfficeKind> officeKinds;
    std::vector<PackingBox> boxes;
    std::vector<CashRule> cash;
    Classifier classifier;
};

[[nodiscard]] const ProductRule* productRule(const TariffTables& tables, const Product& product);
[[nodiscard]] const ContentsRule* contentsRule(const TariffTables& tables, std::string_view codeOrLetter);
[[nodiscard]] const OfficeKind* officeKind(const TariffTables& tables, std::string_view code);

// The first row of a product, customer and day; nullptr when there is none.
template <typename Row>
const Row* rowFor(const std::vector<Row>& rows, const QuoteRequest& request) {
    for (const Row& row : rows) {
        if (!row.customers.include(request.contractual) || !row.period.holds(request.on))
            continue;
        for (const std::string& product : row.products) {
            if (product == request.product.code())
                return &row;
        }
    }
    return nullptr;
}

} // namespace dak
