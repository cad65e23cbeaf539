// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include "tests/support/tariffcases.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct WrongFile {
    const char* file;
    const char* text;
    const char* replacement;
    const char* where; // as the error says
};

std::string whereOf(const std::vector<TariffFile>& files) {
    const Result<TariffBook> book = TariffBook::load(files);
    if (book)
        return "none";
    CHECK(book.error().code() == "tariff_file_invalid");
    CHECK_FALSE(book.error().fact("why").empty());
    return std::string(book.error().fact("where"));
}

constexpr const char* kParcel = "speed-post-parcel-retail-2026-08-01.json";
constexpr const char* kDocument = "speed-post-document-2025-10-01.json";

const WrongFile kWrongFields[] = {
    {kParcel, "dak-tariff-1", "dak-tariff-2", "/format"},
    {kParcel, "\"kind\": \"edition\"", "\"kind\": \"moon\"", "/kind"},
    {kParcel, "\"basis\": \"zone\"", "\"basis\": \"feeling\"", "/basis"},
    {kParcel, "\"zone-metro\"", "\"zone-local\"", "/columns/2"},
    {kParcel, "\"zone-metro\"", "\"within-state\"", "/columns/2"},
    {kParcel, "\"zone-metro\", ", "", "/columns"},
    {kParcel, "[28, 76, 82, 90]", "[28, 76, 82]", "/bands/0"},
    {kParcel, "[28, 76, 82, 90]", "[28, 76, 82, 90, 99]", "/bands/0"},
    {kParcel, "[28, 76, 82, 90]", "[28, 76, 82.5, 90]", "/bands/0/rates_rupees/2"},
    {kParcel, "[28, 76, 82, 90]", "[28, -76, 82, 90]", "/bands/0/rates_rupees/1"},
    {kParcel, "\"up_to_g\": 1000", "\"up_to_g\": 500", "/bands/1/up_to_g"},
    {kParcel, "\"most_g\": 35000", "\"most_g\": 0", "/most_g"},
    {kParcel, "\"least_g\": 1", "\"least_g\": 36000", "/least_g"},
    {kParcel, "\"retail\"", "\"everyone\"", "/customers/0"},
    {kParcel, "\"grade\": \"confirmed\"", "\"grade\": \"sure\"", "/grade"},
    {kParcel, "\"valid_from\": \"2026-08-01\"", "\"valid_from\": \"2026-08-32\"", "/valid_from"},
    {kParcel, "\"per_started_g\": 1000", "\"per_started_g\": 0", "/increment/per_started_g"},
    {kParcel, "\"product\": \"speed-post-parcel\"", "\"product\": \"Speed Post\"", "/product"},
    {kDocument, "\"local\"", "\"near\"", "/columns/0"},
    {kDocument, "200, 500", "500, 200", "/columns/2"},
    {kDocument, ", \"beyond\"", "", "/columns"},
    {kDocument, "\"most_g\": 500", "\"most_g\": 501", "/"},
    {"products.json", "\"air\"", "\"rail\"", "/products/0/transmission"},
    {"sizes.json", "[35, 27, 2]", "[35, 27]", "/sizes/0/box/most_cm"},
    {"sizes.json", "\"roll\"", "\"role\"", "/sizes/2"},
    {"add-ons.json", "\"otp\"", "\"sms\"", "/add_ons/1/code"},
    {"insurance.json", "\"step_rupees\": 100", "\"step_rupees\": 0", "/insurance/0/step_rupees"},
    {"discounts.json", "\"student-discount\"", "\"friend-discount\"", "/discounts/0/code"},
    {"discounts.json", "1000", "10001", "/discounts/0/basis_points"},
    {"tax.json", "900", "9.00", "/tax/0/cgst_basis_points"},
    {"zones.json", "\"state\": \"01\"", "\"state\": \"99\"", "/states/0/state"},
    {"zones.json", "[\"02\", \"03\"", "[\"03\"", "/states"},
    {"zones.json", "\"4011-4017\"", "\"4017-4011\"", "/local_sets/1/pins/1"},
    {"zones.json", "\"zone\": \"zone-metro\"", "\"zone\": \"metro\"", "/pin_rows/1/zone"},
    {"army.json", "\"beyond\"", "\"local\"", "/rows/0/slab"},
    {"army.json", "\"beyond\"", "\"far\"", "/rows/0/slab"},
    {"contents.json", "\"letter\": \"d\"", "\"letter\": \"D\"", "/contents/0/letter"},
    {"contents.json", "cloth_wrapping_refused", "because", "/contents/10/refused"},
    {"prohibited.json", "\"effect\": \"air-prohibited\"", "\"effect\": \"sea\"", "/words/1/effect"},
    {"boxes.json", "[20, 15, 10]", "[20, 15, 0]", "/boxes/0/size_cm/2"},
    {"cash-rounding.json", "\"step_paise\": 100", "\"step_paise\": 0", "/rules/0/step_paise"},
};

// Right by itself, wrong beside the others.
const WrongFile kWrongTogether[] = {
    {kParcel, "\"product\": \"speed-post-parcel\"", "\"product\": \"moon-post\"",
     "edition speed-post-parcel-retail-2026-08-01"},
    {kParcel, "[\"retail\"]", "[\"retail\", \"contractual\"]", "editions"},
    {kParcel, "\"id\": \"speed-post-parcel-retail", "\"id\": \"speed-post-parcel-contractual", "edition id"},
    {"speed-post-document-2012-10-01.json", "2025-09-30", "2025-10-01", "editions"},
    {"add-ons.json", "2024-12-15", "2024-12-16", "add-ons"},
    {"add-ons.json", "\"speed-post-document\"", "\"moon-post\"", "add-on registration"},
    {"sizes.json", "2026-05-24", "2026-05-25", "sizes"},
    {"products.json", "\"code\": \"book-post\"", "\"code\": \"gyan-post\"", "product"},
    {"products.json", "\"instead\": \"gyan-post\"", "\"instead\": \"moon-post\"", "product book-post"},
    {"products.json", "[\"books\"]", "[\"stars\"]", "product gyan-post"},
    {"contents.json", "\"letter\": \"c\"", "\"letter\": \"d\"", "contents"},
    {"contents.json", "\"code\": \"clothes\"", "\"code\": \"document\"", "contents code"},
    {"boxes.json", "\"letter\": \"m\"", "\"letter\": \"s\"", "boxes"},
    {"office-kinds.json", "\"code\": \"so-a\"", "\"code\": \"ho\"", "office kind"},
};

} // namespace

TEST_CASE("a wrong field is named with its file and place") {
    for (const WrongFile& wrong : kWrongFields) {
        INFO(wrong.file << ": " << wrong.text << " -> " << wrong.replacement);
        const Result<TariffBook> book =
            TariffBook::load(tariffFilesWith(wrong.file, wrong.text, wrong.replacement));
        if (book) {
            FAIL_CHECK("accepted");
            continue;
        }
        CHECK(book.error().fact("file") == wrong.file);
        CHECK(book.error().fact("where") == wrong.where);
        CHECK_FALSE(book.error().fact("why").empty());
    }
}

TEST_CASE("what contradicts another file is refused") {
    for (const WrongFile& wrong : kWrongTogether) {
        INFO(wrong.file << ": " << wrong.text << " -> " << wrong.replacement);
        CHECK(whereOf(tariffFilesWith(wrong.file, wrong.text, wrong.replacement)) == wrong.where);
    }
}

TEST_CASE("a kind of file that the tariff cannot do without is missed") {
    for (const auto& [file, kind] :
         {std::pair("products.json", "products"), std::pair("tax.json", "tax"),
          std::pair("zones.json", "zones"), std::pair("contents.json", "contents")}) {
        std::vector<TariffFile> files = tariffFiles();
        std::erase_if(files, [name = file](const TariffFile& one) { return one.name == name; });
        CHECK(whereOf(files) == kind);
    }
    CHECK(whereOf({}) == "products");
}

TEST_CASE("no half of any file is accepted, and none crashes") {
    for (const TariffFile& whole : tariffFiles()) {
        for (std::size_t length = 0; length + 2 < whole.text.size(); length += 97) {
            std::vector<TariffFile> files = tariffFiles();
            for (TariffFile& file : files) {
                if (file.name == whole.name)
                    file.text.resize(length);
            }
            const Result<TariffBook> book = TariffBook::load(files);
            INFO(whole.name << " cut at " << length);
            REQUIRE_FALSE(book);
            CHECK(book.error().fact("file") == whole.name);
        }
    }
}
