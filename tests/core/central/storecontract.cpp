// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/central/storecontract.h"

#include "core/protocol/wire.h"
#include "tests/core/central/storerows.h"

#include <catch2/catch.hpp>

namespace dak::test {

namespace {

using Kind = CustodyOutcome::Kind;

// ---- devices

void codeIsUsedOnce(CentralStore& store) {
    REQUIRE(store.addEnrolmentCode(anOffer(1)));
    CHECK(store.enrolmentOffer(anOffer(1).secret)->value().office == "99000001");
    CHECK_FALSE(store.enrolmentOffer(anOffer(1).secret)->value().usedBy);
    CHECK_FALSE(store.enrolmentOffer(anOffer(2).secret)->has_value());
    CHECK_FALSE(*store.enrol(anOffer(2).secret, aDevice(1)));
    CHECK_FALSE(store.device(deviceOf(1))->has_value());
    CHECK(*store.enrol(anOffer(1).secret, aDevice(1)));
    CHECK(*store.enrol(anOffer(1).secret, aDevice(1)));
    CHECK_FALSE(*store.enrol(anOffer(1).secret, aDevice(2)));
    CHECK_FALSE(store.device(deviceOf(2))->has_value());
    CHECK(store.enrolmentOffer(anOffer(1).secret)->value().usedBy == deviceOf(1));
    const EnrolledDevice known = store.device(deviceOf(1))->value();
    CHECK(known.key == aDevice(1).key);
    CHECK(known.office == "99000001");
    CHECK(known.counter == 1);
    CHECK_FALSE(known.fenced);
}

void fenceStandsUntilItIsLifted(CentralStore& store) {
    enrolIn(store);
    REQUIRE(store.setFenced(deviceOf(1), true));
    CHECK(store.device(deviceOf(1))->value().fenced);
    REQUIRE(store.addEnrolmentCode(anOffer(2)));
    REQUIRE(*store.enrol(anOffer(2).secret, aDevice(1)));
    CHECK(store.device(deviceOf(1))->value().fenced);
    REQUIRE(store.setFenced(deviceOf(1), false));
    CHECK_FALSE(store.device(deviceOf(1))->value().fenced);
}

void nonceIsKeptForADay(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    const Nonce nonce{1, 2, 3};
    CHECK(*store.useNonce(deviceOf(1), nonce, at(0)));
    CHECK_FALSE(*store.useNonce(deviceOf(1), nonce, at(1)));
    CHECK(*store.useNonce(deviceOf(2), nonce, at(1)));
    CHECK(*store.useNonce(deviceOf(1), Nonce{1, 2, 4}, at(1)));
    CHECK_FALSE(*store.useNonce(deviceOf(1), nonce, at(0) + wire::kNonceKept));
    CHECK(*store.useNonce(deviceOf(1), nonce, at(1) + wire::kNonceKept));
    CHECK_FALSE(*store.useNonce(deviceOf(1), nonce, at(2) + wire::kNonceKept));
}

// ---- custody

void custodyFollowsTheChain(CentralStore& store) {
    enrolIn(store);
    CHECK(store.marks(deviceOf(1))->empty());
    const auto gap = *store.takeCustody(custodyOf(3, 4));
    CHECK(gap.kind == Kind::Gap);
    CHECK(gap.mark.seq == 0);
    CHECK(gap.mark.epoch == epochOf(1));
    REQUIRE(store.takeCustody(custodyOf(1, 2))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(3, 4))->kind == Kind::Taken);
    const auto marks = *store.marks(deviceOf(1));
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].seq == 4);
    CHECK(marks[0].head == hashOf(4));
    CHECK(store.takeCustody(custodyOf(6, 7))->kind == Kind::Gap);
    CHECK(store.marks(deviceOf(1))->at(0).seq == 4);
}

void receiptIsGivenAgainAsItWas(CentralStore& store) {
    enrolIn(store);
    const CustodyRow first = custodyOf(1, 2);
    CHECK(store.takeCustody(first)->receipt == first.receipt);
    REQUIRE(store.takeCustody(custodyOf(3, 4))->kind == Kind::Taken);
    CustodyRow again = first;
    again.receipt = signedText("another receipt");
    const auto replayed = *store.takeCustody(again);
    CHECK(replayed.kind == Kind::Known);
    CHECK(replayed.receipt == first.receipt);
    CHECK(store.receipt(deviceOf(1), first.id)->value() == first.receipt);
    CHECK_FALSE(store.receipt(deviceOf(1), custodyOf(5, 6).id)->has_value());
    CHECK_FALSE(store.receipt(deviceOf(2), first.id)->has_value());
    CHECK(store.frames(deviceOf(1), epochOf(1), 0, 10'000)->size() == 2);
}

void otherContentIsAFork(CentralStore& store) {
    enrolIn(store);
    REQUIRE(store.takeCustody(custodyOf(1, 4))->kind == Kind::Taken);
    CustodyRow other = custodyOf(1, 4);
    other.headAfter = hashOf(99);
    other.id = "another";
    const auto samePlace = *store.takeCustody(other);
    CHECK(samePlace.kind == Kind::Fork);
    CHECK(samePlace.mark.seq == 4);
    CHECK(samePlace.mark.head == hashOf(4));
    CustodyRow behind = custodyOf(5, 6);
    behind.headBefore = hashOf(98);
    CHECK(store.takeCustody(behind)->kind == Kind::Fork);
    CHECK(store.takeCustody(custodyOf(3, 6))->kind == Kind::Fork);
    CHECK(store.takeCustody(custodyOf(2, 3))->kind == Kind::Fork);
    CHECK(store.marks(deviceOf(1))->at(0).seq == 4);
    CHECK(store.frames(deviceOf(1), epochOf(1), 0, 10'000)->size() == 1);
}

void epochsAndDevicesStandAlone(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    REQUIRE(store.takeCustody(custodyOf(1, 2, 1, 9))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(1, 3, 1, 2))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(1, 5, 2, 9))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(3, 4, 1, 9))->kind == Kind::Taken);
    const auto marks = *store.marks(deviceOf(1));
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].epoch == epochOf(9));
    CHECK(marks[0].seq == 4);
    CHECK(marks[1].epoch == epochOf(2));
    CHECK(marks[1].seq == 3);
    CHECK(store.marks(deviceOf(3))->empty());
}

void framesComeInOrderAndPages(CentralStore& store) {
    enrolIn(store);
    for (std::uint64_t first = 1; first < 9; first += 2)
        REQUIRE(store.takeCustody(custodyOf(first, first + 1))->kind == Kind::Taken);
    const auto all = *store.frames(deviceOf(1), epochOf(1), 0, 10'000);
    REQUIRE(all.size() == 4);
    CHECK(all[0].frame == custodyOf(1, 2).frame);
    CHECK(all[0].id == custodyOf(1, 2).id);
    CHECK(all[3].firstSeq == 7);
    CHECK(all[3].lastSeq == 8);
    CHECK(all[3].office == "99000001");
    CHECK(store.frames(deviceOf(1), epochOf(1), 3, 10'000)->front().firstSeq == 3);
    CHECK(store.frames(deviceOf(1), epochOf(1), 4, 10'000)->front().firstSeq == 5);
    CHECK(store.frames(deviceOf(1), epochOf(1), 8, 10'000)->empty());
    CHECK(store.frames(deviceOf(1), epochOf(1), 0, 1)->size() == 1);
    CHECK(store.frames(deviceOf(1), epochOf(1), 0, 250)->size() == 2);
    CHECK(store.frames(deviceOf(1), epochOf(2), 0, 10'000)->empty());
    CHECK(store.frames(deviceOf(2), epochOf(1), 0, 10'000)->empty());
    CHECK(store.quarantine({deviceOf(1), "bad_chain", 3, std::string("\0frame", 6), at(1)}));
}

// ---- unpacking

void waitingIsGivenUntilItIsUnpacked(CentralStore& store) {
    enrolIn(store);
    REQUIRE(store.takeCustody(custodyOf(1, 2))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(3, 4))->kind == Kind::Taken);
    CHECK(store.dayRows(deviceOf(1), kDay)->waitingBatches == 2);
    CHECK(store.waitingToUnpack(1)->size() == 1);
    const auto waiting = *store.waitingToUnpack(10);
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].firstSeq == 1);
    CHECK(waiting[0].frame == custodyOf(1, 2).frame);
    CHECK(waiting[0].at == at(1));
    REQUIRE(store.storeUnpacked({"99000001", deviceOf(1), epochOf(1), 1, 2, {rowOf(1, 1), rowOf(2, 2)}},
                                signTracked));
    REQUIRE(store.waitingToUnpack(10)->size() == 1);
    CHECK(store.waitingToUnpack(10)->front().firstSeq == 3);
    CHECK(store.dayRows(deviceOf(1), kDay)->waitingBatches == 1);
    CHECK(store.dayRows(deviceOf(2), kDay)->waitingBatches == 0);
}

void noEpochFillsAPageAlone(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    for (std::uint64_t first = 1; first < 6; ++first)
        REQUIRE(store.takeCustody(custodyOf(first, first, 1, 1))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(1, 1, 2, 2))->kind == Kind::Taken);
    REQUIRE(store.takeCustody(custodyOf(2, 2, 2, 2))->kind == Kind::Taken);
    std::vector<std::uint64_t> first, second;
    const auto waiting = store.waitingToUnpack(5);
    REQUIRE(waiting);
    for (const RawBatch& batch : *waiting)
        (batch.device == deviceOf(1) ? first : second).push_back(batch.firstSeq);
    CHECK(first == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(second == std::vector<std::uint64_t>{1, 2});
}

void unpackingAgainChangesNothing(CentralStore& store) {
    enrolIn(store);
    const std::vector<UnpackedEntry> rows{acceptance(1, 1, "ZT200000015IN"), rowOf(2, 2)};
    bring(store, rows);
    for (int i = 0; i < 2; ++i)
        REQUIRE(store.storeUnpacked({"99000001", deviceOf(1), epochOf(1), 1, 2, rows}, signTracked));
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 2);
    CHECK(day.perAccount == std::vector<Posting>{{Account::Cash, Money::fromPaise(55000)},
                                                 {Account::Unpaid, Money::fromPaise(-55000)}});
    CHECK(day.conflicts.empty());
    CHECK(day.parked.empty());
    CHECK(store.track("ZT200000015IN")->value().events.size() == 1);
}

void aliasIsCountedOnce(CentralStore& store) {
    enrolIn(store);
    bring(store, {acceptance(1, 1, "ZT200000015IN"), rowOf(2, 2), closing(3, 3, "{\"c\":1}")});
    UnpackedEntry secondPart = rowOf(4, 2);
    secondPart.part = 1;
    bring(store, {acceptance(1, 1, "ZT200000015IN"), rowOf(2, 2), closing(3, 3, "{\"c\":1}")}, 1, 2);
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 2);
    CHECK(day.perAccount[0] == Posting{Account::Cash, Money::fromPaise(55000)});
    CHECK(day.conflicts.empty());
    CHECK(day.parked.empty());
    CHECK(store.track("ZT200000015IN")->value().events.size() == 1);
    CHECK_FALSE(store.track("ZT200000015IN")->value().conflict);
    bring(store, {secondPart}, 1, 1);
    CHECK(store.dayRows(deviceOf(1), kDay)->entries == 2); // it came after the close
}

void aliasInsideABatchIsCountedOnce(CentralStore& store) {
    enrolIn(store);
    bring(store, {rowOf(1, 1), rowOf(2, 1), rowOf(3, 2)});
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 2);
    CHECK(day.perAccount[0] == Posting{Account::Cash, Money::fromPaise(55000)});
}

void sameOperationOfAnotherDeviceIsNoAlias(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    bring(store, {rowOf(1, 1)}, 1);
    bring(store, {rowOf(1, 1)}, 2, 2);
    CHECK(store.dayRows(deviceOf(1), kDay)->entries == 1);
    CHECK(store.dayRows(deviceOf(2), kDay)->entries == 1);
}

void sameOperationWithOtherContentIsParked(CentralStore& store) {
    enrolIn(store);
    bring(store, {rowOf(1, 1)});
    UnpackedEntry other = acceptance(1, 1, "ZT200000015IN");
    other.content = hashOf(77);
    bring(store, {other}, 1, 2);
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 2);
    CHECK(day.perAccount[0] == Posting{Account::Cash, Money::fromPaise(27500)});
    REQUIRE(day.parked.size() == 1);
    CHECK(day.parked[0] == ParkedEntry{epochOf(2), 1, "operation_reused"});
    other.content = hashOf(78);
    other.parked = "account_unknown";
    bring(store, {other}, 1, 3);
    CHECK(store.dayRows(deviceOf(1), kDay)->parked.at(1) == ParkedEntry{epochOf(3), 1, "operation_reused"});
    CHECK_FALSE(store.track("ZT200000015IN")->has_value());
}

void parkedIsKeptAndListed(CentralStore& store) {
    enrolIn(store);
    UnpackedEntry garbage;
    garbage.seq = 2;
    garbage.day = kDay;
    garbage.content = hashOf(2);
    garbage.parked = "entry_malformed";
    UnpackedEntry more = garbage; // no operation either, and no alias
    more.seq = 3;
    UnpackedEntry unknown = rowOf(4, 4, 0);
    unknown.parked = "kind_unknown";
    bring(store, {rowOf(1, 1), garbage, more, unknown, rowOf(5, 5)});
    unknown.seq = 1;
    bring(store, {unknown}, 1, 2); // the same one, placed again
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 5);
    CHECK(day.perAccount[0] == Posting{Account::Cash, Money::fromPaise(55000)});
    CHECK(day.parked == std::vector<ParkedEntry>{{epochOf(1), 2, "entry_malformed"},
                                                 {epochOf(1), 3, "entry_malformed"},
                                                 {epochOf(1), 4, "kind_unknown"}});
}

void conflictKeepsBoth(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    bring(store, {acceptance(1, 1, "ZT200000015IN"), acceptance(2, 2, "ZT200000029IN")}, 1);
    bring(store, {acceptance(1, 3, "ZT200000015IN")}, 2, 2);
    const DayRows first = *store.dayRows(deviceOf(1), kDay);
    const DayRows second = *store.dayRows(deviceOf(2), kDay);
    CHECK(first.entries == 2);
    CHECK(second.entries == 1);
    CHECK(first.conflicts == std::vector<std::string>{"ZT200000015IN"});
    CHECK(second.conflicts == std::vector<std::string>{"ZT200000015IN"});
    CHECK(store.dayRows(deviceOf(1), kDay.plusDays(1))->conflicts.empty());
    const TrackAnswer track = store.track("ZT200000015IN")->value();
    CHECK(track.conflict);
    CHECK(track.events.size() == 2);
    CHECK_FALSE(store.track("ZT200000029IN")->value().conflict);
}

void conflictOfOneDeviceIsOneToo(CentralStore& store) {
    enrolIn(store);
    bring(store, {acceptance(1, 1, "ZT200000015IN"), acceptance(2, 2, "ZT200000015IN")});
    CHECK(store.dayRows(deviceOf(1), kDay)->conflicts == std::vector<std::string>{"ZT200000015IN"});
}

// The texts of the changes in the stream of a device.
std::vector<std::string> toldTo(CentralStore& store, std::uint8_t device) {
    std::vector<std::string> texts;
    const auto changes = store.changesAfter(deviceOf(device), {}, 1'000'000);
    for (const StoredChange& change : *changes)
        texts.push_back(change.document.text);
    return texts;
}

UnpackedEntry noteOf(std::uint64_t seq, std::uint8_t operation, std::vector<std::string> articles) {
    UnpackedEntry row = rowOf(seq, operation);
    row.articles = std::move(articles);
    return row;
}

void whoAcceptedAnArticleIsToldOfOthers(CentralStore& store) {
    using Texts = std::vector<std::string>;
    for (std::uint8_t device = 1; device <= 3; ++device)
        enrolIn(store, device);
    bring(store, {acceptance(1, 1, "ZT200000015IN"), acceptance(2, 2, "ZT200000029IN")}, 1);
    bring(store, {noteOf(3, 3, {"ZT200000015IN"})}, 1); // its own entries are in its own book
    CHECK(toldTo(store, 1).empty());
    bring(store, {noteOf(1, 1, {"ZT200000015IN", "ZT200000029IN"}), noteOf(2, 2, {"ZT200000032IN"})}, 2, 2);
    CHECK(toldTo(store, 1) == Texts{"1 ZT200000015IN note", "2 ZT200000029IN note"});
    CHECK(toldTo(store, 2).empty());
    CHECK(store.latestChanges(deviceOf(1))->device == 2);
    // What others said before the article was accepted here is told with its acceptance.
    bring(store, {acceptance(1, 1, "ZT200000032IN")}, 3, 3);
    CHECK(toldTo(store, 3) == Texts{"1 ZT200000032IN note"});
    CHECK(toldTo(store, 1).size() == 2);
}

void twoThatAcceptedAnArticleAreBothTold(CentralStore& store) {
    using Texts = std::vector<std::string>;
    enrolIn(store, 1);
    enrolIn(store, 2);
    bring(store, {acceptance(1, 1, "ZT200000015IN")}, 1);
    bring(store, {rowOf(1, 1), acceptance(2, 2, "ZT200000015IN")}, 2, 2);
    CHECK(toldTo(store, 1) == Texts{"1 ZT200000015IN conflict article_accepted"});
    CHECK(toldTo(store, 2) == Texts{"1 ZT200000015IN conflict article_accepted"});
    bring(store, {noteOf(2, 3, {"ZT200000015IN"})}, 1);
    CHECK(toldTo(store, 1).size() == 1);
    CHECK(toldTo(store, 2).back() == "2 ZT200000015IN conflict article_accepted note");
}

void aStreamGoesOnAfterWhatItsCounterHas(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    const auto sign = [](std::uint64_t version) { return signedText(std::to_string(version)); };
    REQUIRE(store.raiseStream(deviceOf(1), 8));
    CHECK(store.latestChanges(deviceOf(1))->device == 8);
    CHECK(*store.addDeviceChange(deviceOf(1), sign) == 9);
    REQUIRE(store.raiseStream(deviceOf(1), 5));
    CHECK(*store.addDeviceChange(deviceOf(1), sign) == 10);
    CHECK(*store.addDeviceChange(deviceOf(2), sign) == 1);
    CHECK(store.changesAfter(deviceOf(1), {0, 8}, 1000)->size() == 2);
}

void whatIsNoNewsIsNotTold(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    bring(store, {acceptance(1, 1, "ZT200000015IN")}, 1);
    const std::vector<UnpackedEntry> rows{noteOf(1, 1, {"ZT200000015IN"})};
    bring(store, rows, 2, 2);
    REQUIRE(store.storeUnpacked({"99000001", deviceOf(2), epochOf(2), 1, 1, rows}, signTracked));
    bring(store, rows, 2, 3); // placed again after a restore: an alias
    UnpackedEntry parked = noteOf(2, 2, {"ZT200000015IN"});
    parked.parked = "office_other";
    parked.articles.clear();
    bring(store, {parked}, 2, 2);
    CHECK(toldTo(store, 1).size() == 1);
}

// More than a message names: the last of them say where the article is.
void theNewestOfManyEventsAreKept(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    bring(store, {acceptance(1, 1, "ZT200000015IN")}, 1);
    std::vector<UnpackedEntry> many;
    for (std::uint64_t seq = 1; seq <= wire::kMostNamed + 1; ++seq) {
        many.push_back(noteOf(seq, 9, {"ZT200000015IN"}));
        many.back().part = static_cast<int>(seq);
        many.back().kind = "n" + std::to_string(seq);
    }
    bring(store, many, 2, 2);
    const auto told = toldTo(store, 1);
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with("1 ZT200000015IN n2 n3 "));
    CHECK(told[0].ends_with(" n1000 n1001"));
    const TrackAnswer track = store.track("ZT200000015IN")->value();
    REQUIRE(track.events.size() == wire::kMostNamed);
    CHECK(track.events.front().kind == "n2");
    CHECK(track.events.back().kind == "n1001");
}

// ---- the day

void dayEndsWithItsLastClose(CentralStore& store) {
    enrolIn(store);
    UnpackedEntry tomorrow = rowOf(7, 7);
    tomorrow.day = kDay.plusDays(1);
    bring(store, {rowOf(1, 1), closing(2, 2, "{\"c\":1}"), rowOf(3, 3), closing(4, 4, "{\"c\":2}"),
                  rowOf(5, 5), rowOf(6, 6), tomorrow});
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.closeBody == "{\"c\":2}");
    CHECK(day.entries == 3); // the first close too
    CHECK(day.perAccount == std::vector<Posting>{{Account::Cash, Money::fromPaise(55100)},
                                                 {Account::Unpaid, Money::fromPaise(-55100)}});
    const DayRows next = *store.dayRows(deviceOf(1), kDay.plusDays(1));
    CHECK(next.closeBody.empty());
    CHECK(next.entries == 1);
}

void dayGoesOnInTheNextEpoch(CentralStore& store) {
    enrolIn(store);
    bring(store, {rowOf(1, 1), rowOf(2, 2)}, 1, 9);
    bring(store, {rowOf(1, 3), closing(2, 4, "{}"), rowOf(3, 5)}, 1, 2);
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 3);
    CHECK(day.closeBody == "{}");
}

// The close that ends the day is none of its entries, whether the centre understands it or not.
void aParkedCloseIsNoEntryOfItsDayAndClosesNothing(CentralStore& store) {
    enrolIn(store);
    UnpackedEntry parked = closing(3, 3, "");
    parked.parked = "office_other";
    parked.postings.clear();
    bring(store, {rowOf(1, 1), rowOf(2, 2), parked, rowOf(4, 4)});
    const DayRows day = *store.dayRows(deviceOf(1), kDay);
    CHECK(day.entries == 3);
    CHECK(day.closeBody.empty());
    REQUIRE(day.parked.size() == 1);
    CHECK(day.parked[0].seq == 3);
    bring(store, {closing(5, 5, "{\"c\":1}"), rowOf(6, 6)});
    const DayRows closed = *store.dayRows(deviceOf(1), kDay);
    CHECK(closed.entries == 4);
    CHECK(closed.closeBody == "{\"c\":1}");
    CHECK(closed.parked.size() == 1);
}

void sumsThatAreZeroAreLeftOut(CentralStore& store) {
    enrolIn(store);
    bring(store, {rowOf(1, 1, 100), rowOf(2, 2, -100)});
    CHECK(store.dayRows(deviceOf(1), kDay)->perAccount.empty());
    CHECK(store.dayRows(deviceOf(1), kDay)->entries == 2);
    CHECK(store.keepStatement(deviceOf(1), kDay, signedText("first")));
    CHECK(store.keepStatement(deviceOf(1), kDay, signedText("second")));
}

void trackIsInOrderOfTime(CentralStore& store) {
    enrolIn(store);
    UnpackedEntry cancelled = rowOf(2, 2);
    cancelled.kind = "article_cancelled";
    cancelled.articles = {"ZT200000015IN", "ZT200000029IN"};
    cancelled.at = at(-60); // a clock that was set back
    bring(store, {acceptance(1, 1, "ZT200000015IN"), cancelled});
    const TrackAnswer track = store.track("ZT200000015IN")->value();
    CHECK(track.article == "ZT200000015IN");
    REQUIRE(track.events.size() == 2);
    CHECK(track.events[0] == TrackEvent{"article_cancelled", "99000001", kDay, at(-60)});
    CHECK(track.events[1] == TrackEvent{"article_accepted", "99000001", kDay, at(1)});
    CHECK(store.track("ZT200000029IN")->value().events.size() == 1);
    CHECK_FALSE(store.track("ZT200000032IN")->has_value());
}

// ---- the downlink

SignedText signVersion(std::uint64_t version) {
    return signedText("change " + std::to_string(version));
}
SignedText signLease(std::uint64_t version, const NumberLease& lease) {
    return signedText(std::to_string(version) + " " + lease.prefix + " " + std::to_string(lease.first) + "-" +
                      std::to_string(lease.last) + " " + hex(lease.epoch).substr(0, 2));
}

void versionsRiseByOne(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    CHECK(*store.latestChanges(deviceOf(1)) == Cursor{0, 0});
    CHECK(*store.publish(&signVersion) == 1);
    CHECK(*store.publish(&signVersion) == 2);
    CHECK(*store.addDeviceChange(deviceOf(1), &signVersion) == 1);
    CHECK(*store.latestChanges(deviceOf(1)) == Cursor{2, 1});
    CHECK(*store.latestChanges(deviceOf(2)) == Cursor{2, 0});
    const auto all = *store.changesAfter(deviceOf(1), Cursor{}, 10'000);
    REQUIRE(all.size() == 3);
    CHECK(all[0].isCommon);
    CHECK(all[0].document == signVersion(1));
    CHECK(all[1].version == 2);
    CHECK_FALSE(all[2].isCommon);
    CHECK(all[2].version == 1);
    CHECK(store.changesAfter(deviceOf(1), Cursor{1, 1}, 10'000)->size() == 1);
    CHECK(store.changesAfter(deviceOf(1), Cursor{2, 1}, 10'000)->empty());
    CHECK(store.changesAfter(deviceOf(2), Cursor{}, 10'000)->size() == 2);
    CHECK(store.changesAfter(deviceOf(1), Cursor{}, 1)->size() == 1);
}

NumberPool aPool(std::uint32_t first, std::uint32_t last) {
    return {*Product::parse("speed-post-parcel"), "ZT", first, last, first, "provisional"};
}
LeaseWish aWish(std::uint8_t device, std::uint8_t epoch, std::uint64_t read = 0) {
    return {deviceOf(device), epochOf(epoch), *Product::parse("speed-post-parcel"), 200, Cursor{0, read}};
}
std::string leaseAt(CentralStore& store, std::uint8_t device, std::uint64_t version) {
    const auto found = *store.changesAfter(deviceOf(device), Cursor{99, version - 1}, 1);
    return found.empty() ? std::string() : found.front().document.text;
}

void leasesAreDisjoint(CentralStore& store) {
    enrolIn(store, 1);
    enrolIn(store, 2);
    REQUIRE(store.setPool(aPool(1000, 1499)));
    CHECK(store.grantLease(aWish(1, 1), &signLease)->value() == 1);
    CHECK(store.grantLease(aWish(2, 2), &signLease)->value() == 1);
    CHECK(leaseAt(store, 1, 1) == "1 ZT 1000-1199 01");
    CHECK(leaseAt(store, 2, 1) == "1 ZT 1200-1399 02");
    CHECK(store.grantLease(aWish(1, 1, 1), &signLease)->value() == 2);
    CHECK(leaseAt(store, 1, 2) == "2 ZT 1400-1499 01"); // what was left
    const auto none = store.grantLease(aWish(2, 2, 1), &signLease);
    REQUIRE_FALSE(none);
    CHECK(none.error().code() == "pool_used_up");
    CHECK(none.error().fact("product") == "speed-post-parcel");
    CHECK(*store.latestChanges(deviceOf(2)) == Cursor{0, 1});
}

void leaseThatWaitsIsNotGivenTwice(CentralStore& store) {
    enrolIn(store);
    REQUIRE(store.setPool(aPool(1000, 9999)));
    CHECK(store.grantLease(aWish(1, 1), &signLease)->value() == 1);
    CHECK_FALSE(store.grantLease(aWish(1, 1), &signLease)->has_value());
    CHECK(store.grantLease(aWish(1, 2), &signLease)->value() == 2); // another epoch
    CHECK(store.grantLease(aWish(1, 1, 2), &signLease)->value() == 3);
    CHECK(store.pools()->at(0).next == 1600);
    LeaseWish unknown = aWish(1, 1);
    unknown.product = *Product::parse("gyan-post");
    CHECK(store.grantLease(unknown, &signLease).error().code() == "pool_used_up");
}

void nextPoolFollowsTheLast(CentralStore& store) {
    enrolIn(store);
    REQUIRE(store.setPool(aPool(1000, 1009)));
    REQUIRE(store.setPool(aPool(5000, 5999)));
    CHECK(store.grantLease(aWish(1, 1), &signLease)->value() == 1);
    CHECK(store.grantLease(aWish(1, 1, 1), &signLease)->value() == 2);
    CHECK(leaseAt(store, 1, 1) == "1 ZT 1000-1009 01");
    CHECK(leaseAt(store, 1, 2) == "2 ZT 5000-5199 01");
}

void poolsOnlyRise(CentralStore& store) {
    REQUIRE(store.setPool(aPool(1000, 1999)));
    REQUIRE(store.setPool(aPool(5000, 5999)));
    const auto next = [&](std::size_t pool) { return store.pools()->at(pool).next; };
    REQUIRE(store.raisePool("ZT", 1099));
    CHECK(next(0) == 1100);
    CHECK(next(1) == 5000);
    REQUIRE(store.raisePool("ZT", 1050));
    CHECK(next(0) == 1100);
    REQUIRE(store.raisePool("ZU", 1500));
    REQUIRE(store.raisePool("ZT", 3000));
    REQUIRE(store.raisePool("ZT", 999));
    CHECK(next(0) == 1100);
    CHECK(next(1) == 5000);
    NumberPool confirmed = aPool(1000, 2999);
    confirmed.grade = "confirmed";
    REQUIRE(store.setPool(confirmed));
    REQUIRE(store.pools()->size() == 2);
    CHECK(next(0) == 1100);
    CHECK(store.pools()->at(0).last == 2999);
    CHECK(store.pools()->at(0).grade == "confirmed");
    REQUIRE(store.raisePool("ZT", 2999));
    CHECK(next(0) == 3000);
}

} // namespace

const std::vector<StoreCase>& storeContract() {
    static const std::vector<StoreCase> cases{
        {"a code is used once", &codeIsUsedOnce},
        {"a fence stands until it is lifted", &fenceStandsUntilItIsLifted},
        {"a nonce is kept for a day", &nonceIsKeptForADay},
        {"custody follows the chain", &custodyFollowsTheChain},
        {"a receipt is given again as it was", &receiptIsGivenAgainAsItWas},
        {"other content at a place is a fork", &otherContentIsAFork},
        {"epochs and devices stand alone", &epochsAndDevicesStandAlone},
        {"frames come in order and in pages", &framesComeInOrderAndPages},
        {"a batch waits until it is unpacked", &waitingIsGivenUntilItIsUnpacked},
        {"no epoch fills a page alone", &noEpochFillsAPageAlone},
        {"unpacking again changes nothing", &unpackingAgainChangesNothing},
        {"an alias is counted once", &aliasIsCountedOnce},
        {"an alias inside a batch is counted once", &aliasInsideABatchIsCountedOnce},
        {"an operation of another device is no alias", &sameOperationOfAnotherDeviceIsNoAlias},
        {"an operation with other content is parked", &sameOperationWithOtherContentIsParked},
        {"a parked entry is kept and listed", &parkedIsKeptAndListed},
        {"a conflict keeps both", &conflictKeepsBoth},
        {"a conflict of one device is one too", &conflictOfOneDeviceIsOneToo},
        {"who accepted an article is told of others", &whoAcceptedAnArticleIsToldOfOthers},
        {"two that accepted an article are both told", &twoThatAcceptedAnArticleAreBothTold},
        {"what is no news is not told", &whatIsNoNewsIsNotTold},
        {"a stream goes on after what its counter has", &aStreamGoesOnAfterWhatItsCounterHas},
        {"the newest of many events are kept", &theNewestOfManyEventsAreKept},
        {"a day ends with its last close", &dayEndsWithItsLastClose},
        {"a parked close is no entry of its day and closes nothing",
         &aParkedCloseIsNoEntryOfItsDayAndClosesNothing},
        {"a day goes on in the next epoch", &dayGoesOnInTheNextEpoch},
        {"sums that are zero are left out", &sumsThatAreZeroAreLeftOut},
        {"an article's life is in order of time", &trackIsInOrderOfTime},
        {"versions rise by one", &versionsRiseByOne},
        {"leases are disjoint", &leasesAreDisjoint},
        {"a lease that waits is not given twice", &leaseThatWaitsIsNotGivenTwice},
        {"the next pool follows the last", &nextPoolFollowsTheLast},
        {"pools only rise", &poolsOnlyRise},
    };
    return cases;
}

} // namespace dak::test
