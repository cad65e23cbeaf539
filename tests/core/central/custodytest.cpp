// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/custody.h"

#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

// A house and a counter with some entries.
struct Desk {
    explicit Desk(int entries = 6) {
        for (int i = 0; i < entries; ++i)
            counter.accept(static_cast<std::uint32_t>(20000001 + i));
    }
    WireAnswer put(std::uint64_t first, std::uint64_t last) {
        return house.centre.handle(counter.put(first, last));
    }
    WireAnswer putAs(const std::string& id, const std::string& frame) {
        return house.ask(counter, "PUT", "/v1/batches/" + id, frame);
    }

    CentralHouse house;
    CentralCounter counter = house.counter();
};

// A frame of the batch after it was changed, signed again: a counter that lies.
std::string lie(const CentralCounter& counter, void (*change)(Batch&)) {
    Batch batch = counter.batch(1, 3);
    change(batch);
    return encodeBatch(batch, counter.key);
}

constexpr std::size_t kRawBytesAt = 4 + 2 + 1 + 1 + 16 + 32 + 16 + 8 + 8 + 32 + 32 + 10 + 4;

} // namespace

TEST_CASE("a batch is taken into custody and its receipt proves it") {
    Desk desk;
    const WireAnswer answer = desk.put(1, 4);
    REQUIRE(outcomeOf(answer) == "200");
    const SignedText document = *decodeSignedText(answer.body);
    const Receipt receipt = *readReceipt(document, true, desk.house.identity.info.key);
    CHECK(receipt.kind == ReceiptKind::Custody);
    CHECK(receipt.batch == desk.counter.id(1, 4));
    CHECK(receipt.device == desk.counter.device());
    CHECK(receipt.firstSeq == 1);
    CHECK(receipt.uptoSeq == 4);
    CHECK(receipt.head == desk.counter.places[3].hash);
    CHECK(receipt.generation == 3);
    CHECK(receipt.at == desk.house.clock.now());
    CHECK(desk.house.store.frames(desk.counter.device(), desk.counter.epoch, 0, 1)->front().frame ==
          desk.counter.frame(1, 4));
}

TEST_CASE("the same batch again gives the same receipt byte for byte") {
    Desk desk;
    const WireRequest first = desk.counter.put(1, 4);
    const std::string receipt = desk.house.centre.handle(first).body;
    desk.house.clock.advance(std::chrono::hours(1));
    CHECK(desk.house.centre.handle(first).body == receipt); // the same nonce: a retry of the wire
    CHECK(desk.put(1, 4).body == receipt);
    REQUIRE(outcomeOf(desk.put(5, 6)) == "200");
    REQUIRE(desk.house.centre.unpack(10));
    CHECK(desk.put(1, 4).body == receipt);
    CHECK(desk.house.store.state().custody.size() == 2);
    Centre second(desk.house.store, desk.house.identity, desk.house.clock);
    CHECK(second.handle(desk.counter.put(1, 4)).body == receipt);
}

TEST_CASE("a receipt that was lost with the answer is given on the retry") {
    Desk desk;
    const std::uint64_t calls = desk.house.store.calls();
    // The second call of a PUT is the custody; the first finds the device.
    desk.house.store.fault = [&](std::uint64_t call) {
        return call == calls + 2 ? StoreFault::UnknownAfter : StoreFault::None;
    };
    CHECK(outcomeOf(desk.put(1, 4)) == "503 busy");
    const WireAnswer answer = desk.put(1, 4);
    REQUIRE(outcomeOf(answer) == "200");
    CHECK(desk.house.store.state().custody.size() == 1);
}

TEST_CASE("a gap is refused with what the centre has") {
    Desk desk;
    const WireAnswer first = desk.put(3, 4);
    CHECK(outcomeOf(first) == "409 gap");
    CHECK(factIn(first, "have_seq") == "0");
    CHECK(factIn(first, "have_head") == std::string(64, '0'));
    CHECK(factIn(first, "epoch") == hex(desk.counter.epoch));
    REQUIRE(outcomeOf(desk.put(1, 2)) == "200");
    const WireAnswer second = desk.put(5, 6);
    CHECK(outcomeOf(second) == "409 gap");
    CHECK(factIn(second, "have_seq") == "2");
    CHECK(factIn(second, "have_head") == hex(desk.counter.places[1].hash));
    CHECK(desk.house.store.state().custody.size() == 1);
}

TEST_CASE("other entries at the same place are a fork, never a duplicate") {
    Desk desk;
    CentralCounter clone = desk.counter;
    clone.places.resize(2);
    clone.ids = CountingIds(77);
    clone.accept(20000050);
    clone.accept(20000051);
    clone.accept(20000052);
    REQUIRE(outcomeOf(desk.put(1, 4)) == "200");
    const WireAnswer samePlace = desk.house.centre.handle(clone.put(1, 4));
    CHECK(outcomeOf(samePlace) == "409 fork");
    CHECK(factIn(samePlace, "have_seq") == "4");
    CHECK(factIn(samePlace, "have_head") == hex(desk.counter.places[3].hash));
    CHECK(outcomeOf(desk.house.centre.handle(clone.put(5, 5))) == "409 fork");
    CHECK(outcomeOf(desk.put(3, 6)) == "409 fork");
    CHECK(desk.house.store.marks(desk.counter.device())->at(0).head == desk.counter.places[3].hash);
    CHECK(desk.house.store.state().custody.size() == 1);
}

TEST_CASE("a batch of another counter is refused whoever brings it") {
    Desk desk;
    CentralCounter other = desk.house.counter(2);
    other.accept(20000090);
    CHECK(outcomeOf(desk.putAs(other.id(1, 1), other.frame(1, 1))) == "403 wrong_office");
    CHECK(outcomeOf(desk.putAs(desk.counter.id(1, 2), other.frame(1, 1))) == "403 wrong_office");
    CHECK(outcomeOf(desk.house.ask(other, "PUT", "/v1/batches/" + desk.counter.id(1, 2),
                                   desk.counter.frame(1, 2))) == "403 wrong_office");
    CHECK(desk.house.store.state().custody.empty());
    CHECK(desk.house.store.state().quarantine.empty());
}

TEST_CASE("the id of the path is the frame's") {
    Desk desk;
    const std::string frame = desk.counter.frame(1, 2);
    std::string id = desk.counter.id(1, 2);
    CHECK(outcomeOf(desk.putAs(desk.counter.id(1, 3), frame)) == "400 malformed");
    CHECK(outcomeOf(desk.putAs(id + "/", frame)) == "400 malformed");
    CHECK(outcomeOf(desk.putAs("0" + id, frame)) == "400 malformed");
    id.back() = id.back() == '0' ? '1' : '0';
    CHECK(outcomeOf(desk.putAs(id, frame)) == "400 malformed");
    CHECK(desk.house.store.state().custody.empty());
}

TEST_CASE("a frame that lies is refused, and kept as evidence when it was signed") {
    struct Case {
        const char* what;
        void (*change)(Batch&);
        const char* outcome;
        const char* seq;
        bool isKept;
    };
    const auto row = GENERATE(values<Case>({
        {"another entry in the middle", [](Batch& b) { b.entries[1] = b.entries[0]; }, "422 bad_chain", "",
         true},
        {"another head before", [](Batch& b) { b.header.headBefore[0] ^= 1; }, "422 bad_chain", "1", true},
        {"another head after", [](Batch& b) { b.header.headAfter[0] ^= 1; }, "422 bad_chain", "3", true},
        {"another epoch", [](Batch& b) { b.header.epoch[0] ^= 1; }, "422 bad_chain", "3", true},
        {"an entry less", [](Batch& b) { b.entries.pop_back(); }, "400 malformed", "", false},
        {"a seq of nothing", [](Batch& b) { b.header.firstSeq = 0; }, "400 malformed", "", false},
        {"a day of the past", [](Batch& b) { b.header.day = Date::of(1, 1, 1); }, "400 malformed", "", false},
    }));
    Desk desk;
    INFO(row.what);
    const WireAnswer answer = desk.putAs(desk.counter.id(1, 3), lie(desk.counter, row.change));
    CHECK(outcomeOf(answer) == row.outcome);
    if (*row.seq != '\0')
        CHECK(factIn(answer, "seq") == row.seq);
    CHECK(desk.house.store.state().quarantine.size() == (row.isKept ? 1 : 0));
    CHECK(desk.house.store.state().custody.empty());
    CHECK(outcomeOf(desk.put(1, 3)) == "200"); // what is right is taken as if nothing had been
}

TEST_CASE("a frame that was changed after it was signed is refused and kept") {
    Desk desk;
    std::string frame = desk.counter.frame(1, 3);
    const std::size_t at = GENERATE_COPY(range<std::size_t>(1, 2), frame.size() - 1, frame.size() - 70);
    if (at == 1)
        frame[kRawBytesAt + 12] = static_cast<char>(frame[kRawBytesAt + 12] ^ 1); // the payload's hash
    else
        frame[at] = static_cast<char>(frame[at] ^ 1);
    const WireAnswer answer = desk.putAs(desk.counter.id(1, 3), frame);
    CHECK(outcomeOf(answer) == "422 bad_signature");
    CHECK(factIn(answer, "seq") == "1");
    const auto& kept = desk.house.store.state().quarantine;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].device == desk.counter.device());
    CHECK(kept[0].code == "bad_signature");
    CHECK(kept[0].seq == 1);
    CHECK(kept[0].frame == frame);
}

TEST_CASE("a frame past the caps is refused before anything is unpacked") {
    Desk desk;
    std::string bomb = desk.counter.frame(1, 3);
    bomb.replace(kRawBytesAt, 4, "\x00\xF4\x24\x01", 4); // 16,000,001
    const WireAnswer answer = desk.putAs(desk.counter.id(1, 3), bomb);
    CHECK(outcomeOf(answer) == "413 too_large");
    CHECK(factIn(answer, "most") == "16000000");
    const WireAnswer fat = desk.putAs(desk.counter.id(1, 3), std::string(kMostBatchBytes + 1, 'x'));
    CHECK(outcomeOf(fat) == "413 too_large");
    CHECK(factIn(fat, "most") == "256000");
    CHECK(desk.house.store.state().quarantine.empty());
}

TEST_CASE("a batch with an account that this centre does not know is answered like any other") {
    Desk desk(0);
    desk.counter.openDay();
    std::string bytes = desk.counter.accept(20000001);
    desk.counter.places.pop_back();
    bytes.replace(bytes.find("\"unpaid\""), 8, "\"cod-due\"");
    desk.counter.add(bytes);
    Batch batch = desk.counter.batch(1, 2);
    batch.header.totals = {{"cash", 1, Money::fromRupees(1000), Money()},
                           {"cod-due", 1, Money::fromRupees(275), Money()}};
    const std::string id = desk.counter.id(1, 2);
    Batch broken = batch;
    broken.header.headBefore[0] ^= 1;
    CHECK(outcomeOf(desk.putAs(id, encodeBatch(broken, desk.counter.key))) == "422 bad_chain");
    CHECK(outcomeOf(desk.putAs(id, encodeBatch(batch, SigningKey::fromSeed({3})))) == "422 bad_signature");
    const std::string frame = encodeBatch(batch, desk.counter.key);
    CHECK(outcomeOf(desk.putAs(id, frame)) == "200");
    Batch other = batch;
    other.header.epoch[0] ^= 1; // entries before it are missing
    other.header.firstSeq = 2;
    other.entries.erase(other.entries.begin());
    other.header.headBefore = desk.counter.places[0].hash;
    other.header.headAfter = chainHash(
        {desk.counter.device(), other.header.epoch, 2, other.header.headBefore}, other.entries[0], true);
    CHECK(outcomeOf(desk.putAs(batchId(other.header), encodeBatch(other, desk.counter.key))) == "409 gap");
    REQUIRE(desk.house.centre.unpack(10));
    const DayRows day = *desk.house.store.dayRows(desk.counter.device(), desk.counter.day);
    CHECK(day.parked == std::vector<ParkedEntry>{{desk.counter.epoch, 2, "account_unknown"}});
    CHECK(day.entries == 2);
}

TEST_CASE("a frame of a newer program waits until the centre is renewed") {
    Desk desk;
    std::string frame = desk.counter.frame(1, 3);
    frame[5] = 2; // its version
    const WireAnswer answer = desk.putAs(desk.counter.id(1, 3), frame);
    CHECK(outcomeOf(answer) == "426 schema");
    CHECK(factIn(answer, "most") == "1");
    CHECK(desk.house.store.state().quarantine.empty());
    CHECK(outcomeOf(desk.put(1, 3)) == "200");
}

TEST_CASE("a signed bomb is refused by its ratio") {
    Desk desk(0);
    desk.counter.add(std::string(4'000'000, ' ')); // packs to a thousandth
    const WireAnswer answer = desk.putAs(desk.counter.id(1, 1), desk.counter.frame(1, 1));
    CHECK(outcomeOf(answer) == "413 too_large");
    CHECK(desk.house.store.state().custody.empty());
}

TEST_CASE("a real batch has no place at a training centre") {
    Desk desk;
    CentralCounter real = desk.counter;
    real.training = false;
    real.places.clear();
    real.accept(20000001);
    CHECK(outcomeOf(desk.putAs(real.id(1, 1), real.frame(1, 1))) == "403 wrong_mode");
}

TEST_CASE("a fenced counter still hands in what it has") {
    Desk desk;
    REQUIRE(desk.house.store.setFenced(desk.counter.device(), true));
    CHECK(outcomeOf(desk.put(1, 4)) == "200");
    CHECK(desk.house.hello(desk.counter, desk.counter.hello()).fenced);
    CHECK(outcomeOf(desk.put(5, 6)) == "200");
}

TEST_CASE("what the entries of a signed chain say is no matter of custody") {
    Desk desk(0);
    desk.counter.add("garbage");
    desk.counter.record("kind_of_tomorrow", "{}");
    CHECK(outcomeOf(desk.put(1, 2)) == "200");
}

TEST_CASE("a batch on a stick gets the same receipt as on the wire") {
    Desk desk;
    Centre& centre = desk.house.centre;
    const SignedText receipt = *centre.import(desk.counter.frame(1, 4));
    CHECK(readReceipt(receipt, true, desk.house.identity.info.key)->batch == desk.counter.id(1, 4));
    CHECK(*centre.import(desk.counter.frame(1, 4)) == receipt);
    CHECK(desk.put(1, 4).body == encode(receipt));
    CHECK(centre.import(desk.counter.frame(6, 6)).error().code() == "batch_gap");
    CHECK(centre.import(desk.counter.frame(6, 6)).error().fact("have_seq") == "4");
    CHECK(centre.import(desk.counter.frame(1, 3)).error().code() == "batch_fork");
    CHECK(centre.import("DAKB").error().code() == "batch_malformed");
    CentralCounter stranger(5);
    stranger.accept(20000001);
    CHECK(centre.import(stranger.frame(1, 1)).error().code() == "device_not_enrolled");
    CentralCounter real(1, false);
    real.accept(20000001);
    CHECK(centre.import(real.frame(1, 1)).error().code() == "batch_mode");
}

TEST_CASE("an id is read back, and nothing else is one") {
    Desk desk;
    const BatchPlace place = *parseBatchId(desk.counter.id(2, 5));
    CHECK(place == BatchPlace{desk.counter.device(), desk.counter.epoch, 2, 5, desk.counter.places[4].hash});
    for (const std::string id :
         {"", "/", "///", "a/b/1-2/c", desk.counter.id(2, 5).substr(1).c_str(), "x/y/z/1-2/h"})
        CHECK_FALSE(parseBatchId(id));
}
