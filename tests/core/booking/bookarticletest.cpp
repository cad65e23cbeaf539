// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/bookarticle.h"

#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using test::aParcel;
using test::cash;
using test::TrainingCounter;

TEST_CASE("one article is booked and paid in one action") {
    TrainingCounter counter;
    const ArticleNumber first = counter.numberOf("speed-post-parcel", 0);
    const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(500));
    REQUIRE(booked);
    const ArticleAccepted& article = booked->accepted.article;
    CHECK(article.number == first);
    CHECK(article.quote.total == Money::fromRupees(270)); // 228 + 9 % + 9 %, each to the rupee
    CHECK(article.receiver.locality() == "Bengaluru Urban");
    CHECK(article.receiver.state() == "Karnataka");
    CHECK(article.exceptions == std::vector<std::string>{"weight_typed"});
    CHECK(booked->payment.paid.change == Money::fromRupees(230));
    CHECK(booked->payment.paid.receipt == "1-20261120-0001");
    CHECK(booked->payment.paid.invoiceSerial == "9900000101000001");
    CHECK(counter.balance(Account::Cash) == Money::fromRupees(2270));
    CHECK(counter.balance(Account::Unpaid).isZero());
    CHECK(counter.balance(Account::Postage) == Money::fromRupees(-228));
    CHECK(counter.balance(Account::CgstPayable) == Money::fromRupees(-21));
    CHECK(counter.balance(Account::SgstPayable) == Money::fromRupees(-21));
}

TEST_CASE("the same intention has one effect, however often it is pressed") {
    TrainingCounter counter;
    const Uuid key = counter.id();
    const auto first = BookArticle(counter.desk()).run(key, aParcel(), cash(500));
    REQUIRE(first);
    for (int press = 0; press < 5; ++press) {
        if (press == 3)
            counter.reopen();
        const auto again = BookArticle(counter.desk()).run(key, aParcel(), cash(500));
        REQUIRE(again);
        CHECK(again->accepted.replayed);
        CHECK(again->accepted.article == first->accepted.article);
        CHECK(again->payment.paid == first->payment.paid);
    }
    CHECK(counter.balance(Account::Cash) == Money::fromRupees(2270));

    SECTION("another request under the same key is refused") {
        ArticleRequest other = aParcel();
        other.receiver.name = "Somebody Else";
        CHECK(BookArticle(counter.desk()).run(key, other, cash(500)).error().code() == "key_reused");
        CHECK(BookArticle(counter.desk()).run(key, aParcel(), cash(501)).error().code() == "key_reused");
    }
}

TEST_CASE("a refusal stores nothing and leaves number and key free") {
    TrainingCounter counter;
    const Uuid key = counter.id();
    CHECK(BookArticle(counter.desk()).run(key, aParcel(), cash(100)).error().code() == "tender_short");
    CHECK(counter.nothingPosted());
    const auto booked = BookArticle(counter.desk()).run(key, aParcel(), cash(500));
    REQUIRE(booked);
    CHECK(booked->accepted.article.number == counter.numberOf("speed-post-parcel", 0));
}

TEST_CASE("tenders that are not cash are refused in words") {
    TrainingCounter counter;
    const auto upi =
        BookArticle(counter.desk()).run(counter.id(), aParcel(), {{"upi", Money::fromRupees(270), {}}});
    CHECK(upi.error().code() == "tender_not_set_up");
    const auto split = BookArticle(counter.desk())
                           .run(counter.id(), aParcel(),
                                {{"cash", Money::fromRupees(200), {}}, {"cash", Money::fromRupees(70), {}}});
    CHECK(split.error().code() == "tender_split");
}

TEST_CASE("nothing is booked without an open day") {
    TrainingCounter counter(false);
    CHECK(BookArticle(counter.desk()).run(counter.id(), aParcel(), {}).error().code() == "day_not_open");
}
