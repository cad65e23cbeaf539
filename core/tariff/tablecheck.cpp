// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include <algorithm>
#include <set>

namespace dak {

namespace {

template <typename Rows, typename Key>
void checkOnce(const Rows& rows, const std::string& what, Key key) {
    std::set<decltype(key(*rows.begin()))> seen;
    for (const auto& row : rows) {
        if (!seen.insert(key(row)).second)
            throw TariffFault(what, "stands twice");
    }
}

template <typename Rows, typename Same>
void checkPeriods(const Rows& rows, const std::string& what, Same same) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = i + 1; j < rows.size(); ++j) {
            if (same(rows[i], rows[j]) && rows[i].period.overlaps(rows[j].period))
                throw TariffFault(what, "two rows hold on " + rows[j].period.from.iso() + " or later");
        }
    }
}

bool shareCustomer(const Customers& a, const Customers& b) {
    return (a.retail && b.retail) || (a.contractual && b.contractual);
}

bool shareProduct(const ProductCodes& a, const ProductCodes& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& product) {
        return std::find(b.begin(), b.end(), product) != b.end();
    });
}

template <typename Row>
bool shareScope(const Row& a, const Row& b) {
    return shareCustomer(a.customers, b.customers) && shareProduct(a.products, b.products);
}

void checkProductCodes(const TariffTables& tables, const ProductCodes& codes, const std::string& what) {
    for (const std::string& code : codes) {
        const bool known =
            std::any_of(tables.products.begin(), tables.products.end(),
                        [&code](const ProductRule& rule) { return rule.info.product.code() == code; });
        if (!known)
            throw TariffFault(what, "unknown product " + code);
    }
}

void checkReferences(const TariffTables& tables) {
    for (const Edition& row : tables.editions)
        checkProductCodes(tables, {row.product.code()}, "edition " + row.id);
    for (const SizeRule& row : tables.sizes)
        checkProductCodes(tables, row.products, "sizes");
    for (const AddOnRule& row : tables.addOns)
        checkProductCodes(tables, row.products, "add-on " + row.code);
    for (const InsuranceRule& row : tables.insurance)
        checkProductCodes(tables, row.products, row.id);
    for (const CodRule& row : tables.cod)
        checkProductCodes(tables, row.products, "cod");
    for (const DiscountRule& row : tables.discounts)
        checkProductCodes(tables, row.products, row.code);
    for (const ProductRule& row : tables.products) {
        if (!row.instead.empty())
            checkProductCodes(tables, {row.instead}, "product " + row.info.product.code());
        for (const std::string& code : row.onlyContents) {
            if (!contentsRule(tables, code))
                throw TariffFault("product " + row.info.product.code(), "unknown contents " + code);
        }
    }
}

void checkAllPeriods(const TariffTables& tables) {
    checkPeriods(tables.editions, "editions", [](const Edition& a, const Edition& b) {
        return a.product == b.product && shareCustomer(a.customers, b.customers);
    });
    checkPeriods(tables.sizes, "sizes",
                 [](const SizeRule& a, const SizeRule& b) { return shareProduct(a.products, b.products); });
    checkPeriods(tables.addOns, "add-ons",
                 [](const AddOnRule& a, const AddOnRule& b) { return a.code == b.code && shareScope(a, b); });
    checkPeriods(tables.insurance, "insurance", [](const InsuranceRule& a, const InsuranceRule& b) {
        return a.active && b.active && shareScope(a, b);
    });
    checkPeriods(tables.cod, "cod", shareScope<CodRule>);
    checkPeriods(tables.discounts, "discounts", shareScope<DiscountRule>);
    const auto always = [](const auto&, const auto&) { return true; };
    checkPeriods(tables.tax, "tax", always);
    checkPeriods(tables.cash, "cash-rounding", always);
    checkPeriods(tables.classifier.zones, "zones", always);
    checkPeriods(tables.classifier.army, "army", always);
}

template <typename Rows>
void checkLetters(const Rows& rows, const std::string& what) {
    std::set<char> seen;
    for (const auto& row : rows) {
        if (row.letter != 0 && !seen.insert(row.letter).second)
            throw TariffFault(what, std::string("the letter ") + row.letter + " stands twice");
    }
}

void checkPresent(bool present, const std::string& kind) {
    if (!present)
        throw TariffFault(kind, "no file of this kind");
}

} // namespace

void checkTables(const TariffTables& tables) {
    checkPresent(!tables.products.empty(), "products");
    checkPresent(!tables.editions.empty(), "edition");
    checkPresent(!tables.tax.empty(), "tax");
    checkPresent(!tables.classifier.zones.empty(), "zones");
    checkPresent(!tables.contents.empty(), "contents");
    checkOnce(tables.editions, "edition id", [](const Edition& row) { return row.id; });
    checkOnce(tables.products, "product", [](const ProductRule& row) { return row.info.product.code(); });
    checkOnce(tables.contentsList, "contents code", [](const ListedContents& row) { return row.code; });
    checkOnce(tables.boxes, "box code", [](const PackingBox& row) { return row.code; });
    checkOnce(tables.officeKinds, "office kind", [](const OfficeKind& row) { return row.code; });
    checkLetters(tables.contentsList, "contents");
    checkLetters(tables.boxes, "boxes");
    checkReferences(tables);
    checkAllPeriods(tables);
}

} // namespace dak
