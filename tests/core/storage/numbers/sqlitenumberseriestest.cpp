// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/files.h"
#include "tests/support/deskdrafts.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

ArticleNumber zt(std::uint32_t serial) {
    return ArticleNumber::issue("ZT", serial);
}

// Books a sticker, or says why not.
std::string useSticker(Desk& desk, const ArticleNumber& number, const Product& product = Desk::product()) {
    return codeOf(desk.record([&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(desk.book->numbers().use(product, number));
        ArticleAccepted article = anArticle();
        article.basket = desk.ids.next();
        article.number = number;
        article.numberSource = "sticker";
        return std::vector{Desk::acceptDraft(article)};
    }));
}

void spoil(Desk& desk, const ArticleNumber& number) {
    must(desk.recordOne(
        {std::string(NumberSpoiled::kKind), kAsha, encode(NumberSpoiled{number, "torn"}), {}}));
}

NumberRange onlyRangeOf(Desk& desk) {
    return must(desk.book->numbers().ranges()).at(0);
}

std::uint32_t nextSerial(Desk& desk) {
    return numberOf(must(desk.bookArticle())).serial();
}

} // namespace

TEST_CASE("taking a number outside an action is a bug") {
    Desk desk;
    Book& book = desk.create();
    CHECK_THROWS_AS(book.numbers().take(Desk::product()), CheckFailure);
    CHECK_THROWS_AS(book.numbers().use(Desk::product(), zt(20000001)), CheckFailure);
}

TEST_CASE("numbers go up, and two of one action differ") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Uuid basket = desk.ids.next();
    const Outcome two = must(desk.record([&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const ArticleAccepted first, desk.article(basket, 1));
        DAK_TRY(const ArticleAccepted second, desk.article(basket, 2));
        CHECK(*book.numbers().left(Desk::product()) == 198);
        return std::vector{Desk::acceptDraft(first), Desk::acceptDraft(second)};
    }));
    CHECK(must(decodeArticleAccepted(two.entries[0].entry.body)).number == zt(20000001));
    CHECK(must(decodeArticleAccepted(two.entries[1].entry.body)).number == zt(20000002));
    CHECK(nextSerial(desk) == 20000003);
    CHECK(must(book.numbers().left(Desk::product())) == 197);
}

TEST_CASE("a sticker is refused when it is foreign, spent, spoiled or of another product") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Product other = must(Product::parse("speed-post-document"));
    must(desk.recordOne({std::string(NumbersLoaded::kKind),
                         kAsha,
                         encode(NumbersLoaded{other, "ZT", 50000000, 50000009, "training"}),
                         {}}));
    CHECK(useSticker(desk, zt(20000005)).empty());
    CHECK(useSticker(desk, zt(20000005)) == "number_used");
    CHECK(useSticker(desk, zt(20000999)) == "number_foreign");
    CHECK(useSticker(desk, ArticleNumber::issue("EM", 20000006)) == "number_foreign");
    CHECK(useSticker(desk, must(ArticleNumber::parseScanned("ZT200000065GB"))) == "number_foreign");
    CHECK(useSticker(desk, zt(50000001)) == "number_other_product");
    CHECK(useSticker(desk, zt(50000001), other).empty());
    spoil(desk, zt(20000007));
    CHECK(useSticker(desk, zt(20000007)) == "number_spoiled");
}

TEST_CASE("numbers in order step over stickers and spoiled ones") {
    Desk desk;
    Book& book = desk.create(8);
    desk.openDay();
    spoil(desk, zt(20000001));
    CHECK(useSticker(desk, zt(20000003)).empty());
    CHECK(must(book.numbers().left(Desk::product())) == 6);
    CHECK(nextSerial(desk) == 20000002);
    CHECK(must(book.numbers().ranges())[0].next == 20000004);
    CHECK(nextSerial(desk) == 20000004);
    CHECK(must(book.numbers().spoiled(must(book.numbers().ranges())[0])) == std::vector{zt(20000001)});
    CHECK(must(book.numbers().left(Desk::product())) == 4);
}

TEST_CASE("a training counter sells leased numbers before those of its sample") {
    Desk desk;
    Book& book = desk.create(1);
    const auto load = [&](std::uint32_t first, std::string_view source) {
        const NumbersLoaded range{Desk::product(), "ZT", first, first + 1, std::string(source)};
        must(desk.recordOne({std::string(NumbersLoaded::kKind), kAsha, encode(range), {}}));
    };
    load(30000001, kSampleSource);
    desk.openDay();
    CHECK(nextSerial(desk) == 20000001);
    CHECK(nextSerial(desk) == 30000001);
    load(60000001, "lease");
    CHECK(nextSerial(desk) == 60000001);
    load(60000101, "lease");
    CHECK(nextSerial(desk) == 60000002);
    CHECK(nextSerial(desk) == 60000101);
    CHECK(must(book.numbers().ranges()).back().isSample);
    CHECK_FALSE(must(book.numbers().ranges()).front().isSample);
    CHECK(nextSerial(desk) == 60000102);
    CHECK(nextSerial(desk) == 30000002);
}

TEST_CASE("ranges are used up one after the other, and then it is said") {
    Desk desk;
    Book& book = desk.create(2);
    must(desk.recordOne(Desk::rangeDraft("ZT", 30000000, 1)));
    desk.openDay();
    CHECK(nextSerial(desk) == 20000001);
    CHECK(nextSerial(desk) == 20000002);
    CHECK(nextSerial(desk) == 30000000);
    CHECK(codeOf(desk.bookArticle()) == "numbers_used_up");
    CHECK(must(book.numbers().left(Desk::product())) == 0);
    const auto none = desk.record([&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const auto taken, book.numbers().take(must(Product::parse("gyan-post"))));
        return std::vector<EntryDraft>();
    });
    CHECK(codeOf(none) == "numbers_not_loaded");
    CHECK(none.error().fact("product") == "gyan-post");
}

TEST_CASE("a number of a refused action is free again") {
    Desk desk;
    desk.create();
    desk.openDay();
    desk.pages.failing = true;
    CHECK_FALSE(desk.bookArticle());
    desk.pages.failing = false;
    CHECK(nextSerial(desk) == 20000001);
}

TEST_CASE("a number that cannot be reserved on disk is not issued") {
    Desk desk;
    desk.create();
    desk.openDay();
    const std::string reserved = desk.path + "/numbers.reserved";
    std::filesystem::rename(reserved, desk.path + "/kept");
    must(makeFolder(reserved)); // no file takes the place of a folder
    CHECK_FALSE(desk.bookArticle());
    std::filesystem::remove(reserved);
    std::filesystem::rename(desk.path + "/kept", reserved);
    CHECK(nextSerial(desk) == 20000001);
}

TEST_CASE("serials of receipts count per day and of invoices per year") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Date day = Date::of(2026, 11, 20);
    CHECK(must(book.bookingQueries().nextReceiptSerial(day)) == 1);
    must(desk.bookArticle());
    must(desk.bookArticle());
    CHECK(must(book.bookingQueries().nextReceiptSerial(day)) == 3);
    CHECK(must(book.bookingQueries().nextReceiptSerial(day.plusDays(1))) == 1);
    CHECK(must(book.bookingQueries().nextInvoiceSerial("2627")) == 3);
    CHECK(must(book.bookingQueries().nextInvoiceSerial("2728")) == 1);
}

TEST_CASE("a range counts what is left as the series does, and its gaps") {
    Desk desk;
    desk.create(10); // 20000001 to 20000010
    desk.openDay();
    CHECK(onlyRangeOf(desk).left() == 10);
    CHECK(onlyRangeOf(desk).gaps == 0);
    spoil(desk, zt(20000002));
    CHECK(useSticker(desk, zt(20000005)).empty());
    CHECK(onlyRangeOf(desk).left() == 8);
    CHECK(onlyRangeOf(desk).gaps == 0); // not passed yet
    must(desk.bookArticle());
    const NumberRange range = onlyRangeOf(desk);
    CHECK(range.next == 20000003);
    CHECK(range.gaps == 1);
    CHECK(range.left() == 7);
    CHECK(must(desk.book->numbers().left(Desk::product())) == 7);
    for (const std::uint32_t serial : {20000003U, 20000004U, 20000006U})
        CHECK(numberOf(must(desk.bookArticle())).serial() == serial);
    CHECK(onlyRangeOf(desk).gaps == 1); // the sticker stands on an article
    CHECK(onlyRangeOf(desk).left() == 4);
}

TEST_CASE("a range that is used up has nothing left, whatever was spoiled at its end") {
    Desk desk;
    desk.create(3);
    desk.openDay();
    spoil(desk, zt(20000003));
    must(desk.bookArticle());
    must(desk.bookArticle());
    CHECK(onlyRangeOf(desk).next == 20000004);
    CHECK(onlyRangeOf(desk).left() == 0);
    CHECK(onlyRangeOf(desk).gaps == 1);
    CHECK(codeOf(desk.bookArticle()) == "numbers_used_up");
}
