// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/reversals.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct Asked {
    Asked() {
        desk.create();
        desk.openDay();
    }
    const BookingQueries& queries() { return desk.book->bookingQueries(); }
    ArticleView article(std::uint32_t serial) {
        return must(queries().article(ArticleNumber::issue("ZT", serial))).value();
    }
    BasketView basket(const Uuid& id) { return must(queries().basket(id)).value(); }
    Outcome one(const EntryDraft& draft) { return must(desk.recordOne(draft)); }
    // Accepts this article as the next of its basket.
    ArticleAccepted accept(ArticleAccepted article) {
        must(desk.record([&]() -> Result<std::vector<EntryDraft>> {
            DAK_TRY(article.number, desk.book->numbers().take(Desk::product()));
            return std::vector{Desk::acceptDraft(article)};
        }));
        return article;
    }

    Desk desk;
};

template <typename T>
EntryDraft draftOf(const T& record, std::vector<Posting> postings = {}) {
    return {std::string(T::kKind), kAsha, encode(record), std::move(postings)};
}

// An article under a contract: nothing is due at the counter.
Result<Outcome> acceptOnContract(Desk& desk, const Uuid& basket, int line) {
    return desk.record([&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const ArticleAccepted article, desk.article(basket, line));
        EntryDraft draft = Desk::acceptDraft(article);
        draft.postings.clear();
        return std::vector{std::move(draft)};
    });
}

ArticleView viewOf(Desk& desk, const Outcome& outcome) {
    return must(desk.book->bookingQueries().article(numberOf(outcome))).value();
}

} // namespace

TEST_CASE("an article is unpaid until its basket is paid") {
    Asked asked;
    const Uuid id = asked.desk.ids.next();
    must(asked.desk.accept(id, 1));
    must(asked.desk.accept(id, 2));
    CHECK(asked.article(20000001).state == ArticleState::Unpaid);
    CHECK_FALSE(asked.article(20000001).receipt);
    const BasketView open = asked.basket(id);
    CHECK(open.state == BasketState::Open);
    CHECK(open.senderName == "Anand Jadhav");
    REQUIRE(open.lines.size() == 2);
    CHECK(open.lines[1].label == "Speed Post Parcel");
    CHECK(open.lines[1].destination == "Bengaluru 560034");
    CHECK(open.lines[1].receiver == "Meena Krishnan");
    CHECK(open.lines[1].recorded->entry.kind == "article_accepted");
    CHECK(open.total == Money::fromRupees(550));
    CHECK(must(asked.queries().unpaidBaskets()).size() == 1);
    must(asked.desk.pay(id));
    CHECK(asked.article(20000002).state == ArticleState::Paid);
    CHECK(asked.article(20000002).receipt == "1-20261120-0001");
    CHECK_FALSE(asked.article(20000002).lastOfBasket);
    CHECK(asked.basket(id).receipt == "1-20261120-0001");
    CHECK(must(asked.queries().unpaidBaskets()).empty());
}

TEST_CASE("what is not in the book is not found") {
    Asked asked;
    CHECK_FALSE(must(asked.queries().article(ArticleNumber::issue("ZT", 1))).has_value());
    CHECK_FALSE(must(asked.queries().basket(asked.desk.ids.next())).has_value());
    CHECK_FALSE(must(asked.queries().lastSender()).has_value());
    CHECK_FALSE(must(asked.queries().customer(*Phone::parse("9800000000"), true)).has_value());
}

TEST_CASE("a removed line stays in sight and counts no more") {
    Asked asked;
    const Uuid id = asked.desk.ids.next();
    const Outcome first = must(asked.desk.accept(id, 1));
    const ItemSold box{aOffice(), id, 2, "box-m", "Box M", Money::fromRupees(20), Money::fromRupees(20)};
    const Outcome sold = asked.one(
        draftOf(box, {{Account::Unpaid, Money::fromRupees(20)}, {Account::Sales, Money::fromRupees(-20)}}));
    CHECK(asked.basket(id).total == Money::fromRupees(295));
    CHECK_FALSE(asked.basket(id).lines[1].article);
    const EntryRef original{first.entries[0].entry.operation, 0};
    asked.one(draftOf(ArticleRemoved{original, id, numberOf(first), true, "changed mind"},
                      negated(first.entries[0].entry.postings)));
    CHECK(asked.basket(id).total == Money::fromRupees(20));
    CHECK(asked.basket(id).lines[0].removed);
    CHECK(asked.article(20000001).state == ArticleState::Removed);
    asked.one(draftOf(ItemRemoved{{sold.entries[0].entry.operation, 0}, id, 2, "not needed"},
                      negated(sold.entries[0].entry.postings)));
    CHECK(asked.basket(id).total.isZero());
    CHECK(must(asked.queries().unpaidBaskets()).empty());
    asked.one(draftOf(BasketDiscarded{id, "left", {numberOf(first)}}));
    CHECK(asked.basket(id).state == BasketState::Discarded);
}

TEST_CASE("a basket is held under a name and recalled, also after a restart") {
    Asked asked;
    const Uuid id = asked.desk.ids.next();
    const Uuid other = asked.desk.ids.next();
    asked.one(draftOf(BasketOpened{id}));
    CHECK(asked.basket(id).state == BasketState::Open);
    must(asked.desk.accept(id, 1));
    must(asked.desk.accept(other, 1));
    asked.one(draftOf(BasketHeld{id, "red saree"}));
    asked.desk.open();
    CHECK(asked.basket(id).state == BasketState::Held);
    CHECK(asked.basket(id).heldAs == "red saree");
    CHECK(asked.basket(id).senderName == "Anand Jadhav");
    const auto unpaid = must(asked.queries().unpaidBaskets());
    REQUIRE(unpaid.size() == 2);
    CHECK(unpaid[0].id == id); // oldest first
    asked.one(draftOf(BasketRecalled{id}));
    CHECK(asked.basket(id).state == BasketState::Open);
    CHECK(asked.basket(id).heldAs.empty());
}

TEST_CASE("a cancelled article gives back its share of the rounding") {
    Asked asked;
    const Uuid id = asked.desk.ids.next();
    const Outcome first = must(asked.desk.accept(id, 1));
    const Outcome second = must(asked.desk.accept(id, 2));
    BasketPaid paid = aPayment();
    paid.basket = id;
    paid.articles = {numberOf(first), numberOf(second)};
    paid.total = Money::fromRupees(550);
    paid.rounding = Money::fromPaise(-40);
    paid.due = Money::fromPaise(54960);
    asked.one(draftOf(paid, {{Account::Cash, paid.due},
                             {Account::CashRounding, Money::fromPaise(40)},
                             {Account::Unpaid, Money::fromRupees(-550)}}));
    CHECK(asked.article(20000001).roundingLeft == Money::fromPaise(-40));
    const auto cancel = [&](const Outcome& of, Money share) {
        const ArticleCancelled cancelled{aOffice(),
                                         {of.entries[0].entry.operation, 0},
                                         numberOf(of),
                                         paid.receipt,
                                         "wrong PIN",
                                         Money::fromRupees(275) + share,
                                         "C-" + numberOf(of).text(),
                                         "en"};
        std::vector<Posting> postings = negated(of.entries[0].entry.postings);
        post(postings, Account::Unpaid, Money::fromRupees(275));
        post(postings, Account::CashRounding, share);
        post(postings, Account::Cash, (Money::fromRupees(275) + share).negated());
        asked.one(draftOf(cancelled, postings));
    };
    cancel(first, Money::fromPaise(-15));
    CHECK(asked.article(20000001).state == ArticleState::Cancelled);
    CHECK(asked.article(20000002).roundingLeft == Money::fromPaise(-25));
    CHECK(asked.article(20000002).lastOfBasket);
    CHECK_FALSE(asked.article(20000001).lastOfBasket);
    cancel(second, Money::fromPaise(-25));
    CHECK(asked.article(20000002).roundingLeft.isZero());
    const DayTotals totals = must(asked.desk.book->tillQueries().totals(Date::of(2026, 11, 20)));
    CHECK(totals.expectedCash == Money::fromRupees(1000));
    CHECK(totals.cancelled == 2);
}

TEST_CASE("an amended article shows its new receiver") {
    Asked asked;
    const Outcome outcome = must(asked.desk.bookArticle());
    const Address after = anAddress("Meena Krishnan Iyer", 560034, "9811111111");
    asked.one(draftOf(ArticleAmended{
        {outcome.entries[0].entry.operation, 0}, numberOf(outcome), anArticle().receiver, after, true, 1}));
    CHECK(asked.article(20000001).receiver == after);
    CHECK(asked.article(20000001).amendments == 1);
    CHECK(asked.article(20000001).accepted.receiver == anArticle().receiver);
    CHECK(must(asked.queries().customer(*Phone::parse("9811111111"), false))->address.name() ==
          "Meena Krishnan Iyer");
}

TEST_CASE("a similar article is the same addressee and weight within the time") {
    Asked asked;
    must(asked.desk.bookArticle());
    const UtcMillis then = asked.desk.clock.now();
    const Address receiver = anArticle().receiver;
    const Weight weight = Weight::fromGrams(1240);
    CHECK(must(asked.queries().similar(receiver, weight, then)) == ArticleNumber::issue("ZT", 20000001));
    CHECK_FALSE(must(asked.queries().similar(receiver, weight, then + std::chrono::milliseconds(1))));
    CHECK_FALSE(must(asked.queries().similar(receiver, Weight::fromGrams(1241), then)));
    CHECK_FALSE(must(asked.queries().similar(anAddress("Meena Krishnan", 560035), weight, then)));
    CHECK_FALSE(must(asked.queries().similar(anAddress("Meena", 560034), weight, then)));
}

TEST_CASE("the last sale is the last basket that was paid on the open day") {
    Asked asked;
    CHECK_FALSE(must(asked.queries().lastSale()));
    must(asked.desk.bookArticle());
    const auto sale = must(asked.queries().lastSale());
    REQUIRE(sale);
    CHECK(sale->articles == 1);
    CHECK(sale->at == asked.desk.clock.now());
    CHECK_FALSE(sale->receipt.empty());
}

TEST_CASE("what stands behind an older article is still found as similar") {
    Asked asked;
    must(asked.desk.bookArticle());
    const UtcMillis then = asked.desk.clock.now();
    asked.desk.clock.set(then -
                         std::chrono::hours(24)); // as one that came back from the centre has an older time
    ArticleAccepted other = anArticle();
    other.weight = Weight::fromGrams(500);
    asked.accept(other);
    asked.desk.clock.set(then);
    CHECK(must(asked.queries().similar(anArticle().receiver, Weight::fromGrams(1240), then)));
    CHECK_FALSE(must(asked.queries().similar(anArticle().receiver, Weight::fromGrams(500), then)));
}

TEST_CASE("a customer is known by mobile, as sender and as receiver apart") {
    Asked asked;
    ArticleAccepted article = anArticle();
    article.student = Student{"CR-77", "Fergusson College", Date::of(2027, 5, 31)};
    asked.accept(article);
    const auto sender = must(asked.queries().customer(*Phone::parse("9822054321"), true));
    REQUIRE(sender);
    CHECK(sender->address == article.sender);
    CHECK(sender->student == article.student);
    CHECK_FALSE(must(asked.queries().customer(*Phone::parse("9822054321"), false)).has_value());
    CHECK(must(asked.queries().customer(*Phone::parse("9845012345"), false))->address == article.receiver);
    // The proof stays with the sender while she moves house and sends without it.
    ArticleAccepted later = anArticle();
    later.basket = asked.desk.ids.next();
    later.sender = anAddress("Anand V Jadhav", 411002, "9822054321");
    asked.accept(later);
    const auto again = must(asked.queries().customer(*Phone::parse("9822054321"), true));
    CHECK(again->address.name() == "Anand V Jadhav");
    CHECK(again->student == article.student);
    CHECK(must(asked.queries().lastSender())->address == later.sender);
    CHECK_FALSE(must(asked.queries().lastSender())->student);
}

TEST_CASE("streets of a PIN complete by their beginning, in any case, latest first") {
    Asked asked;
    for (const char* line : {"8 Laxmi Road", "12 FC Road", "80 Laxmi Road", "8 laxmi road", "लक्ष्मी रोड 8"}) {
        ArticleAccepted article = anArticle();
        article.basket = asked.desk.ids.next();
        AddressDraft draft = article.sender.draft();
        draft.lines = {line};
        article.sender = *Address::make(draft, Pincode::of(411001), "sender");
        asked.accept(article);
    }
    const auto streets = [&](std::string_view prefix, std::size_t most = 10) {
        return must(asked.queries().streets(Pincode::of(411001), prefix, most));
    };
    CHECK(streets("8") == std::vector<std::string>{"8 laxmi road", "80 Laxmi Road"});
    CHECK(streets("8 LAX") == std::vector<std::string>{"8 laxmi road"});
    CHECK(streets("लक्") == std::vector<std::string>{"लक्ष्मी रोड 8"});
    CHECK(streets("", 2).size() == 2);
    CHECK(streets("zz").empty());
    CHECK(must(asked.queries().streets(Pincode::of(411002), "8", 10)).empty());
}

TEST_CASE("inside an action the answers see it") {
    Asked asked;
    const Uuid id = asked.desk.ids.next();
    must(asked.desk.accept(id, 1));
    must(asked.desk.record([&]() -> Result<std::vector<EntryDraft>> {
        CHECK(asked.basket(id).lines.size() == 1);
        CHECK(must(asked.queries().nextReceiptSerial(Date::of(2026, 11, 20))) == 1);
        CHECK(must(asked.queries().openDay()) == Date::of(2026, 11, 20));
        return std::vector<EntryDraft>();
    }));
}

TEST_CASE("a line with nothing due is never the last of its basket and keeps no other from being it") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Uuid basket = desk.ids.next();
    const Outcome first = must(desk.accept(basket, 1));
    const Outcome contract = must(acceptOnContract(desk, basket, 2));
    const Outcome second = must(desk.accept(basket, 3));
    must(desk.pay(basket));
    CHECK_FALSE(viewOf(desk, first).lastOfBasket);
    CHECK_FALSE(viewOf(desk, contract).lastOfBasket);
    must(desk.recordOne(cancelDraft(second)));
    CHECK(viewOf(desk, first).lastOfBasket);
    CHECK_FALSE(viewOf(desk, contract).lastOfBasket);
    must(desk.recordOne(cancelDraft(first)));
    CHECK_FALSE(viewOf(desk, contract).lastOfBasket);
}

TEST_CASE("a line is removed before its basket is paid and cancelled after") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Uuid basket = desk.ids.next();
    const Outcome removed = must(desk.accept(basket, 1));
    const Outcome cancelled = must(desk.accept(basket, 2));
    must(desk.accept(basket, 3));
    must(desk.recordOne(removeDraft(removed)));
    must(desk.pay(basket));
    must(desk.recordOne(cancelDraft(cancelled)));
    const BasketView view = must(desk.book->bookingQueries().basket(basket)).value();
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines[0].removed);
    CHECK_FALSE(view.lines[0].cancelled);
    CHECK_FALSE(view.lines[1].removed);
    CHECK(view.lines[1].cancelled);
    CHECK_FALSE(view.lines[2].removed);
    CHECK_FALSE(view.lines[2].cancelled);
    CHECK(view.total == Money::fromRupees(550)); // what was paid for
}
