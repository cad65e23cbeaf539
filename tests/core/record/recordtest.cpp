// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"
#include "core/record/office.h"

#include "tests/support/records.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck/catch.h>

using namespace dak;

namespace {

// No number of a body may be anything but an integer.
bool onlyIntegers(const nlohmann::json& json) {
    if (json.is_number())
        return json.is_number_integer();
    if (!json.is_structured())
        return true;
    for (const auto& item : json) {
        if (!onlyIntegers(item))
            return false;
    }
    return true;
}

ArticleAccepted fullArticle() {
    ArticleAccepted article = test::anArticle();
    article.numberReason = "sticker of the old roll";
    article.roll = Roll::fromCentimetres(60, 8);
    article.contentsText = "साड़ी \"blue\"; 2 pieces";
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
    article.quote.warnings = {{"provisional", {{"edition", "x"}}}};
    article.quote.codFee = Money::fromPaise(2398);
    article.reference = "ORD/77";
    article.line = 5;
    article.place = 3;
    article.count = 8;
    return article;
}

} // namespace

TEST_CASE("an accepted article comes back as it was written") {
    for (const ArticleAccepted& article : {test::anArticle(), fullArticle()}) {
        const std::string body = encode(article);
        CHECK(onlyIntegers(nlohmann::json::parse(body)));
        const auto read = decodeArticleAccepted(body);
        REQUIRE(read);
        CHECK(*read == article);
        CHECK(encode(*read) == body);
    }
}

TEST_CASE("an article of a book from before places were counted stands where its line says") {
    ArticleAccepted article = test::anArticle();
    article.line = 4;
    article.place = 4;
    const std::string body = encode(article);
    CHECK(body.find("\"place\"") == std::string::npos);
    CHECK(body.find("\"count\"") == std::string::npos);
    CHECK(decodeArticleAccepted(body)->place == 4);
}

TEST_CASE("every other record comes back as it was written") {
    const ArticleNumber number = ArticleNumber::issue("ZT", 20000001);
    const EntryRef original{test::uuidOf(4), 1};

    const OfficeOpened opened{test::aOffice(), "00ff"};
    CHECK(*decodeOfficeOpened(encode(opened)) == opened);
    const NumbersLoaded loaded{*Product::parse("gyan-post"), "ZT", 1, 99'999'999, "loaded"};
    CHECK(*decodeNumbersLoaded(encode(loaded)) == loaded);
    const NumberSpoiled spoiled{number, "torn"};
    CHECK(*decodeNumberSpoiled(encode(spoiled)) == spoiled);

    const ArticleRemoved removed{original, test::uuidOf(1), number, true, ""};
    CHECK(*decodeArticleRemoved(encode(removed)) == removed);
    const ArticleCancelled cancelled{test::aOffice(),        original, number, "1-1", "sender asked",
                                     Money::fromRupees(275), "C-1-1",  "en+hi"};
    CHECK(*decodeArticleCancelled(encode(cancelled)) == cancelled);
    const ArticleAmended amended{
        original, number, test::anAddress("Meena", 560034), test::anAddress("मीना", 560034), true, 2};
    CHECK(*decodeArticleAmended(encode(amended)) == amended);

    const BasketOpened basket{test::uuidOf(9)};
    CHECK(*decodeBasketOpened(encode(basket)) == basket);
    const ItemSold sold{test::aOffice(),
                        test::uuidOf(9),
                        2,
                        "box-m",
                        "Box M",
                        Money::fromRupees(30),
                        Money::fromPaise(2542),
                        Money::fromPaise(229),
                        Money::fromPaise(229),
                        Money()};
    CHECK(*decodeItemSold(encode(sold)) == sold);
    const ItemRemoved itemRemoved{original, test::uuidOf(9), 2, "not wanted"};
    CHECK(*decodeItemRemoved(encode(itemRemoved)) == itemRemoved);
    const BasketHeld held{test::uuidOf(9), "red bag"};
    CHECK(*decodeBasketHeld(encode(held)) == held);
    const BasketRecalled recalled{test::uuidOf(9)};
    CHECK(*decodeBasketRecalled(encode(recalled)) == recalled);
    const BasketDiscarded discarded{test::uuidOf(9), "left", {number}};
    CHECK(*decodeBasketDiscarded(encode(discarded)) == discarded);
    BasketPaid paid = test::aPayment();
    paid.rounding = Money::fromPaise(-36);
    paid.roundingRule = "to the rupee";
    CHECK(*decodeBasketPaid(encode(paid)) == paid);

    const DayOpened dayOpened{test::aOffice(), Money::fromRupees(2000)};
    CHECK(*decodeDayOpened(encode(dayOpened)) == dayOpened);
    CHECK(encode(dayOpened).find("reason") == std::string::npos); // the bytes of every usual day
    const DayOpened afterWrongClock{test::aOffice(), Money(), "the clock said 2036"};
    CHECK(*decodeDayOpened(encode(afterWrongClock)) == afterWrongClock);
    DayClosed dayClosed{
        .office = test::aOffice(),
        .expected = Money::fromRupees(2275),
        .counted = Money::fromRupees(2270),
        .difference = Money::fromRupees(-5),
        .disputed = true,
        .reason = "one note short",
        .entries = 7,
        .articles = 1,
        .cancelled = 1,
        .totals = {{Account::Cash, Money::fromRupees(2275)}, {Account::Float, Money::fromRupees(-2000)}},
        .heldBaskets = {"red bag"}};
    CHECK(*decodeDayClosed(encode(dayClosed)) == dayClosed);
    CHECK(encode(dayClosed).find("booked") == std::string::npos); // as older programs wrote it
    dayClosed.booked = 2;
    CHECK(*decodeDayClosed(encode(dayClosed)) == dayClosed);
    const DocumentReprinted reprinted{"label ZT200000012IN", "ab", 2};
    CHECK(*decodeDocumentReprinted(encode(reprinted)) == reprinted);
    const BookRestored restored{"cd", 12, true};
    CHECK(*decodeBookRestored(encode(restored)) == restored);
    CHECK(encode(restored) == R"({"backup_head":"cd","entries":12,"numbers_void":true})");
    const BookRestored recovered{"cd", 12, false, 7};
    CHECK(*decodeBookRestored(encode(recovered)) == recovered);
    CHECK(encode(recovered) == R"({"backup_head":"cd","entries":12,"recovered":7})");
}

TEST_CASE("what is not a record is refused, never a crash") {
    const std::string good = encode(test::anArticle());
    for (const char* bad : {"", "{}", "[]", "null", "{\"office\":1}", "\xff\xfe", "{\"number\":\"x\"}"}) {
        const auto read = decodeArticleAccepted(bad);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == "record_malformed");
        CHECK(read.error().fact("kind") == "article_accepted");
    }
    SECTION("a fraction, a wrong type or a value out of range") {
        for (const auto& [path, value] :
             std::vector<std::pair<std::string, nlohmann::json>>{{"/weight_g", 1.5},
                                                                 {"/weight_g", 0},
                                                                 {"/weight_g", -5},
                                                                 {"/number", "EM1"},
                                                                 {"/basket", "x"},
                                                                 {"/receiver/pin", 99},
                                                                 {"/receiver/name", ""},
                                                                 {"/quote/total_paise", "1"},
                                                                 {"/size", "30x20"},
                                                                 {"/languages", 7}}) {
            nlohmann::json json = nlohmann::json::parse(good);
            json[nlohmann::json::json_pointer(path)] = value;
            INFO(path << " = " << value.dump());
            CHECK_FALSE(decodeArticleAccepted(json.dump()));
        }
    }
    SECTION("every single byte cut off the end") {
        for (std::size_t size = 0; size < good.size(); ++size)
            CHECK_FALSE(decodeArticleAccepted(std::string_view(good).substr(0, size)));
    }
}

TEST_CASE("a payment of any amounts comes back as it was written") {
    rc::prop("amounts, tenders and articles survive", [] {
        BasketPaid paid = test::aPayment();
        paid.total = Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000));
        paid.rounding = Money::fromPaise(*rc::gen::inRange<std::int64_t>(-50, 50));
        paid.due = paid.total + paid.rounding;
        paid.change = Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 100'000));
        paid.tenders = {{"cash", paid.due + paid.change, {}}};
        paid.articles.clear();
        for (const auto serial :
             *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange(0U, 99'999'999U)))
            paid.articles.push_back(ArticleNumber::issue("EM", serial));
        RC_ASSERT(*decodeBasketPaid(encode(paid)) == paid);
    });
}
