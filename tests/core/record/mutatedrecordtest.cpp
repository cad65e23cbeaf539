// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every field of every record, one at a time: taken away, of another type, out of range. A body that was
// changed is refused or is another record; it is never taken for the one that was written, and never a crash.
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"
#include "core/record/office.h"

#include "tests/support/records.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dak;

namespace {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

ArticleAccepted everyField() {
    ArticleAccepted article = test::anArticle();
    article.numberReason = "sticker of the old roll";
    article.roll = Roll::fromCentimetres(60, 8);
    article.contentsText = "sari";
    article.value = Money::fromRupees(1500);
    article.contractual = true;
    article.isDocument = true;
    article.merchandise = true;
    article.onPostalService = true;
    article.gem = true;
    article.customer = *Gstin::parse("27AAPFU0939F1ZV");
    article.addOns = {true, true, true, true, Money::fromRupees(1500), Money::fromRupees(1499)};
    article.student = Student{"S-1", "IIT Bombay", Date::of(2027, 5, 31)};
    article.quote.basis.km = 840;
    article.quote.igstBasisPoints = 1800;
    article.quote.warnings = {{"provisional", {{"edition", "x"}}}};
    article.quote.codFee = Money::fromPaise(2398);
    article.productNameHindi = "स्पीड पोस्ट पार्सल";
    article.reference = "ORD/77";
    return article;
}

// Paths of all values that are not objects or arrays themselves, and of all arrays and objects.
void collect(const Json& json, const Pointer& here, std::vector<Pointer>& paths) {
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            paths.push_back(here / key);
            collect(value, here / key, paths);
        }
    }
    if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i) {
            paths.push_back(here / i);
            collect(json[i], here / i, paths);
        }
    }
}

// What stands in a file that somebody edited.
std::vector<Json> strangers(const Json& was) {
    std::vector<Json> out{
        nullptr, true, "x", "", -1, 0, 1.5, Json::array(), Json::object(), std::string(5000, 'x')};
    if (was.is_number_integer()) {
        const auto number = was.get<std::int64_t>();
        out.emplace_back(static_cast<double>(number));       // 7.0 for 7
        out.emplace_back(std::to_string(number));            // "7" for 7
        out.emplace_back(number + (std::int64_t{1} << 32));  // wraps to 7 in 32 bits
        out.emplace_back(std::uint64_t{0xFFFFFFFFFFFFFFFF}); // wraps to -1 in 64 bits
        out.emplace_back(Json::array({number}));
    }
    return out;
}

struct Counts {
    int refused = 0;
    int others = 0;
};

// Changes each value of the body in each way and asks what became of it.
template <typename T, typename Decode>
Counts mutate(const T& record, Decode decode) {
    const Json body = Json::parse(encode(record));
    std::vector<Pointer> paths;
    collect(body, Pointer(), paths);
    Counts counts;
    const auto judge = [&](const Json& changed, const std::string& how) {
        INFO(how);
        const Result<T> read = decode(changed.dump(-1, ' ', false, Json::error_handler_t::replace));
        if (!read) {
            CHECK(read.error().code() == "record_malformed");
            CHECK(read.error().fact("kind") == T::kKind);
            ++counts.refused;
        } else {
            CHECK_FALSE(*read == record);
            ++counts.others;
        }
    };
    for (const Pointer& path : paths) {
        for (const Json& stranger : strangers(body.at(path))) {
            if (stranger == body.at(path) && stranger.type() == body.at(path).type())
                continue;
            Json changed = body;
            changed[path] = stranger;
            judge(changed, path.to_string() + " = " + stranger.dump().substr(0, 60));
        }
        if (body.at(path.parent_pointer()).is_object()) {
            Json changed = body;
            changed[path.parent_pointer()].erase(path.back());
            judge(changed, path.to_string() + " taken away");
        }
    }
    CHECK(counts.refused > 0);
    return counts;
}

const ArticleNumber kNumber = ArticleNumber::issue("ZT", 20000001);
const EntryRef kOriginal{test::uuidOf(4), 1};

} // namespace

TEST_CASE("a changed article is refused or another article") {
    const Counts counts = mutate(everyField(), decodeArticleAccepted);
    CHECK(counts.refused > 500);
    ArticleAccepted ordinary = test::anArticle();
    ordinary.quote.igstBasisPoints = 1800;
    mutate(ordinary, decodeArticleAccepted);
}

TEST_CASE("a changed end of an article is refused or another") {
    mutate(ArticleRemoved{kOriginal, test::uuidOf(1), kNumber, true, "torn"}, decodeArticleRemoved);
    mutate(ArticleCancelled{test::aOffice(), kOriginal, kNumber, "1-1", "sender asked",
                            Money::fromRupees(275), "C-1-1", "en+hi"},
           decodeArticleCancelled);
    mutate(ArticleAmended{kOriginal, kNumber, test::anAddress("Meena", 560034),
                          test::anAddress("मीना", 560034), true, 2},
           decodeArticleAmended);
}

TEST_CASE("a changed office or range is refused or another") {
    Office office = test::aOffice();
    office.gstin = *Gstin::parse("27AAPFU0939F1ZV");
    mutate(OfficeOpened{office, "00ff"}, decodeOfficeOpened);
    mutate(NumbersLoaded{*Product::parse("gyan-post"), "ZT", 1, 99'999'999, "loaded"}, decodeNumbersLoaded);
    mutate(NumberSpoiled{kNumber, "torn"}, decodeNumberSpoiled);
}

TEST_CASE("a changed basket is refused or another") {
    mutate(BasketOpened{test::uuidOf(9)}, decodeBasketOpened);
    mutate(ItemSold{test::aOffice(), test::uuidOf(9), 2, "box-m", "Box M", Money::fromRupees(30),
                    Money::fromPaise(2542), Money::fromPaise(229), Money::fromPaise(228),
                    Money::fromPaise(1)},
           decodeItemSold);
    mutate(ItemRemoved{kOriginal, test::uuidOf(9), 2, "not wanted"}, decodeItemRemoved);
    mutate(BasketHeld{test::uuidOf(9), "red bag"}, decodeBasketHeld);
    mutate(BasketRecalled{test::uuidOf(9)}, decodeBasketRecalled);
    mutate(BasketDiscarded{test::uuidOf(9), "left", {kNumber}}, decodeBasketDiscarded);
}

TEST_CASE("a changed payment is refused or another") {
    BasketPaid paid = test::aPayment();
    paid.rounding = Money::fromPaise(-36);
    paid.roundingRule = "to the rupee";
    paid.tenders = {{"cash", Money::fromRupees(500), "drawer 1"}};
    mutate(paid, decodeBasketPaid);
}

TEST_CASE("a changed day is refused or another") {
    mutate(DayOpened{test::aOffice(), Money::fromRupees(2000)}, decodeDayOpened);
    const DayClosed closed{
        .office = test::aOffice(),
        .expected = Money::fromRupees(2275),
        .counted = Money::fromRupees(2270),
        .difference = Money::fromRupees(-5),
        .disputed = true,
        .reason = "one note short",
        .entries = 7,
        .booked = 4,
        .articles = 2,
        .cancelled = 3,
        .totals = {{Account::Cash, Money::fromRupees(2275)}, {Account::Float, Money::fromRupees(-2000)}},
        .heldBaskets = {"red bag"}};
    mutate(closed, decodeDayClosed);
    mutate(DocumentReprinted{"label ZT200000012IN", "ab", 2}, decodeDocumentReprinted);
    mutate(BookRestored{"cd", 12, true, 3}, decodeBookRestored);
}

TEST_CASE("a body nested without end is refused") {
    for (const std::string& body : {std::string(100'000, '['), "{\"office\":" + std::string(100'000, '[') +
                                                                   std::string(100'000, ']') + "}"}) {
        const auto read = decodeDayOpened(body);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == "record_malformed");
    }
}
