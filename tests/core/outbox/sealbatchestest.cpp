// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/sealbatches.h"
#include "core/files/files.h"
#include "tests/support/frozen.h"
#include "tests/support/memorychain.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

// The state of the outbox in memory.
class MemoryOutbox final : public OutboxStore {
public:
    Result<std::uint64_t> sealedUpTo(std::uint32_t ordinal) const override {
        std::uint64_t upTo = 0;
        for (const SealedBatch& batch : sealed)
            upTo = batch.ordinal == ordinal ? std::max(upTo, batch.lastSeq) : upTo;
        return upTo;
    }
    Result<bool> add(const SealedBatch& batch) override {
        if (refuse)
            return false;
        sealed.push_back(batch);
        return true;
    }
    Status replace(const SealedBatch& batch, const std::vector<SealedBatch>& parts) override {
        std::erase_if(sealed, [&](const SealedBatch& known) { return known.id == batch.id; });
        sealed.insert(sealed.end(), parts.begin(), parts.end());
        return {};
    }
    Status setFile(const SealedBatch& batch) override {
        for (SealedBatch& known : sealed)
            known = known.id == batch.id ? batch : known;
        return {};
    }
    Status setState(const std::string& /*id*/, BatchState /*state*/, UtcMillis /*at*/) override { return {}; }
    Result<std::vector<SealedBatch>> batches() const override { return sealed; }
    Status acknowledge(std::uint32_t /*o*/, std::uint64_t /*s*/, UtcMillis /*at*/) override { return {}; }
    Status rewind(std::uint32_t /*ordinal*/, std::uint64_t /*seq*/) override { return {}; }
    Result<OutboxStatus> status() const override { return OutboxStatus(); }

    std::vector<SealedBatch> sealed;
    bool refuse = false;
};

struct Sealing {
    SealBatches seal() { return SealBatches(chain, store, clock, {chain.key, true, folder.file("outbox")}); }
    std::string fileOf(const SealedBatch& batch) const { return folder.file("outbox/" + batch.fileName()); }
    std::vector<SealedBatch> run() {
        auto sealed = seal().run();
        INFO((sealed ? "" : sealed.error().code()));
        REQUIRE(sealed);
        return *sealed;
    }

    TempFolder folder;
    FrozenClock clock;
    MemoryChain chain;
    MemoryOutbox store;
};

} // namespace

TEST_CASE("what waits is sealed once, as one file that proves itself") {
    Sealing s;
    for (int i = 0; i < 12; ++i)
        s.chain.add();
    const auto sealed = s.run();
    REQUIRE(sealed.size() == 1);
    CHECK(sealed[0].firstSeq == 1);
    CHECK(sealed[0].lastSeq == 12);
    CHECK(sealed[0].day == Date::of(2026, 11, 20));
    CHECK(sealed[0].state == BatchState::Sealed);
    const std::string frame = *readFile(s.fileOf(sealed[0]), kMostBatchBytes);
    CHECK(sha256(frame) == sealed[0].sha256);
    CHECK(decodeBatch(frame, s.chain.key.publicKey())->entries.size() == 12);
    CHECK(s.run().empty());
    s.chain.add();
    const auto more = s.run();
    REQUIRE(more.size() == 1);
    CHECK(more[0].firstSeq == 13);
    CHECK(decodeBatch(*s.seal().frameOf(more[0]))->header.headBefore == s.chain.places[0][11].hash);
}

TEST_CASE("a lost or damaged file is made again, byte for byte") {
    Sealing s;
    for (int i = 0; i < 5; ++i)
        s.chain.add();
    const auto sealed = s.run();
    const std::string before = *readFile(s.fileOf(sealed[0]), kMostBatchBytes);
    const bool lost = GENERATE(true, false);
    if (lost)
        std::filesystem::remove(s.fileOf(sealed[0]));
    else
        REQUIRE(replaceFile(s.fileOf(sealed[0]), "damaged", kPrivateFile));
    CHECK(s.run().empty());
    CHECK(*readFile(s.fileOf(sealed[0]), kMostBatchBytes) == before);
}

TEST_CASE("a batch is cut where a receiver has it cut, and its old file is gone") {
    Sealing s;
    for (int i = 0; i < 9; ++i)
        s.chain.add();
    const SealedBatch whole = s.run().front();
    REQUIRE(s.seal().cut(whole, 4));
    REQUIRE(s.store.sealed.size() == 2);
    for (const SealedBatch& part : s.store.sealed) {
        const auto frame = decodeBatch(*readFile(s.fileOf(part), kMostBatchBytes));
        REQUIRE(frame);
        CHECK(frame->header.firstSeq == part.firstSeq);
        CHECK(frame->entries.size() == part.lastSeq - part.firstSeq + 1);
    }
    CHECK(s.store.sealed[0].lastSeq == 4);
    CHECK(s.store.sealed[1].firstSeq == 5);
    CHECK(s.store.sealed[1].lastSeq == 9);
    CHECK_FALSE(fileExists(s.fileOf(whole)));
    CHECK(s.run().empty());
}

TEST_CASE("a batch holds at most 2,000 entries and 256 kB") {
    Sealing s;
    for (int i = 0; i < 2100; ++i)
        s.chain.add();
    const auto sealed = s.run();
    REQUIRE(sealed.size() == 2);
    CHECK(sealed[0].lastSeq == 2000);
    CHECK(sealed[1].firstSeq == 2001);
    Sealing large;
    std::uint32_t noise = 1;
    for (int i = 0; i < 40; ++i) { // text that does not pack
        std::string body = "{\"x\":\"";
        for (int n = 0; n < 20'000; ++n) {
            noise = noise * 1664525U + 1013904223U;
            body += static_cast<char>('0' + (noise >> 24U) % 75);
            if (body.back() == '\\')
                body.back() = '_';
        }
        large.chain.add(body + "\"}");
    }
    const auto many = large.run();
    CHECK(many.size() > 2);
    std::uint64_t next = 1;
    for (const SealedBatch& batch : many) {
        CHECK(batch.bytes <= kMostBatchBytes);
        CHECK(batch.firstSeq == next);
        CHECK(decodeBatch(*large.seal().frameOf(batch)));
        next = batch.lastSeq + 1;
    }
    CHECK(next == 41);
}

TEST_CASE("entries that are nearly the same are sealed so that a receiver takes them") {
    Sealing s;
    const std::string body = R"({"note":")" + std::string(2'000, 'x') + R"("})";
    for (int i = 0; i < 600; ++i)
        s.chain.add(body);
    const auto sealed = s.run();
    REQUIRE(sealed.size() > 1);
    std::uint64_t next = 1;
    for (const SealedBatch& batch : sealed) {
        CHECK(batch.firstSeq == next);
        next = batch.lastSeq + 1;
        const auto frame = readFile(s.fileOf(batch), kMostBatchBytes);
        REQUIRE(frame);
        CHECK(decodeBatch(*frame, s.chain.key.publicKey()));
    }
    CHECK(next == 601);
}

TEST_CASE("each epoch has batches of its own") {
    Sealing s;
    s.chain.add();
    s.chain.openEpoch();
    s.chain.add();
    s.chain.add();
    const auto sealed = s.run();
    REQUIRE(sealed.size() == 2);
    CHECK(sealed[0].fileName().substr(0, 16) == "1-000001-000001-");
    CHECK(sealed[1].fileName().substr(0, 16) == "2-000001-000002-");
    CHECK(decodeBatch(*s.seal().frameOf(sealed[1]))->header.headBefore == Sha256{});
}

TEST_CASE("another program that sealed first is left its batch") {
    Sealing s;
    s.chain.add();
    s.store.refuse = true;
    CHECK(s.run().empty());
    CHECK(s.store.sealed.empty());
}

TEST_CASE("a gap in the chain is never sealed over") {
    Sealing s;
    for (int i = 0; i < 4; ++i)
        s.chain.add();
    s.chain.places[0].erase(s.chain.places[0].begin() + 2);
    const auto refused = s.seal().run();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "book_damaged");
    CHECK(refused.error().fact("seq") == "3");
}

TEST_CASE("a sealed batch whose entries were changed since is refused, not sealed anew") {
    Sealing s;
    s.chain.add();
    const auto sealed = s.run();
    std::filesystem::remove(s.fileOf(sealed[0]));
    s.chain.places[0][0].bytes =
        encodeEntry({uuidOf(9), 0, "note", Date::of(2026, 11, 20), {}, {"ravi"}, "{}", {}});
    CHECK(s.seal().run().error().code() == "batch_changed");
}

TEST_CASE("states have fixed names") {
    for (const BatchState state :
         {BatchState::Sealed, BatchState::Sent, BatchState::Unknown, BatchState::Custody,
          BatchState::Archived, BatchState::Parked, BatchState::Refused})
        CHECK(*parseBatchState(batchStateCode(state)) == state);
    CHECK(parseBatchState("lost").error().code() == "batch_state_invalid");
}
