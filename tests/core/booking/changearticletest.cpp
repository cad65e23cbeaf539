// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/changearticle.h"

#include "core/booking/bookarticle.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace dak;
using test::aDocument;
using test::aParcel;
using test::TrainingCounter;

TEST_CASE("a cancelled article is an exact negation, once") {
    TrainingCounter counter;
    const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), {});
    REQUIRE(booked);
    const ArticleNumber number = booked->accepted.article.number;
    const ChangeArticle change(counter.desk());
    CHECK(change.cancel(counter.id(), number, "", " ").error().code() == "reason_missing");
    CHECK(change.cancel(counter.id(), number, "1-20261120-0009", "r").error().code() == "receipt_mismatch");
    const auto unknown = ArticleNumber::issue("ZT", 20004000);
    CHECK(change.cancel(counter.id(), unknown, "", "r").error().code() == "article_unknown");

    const Uuid key = counter.id();
    const auto done = change.cancel(key, number, booked->payment.paid.receipt, "sender asked");
    REQUIRE(done);
    CHECK(done->cancelled.refund == Money::fromRupees(270));
    CHECK(done->cancelled.receipt == booked->payment.paid.receipt);
    CHECK(counter.nothingPosted());
    CHECK(change.cancel(key, number, booked->payment.paid.receipt, "sender asked")->replayed);
    CHECK(change.cancel(counter.id(), number, "", "again").error().code() == "article_cancelled_already");
    CHECK(change.amend(counter.id(), number, {"New Name", {}, {}}).error().code() ==
          "article_cancelled_already");
    CHECK(counter.nothingPosted());
}

TEST_CASE("an unpaid article is removed, not cancelled") {
    TrainingCounter counter;
    const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), aParcel());
    REQUIRE(accepted);
    const auto refused =
        ChangeArticle(counter.desk()).cancel(counter.id(), accepted->article.number, "", "r");
    CHECK(refused.error().code() == "article_not_paid");
}

TEST_CASE("cancelling a whole basket nets to zero on every account, in any order") {
    rc::prop("random baskets and orders", [] {
        TrainingCounter counter;
        const Uuid basket = counter.id();
        std::vector<ArticleNumber> numbers;
        const int count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i) {
            ArticleRequest request = *rc::gen::arbitrary<bool>() ? aParcel() : aDocument();
            // Unrounded tax makes totals with paise, and so a cash rounding line.
            request.rounding = *rc::gen::element(Rounding::Component, Rounding::None, Rounding::Total);
            request.addOns.registration = *rc::gen::arbitrary<bool>();
            numbers.push_back(
                AcceptArticle(counter.desk()).run(counter.id(), basket, request)->article.number);
        }
        const auto paid = PayBasket(counter.desk()).run(counter.id(), basket, {});
        RC_ASSERT(paid->paid.due.isWholeRupees());
        RC_ASSERT(paid->paid.total + paid->paid.rounding == paid->paid.due);
        Money refunds;
        while (!numbers.empty()) {
            const auto at = *rc::gen::inRange<std::size_t>(0, numbers.size());
            const auto done = ChangeArticle(counter.desk()).cancel(counter.id(), numbers[at], "", "r");
            RC_ASSERT(done->cancelled.refund.isWholeRupees());
            refunds += done->cancelled.refund;
            numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(at));
        }
        RC_ASSERT(refunds == paid->paid.due);
        RC_ASSERT(counter.nothingPosted());
    });
}

TEST_CASE("an amendment changes the receiver and counts") {
    TrainingCounter counter;
    const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), {});
    const ArticleNumber number = booked->accepted.article.number;
    const ChangeArticle change(counter.desk());
    CHECK(change.amend(counter.id(), number, {}).error().code() == "amend_nothing");
    CHECK(change.amend(counter.id(), number, {{}, {}, "12"}).error().code() == "mobile_invalid");
    const auto amended = change.amend(counter.id(), number, {"Meena K. Iyer", "Flat 21", "9845012346"});
    REQUIRE(amended);
    CHECK(amended->amended.amendment == 1);
    CHECK(amended->amended.before.name() == "Meena Krishnan");
    const auto view = counter->bookingQueries().article(number);
    CHECK((*view)->receiver.name() == "Meena K. Iyer");
    CHECK((*view)->receiver.lines().front() == "Flat 21");
    CHECK((*view)->accepted.receiver.name() == "Meena Krishnan");
    CHECK(change.amend(counter.id(), number, {{}, "Flat 22", {}})->amended.amendment == 2);
}
