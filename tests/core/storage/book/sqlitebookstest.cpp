// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/bookverify.h"
#include "tests/support/reversals.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("an action makes all its entries, chained and numbered") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Outcome outcome = must(desk.bookArticle());
    REQUIRE(outcome.entries.size() == 2);
    CHECK_FALSE(outcome.replayed);
    CHECK(outcome.entries[0].no == 4); // office, range, day
    CHECK(outcome.entries[0].seq == 4);
    CHECK(outcome.entries[1].seq == 5);
    CHECK(outcome.entries[1].entry.part == 1);
    CHECK(outcome.entries[0].entry.day == Date::of(2026, 11, 20));
    const ChainHead head = must(book.head());
    CHECK(head.seq == 5);
    CHECK(head.hash == outcome.entries[1].hash);
}

TEST_CASE("the same key gives the stored result and books nothing more") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Uuid key = desk.ids.next();
    const Outcome first = must(desk.bookArticle(key));
    const Outcome again = must(desk.bookArticle(key));
    CHECK(again.replayed);
    REQUIRE(again.entries.size() == 2);
    CHECK(again.entries[0].hash == first.entries[0].hash);
    CHECK(again.entries[0].entry.body == first.entries[0].entry.body);
    CHECK(again.entries[1].entry.postings == first.entries[1].entry.postings);
    CHECK(must(book.head()).seq == 5);
}

TEST_CASE("a record at hand serves the read models and the answer, and a replay decodes") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Uuid key = desk.ids.next();
    const Decide decide = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const ArticleAccepted article, desk.article(key));
        EntryDraft draft = Desk::acceptDraft(article);
        draft.record = atHand(article);
        return std::vector{std::move(draft)};
    };
    const Outcome first = must(desk.recordAs(key, "request", decide));
    const Outcome again = must(desk.recordAs(key, "request", decide));
    REQUIRE(first.entries[0].record != nullptr);
    CHECK(again.entries[0].record == nullptr);
    CHECK(must(recordOf(first.entries[0], decodeArticleAccepted)) ==
          must(recordOf(again.entries[0], decodeArticleAccepted)));
    CHECK(must(book.bookingQueries().article(numberOf(first))));
    CHECK(must(verifyBook(book)).ok);
}

TEST_CASE("the same key with another request is refused") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Uuid key = desk.ids.next();
    must(desk.bookArticle(key, "one"));
    const auto other = desk.bookArticle(key, "two");
    REQUIRE_FALSE(other);
    CHECK(other.error().code() == "key_reused");
    CHECK(other.error().kind() == ErrorKind::Refused);
}

TEST_CASE("a refusal stores nothing and leaves the key and the number free") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Uuid key = desk.ids.next();
    const auto refused = desk.recordAs(key, "book", [&]() -> Result<std::vector<EntryDraft>> {
        must(book.numbers().take(Desk::product()));
        return Error::refused("tender_short");
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "tender_short");
    CHECK(must(book.head()).seq == 3);
    const Outcome outcome = must(desk.bookArticle(key, "another"));
    CHECK(numberOf(outcome).text() == ArticleNumber::issue("ZT", 20000001).text());
}

TEST_CASE("an action without an entry records nothing") {
    Desk desk;
    Book& book = desk.create();
    const Outcome outcome =
        must(desk.record([]() -> Result<std::vector<EntryDraft>> { return std::vector<EntryDraft>(); }));
    CHECK(outcome.entries.empty());
    CHECK(must(book.head()).seq == 2);
}

TEST_CASE("an entry whose postings do not sum to zero is a bug and leaves nothing") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const EntryDraft crooked{
        "basket_paid", kAsha, encode(aPayment()), {{Account::Cash, Money::fromRupees(1)}}};
    CHECK_THROWS_AS(desk.recordOne(crooked), CheckFailure);
    CHECK(must(book.head()).seq == 3);
    CHECK(must(desk.bookArticle()).entries.size() == 2);
}

TEST_CASE("no money is posted while no day is open") {
    Desk desk;
    desk.create();
    const EntryDraft early{"later_kind",
                           kAsha,
                           "{}",
                           {{Account::Cash, Money::fromRupees(1)}, {Account::Float, Money::fromRupees(-1)}}};
    CHECK_THROWS_AS(desk.recordOne(early), CheckFailure);
    desk.openDay();
    CHECK(desk.recordOne(early));
    desk.closeDay();
    CHECK_THROWS_AS(desk.recordOne(early), CheckFailure);
}

TEST_CASE("an unknown kind is kept and changes no read model") {
    Desk desk;
    Book& book = desk.create();
    const Outcome outcome = must(desk.recordOne({"parcel_weighed_again", kAsha, R"({"x":1})", {}}));
    CHECK(outcome.entries[0].entry.kind == "parcel_weighed_again");
    CHECK(must(book.head()).seq == 3);
}

TEST_CASE("a body its kind does not understand is refused whole") {
    Desk desk;
    Book& book = desk.create();
    const auto refused = desk.recordOne({std::string(DayOpened::kKind), kAsha, R"({"x":1})", {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "record_malformed");
    CHECK(must(book.head()).seq == 2);
}

TEST_CASE("a paper that cannot be made stops the booking") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    desk.pages.failing = true;
    const auto refused = desk.bookArticle();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "text_does_not_fit");
    CHECK(must(book.head()).seq == 3);
    desk.pages.failing = false;
    CHECK(numberOf(must(desk.bookArticle())).serial() == 20000001);
}

TEST_CASE("an entry belongs to the open day, whatever the clock says") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    desk.clock.advance(std::chrono::hours(20)); // past midnight
    CHECK(must(desk.bookArticle()).entries[0].entry.day == Date::of(2026, 11, 20));
    CHECK(desk.closeDay().entries[0].entry.day == Date::of(2026, 11, 20));
    CHECK_FALSE(must(book.tillQueries().openDay()).has_value());
    const Outcome next = must(desk.recordOne({"note", kAsha, "{}", {}}));
    CHECK(next.entries[0].entry.day == Date::of(2026, 11, 21));
}

TEST_CASE("bookings stop while there is still room on the disk") {
    std::uint64_t free = 300'000'000;
    Desk desk(BookOptions{.freeSpace = [&free]() -> Result<std::uint64_t> { return free; }});
    Book& book = desk.create();
    desk.openDay();
    CHECK(book.notices().empty());
    const Uuid key = desk.ids.next();
    must(desk.bookArticle(key));
    free = 150'000'000;
    REQUIRE(book.notices().size() == 1);
    CHECK(book.notices()[0].code == "disk_low");
    CHECK(book.notices()[0].facts == std::vector<Fact>{{"free_mb", "150"}});
    must(desk.bookArticle());
    free = 19'000'000;
    const auto refused = desk.bookArticle();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "disk_full");
    CHECK(refused.error().kind() == ErrorKind::Machine);
    CHECK(must(desk.bookArticle(key)).replayed); // what is known is still answered
}

TEST_CASE("on a disk that is nearly full everything but a new booking still goes through") {
    std::uint64_t free = 300'000'000;
    Desk desk(BookOptions{.freeSpace = [&free]() -> Result<std::uint64_t> { return free; }});
    desk.create();
    desk.openDay();
    const Outcome paid = must(desk.bookArticle());
    const Uuid basket = desk.ids.next();
    const Outcome first = must(desk.accept(basket, 1));
    must(desk.accept(basket, 2));
    free = 19'000'000;
    CHECK(codeOf(desk.accept(basket, 3)) == "disk_full");
    const ItemSold box{.office = aOffice(), .basket = basket, .line = 3, .code = "box-m", .name = "Box M"};
    CHECK(codeOf(desk.recordOne({std::string(ItemSold::kKind), kAsha, encode(box), {}})) == "disk_full");
    const BasketHeld held{basket, "blue shirt"};
    CHECK(desk.recordOne({std::string(BasketHeld::kKind), kAsha, encode(held), {}}));
    CHECK(desk.recordOne(removeDraft(first)));
    CHECK(desk.recordOne(cancelDraft(paid)));
    CHECK(desk.pay(basket));
    CHECK(desk.closeDay().entries.size() == 1);
}
