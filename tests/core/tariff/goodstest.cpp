// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/goods.h"

#include "tests/support/tariffcases.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

TariffTables words(WordEffect effect, std::vector<std::string> list) {
    TariffTables tables;
    tables.words.push_back({effect, std::move(list), {}});
    return tables;
}

std::string found(const std::vector<std::string>& list, std::string_view text) {
    const TariffTables tables = words(WordEffect::Prohibited, list);
    return std::string(findWord(tables, WordEffect::Prohibited, text).word);
}

} // namespace

TEST_CASE("a word is found whole, in any case, and in the plural") {
    for (const char* text : {"petrol", "PETROL", "a can of petrol", "petrol, 1 l", "(petrol)", "petrols"})
        CHECK(found({"petrol"}, text) == "petrol");
    for (const char* text : {"", "petroleum jelly", "biopetrol", "petro", "petrolss", "petrolषेत्र"})
        CHECK(found({"petrol"}, text).empty());
}

TEST_CASE("a word of two parts is found with its space") {
    CHECK(found({"power bank"}, "my Power Bank 10000") == "power bank");
    CHECK(found({"power bank"}, "powerbank").empty());
}

TEST_CASE("a later place is looked at when the first is inside a longer word") {
    CHECK(found({"acid"}, "placid acid") == "acid");
}

TEST_CASE("Hindi words are found whole") {
    CHECK(found({"पटाखे"}, "दो पटाखे") == "पटाखे");
    CHECK(found({"पटाखे"}, "पटाखेवाला").empty());
}

TEST_CASE("an effect finds only its own words") {
    const TariffTables tables = words(WordEffect::AirProhibited, {"perfume"});
    CHECK(findWord(tables, WordEffect::AirProhibited, "perfume").rule != nullptr);
    CHECK(findWord(tables, WordEffect::Prohibited, "perfume").rule == nullptr);
}

TEST_CASE("everyday goods are not caught by a word") {
    QuoteRequest request = aParcel();
    request.contents = "other";
    for (const char* text : {"cricket match shirt", "gas stove knob", "citric acid tablets", "cream crackers",
                             "printer cartridge", "fridge magnet", "silver coloured phone cover", "toy snake",
                             "painting in a frame", "golden saree", "cash memo book", "नमकीन"}) {
        request.contentsText = text;
        const Result<Quote> quote = tariffBook().quote(request);
        INFO(text << " " << (quote ? "" : quote.error().code()));
        CHECK(quote);
    }
}

TEST_CASE("the value of what is said is capped where it is declared or insured") {
    QuoteRequest request = aParcel();
    request.contents = "other";
    request.contentsText = "gold coin";
    request.addOns.insured = Money::fromRupees(20'000);
    CHECK(tariffBook().quote(request));
    request.addOns.insured = Money::fromRupees(20'001);
    CHECK(tariffBook().quote(request).error().code() == "contents_value_too_high");
    request.addOns.insured.reset();
    CHECK(tariffBook().quote(request).error().code() == "insurance_needed");
}

TEST_CASE("bullion without any value is asked for one") {
    TariffTables tables = words(WordEffect::ValueCap, {"bullion"});
    QuoteRequest request = aParcel();
    request.contentsText = "bullion";
    const Status status = checkValue(tables, request);
    REQUIRE_FALSE(status);
    CHECK(status.error().code() == "value_needed");
    CHECK(status.error().fact("word") == "bullion");
}

TEST_CASE("currency is insured to 20,000 at most") {
    QuoteRequest request = aParcel();
    request.contents = "o";
    request.contentsText = "currency notes";
    request.addOns.insured = Money::fromRupees(20'000);
    CHECK(tariffBook().quote(request));
    request.addOns.insured = Money::fromRupees(20'001);
    CHECK(tariffBook().quote(request).error().fact("most") == "20,000");
}

TEST_CASE("insurance up to the declared value is accepted, above it refused") {
    QuoteRequest request = aParcel();
    request.value = Money::fromRupees(3000);
    request.addOns.insured = Money::fromRupees(3000);
    CHECK(tariffBook().quote(request));
    request.addOns.insured = Money::fromRupees(3001);
    CHECK(tariffBook().quote(request).error().code() == "insured_above_value");
    request.addOns.insured = Money::fromRupees(100);
    CHECK(tariffBook().quote(request));
}
