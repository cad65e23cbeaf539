// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/tariffbook.h"

#include "tests/core/tariff/tariffcases.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

// Compares what the row says; an empty cell says nothing.
void checkExpected(const TariffRow& row, const Quote& quote) {
    const auto agrees = [&row](const std::string& name, const std::string& actual) {
        if (const std::string expected = cell(row, name); !expected.empty()) {
            INFO(name);
            CHECK(actual == expected);
        }
    };
    const auto amount = [&row](const std::string& name, Money actual) {
        if (const std::string expected = cell(row, name); !expected.empty()) {
            INFO(name);
            CHECK(actual.text() == Money::parse(expected)->text());
        }
    };
    if (const std::string expected = cell(row, "lines"); !expected.empty())
        CHECK(linesText(quote) == expected);
    amount("taxable", quote.taxable);
    amount("cgst", quote.cgst);
    amount("sgst", quote.sgst);
    amount("utgst", quote.utgst);
    amount("igst", quote.igst);
    amount("tax", quote.tax());
    amount("total", quote.total);
    amount("cod_fee", quote.codFee);
    agrees("basis", quote.basis.value);
    agrees("source", quote.basis.source);
    agrees("place", quote.placeOfSupply);
    agrees("chargeable", std::to_string(quote.chargeableGrams));
    agrees("volumetric", quote.volumetricGrams ? std::to_string(*quote.volumetricGrams) : "");
    agrees("warnings", warningsText(quote));
    CHECK(quote.total == quote.taxable + quote.tax());
}

void checkFacts(const TariffRow& row, const Error& error) {
    std::string facts = cell(row, "facts");
    for (std::size_t at = 0; at < facts.size();) {
        std::size_t end = facts.find(';', at);
        end = end == std::string::npos ? facts.size() : end;
        const std::string fact = facts.substr(at, end - at);
        const std::size_t equals = fact.find('=');
        INFO(fact);
        CHECK(error.fact(fact.substr(0, equals)) == fact.substr(equals + 1));
        at = end + 1;
    }
}

void quoteAll(const std::string& fixture, std::size_t least) {
    const std::vector<TariffRow> rows = tariffRows(fixture);
    CHECK(rows.size() >= least);
    for (const TariffRow& row : rows) {
        INFO(fixture << ": " << cell(row, "case"));
        const Result<Quote> quote = tariffBook().quote(requestOf(row));
        if (!quote) {
            FAIL_CHECK("refused: " << quote.error().code());
            continue;
        }
        checkExpected(row, *quote);
    }
}

} // namespace

TEST_CASE("every cell of every table is the price") {
    quoteAll("cells.csv", 450);
}

TEST_CASE("every worked example comes out") {
    quoteAll("worked.csv", 130);
}

TEST_CASE("what a rule forbids is refused with the field and the limit") {
    const std::vector<TariffRow> rows = tariffRows("refusals.csv");
    CHECK(rows.size() >= 110);
    for (const TariffRow& row : rows) {
        INFO("refusals.csv: " << cell(row, "case"));
        const Result<Quote> quote = tariffBook().quote(requestOf(row));
        if (quote) {
            FAIL_CHECK("not refused");
            continue;
        }
        CHECK(quote.error().code() == cell(row, "error"));
        CHECK(quote.error().kind() == ErrorKind::Refused);
        checkFacts(row, quote.error());
    }
}
