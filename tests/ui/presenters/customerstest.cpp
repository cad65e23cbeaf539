// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The customers of product.md, typed key by key: the numbers to meet.
#include "tests/support/deskhand.h"
#include "tests/support/qtstrings.h"

using namespace dak;
using namespace dak::test;
using ui::BookField;

namespace {

void typeParcelP(DeskHand& hand, const char* size) {
    hand.type(u("560034")).type(u("1240c")).type(u(size)).type(u("9845012345"));
    hand.type(u("Meena Krishnan")).enter().type(u("Flat 12 Rose Gardens")).enter();
}

void typeSenderP(DeskHand& hand) {
    hand.type(u("9822054321")).type(u("Anand Jadhav")).enter().type(u("8 Laxmi Road"));
}

} // namespace

TEST_CASE("customer P is booked in 95 keys with a box letter") {
    FakeDesk book;
    DeskHand hand(book);
    typeParcelP(hand, "m");
    typeSenderP(hand);
    hand.f9();
    REQUIRE(book.payments.size() == 1);
    CHECK(hand.keys() <= 95);
    const ArticleAccepted& article = book.accepted.at(0);
    CHECK(article.receiver.name() == "Meena Krishnan");
    CHECK(article.receiver.lines() == std::vector<std::string>{"Flat 12 Rose Gardens"});
    CHECK(article.receiver.mobile()->digits() == "9845012345");
    CHECK(article.sender.name() == "Anand Jadhav");
    CHECK(article.sender.lines() == std::vector<std::string>{"8 Laxmi Road"});
    CHECK(article.sender.mobile()->digits() == "9822054321");
    CHECK(article.weight.grams() == 1240);
    CHECK(article.contents == "clothes");
    CHECK(article.size == Dimensions::fromCentimetres(30, 20, 10));
}

TEST_CASE("customer P is booked in 99 keys with everything typed") {
    FakeDesk book;
    DeskHand hand(book);
    typeParcelP(hand, "302010");
    typeSenderP(hand);
    hand.f9();
    REQUIRE(book.payments.size() == 1);
    CHECK(hand.keys() <= 99);
    CHECK(book.accepted.at(0).size == Dimensions::fromCentimetres(30, 20, 10));
}

TEST_CASE("customer D, a document without a mobile, is booked in 75 keys") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("110069")).type(u("45d"));
    hand.clock.advance(std::chrono::seconds(1));
    hand.enter().type(u("Secretary UPSC")).enter().type(u("Dholpur House")).enter();
    hand.type(u("9822054321")).type(u("Asha Patil")).enter().type(u("12 FC Road")).f9();
    REQUIRE(book.payments.size() == 1);
    CHECK(hand.keys() <= 75);
    const ArticleAccepted& article = book.accepted.at(0);
    CHECK_FALSE(article.receiver.mobile());
    CHECK(article.quote.product.code() == "speed-post-document");
    CHECK_FALSE(article.size);
}

TEST_CASE("customer A of the army, without phones, is booked in 80 keys") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("900056")).type(u("2300c")).type(u("252015"));
    hand.clock.advance(std::chrono::seconds(1));
    hand.enter().type(u("Nk Ramesh Yadav")).enter().type(u("101 Field Regt")).enter();
    hand.enter().type(u("Sunita Yadav")).enter().type(u("House 44 Ward 6")).f9();
    REQUIRE(book.payments.size() == 1);
    CHECK(hand.keys() <= 80);
    const ArticleAccepted& article = book.accepted.at(0);
    CHECK(article.receiver.lines() == std::vector<std::string>{"101 Field Regt", "C/o 56 APO"});
    CHECK(article.receiver.locality().empty());
    CHECK(article.receiver.state().empty());
    CHECK_FALSE(article.sender.mobile());
}

TEST_CASE("customer N, the next parcel of the same sender by F2, takes 70 keys") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("411001")).type(u("900c")).type(u("m")).type(u("9000000001")).type(u("Ravi")).enter();
    hand.type(u("1 MG Road")).enter();
    typeSenderP(hand);
    const int before = hand.keys();
    hand.f2();
    REQUIRE(book.accepted.size() == 1);
    REQUIRE(book.payments.empty());
    typeParcelP(hand, "302010");
    hand.f9();
    REQUIRE(book.payments.size() == 1);
    CHECK(hand.keys() - before <= 70);
    CHECK(book.accepted.at(1).sender.name() == "Anand Jadhav");
    CHECK(book.payments.at(0).total == book.accepted.at(0).quote.total + book.accepted.at(1).quote.total);
}

TEST_CASE("the same parcel again asks before it books a twin, and one key answers") {
    FakeDesk book;
    DeskHand hand(book);
    typeParcelP(hand, "m");
    typeSenderP(hand);
    hand.f2();
    const int before = hand.keys();
    hand.type(u("560034")).type(u("1240c")).type(u("302010")).type(u("9845012345"));
    CHECK(hand.desk().article().focus() == BookField::Ready); // recalled by mobile: nothing is left to type
    hand.f9();
    REQUIRE(hand.desk().mode() == ui::DeskMode::Duplicate);
    REQUIRE(book.accepted.size() == 1);
    hand.count();
    hand.desk().answerDuplicate(true);
    REQUIRE(book.accepted.size() == 2);
    REQUIRE(book.payments.size() == 1);
    CHECK(hand.keys() - before <= 70);
}

TEST_CASE("a known mobile is done, and typing the name all the same still goes where it belongs") {
    FakeDesk book;
    DeskHand hand(book);
    typeParcelP(hand, "m");
    typeSenderP(hand);
    hand.f9();
    REQUIRE(book.payments.size() == 1);
    hand.type(u("110069")).type(u("45d"));
    hand.clock.advance(std::chrono::seconds(1));
    hand.enter().type(u("Secretary UPSC")).enter().type(u("Dholpur House")).enter();
    hand.type(u("9822054321"));
    CHECK(hand.desk().article().focus() == BookField::Ready);
    hand.type(u("Asha Patil")).enter().type(u("12 FC Road")).f9();
    REQUIRE(book.payments.size() == 2);
    CHECK(book.accepted.at(1).sender.name() == "Asha Patil");
    CHECK(book.accepted.at(1).sender.lines() == std::vector<std::string>{"12 FC Road"});
}

TEST_CASE("the next parcel of the same sender may be typed whole although its receiver is known") {
    FakeDesk book;
    DeskHand hand(book);
    typeParcelP(hand, "m");
    typeSenderP(hand);
    hand.f2();
    typeParcelP(hand, "302010");
    hand.f9();
    REQUIRE(hand.desk().mode() == ui::DeskMode::Duplicate);
    hand.desk().answerDuplicate(true);
    REQUIRE(book.payments.size() == 1);
    CHECK(book.accepted.at(1).receiver.name() == "Meena Krishnan");
    CHECK(book.accepted.at(1).sender.name() == "Anand Jadhav");
}
