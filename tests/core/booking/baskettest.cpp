// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/changebasket.h"

#include "core/booking/acceptarticle.h"
#include "core/booking/paybasket.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using test::aDocument;
using test::aParcel;
using test::cash;
using test::TrainingCounter;

namespace {

ArticleNumber accept(TrainingCounter& counter, const Uuid& basket, const ArticleRequest& request) {
    const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), basket, request);
    REQUIRE(accepted);
    return accepted->article.number;
}

BasketView viewOf(TrainingCounter& counter, const Uuid& basket) {
    const auto view = counter->bookingQueries().basket(basket);
    REQUIRE(view);
    REQUIRE(view->has_value());
    return **view;
}

} // namespace

TEST_CASE("several articles, one payment") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    accept(counter, basket, aParcel());
    accept(counter, basket, aDocument());
    CHECK(counter.balance(Account::Unpaid) == Money::fromRupees(325));
    const auto paid = PayBasket(counter.desk()).run(counter.id(), basket, cash(500));
    REQUIRE(paid);
    CHECK(paid->paid.total == Money::fromRupees(325));
    CHECK(paid->paid.change == Money::fromRupees(175));
    CHECK(paid->paid.articles.size() == 2);
    CHECK(counter.balance(Account::Unpaid).isZero());
    CHECK(viewOf(counter, basket).state == BasketState::Paid);

    SECTION("a paid basket takes no more articles and no second payment") {
        const auto more = AcceptArticle(counter.desk()).run(counter.id(), basket, aParcel());
        CHECK(more.error().code() == "basket_not_open");
        const auto again = PayBasket(counter.desk()).run(counter.id(), basket, cash(500));
        CHECK(again.error().code() == "basket_not_open");
    }
}

TEST_CASE("a removed article asks for its label and leaves nothing behind") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    const ArticleNumber number = accept(counter, basket, aParcel());
    const ChangeBasket change(counter.desk());
    CHECK(change.remove(counter.id(), number, false, "  ").error().code() == "reason_missing");
    REQUIRE(change.remove(counter.id(), number, true, ""));
    CHECK(counter.nothingPosted());
    CHECK(change.remove(counter.id(), number, true, "").error().code() == "article_not_unpaid");
    CHECK(PayBasket(counter.desk()).run(counter.id(), basket, {}).error().code() == "basket_empty");

    SECTION("its number never returns, and lines are not numbered twice") {
        const ArticleNumber next = accept(counter, basket, aParcel());
        CHECK(next.serial() == number.serial() + 1);
        CHECK(viewOf(counter, basket).lines.back().line == 2);
    }
}

TEST_CASE("articles are counted as parcels: a box is none, and what replaces a removed one takes its place") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    const BoxInfo box{
        'm', "box-m", "Box M", "", Dimensions::fromCentimetres(30, 20, 15), Money::fromRupees(30), 900};
    const ChangeBasket change(counter.desk());
    const auto placed = [&](int count) {
        ArticleRequest request = aParcel();
        request.count = count;
        const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), basket, request);
        return accepted ? std::pair(accepted->article.place, accepted->article.count) : std::pair(0, 0);
    };
    const ArticleNumber first = accept(counter, basket, aParcel());
    CHECK(counter->bookingQueries().article(first).value()->accepted.count == 0);
    REQUIRE(change.sell(counter.id(), basket, box));
    CHECK(placed(3) == std::pair(2, 3));
    REQUIRE(change.remove(counter.id(), first, true, ""));
    CHECK(placed(3) == std::pair(1, 3));
    CHECK(placed(3) == std::pair(3, 3));

    ArticleRequest more = aParcel();
    more.count = 3;
    const auto refused = AcceptArticle(counter.desk()).run(counter.id(), basket, more);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "count_too_small");
    CHECK(refused.error().fact("place") == "4");
    more.count.reset();
    CHECK(AcceptArticle(counter.desk()).run(counter.id(), basket, more)->article.place == 4);
}

TEST_CASE("a box is sold as a line with its tax inside") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    const ChangeBasket change(counter.desk());
    BoxInfo box{'m', "box-m", "Box M", "", Dimensions::fromCentimetres(30, 20, 15), Money::fromRupees(30),
                900};
    REQUIRE(change.sell(counter.id(), basket, box));
    CHECK(counter.balance(Account::Unpaid) == Money::fromRupees(30));
    CHECK(counter.balance(Account::Sales) == Money::fromPaise(-2542));
    CHECK(counter.balance(Account::CgstPayable) == Money::fromPaise(-229));
    REQUIRE(change.removeItem(counter.id(), basket, 1, "not wanted"));
    CHECK(counter.nothingPosted());
    CHECK(change.removeItem(counter.id(), basket, 1, "again").error().code() == "basket_line_unknown");
    box.price.reset();
    CHECK(change.sell(counter.id(), basket, box).error().code() == "box_not_for_sale");
}

TEST_CASE("a held basket survives and is recalled by name") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    accept(counter, basket, aParcel());
    const ChangeBasket change(counter.desk());
    CHECK(change.hold(counter.id(), basket, " ").error().code() == "hold_name_missing");
    CHECK(change.hold(counter.id(), basket, std::string(41, 'x')).error().code() == "hold_name_invalid");
    REQUIRE(change.hold(counter.id(), basket, "red bag"));
    CHECK(PayBasket(counter.desk()).run(counter.id(), basket, {}).error().code() == "basket_not_open");
    counter.reopen();
    const auto waiting = counter->bookingQueries().unpaidBaskets();
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().heldAs == "red bag");
    const ChangeBasket later(counter.desk());
    REQUIRE(later.recall(counter.id(), basket));
    CHECK(later.recall(counter.id(), basket).error().code() == "basket_not_held");
    REQUIRE(PayBasket(counter.desk()).run(counter.id(), basket, {}));
}

TEST_CASE("a discarded basket gives every line back, with a reason") {
    TrainingCounter counter;
    const Uuid basket = counter.id();
    accept(counter, basket, aParcel());
    accept(counter, basket, aDocument());
    const ChangeBasket change(counter.desk());
    CHECK(change.discard(counter.id(), basket, "").error().code() == "reason_missing");
    REQUIRE(change.discard(counter.id(), basket, "customer left"));
    CHECK(counter.nothingPosted());
    CHECK(viewOf(counter, basket).state == BasketState::Discarded);
    CHECK(change.discard(counter.id(), basket, "again").error().code() == "basket_not_open");
    CHECK(change.discard(counter.id(), counter.id(), "none").error().code() == "basket_unknown");
}

TEST_CASE("a basket opened by name is empty until something is in it") {
    TrainingCounter counter;
    const auto basket = ChangeBasket(counter.desk()).open(counter.id());
    REQUIRE(basket);
    CHECK(viewOf(counter, *basket).lines.empty());
    CHECK(PayBasket(counter.desk()).run(counter.id(), *basket, {}).error().code() == "basket_empty");
    accept(counter, *basket, aParcel());
    CHECK(viewOf(counter, *basket).total == Money::fromRupees(270));
}
