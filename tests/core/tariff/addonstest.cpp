// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/addons.h"

#include "tests/support/tariffcases.h"

#include <rapidcheck/catch.h>

using namespace dak;
using namespace dak::test;

namespace {

InsuranceRule retailFormula() {
    return {"retail",
            true,
            {"p"},
            {true, false},
            {Date::of(2020, 1, 1), std::nullopt},
            "page",
            "confirmed",
            rupees(100'000),
            rupees(200),
            rupees(10),
            rupees(100),
            rupees(6),
            0};
}

// The book with the page's contractual insurance formula switched on.
TariffBook switchedInsurance() {
    std::vector<TariffFile> files = tariffFiles();
    for (TariffFile& file : files) {
        if (file.name != "insurance.json")
            continue;
        for (const auto& [id, from, to] : {std::tuple("insurance-contractual-api", "true", "false"),
                                           std::tuple("insurance-contractual-page", "false", "true")}) {
            const std::size_t at = file.text.find("\"active\": " + std::string(from), file.text.find(id));
            REQUIRE(at != std::string::npos);
            file.text.replace(at + 10, std::string(from).size(), to);
        }
    }
    Result<TariffBook> book = TariffBook::load(files);
    REQUIRE(book);
    return *std::move(book);
}

Money insuranceOf(const TariffBook& book, int insured, bool contractual) {
    QuoteRequest request = aParcel();
    request.contractual = contractual;
    request.addOns.insured = rupees(insured);
    const Result<Quote> quote = book.quote(request);
    REQUIRE(quote);
    REQUIRE(quote->lines.back().code == "insurance");
    return quote->lines.back().amount;
}

} // namespace

TEST_CASE("insurance steps at each started hundred") {
    const InsuranceRule rule = retailFormula();
    for (const auto& [insured, fee] :
         {std::pair(1, 10), std::pair(200, 10), std::pair(201, 16), std::pair(300, 16), std::pair(301, 22),
          std::pair(1000, 58), std::pair(50'000, 2998), std::pair(100'000, 5998)}) {
        INFO(insured);
        CHECK(insuranceFee(rule, rupees(insured)) == rupees(fee));
    }
}

TEST_CASE("the page's contractual formula is there and can be switched on by data") {
    CHECK(insuranceOf(tariffBook(), 1000, true) == rupees(58));
    const TariffBook book = switchedInsurance();
    CHECK(insuranceOf(book, 200, true) == rupees(4));
    CHECK(insuranceOf(book, 1000, true) == rupees(16));
    CHECK(insuranceOf(book, 50'000, true) == rupees(751));
    CHECK(insuranceOf(book, 201, true) == Money::fromPaise(402)); // 1.5 paise, half up
    CHECK(insuranceOf(book, 1000, false) == rupees(58));
}

TEST_CASE("two active insurance formulas of one customer are a wrong file") {
    const Result<TariffBook> book =
        TariffBook::load(tariffFilesWith("insurance.json", "\"active\": false", "\"active\": true"));
    REQUIRE_FALSE(book);
    CHECK(book.error().code() == "tariff_file_invalid");
    CHECK(book.error().fact("where") == "insurance");
}

TEST_CASE("COD Retail opens when a fee is loaded, and not before") {
    QuoteRequest request = aParcel();
    request.addOns.cod = rupees(500);
    CHECK(tariffBook().quote(request).error().code() == "cod_retail_not_loaded");
    const Result<TariffBook> book = TariffBook::load(
        tariffFilesWith("cod.json", "\"loaded\": false",
                        R"("most_rupees": 5000, "low_up_to_rupees": 1000, "low_basis_points": 500,
                           "high_fixed_rupees": 50, "high_basis_points": 200)"));
    REQUIRE(book);
    CHECK(book->quote(request)->codFee == rupees(25));
    request.addOns.cod = rupees(5001);
    CHECK(book->quote(request).error().code() == "cod_too_high");
}

TEST_CASE("the COD fee stands outside lines, tax and total") {
    QuoteRequest request = aParcel();
    request.contractual = true;
    const Quote without = *tariffBook().quote(request);
    request.addOns.cod = rupees(6500);
    Quote with = *tariffBook().quote(request);
    CHECK(with.codFee == rupees(104));
    with.codFee = Money();
    CHECK(with == without);
}

TEST_CASE("the published step of the COD fee is kept") {
    QuoteRequest request = aParcel();
    request.contractual = true;
    request.addOns.cod = rupees(6501);
    CHECK(tariffBook().quote(request)->codFee == Money::fromPaise(10'001));
}

TEST_CASE("add-on lines name their order") {
    QuoteRequest request = aParcel();
    request.addOns.registration = true;
    const Quote quote = *tariffBook().quote(request);
    CHECK(quote.lines[1].rule == "S.O. 4375(E), 25 Sep 2025");
    request.addOns.insured = rupees(1000);
    CHECK(tariffBook().quote(request)->lines[2].rule ==
          "insured for 1,000: 10 up to 200, then 6 for each started 100");
}

TEST_CASE("a provisional add-on is warned of") {
    QuoteRequest request = aDocument();
    request.on = Date::of(2024, 1, 1);
    request.addOns.ack = true;
    CHECK(warningsText(*tariffBook().quote(request)) == "addon_provisional;km_given");
}

TEST_CASE("properties of insurance") {
    rc::prop("never falls with the value, and rises by whole steps", [] {
        const InsuranceRule rule = retailFormula();
        const int insured = *rc::gen::inRange(1, 100'000);
        const Money fee = insuranceFee(rule, rupees(insured));
        const Money next = insuranceFee(rule, rupees(insured + 1));
        RC_ASSERT(next >= fee);
        RC_ASSERT((next - fee).isZero() || next - fee == rupees(6));
        RC_ASSERT((fee - rupees(10)).paise() % 600 == 0);
    });
}
