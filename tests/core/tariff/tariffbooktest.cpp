// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/tariffbook.h"

#include "tests/support/tariffcases.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <cstdlib>

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

TEST_CASE("editions are listed by product, retail first, the newest first") {
    const std::vector<ListedEdition>& list = tariffBook().editions();
    std::vector<std::string> ids;
    for (const ListedEdition& edition : list)
        ids.push_back(edition.id);
    CHECK(ids == std::vector<std::string>{
                     "speed-post-document-2025-10-01", "speed-post-document-2012-10-01",
                     "speed-post-parcel-retail-2026-08-01", "speed-post-parcel-contractual-2026-08-01",
                     "india-post-parcel-retail-2026-08-01", "india-post-parcel-contractual-2026-08-01",
                     "gyan-post-2025-05-01", "book-post-not-loaded", "speed-post-24-not-loaded",
                     "speed-post-48-not-loaded"});
    CHECK(list[0].notification == "S.O. 4375(E), 25 Sep 2025");
    CHECK(list[0].grade == "published");
    CHECK(list[0].customers == "retail+contractual");
    CHECK_FALSE(list[0].validTo);
    CHECK(list[1].validTo == Date::of(2025, 9, 30));
    CHECK(list[3].customers == "contractual");
    CHECK(list[0].ratesLoaded);
    CHECK_FALSE(list[7].ratesLoaded);
}

TEST_CASE("the panel has four products in a fixed order") {
    std::vector<std::string> panel;
    for (const ListedProduct& product : tariffBook().products()) {
        CHECK_FALSE(product.name.empty());
        CHECK_FALSE(product.nameHindi.empty());
        if (product.inPanel)
            panel.push_back(product.product.code());
    }
    CHECK(panel == std::vector<std::string>{"speed-post-document", "speed-post-parcel", "india-post-parcel",
                                            "gyan-post"});
    const ListedProduct* document = tariffBook().product(*Product::parse("speed-post-document"));
    REQUIRE(document);
    CHECK(document->isDocument);
    CHECK(tariffBook().product(*Product::parse("moon-post")) == nullptr);
}

TEST_CASE("contents are found by code and by letter") {
    for (const auto& [letter, code] :
         {std::pair('d', "document"), std::pair('c', "clothes"), std::pair('b', "books"),
          std::pair('k', "cosmetics"), std::pair('f', "food"), std::pair('e', "electronics"),
          std::pair('m', "medicine"), std::pair('j', "jewellery"), std::pair('o', "other")}) {
        const ListedContents* byLetter = tariffBook().contentsByLetter(letter);
        REQUIRE(byLetter);
        CHECK(byLetter->code == code);
        CHECK(tariffBook().contentsByCode(code) == tariffBook().contentsByCode(byLetter->code));
        CHECK_FALSE(byLetter->refused);
    }
    CHECK(tariffBook().contentsByLetter('o')->needsText);
    CHECK(tariffBook().contentsByCode("cloth-wrapped")->refused);
    CHECK(tariffBook().contentsByCode("air-prohibited")->airProhibited);
    CHECK(tariffBook().contentsByCode("c") == nullptr);
    CHECK(tariffBook().contentsByCode("") == nullptr);
    CHECK(tariffBook().contentsByLetter('z') == nullptr);
    CHECK(tariffBook().contentsByLetter(0) == nullptr);
}

TEST_CASE("boxes have one letter each and the sizes of everyday parcels") {
    std::string letters;
    for (const PackingBox& box : tariffBook().boxes())
        letters += box.letter;
    CHECK(letters == "smcly");
    CHECK(tariffBook().boxes()[1].size == Dimensions::fromCentimetres(30, 20, 10));
    CHECK(tariffBook().boxes()[1].price == Money::fromRupees(25));
    CHECK_FALSE(tariffBook().boxes()[4].price);
}

TEST_CASE("office kinds carry their limits") {
    std::string codes;
    for (const OfficeKind& kind : tariffBook().officeKinds()) {
        codes += kind.code + " ";
        if (kind.code == "bo") {
            CHECK(kind.mostInsured == Money::fromRupees(600));
            CHECK(kind.mostParcelGrams == 10'000);
        }
        CHECK(kind.cod == (kind.code != "csc"));
    }
    CHECK(codes == "ho so-a so-b so-c single-handed bo csc dnk ");
}

TEST_CASE("cash is rounded by the rule of the day") {
    CHECK(tariffBook().cashRounding(Date::of(2026, 11, 20))->stepPaise == 100);
    CHECK_FALSE(tariffBook().cashRounding(Date::of(2017, 6, 30)));
}

TEST_CASE("a folder that cannot be read is a failure of the machine") {
    const Result<TariffBook> book = TariffBook::loadFolder("/nowhere/at/all");
    REQUIRE_FALSE(book);
    CHECK(book.error().code() == "tariff_folder_unreadable");
    CHECK(book.error().kind() == ErrorKind::Machine);
}

TEST_CASE("the folders of the program and of the office are read together") {
    const std::string share = std::string(std::getenv("DAK_SOURCE")) + "/resources/tariff";
    const std::string office = std::string(std::getenv("DAK_SOURCE")) + "/tests/fixtures/tariff";
    QuoteRequest request = aDocument();
    request.km.reset();
    request.weight = Weight::fromGrams(250);
    request.from = {Pincode::of(400001), "27", "", std::nullopt};
    request.to = {Pincode::of(560001), "29", "", std::nullopt};
    CHECK(TariffBook::loadFolder(share)->quote(request).error().code() == "distance_unknown");
    CHECK(TariffBook::loadFolder(share, "/nowhere")->quote(request).error().code() == "distance_unknown");
    CHECK(TariffBook::loadFolder(share, office)->quote(request)->basis.value == "501-1000 km");
}

TEST_CASE("of two files of one name the office's own counts") {
    const std::string share = std::string(std::getenv("DAK_SOURCE")) + "/resources/tariff";
    const std::string name = "/speed-post-document-2025-10-01.json";
    const test::TempFolder own;
    std::filesystem::copy(share + name, own.path() + name);
    REQUIRE(TariffBook::loadFolder(share, own.path())); // an edition twice would be refused
    own.write(name.substr(1), "{}");
    const auto refused = TariffBook::loadFolder(share, own.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("file") == name.substr(1));
}
