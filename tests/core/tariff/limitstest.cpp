// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limits themselves at their edges, over tables made by hand; the limits of the real tables are in
// tests/fixtures/tariff/refusals.csv.
#include "core/tariff/limits.h"

#include "tests/support/tariffcases.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

// A product of 50 g to 5 kg, retail ceiling 2 kg, boxes of 10x7x1 to 60x50x40 with a sum of 120, rolls.
struct House {
    House() {
        edition.leastGrams = 50;
        edition.mostGrams = 5000;
        edition.provisionalCeilingGrams = 2000;
        product.instead = "india-post-parcel";
        product.info.transmission = "air";
        SizeRule size{.products = {"speed-post-parcel"},
                      .period = {Date::of(2026, 1, 1), Date::of(2026, 12, 31)}};
        size.least = {10, 7, 1};
        size.most = {60, 50, 40};
        size.mostSum = 120;
        size.roll = SizeRule::RollRule{10, 2, 90, 104};
        tables.sizes.push_back(size);
        request.on = Date::of(2026, 11, 20);
    }
    std::string weight(std::int64_t grams) {
        request.weight = Weight::fromGrams(grams);
        return said(checkWeight(product, edition, request, warnings));
    }
    std::string size(int length, int breadth, int height) {
        request.size = Dimensions::fromCentimetres(length, breadth, height);
        request.roll.reset();
        return said(checkSize(tables, product, edition, request, warnings));
    }
    std::string roll(int length, int diameter) {
        request.size.reset();
        request.roll = Roll::fromCentimetres(length, diameter);
        return said(checkSize(tables, product, edition, request, warnings));
    }
    std::string contents(const std::string& code, const std::string& text = {}) {
        request.contents = code;
        request.contentsText = text;
        return said(checkContents(tables, product, edition, request, warnings));
    }
    std::string office() { return said(checkOffice(tables, product, request)); }
    std::string said(const Status& status) {
        last = status ? std::vector<Fact>{} : status.error().facts();
        return status ? "" : status.error().code();
    }
    std::string fact(const std::string& name) const {
        for (const auto& [key, value] : last)
            if (key == name)
                return value;
        return {};
    }

    TariffTables tables;
    ProductRule product{.info = {.product = *Product::parse("speed-post-parcel")}};
    Edition edition{.product = *Product::parse("speed-post-parcel"), .period = {Date::of(2026, 1, 1), {}}};
    QuoteRequest request = aParcel();
    std::vector<Notice> warnings;
    std::vector<Fact> last;
};

} // namespace

TEST_CASE("a weight is taken from the least to the most, both counted in") {
    House house;
    for (const std::int64_t grams : {50, 51, 2000})
        CHECK(house.weight(grams).empty());
    CHECK(house.warnings.empty());
    for (const std::int64_t grams : {1, 49, 5001, 35'000}) {
        INFO(grams);
        CHECK(house.weight(grams) == "weight_out_of_range");
        CHECK(house.fact("field") == "weight");
        CHECK(house.fact("given") == std::to_string(grams));
        CHECK(house.fact("least") == "50");
        CHECK(house.fact("most") == "5000");
        CHECK(house.fact("instead") == "india-post-parcel");
    }
}

TEST_CASE("above the retail ceiling a weight is warned of, not refused") {
    House house;
    CHECK(house.weight(2001).empty());
    REQUIRE(house.warnings.size() == 1);
    CHECK(house.warnings[0].code == "weight_over_retail_ceiling");
    CHECK(house.weight(5000).empty());
    house.edition.provisionalCeilingGrams.reset();
    house.warnings.clear();
    CHECK(house.weight(5000).empty());
    CHECK(house.warnings.empty());
}

TEST_CASE("a document that is too heavy is told to go as a parcel") {
    House house;
    house.edition.documentsOnly = true;
    CHECK(house.weight(5001) == "document_too_heavy");
    CHECK(house.fact("instead") == "india-post-parcel");
    CHECK(house.weight(49) == "weight_out_of_range");
    house.product.instead.clear();
    CHECK(house.weight(5001) == "document_too_heavy");
    CHECK(house.fact("instead").empty());
}

TEST_CASE("a box is measured by its sides in any order") {
    House house;
    const struct {
        int length, breadth, height;
        const char* code;
    } cases[] = {{10, 7, 1, ""},
                 {1, 7, 10, ""},
                 {9, 7, 1, "size_too_small"},
                 {10, 6, 1, "size_too_small"},
                 {60, 50, 10, ""},
                 {10, 60, 50, ""},
                 {61, 7, 1, "size_too_large"},
                 {60, 51, 1, "size_too_large"},
                 {60, 50, 41, "size_too_large"}, // before its sum
                 {60, 50, 11, "size_sum_too_large"},
                 {40, 40, 40, ""}};
    for (const auto& row : cases) {
        INFO(row.length << "x" << row.breadth << "x" << row.height);
        CHECK(house.size(row.length, row.breadth, row.height) == row.code);
        if (*row.code != '\0')
            CHECK(house.fact("field") == "size");
    }
    CHECK(house.size(60, 50, 11) == "size_sum_too_large");
    CHECK(house.fact("sum") == "121");
    CHECK(house.fact("most") == "120");
    house.tables.sizes[0].mostSum.reset();
    CHECK(house.size(60, 50, 40).empty());
}

TEST_CASE("a roll has its own limits, or is the box around it where there are none") {
    House house;
    const struct {
        int length, diameter;
        const char* code;
    } cases[] = {{10, 2, ""}, {9, 2, "roll_too_short"}, {10, 1, "roll_too_thin"},
                 {90, 7, ""}, {91, 2, "roll_too_long"}, {90, 8, "roll_sum_too_large"},
                 {80, 12, ""}};
    for (const auto& row : cases) {
        INFO(row.length << "x" << row.diameter);
        CHECK(house.roll(row.length, row.diameter) == row.code);
        if (*row.code != '\0')
            CHECK(house.fact("field") == "roll");
    }
    house.tables.sizes[0].roll.reset();
    CHECK(house.roll(90, 7) == "size_too_large");
    CHECK(house.fact("given") == "90x7");
    CHECK(house.roll(60, 30).empty());
    CHECK(house.roll(60, 31) == "size_sum_too_large");
}

TEST_CASE("a size that is not there is told of a parcel, and two are too many") {
    House house;
    house.request.size.reset();
    CHECK(house.said(checkSize(house.tables, house.product, house.edition, house.request, house.warnings))
              .empty());
    REQUIRE(house.warnings.size() == 1);
    CHECK(house.warnings[0].code == "size_not_measured");
    house.product.info.isDocument = true;
    house.warnings.clear();
    CHECK(house.said(checkSize(house.tables, house.product, house.edition, house.request, house.warnings))
              .empty());
    CHECK(house.warnings.empty());
    house.request.size = Dimensions::fromCentimetres(20, 10, 5);
    house.request.roll = Roll::fromCentimetres(60, 8);
    CHECK(house.said(checkSize(house.tables, house.product, house.edition, house.request, house.warnings)) ==
          "size_and_roll");
}

TEST_CASE("a limit of size holds for its products and its days alone") {
    House house;
    house.request.on = Date::of(2026, 12, 31);
    CHECK(house.size(61, 7, 1) == "size_too_large");
    house.request.on = Date::of(2027, 1, 1);
    CHECK(house.size(61, 7, 1).empty());
    house.request.on = Date::of(2025, 12, 31);
    CHECK(house.size(61, 7, 1).empty());
    house.request.on = Date::of(2026, 1, 1);
    CHECK(house.size(61, 7, 1) == "size_too_large");
    house.request.product = *Product::parse("india-post-parcel");
    CHECK(house.size(61, 7, 1).empty());
}

TEST_CASE("what is larger than a document is a parcel, and sources that disagree are told") {
    House house;
    house.edition.documentsOnly = true;
    house.tables.sizes[0].disputed = {{50, 40, 30}, {60, 50, 1}};
    CHECK(house.size(61, 7, 1) == "document_too_large");
    CHECK(house.fact("most") == "60x50x40");
    CHECK(house.fact("instead") == "india-post-parcel");
    CHECK(house.warnings.empty());
    CHECK(house.size(60, 50, 40).empty());
    CHECK(house.warnings.size() == 2);
    house.warnings.clear();
    CHECK(house.size(50, 40, 2).empty());
    REQUIRE(house.warnings.size() == 1);
    CHECK(house.warnings[0].code == "document_size_disputed");
    CHECK(house.size(1, 1, 1).empty()); // a document has no least size
}

TEST_CASE("contents go by their code, each with its own reason") {
    House house;
    const auto add = [&house](const char* code) -> ContentsRule& {
        house.tables.contents.push_back({});
        house.tables.contents.back().info.code = code;
        house.tables.contents.back().info.name = code;
        return house.tables.contents.back();
    };
    add("clothes");
    add("other").info.needsText = true;
    add("perfume").info.airProhibited = true;
    ContentsRule& refused = add("arms");
    refused.info.refused = true;
    refused.refusal = "contents_prohibited";
    CHECK(house.contents("clothes").empty());
    CHECK(house.contents("other") == "contents_text_needed");
    CHECK(house.contents("other", "  ") == "contents_text_needed");
    CHECK(house.contents("other", "toys").empty());
    CHECK(house.contents("perfume") == "contents_air_prohibited");
    CHECK(house.fact("instead") == "india-post-parcel");
    CHECK(house.contents("arms") == "contents_prohibited");
    CHECK(house.contents("nothing") == "contents_unknown");
    CHECK(house.fact("given") == "nothing");
    house.product.info.transmission = "surface";
    CHECK(house.contents("perfume").empty());
    house.product.onlyContents = {"book"};
    CHECK(house.contents("clothes") == "contents_not_for_product");
    CHECK(house.fact("only") == "book");
    CHECK(house.warnings.empty());
    CHECK(house.contents("").empty());
    REQUIRE(house.warnings.size() == 1);
    CHECK(house.warnings[0].code == "contents_not_declared");
}

TEST_CASE("merchandise is no document, by its contents or by what the sender says") {
    House house;
    house.edition.documentsOnly = true;
    house.tables.contents.push_back({});
    house.tables.contents.back().info.code = "clothes";
    CHECK(house.contents("clothes").empty());
    house.tables.contents.back().merchandise = true;
    CHECK(house.contents("clothes") == "document_is_merchandise");
    CHECK(house.fact("field") == "contents");
    house.request.merchandise = true;
    CHECK(house.contents("") == "document_is_merchandise");
    CHECK(house.fact("field") == "merchandise");
    house.edition.documentsOnly = false;
    CHECK(house.contents("clothes").empty());
}

TEST_CASE("words said of the contents count whatever the code") {
    House house;
    house.tables.words = {{WordEffect::Prohibited, {"petrol"}, {}},
                          {WordEffect::AirProhibited, {"lighter"}, {}}};
    CHECK(house.contents("", "a can of Petrol") == "contents_prohibited");
    CHECK(house.fact("word") == "petrol");
    CHECK(house.contents("", "lighters") == "contents_air_prohibited");
    CHECK(house.fact("instead") == "india-post-parcel");
    house.product.info.transmission = "surface";
    CHECK(house.contents("", "lighters").empty());
    CHECK(house.contents("", "petrol") == "contents_prohibited");
}

TEST_CASE("a small office has limits, and an unknown kind none") {
    House house;
    house.tables.officeKinds = {{.code = "bo",
                                 .name = {},
                                 .nameHindi = {},
                                 .mostInsured = Money::fromRupees(600),
                                 .mostParcelGrams = 1000,
                                 .cod = false}};
    house.request.weight = Weight::fromGrams(1001);
    house.request.addOns.insured = Money::fromPaise(60'001);
    house.request.addOns.cod = Money::fromRupees(1);
    CHECK(house.office().empty());
    house.request.officeKind = "bo";
    CHECK(house.office() == "office_limit_weight");
    CHECK(house.fact("office") == "bo");
    house.request.weight = Weight::fromGrams(1000);
    CHECK(house.office() == "office_limit_insured");
    CHECK(house.fact("most") == "600");
    house.request.addOns.insured = Money::fromRupees(600);
    CHECK(house.office() == "office_limit_cod");
    house.request.addOns.cod.reset();
    CHECK(house.office().empty());
    house.product.info.isDocument = true;
    house.request.weight = Weight::fromGrams(1001);
    CHECK(house.office().empty()); // the limit is of parcels
}
