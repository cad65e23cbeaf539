// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/batch.h"
#include "tests/support/memorychain.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

// The places first..last of the chain as a batch.
Batch batchOf(const MemoryChain& chain, std::uint64_t first, std::uint64_t last) {
    Batch batch;
    batch.header = {.training = chain.training,
                    .device = deviceIdOf(chain.key.publicKey()),
                    .publicKey = chain.key.publicKey(),
                    .epoch = chain.epochs[0].epoch,
                    .firstSeq = first,
                    .lastSeq = last,
                    .headBefore = chain.places[0][first - 1].previous,
                    .headAfter = chain.places[0][last - 1].hash,
                    .day = Date::of(2026, 11, 20)};
    for (std::uint64_t seq = first; seq <= last; ++seq)
        batch.entries.push_back(chain.places[0][seq - 1].bytes);
    batch.header.totals = *controlTotals(batch.entries);
    return batch;
}

MemoryChain chainOf(int entries, bool training = true) {
    MemoryChain chain(training);
    for (int i = 0; i < entries; ++i)
        chain.add();
    return chain;
}

std::string codeOf(const Result<Batch>& result) {
    return result ? std::string() : result.error().code();
}

} // namespace

TEST_CASE("a batch is read back as it was written") {
    const MemoryChain chain = chainOf(20);
    const Batch batch = batchOf(chain, 5, 17);
    const std::string frame = encodeBatch(batch, chain.key);
    const Batch read = *decodeBatch(frame, chain.key.publicKey());
    CHECK(read.header == batch.header);
    CHECK(read.entries == batch.entries);
    CHECK(frame == encodeBatch(batch, chain.key));
    CHECK(frame.substr(0, 4) == "DAKB");
}

TEST_CASE("the id is the place in the chain and nothing else") {
    const MemoryChain chain = chainOf(20);
    const std::string id = batchId(batchOf(chain, 5, 17).header);
    CHECK(id == hex(deviceIdOf(chain.key.publicKey())) + "/" + hex(chain.epochs[0].epoch) + "/5-17/" +
                    hex(chain.places[0][16].hash));
}

TEST_CASE("control totals count the legs of each account") {
    const MemoryChain chain = chainOf(3);
    const auto totals = *controlTotals(batchOf(chain, 1, 3).entries);
    REQUIRE(totals.size() == 2);
    CHECK(totals[0] == ControlTotal{"cash", 3, Money::fromPaise(82500), Money()});
    CHECK(totals[1] == ControlTotal{"unpaid", 3, Money(), Money::fromPaise(-82500)});
    MemoryChain huge;
    huge.add("{}", INT64_MAX);
    huge.add("{}", INT64_MAX);
    CHECK(controlTotals({huge.places[0][0].bytes, huge.places[0][1].bytes}).error().code() == "batch_totals");
}

TEST_CASE("what a header claims falsely is found although the signature holds") {
    const MemoryChain chain = chainOf(20);
    struct Case {
        void (*lie)(Batch&);
        const char* code;
    };
    const auto row = GENERATE(values<Case>({
        {[](Batch& b) { b.header.headAfter[0] ^= 1; }, "batch_chain"},
        {[](Batch& b) { b.header.headBefore[31] ^= 1; }, "batch_chain"},
        {[](Batch& b) { b.header.epoch[3] ^= 1; }, "batch_chain"},
        {[](Batch& b) { b.header.training = false; }, "batch_chain"},
        {[](Batch& b) { std::swap(b.entries[1], b.entries[2]); }, "batch_chain"},
        {[](Batch& b) { b.entries.pop_back(); }, "batch_malformed"},
        {[](Batch& b) { b.header.lastSeq += 1; }, "batch_malformed"},
        {[](Batch& b) { b.header.firstSeq = 0; }, "batch_malformed"},
        {[](Batch& b) { b.header.device[0] ^= 1; }, "batch_foreign"},
        {[](Batch& b) { b.header.totals[0].debit += Money::fromPaise(1); }, "batch_totals"},
        {[](Batch& b) { b.header.totals[1].postings += 1; }, "batch_totals"},
        {[](Batch& b) { b.header.totals.pop_back(); }, "batch_totals"},
        {[](Batch& b) { b.entries[2] = "{}"; }, "batch_entry"},
        {[](Batch& b) { b.header.day = Date::of(2026, 11, 21); }, "batch_day"},
    }));
    Batch batch = batchOf(chain, 5, 17);
    row.lie(batch);
    CHECK(codeOf(decodeBatch(encodeBatch(batch, chain.key))) == row.code);
}

TEST_CASE("an entry that does not balance is found although chain and totals hold") {
    const auto second = GENERATE(std::int64_t{27400}, std::int64_t{INT64_MIN + 1});
    MemoryChain chain;
    Entry entry = *decodeEntry((chain.add(), chain.places[0][0].bytes));
    entry.postings = {{Account::Cash, Money::fromPaise(-27500)}, {Account::Unpaid, Money::fromPaise(second)}};
    Batch batch = batchOf(chain, 1, 1);
    batch.entries[0] = encodeEntry(entry);
    batch.header.totals = *controlTotals(batch.entries);
    batch.header.headAfter = chainHash({batch.header.device, batch.header.epoch, 1, batch.header.headBefore},
                                       batch.entries[0], batch.header.training);
    CHECK(codeOf(decodeBatch(encodeBatch(batch, chain.key))) == "batch_entry");
}

TEST_CASE("a frame is opened without looking into its entries, and proves its chain all the same") {
    const MemoryChain chain = chainOf(3);
    Batch batch = batchOf(chain, 1, 3);
    batch.entries[1] = "no entry at all";
    const auto frameOf = [&] {
        Sha256 head{};
        for (std::uint64_t seq = 1; seq <= 3; ++seq)
            head = chainHash({batch.header.device, batch.header.epoch, seq, head}, batch.entries[seq - 1],
                             batch.header.training);
        batch.header.headAfter = head;
        return encodeBatch(batch, chain.key);
    };
    const auto opened = openBatch(frameOf());
    REQUIRE(opened);
    CHECK(opened->entries == batch.entries);
    CHECK(opened->header == batch.header);
    CHECK(codeOf(decodeBatch(frameOf())) == "batch_entry");
    batch.header.headAfter[0] ^= 1;
    CHECK(codeOf(openBatch(encodeBatch(batch, chain.key))) == "batch_chain");
    CHECK(codeOf(openBatch(encodeBatch(batch, SigningKey::fromSeed({7})))) == "batch_signature");
    CHECK(codeOf(openBatch("DAKB")) == "batch_malformed");
    batch.header.totals[0].debit += Money::fromPaise(1);
    CHECK(openBatch(frameOf()));
}

TEST_CASE("accounts of a newer program hinder nobody who only keeps the frame") {
    const MemoryChain chain = chainOf(3);
    Batch batch = batchOf(chain, 1, 3);
    batch.header.totals.push_back({"cod-collected-2", 1, Money::fromPaise(5), Money()});
    for (int i = 0; i < 40; ++i)
        batch.header.totals.push_back({"account-" + std::to_string(i), 1, Money(), Money::fromPaise(-5)});
    const std::string frame = encodeBatch(batch, chain.key);
    const auto opened = openBatch(frame);
    REQUIRE(opened);
    CHECK(opened->header == batch.header);
    CHECK(codeOf(decodeBatch(frame)) == "batch_totals");
    for (const char* code : {"", "Cash", "a b", "a\nb", "abcdefghij-abcdefghij-abcdefghij-abcdefghij"}) {
        batch.header.totals.back().account = code;
        CHECK(codeOf(openBatch(encodeBatch(batch, chain.key))) == "batch_malformed");
    }
}

TEST_CASE("a frame of a newer version is told apart from one that is none") {
    const MemoryChain chain = chainOf(3);
    std::string frame = encodeBatch(batchOf(chain, 1, 3), chain.key);
    constexpr std::size_t kVersionAt = 5;
    REQUIRE(frame[kVersionAt] == 1);
    frame[kVersionAt] = 2;
    CHECK(codeOf(openBatch(frame)) == "batch_version");
    CHECK(openBatch(frame).error().fact("most") == "1");
    frame[kVersionAt] = 0;
    CHECK(codeOf(openBatch(frame)) == "batch_malformed");
}

TEST_CASE("the first batch of an epoch begins from nothing") {
    const MemoryChain chain = chainOf(3);
    Batch batch = batchOf(chain, 1, 3);
    CHECK(decodeBatch(encodeBatch(batch, chain.key)));
    batch.header.headBefore[0] = 1;
    CHECK(codeOf(decodeBatch(encodeBatch(batch, chain.key))) == "batch_chain");
}

TEST_CASE("a batch of another key is told apart") {
    const MemoryChain chain = chainOf(3);
    const SigningKey other = SigningKey::fromSeed({7});
    CHECK(codeOf(decodeBatch(encodeBatch(batchOf(chain, 1, 3), chain.key), other.publicKey())) ==
          "batch_other_key");
    CHECK(codeOf(decodeBatch(encodeBatch(batchOf(chain, 1, 3), other))) == "batch_signature");
}

TEST_CASE("a training batch never passes for a real one") {
    const MemoryChain chain = chainOf(3, true);
    std::string frame = encodeBatch(batchOf(chain, 1, 3), chain.key);
    REQUIRE(frame[6] == 1);
    frame[6] = 0;
    CHECK(codeOf(decodeBatch(frame)) == "batch_signature");
}

TEST_CASE("no changed byte of a frame goes unnoticed, and none crashes") {
    const MemoryChain chain = chainOf(6);
    const std::string frame = encodeBatch(batchOf(chain, 1, 6), chain.key);
    for (std::size_t at = 0; at < frame.size(); ++at) {
        for (const char flip : {'\x01', '\x80', '\xFF'}) {
            std::string bad = frame;
            bad[at] = static_cast<char>(bad[at] ^ flip);
            REQUIRE_FALSE(decodeBatch(bad, chain.key.publicKey()));
        }
    }
    for (std::size_t size = 0; size < frame.size(); ++size)
        REQUIRE_FALSE(decodeBatch(frame.substr(0, size)));
    CHECK_FALSE(decodeBatch(frame + "x"));
}

TEST_CASE("a frame or a claim past the caps is refused before anything is unpacked") {
    CHECK(codeOf(decodeBatch(std::string(kMostBatchBytes + 1, 'x'))) == "batch_too_large");
    const MemoryChain chain = chainOf(3);
    std::string frame = encodeBatch(batchOf(chain, 1, 3), chain.key);
    constexpr std::size_t kRawBytesAt = 4 + 2 + 1 + 1 + 16 + 32 + 16 + 8 + 8 + 32 + 32 + 10 + 4;
    frame.replace(kRawBytesAt, 4, "\x00\xF4\x24\x01", 4); // 16,000,001
    CHECK(codeOf(decodeBatch(frame)) == "batch_too_large");
}

TEST_CASE("random bytes are never a batch") {
    rc::check("random bytes", [](const std::string& bytes) { RC_ASSERT(!decodeBatch("DAKB" + bytes)); });
}
