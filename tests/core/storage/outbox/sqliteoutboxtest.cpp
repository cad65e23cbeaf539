// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/sealbatches.h"
#include "core/storage/book/bookverify.h"
#include "tests/support/deskdrafts.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<SealedBatch> seal(Desk& desk) {
    Book& book = *desk.book;
    return must(SealBatches(book.chain(), book.outbox(), desk.clock,
                            {book.key(), book.isTraining(), book.outboxFolder()})
                    .run());
}

} // namespace

TEST_CASE("everything waits until a receipt comes") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    desk.clock.advance(std::chrono::minutes(5));
    must(desk.bookArticle());
    const OutboxStatus before = must(book.outbox().status());
    CHECK(before.waiting == 5);
    REQUIRE(before.oldestAt);
    CHECK(*before.oldestAt + std::chrono::minutes(5) == desk.clock.now());
    CHECK_FALSE(before.lastAckAt);
    must(book.outbox().acknowledge(1, 3, desk.clock.now()));
    const OutboxStatus after = must(book.outbox().status());
    CHECK(after.waiting == 2);
    CHECK(after.oldestAt == desk.clock.now());
    CHECK(after.lastAckAt == desk.clock.now());
    CHECK(must(verifyBook(book)).ok);
}

TEST_CASE("a receipt never moves back and never names what is not there") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(book.outbox().acknowledge(1, 3, desk.clock.now()));
    must(book.outbox().acknowledge(1, 2, desk.clock.now()));
    CHECK(must(book.outbox().status()).waiting == 0);
    const Status beyond = book.outbox().acknowledge(1, 4, desk.clock.now());
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().code() == "receipt_beyond_head");
    CHECK(book.outbox().acknowledge(2, 1, desk.clock.now()).error().code() == "receipt_beyond_head");
}

TEST_CASE("what a restored centre lacks waits again") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    must(book.outbox().acknowledge(1, 5, desk.clock.now()));
    must(book.outbox().rewind(1, 2));
    CHECK(must(book.outbox().status()).waiting == 3);
    must(book.outbox().rewind(1, 4)); // it has more than that: nothing to do
    CHECK(must(book.outbox().status()).waiting == 3);
    CHECK(must(verifyBook(book)).ok);
}

TEST_CASE("the day's batches are sealed at its close and shown until they are archived") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    desk.closeDay();
    const auto sealed = seal(desk);
    REQUIRE(sealed.size() == 1);
    CHECK(sealed[0].lastSeq == 6);
    CHECK(seal(desk).empty());
    CHECK(must(book.outbox().status()).batches.size() == 1);
    must(book.outbox().setState(sealed[0].id, BatchState::Refused, desk.clock.now()));
    CHECK(must(book.outbox().status()).quarantined == 1);
    must(book.outbox().setState(sealed[0].id, BatchState::Archived, desk.clock.now()));
    CHECK(must(book.outbox().status()).batches.empty());
    CHECK(must(book.outbox().status()).quarantined == 0);
    CHECK(book.outbox().setState("none", BatchState::Sent, desk.clock.now()).error().code() ==
          "batch_unknown");
}

TEST_CASE("two programs seal one run once") {
    Desk first;
    first.create();
    first.openDay();
    Desk second(first.path, 7);
    const auto sealed = seal(first);
    REQUIRE(sealed.size() == 1);
    CHECK(seal(second).empty());
    SealedBatch late = sealed[0];
    late.id = "another";
    CHECK_FALSE(must(second.book->outbox().add(late)));
}
