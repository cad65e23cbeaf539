// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/sqlitesyncbook.h"
#include "core/booking/acceptarticle.h"
#include "core/booking/changearticle.h"
#include "core/booking/changebasket.h"
#include "tests/support/clonecounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

Batch onlyBatch(CloneCounter& counter) {
    got(counter.sync->seal());
    const EpochId epoch = got(counter.book->head()).epoch;
    const auto batches = got(counter.sync->batchesAfter(epoch, 0));
    REQUIRE(batches.size() == 1);
    return got(decodeBatch(got(counter.sync->frameOf(batches[0]))));
}

BatchState stateOf(CloneCounter& counter, const std::string& id) {
    for (const SealedBatch& batch : got(counter.book->outbox().batches())) {
        if (batch.id == id)
            return batch.state;
    }
    FAIL("no such batch");
    return BatchState::Refused;
}

DayStatement agreeing(Date day) {
    DayStatement statement;
    statement.day = day;
    statement.closed = true;
    return statement;
}

} // namespace

TEST_CASE("HELLO says the heads, the hashes and the ranges as they stand") {
    CloneCounter counter;
    counter.create(60);
    counter.sell(1);
    const ChainHead head = got(counter.book->head());
    const auto heads = got(counter.sync->heads());
    REQUIRE(heads.size() == 1);
    CHECK(heads[0].seq == head.seq);
    CHECK(heads[0].hash == head.hash);
    CHECK(got(counter.sync->hashAt(head.epoch, head.seq)) == head.hash);
    CHECK_FALSE(got(counter.sync->hashAt(head.epoch, head.seq + 1)));
    CHECK_FALSE(got(counter.sync->hashAt(EpochId{}, 1)));
    const auto ranges = got(counter.sync->ranges());
    REQUIRE(ranges.size() == 2);
    CHECK(ranges[0].next == ranges[0].first + 1);
    CHECK(ranges[0].last == 60);
    CHECK_FALSE(ranges[0].isVoid);
    CHECK(got(counter.sync->cursor()) == Cursor{});
    CHECK_FALSE(got(counter.sync->frozenAt(head.epoch)));
}

TEST_CASE("a lease is asked for when fewer than fifty numbers are left") {
    CloneCounter counter;
    counter.create(50);
    CHECK(got(counter.sync->wanted()).empty());
    counter.sell(1); // a parcel
    const auto wanted = got(counter.sync->wanted());
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].code() == "speed-post-parcel");
}

TEST_CASE("numbers of a training office's sample are none that a lease would spare") {
    CloneCounter counter;
    counter.create(50);
    REQUIRE(got(counter.sync->wanted()).empty());
    const NumbersLoaded sample{got(Product::parse("gyan-post")), "ZT", 40'000'001, 40'005'000,
                               std::string(kSampleSource)};
    const Decide load = [&]() -> Result<std::vector<EntryDraft>> {
        return std::vector<EntryDraft>{
            {std::string(NumbersLoaded::kKind), {"system", Role::System}, encode(sample), {}}};
    };
    got(counter.book->books().record(counter.world->ids.next(), sha256("sample"), load));
    const auto wanted = got(counter.sync->wanted());
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].code() == "gyan-post");
}

TEST_CASE("a receipt is kept as it came and nothing up to it waits any more") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    const Batch batch = onlyBatch(counter);
    const std::string id = batchId(batch.header);
    got(counter.sync->setState(id, BatchState::Unknown));
    const auto [receipt, document] = centre.receiptFor(batch, ReceiptKind::Custody);
    got(counter.sync->keepReceipt(receipt, document));
    CHECK(got(counter.sync->tables().receipt(id, ReceiptKind::Custody)) == document);
    CHECK_FALSE(got(counter.sync->tables().receipt(id, ReceiptKind::Archived)));
    CHECK(stateOf(counter, id) == BatchState::Custody);
    OutboxStatus status = got(counter.book->outbox().status());
    CHECK(status.waiting == 0);
    CHECK(status.sent == 1);
    const auto [archived, proof] = centre.receiptFor(batch, ReceiptKind::Archived);
    got(counter.sync->keepReceipt(archived, proof));
    got(counter.sync->keepReceipt(receipt, document)); // the first once more: nothing falls back
    CHECK(stateOf(counter, id) == BatchState::Archived);
    status = got(counter.book->outbox().status());
    CHECK(status.archived == 1);
    CHECK(status.sent == 0);
    CHECK(counter.whatIsWrong() == "");
}

TEST_CASE("a receipt for entries that are not ours is refused and changes nothing") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    const Batch batch = onlyBatch(counter);
    auto [receipt, document] = centre.receiptFor(batch, ReceiptKind::Custody);
    receipt.head.fill(1);
    CHECK(counter.sync->keepReceipt(receipt, document).error().code() == "receipt_other_chain");
    receipt.epoch.fill(2);
    CHECK(counter.sync->keepReceipt(receipt, document).error().code() == "receipt_other_chain");
    CHECK(stateOf(counter, receipt.batch) == BatchState::Sealed);
    CHECK(got(counter.book->outbox().status()).waiting > 0);
    CHECK_FALSE(got(counter.sync->tables().receipt(receipt.batch, ReceiptKind::Custody)));
}

TEST_CASE("a restored centre gets again what it lost, and a lost receipt is made good by what it has") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    centre.session(*counter.sync);
    const ChainHead head = got(counter.book->head());
    const SealedBatch batch = got(counter.book->outbox().batches()).at(0);
    got(counter.sync->rewind(head.epoch, 0));
    CHECK(stateOf(counter, batch.id) == BatchState::Sealed);
    CHECK(got(counter.book->outbox().status()).waiting == head.seq);
    CHECK(counter.whatIsWrong() == "");
    got(counter.sync->setState(batch.id, BatchState::Unknown));
    got(counter.sync->acknowledge(head.epoch, head.seq));
    CHECK(stateOf(counter, batch.id) == BatchState::Custody);
    CHECK(got(counter.book->outbox().status()).waiting == 0);
    CHECK(counter.sync->acknowledge(head.epoch, head.seq + 1).error().code() == "receipt_beyond_head");
    got(counter.sync->acknowledge(EpochId{}, 5)); // of no epoch here: nothing to do
    CHECK(counter.whatIsWrong() == "");
}

TEST_CASE("a fenced counter books nothing new; what is begun is paid, taken back and closed") {
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    const TestDesk desk(*counter.world, *counter.book);
    const Uuid basket = got(ChangeBasket(desk.desk()).open(counter.world->ids.next()));
    got(AcceptArticle(desk.desk()).run(TestDesk::operation(50), basket, desk.request(50)));
    const std::string paid = counter.sell(2);
    got(counter.sync->setFenced(true));
    CHECK(desk.book(3).error().code() == "counter_fenced");
    CHECK(AcceptArticle(desk.desk()).run(TestDesk::operation(51), basket, desk.request(51)).error().code() ==
          "counter_fenced");
    CHECK(desk.book(2)); // told before: told again
    got(PayBasket(desk.desk()).run(TestDesk::operation(52), basket, {}));
    got(ChangeArticle(desk.desk())
            .cancel(TestDesk::operation(53), got(ArticleNumber::parse(paid)), "", "wrong address"));
    counter.closeDay();
    counter.nextDay();
    counter.openDay();
    got(counter.sync->setFenced(false));
    counter.sell(4);
    CHECK(counter.whatIsWrong() == "");
}

TEST_CASE("what the session said is kept; the generation never falls") {
    CloneCounter counter;
    counter.create();
    CHECK(got(counter.sync->tables().notes()).generation == 0);
    HelloAnswer answer;
    answer.generation = 3;
    answer.skewSeconds = -400;
    got(counter.sync->noteSession(answer));
    answer.generation = 2;
    got(counter.sync->noteSession(answer));
    const CentreNotes notes = got(counter.sync->tables().notes());
    CHECK(notes.generation == 3);
    CHECK(notes.skewSeconds == -400);
    CHECK(notes.sessionAt == counter.world->clock.now());
    CHECK_FALSE(notes.fenced);
}

TEST_CASE("a closed day is to be confirmed until a statement agrees and covers all of it") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    CHECK(got(counter.sync->daysToConfirm()).empty()); // still open
    const Date day = got(counter.book->tillQueries().openDay()).value();
    counter.closeDay();
    CHECK(got(counter.sync->daysToConfirm()) == std::vector<Date>{day});
    DayStatement statement = agreeing(day);
    const SignedText early = signStatement(statement, true, centre.key());
    got(counter.sync->keepStatement(statement, early));
    CHECK(got(counter.sync->daysToConfirm()) == std::vector<Date>{day}); // its entries wait
    centre.session(*counter.sync);
    statement.accounts.push_back({Account::Cash, Money::fromPaise(100), Money::fromPaise(99)});
    got(counter.sync->keepStatement(statement, signStatement(statement, true, centre.key())));
    CHECK(got(counter.sync->daysToConfirm()) == std::vector<Date>{day}); // a paisa too few
    statement.accounts.clear();
    const SignedText document = signStatement(statement, true, centre.key());
    got(counter.sync->keepStatement(statement, document));
    CHECK(got(counter.sync->daysToConfirm()).empty());
    CHECK(got(counter.sync->tables().statement(day)) == document);
    CHECK_FALSE(got(counter.sync->tables().statement(day.plusDays(1))));
}

TEST_CASE("a batch with an entry the centre asks about is parked until it asks no more") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    centre.session(*counter.sync);
    const SealedBatch batch = got(counter.book->outbox().batches()).at(0);
    DayStatement statement = agreeing(batch.day);
    statement.parked.push_back({got(counter.book->head()).epoch, batch.lastSeq, "kind_unknown"});
    statement.parked.push_back({EpochId{}, 1, "kind_unknown"}); // of an epoch that is not here
    got(counter.sync->keepStatement(statement, signStatement(statement, true, centre.key())));
    CHECK(stateOf(counter, batch.id) == BatchState::Parked);
    CHECK(got(counter.book->outbox().status()).parked == 1);
    statement.parked.clear();
    got(counter.sync->keepStatement(statement, signStatement(statement, true, centre.key())));
    CHECK(stateOf(counter, batch.id) == BatchState::Custody);
}
