// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/sync/syncbookcontract.h"

#include "tests/support/plaincentre.h"

#include <catch2/catch.hpp>

#include <set>

namespace dak::test {

namespace {

ChainHead headOf(SyncBookOwner& counter) {
    return got(counter.book().heads()).back();
}

std::vector<SealedBatch> batchesOf(SyncBookOwner& counter, const EpochId& epoch) {
    return got(counter.book().batchesAfter(epoch, 0));
}

void recordAndSeal(SyncBookOwner& counter) {
    for (int i = 0; i < 3; ++i)
        counter.record();
    got(counter.book().seal());
}

// Each batch begins where the one before it ends, and its frame says the same.
void checkRun(SyncBookOwner& counter, const EpochId& epoch, std::uint64_t last) {
    std::uint64_t upTo = 0;
    for (const SealedBatch& batch : batchesOf(counter, epoch)) {
        const Batch frame = got(openBatch(got(counter.book().frameOf(batch))));
        CHECK(batch.firstSeq == upTo + 1);
        CHECK(frame.header.firstSeq == batch.firstSeq);
        CHECK(frame.header.lastSeq == batch.lastSeq);
        CHECK(batchId(frame.header) == batch.id);
        CHECK(got(counter.book().hashAt(epoch, batch.lastSeq)) == frame.header.headAfter);
        upTo = batch.lastSeq;
    }
    CHECK(upTo == last);
}

// Every entry that stands in an epoch that is not frozen, or at or below the common place of one that is.
std::set<std::string> standing(SyncBookOwner& counter) {
    std::set<std::string> entries;
    got(counter.book().seal());
    for (const ChainHead& head : got(counter.book().heads())) {
        const auto frozen = got(counter.book().frozenAt(head.epoch));
        for (const SealedBatch& batch : batchesOf(counter, head.epoch)) {
            const Batch frame = got(openBatch(got(counter.book().frameOf(batch))));
            for (std::uint64_t seq = batch.firstSeq; seq <= batch.lastSeq; ++seq) {
                if (!frozen || seq <= frozen->common)
                    entries.insert(frame.entries[seq - batch.firstSeq]);
            }
        }
    }
    return entries;
}

bool holds(const std::set<std::string>& whole, const std::set<std::string>& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

BatchState stateOf(SyncBookOwner& counter, const SealedBatch& batch) {
    for (const SealedBatch& known : got(counter.book().batchesAfter(headOf(counter).epoch, 0))) {
        if (known.id == batch.id)
            return known.state;
    }
    failCheck("no such batch");
}

void sealsOnce(SyncBookOwner& counter) {
    recordAndSeal(counter);
    const ChainHead head = headOf(counter);
    checkRun(counter, head.epoch, head.seq);
    const std::size_t batches = batchesOf(counter, head.epoch).size();
    got(counter.book().seal());
    CHECK(batchesOf(counter, head.epoch).size() == batches);
    counter.record();
    got(counter.book().seal());
    CHECK(batchesOf(counter, head.epoch).size() == batches + 1);
    CHECK(got(counter.book().batchesAfter(head.epoch, head.seq)).size() == 1);
    checkRun(counter, head.epoch, headOf(counter).seq);
}

void cutsWhereTheCentreCut(SyncBookOwner& counter) {
    recordAndSeal(counter);
    const ChainHead head = headOf(counter);
    const SealedBatch whole = batchesOf(counter, head.epoch).front();
    got(counter.book().setState(whole.id, BatchState::Sent));
    got(counter.book().cutAt(head.epoch, 2));
    auto parts = batchesOf(counter, head.epoch);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].lastSeq == 2);
    CHECK(parts[0].state == BatchState::Sealed);
    CHECK(parts[1].state == BatchState::Sealed);
    checkRun(counter, head.epoch, head.seq);
    got(counter.book().cutAt(head.epoch, 2)); // is cut there
    got(counter.book().cutAt(head.epoch, head.seq));
    got(counter.book().cutAt(head.epoch, 0));
    CHECK(batchesOf(counter, head.epoch).size() == 2);
    got(counter.book().seal());
    CHECK(batchesOf(counter, head.epoch).size() == 2);
}

void theCursorOfTheCentreRules(SyncBookOwner& counter) {
    recordAndSeal(counter);
    const ChainHead head = headOf(counter);
    const SealedBatch batch = batchesOf(counter, head.epoch).back();
    CHECK(got(counter.book().acknowledged(head.epoch)) == 0);
    CHECK(got(counter.book().acknowledged(EpochId{})) == 0);
    got(counter.book().acknowledge(head.epoch, head.seq));
    CHECK(got(counter.book().acknowledged(head.epoch)) == head.seq);
    CHECK(stateOf(counter, batch) == BatchState::Custody);
    got(counter.book().acknowledge(head.epoch, 1)); // never back
    CHECK(got(counter.book().acknowledged(head.epoch)) == head.seq);
    CHECK(counter.book().acknowledge(head.epoch, head.seq + 1).error().code() == "receipt_beyond_head");
    got(counter.book().rewind(head.epoch, 1));
    CHECK(got(counter.book().acknowledged(head.epoch)) == 1);
    CHECK(stateOf(counter, batch) == BatchState::Sealed);
    got(counter.book().rewind(head.epoch, head.seq)); // never forward
    CHECK(got(counter.book().acknowledged(head.epoch)) == 1);
}

void aReceiptAcknowledges(SyncBookOwner& counter) {
    const PlainCentre centre;
    recordAndSeal(counter);
    const ChainHead head = headOf(counter);
    const SealedBatch batch = batchesOf(counter, head.epoch).back();
    got(counter.book().setState(batch.id, BatchState::Unknown));
    const Batch frame = got(openBatch(got(counter.book().frameOf(batch))));
    const auto [receipt, document] = centre.receiptFor(frame, ReceiptKind::Custody);
    got(counter.book().keepReceipt(receipt, document));
    CHECK(got(counter.book().acknowledged(head.epoch)) == head.seq);
    CHECK(stateOf(counter, batch) == BatchState::Custody);
}

void whatTheOtherCopyHasComesBack(SyncBookOwner& counter) {
    PlainCentre centre;
    const auto other = counter.clone();
    counter.record();
    other->record();
    other->record();
    centre.session(other->book());
    const std::set<std::string> both = [&] {
        std::set<std::string> all = standing(counter);
        all.merge(standing(*other));
        return all;
    }();
    const ChainHead before = headOf(counter);
    const Recovery recovery = *centre.disagreement(counter.book());
    const Recovered recovered = got(counter.book().recover(recovery));
    CHECK(recovered.epoch == headOf(counter).epoch);
    CHECK(recovered.epoch != before.epoch);
    CHECK(recovered.fetched > 0);
    CHECK(recovered.replaced > 0);
    const FrozenEpoch& frozen = recovery.branches.at(0).frozen;
    CHECK(got(counter.book().frozenAt(before.epoch)) == frozen);
    CHECK_FALSE(got(counter.book().frozenAt(recovered.epoch)));
    CHECK(holds(standing(counter), both));
    got(counter.book().acknowledge(before.epoch, frozen.common));
    CHECK(got(counter.book().acknowledged(before.epoch)) == frozen.common);
    CHECK_FALSE(centre.disagreement(counter.book()));
}

void theLastRecoveryOfAnEpochCounts(SyncBookOwner& counter) {
    PlainCentre first;
    PlainCentre second; // the centre, put back and filled by another copy
    const auto one = counter.clone();
    const auto two = counter.clone();
    one->record();
    recordAndSeal(*two);
    first.session(one->book());
    second.session(two->book());
    const ChainHead left = headOf(counter);
    counter.record();
    first.session(counter.book());
    const auto earlier = got(counter.book().frozenAt(left.epoch));
    second.session(counter.book());
    const auto later = got(counter.book().frozenAt(left.epoch));
    REQUIRE(earlier);
    REQUIRE(later);
    CHECK(later->centreHead != earlier->centreHead);
    CHECK(later->centreHead == second.chains().at(left.epoch).hashes.back());
    CHECK(holds(standing(counter), standing(*two)));
    CHECK(holds(standing(counter), standing(*one)));
}

void nothingToPlaceOpensNoEpoch(SyncBookOwner& counter) {
    recordAndSeal(counter);
    const ChainHead head = headOf(counter);
    Recovery recovery;
    recovery.reason = "restored";
    EpochId elsewhere{};
    elsewhere.fill(7);
    recovery.branches.push_back({elsewhere, {0, 2, sha256("its head")}});
    for (const std::string& bytes : standing(counter))
        recovery.entries.push_back(bytes); // all of which stand here
    const Recovered recovered = got(counter.book().recover(recovery));
    CHECK(recovered.epoch == head.epoch);
    CHECK(recovered.fetched == 0);
    CHECK(recovered.replaced == 0);
    CHECK(headOf(counter).seq == head.seq);
    CHECK(got(counter.book().frozenAt(elsewhere)) == recovery.branches.at(0).frozen);
}

NumberLease leaseFor(const EpochId& epoch) {
    return {got(Product::parse("speed-post-parcel")), "ZT", 30000000, 30000199, epoch};
}

void give(SyncBookOwner& counter, std::uint64_t version, const EpochId& epoch) {
    const SigningKey key = SigningKey::fromSeed({9});
    const Change change{
        version, deviceIdOf(counter.book().key().publicKey()), leaseFor(epoch), {}, key.publicKey()};
    got(counter.book().takeChange(change, signChange(change, true, key)));
}

std::vector<bool> leasesAreVoid(SyncBookOwner& counter) {
    std::vector<bool> out;
    for (const HeldRange& range : got(counter.book().ranges())) {
        if (range.first == 30000000)
            out.push_back(range.isVoid);
    }
    return out;
}

void aLeaseIsForOneEpoch(SyncBookOwner& counter) {
    give(counter, 1, EpochId{});
    CHECK(leasesAreVoid(counter).empty());
    CHECK(got(counter.book().cursor()) == Cursor{0, 1});
    give(counter, 2, headOf(counter).epoch);
    CHECK(leasesAreVoid(counter) == std::vector<bool>{false});
    PlainCentre centre;
    const auto other = counter.clone();
    other->record();
    centre.session(other->book());
    CHECK(centre.session(counter.book()) == 1); // behind, and the other copy goes on with that lease
    CHECK(leasesAreVoid(counter) == std::vector<bool>{true});
}

} // namespace

const std::vector<SyncBookCase>& syncBookContract() {
    static const std::vector<SyncBookCase> kCases{
        {"seals once, without a gap", &sealsOnce},
        {"cuts where the centre has cut", &cutsWhereTheCentreCut},
        {"the centre's cursor rules", &theCursorOfTheCentreRules},
        {"a receipt acknowledges", &aReceiptAcknowledges},
        {"what the other copy has comes back", &whatTheOtherCopyHasComesBack},
        {"the last recovery of an epoch counts", &theLastRecoveryOfAnEpochCounts},
        {"nothing to place opens no epoch", &nothingToPlaceOpensNoEpoch},
        {"a lease is for one epoch", &aLeaseIsForOneEpoch},
    };
    return kCases;
}

} // namespace dak::test
