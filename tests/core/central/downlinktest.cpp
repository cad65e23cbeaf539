// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What counters read: their own batches, changes, and the life of an article.
#include "core/protocol/framepage.h"
#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

FramePage pageOf(CentralHouse& house, CentralCounter& counter, std::uint64_t after) {
    const WireAnswer answer = house.ask(
        counter, "GET", "/v1/batches?epoch=" + hex(counter.epoch) + "&after=" + std::to_string(after));
    return decodeFramePage(answer.body).value();
}

} // namespace

TEST_CASE("a counter gets its own batches again, byte for byte") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    for (int i = 0; i < 4; ++i)
        counter.accept(static_cast<std::uint32_t>(20000001 + i));
    REQUIRE(house.centre.handle(counter.put(1, 2)).status == 200);
    REQUIRE(house.centre.handle(counter.put(3, 4)).status == 200);
    CHECK(pageOf(house, counter, 0) == FramePage{{counter.frame(1, 2), counter.frame(3, 4)}, false});
    CHECK(pageOf(house, counter, 1) == FramePage{{counter.frame(1, 2), counter.frame(3, 4)}, false});
    CHECK(pageOf(house, counter, 2) == FramePage{{counter.frame(3, 4)}, false});
    CHECK(pageOf(house, counter, 4) == FramePage{{}, false});
    CentralCounter other = house.counter(2);
    other.epoch = counter.epoch;
    CHECK(pageOf(house, other, 0) == FramePage{{}, false});
}

TEST_CASE("batches past a page are asked for from where it ends") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    constexpr std::uint64_t kEntries = 1900;
    constexpr std::uint64_t kBatches = 10;
    for (std::uint64_t first = 1; first < kBatches * kEntries; first += kEntries) {
        // Entries that pack badly: more than 100 kB a batch.
        for (std::uint64_t seq = first; seq < first + kEntries; ++seq) {
            const Sha256 noise = sha256(std::to_string(seq));
            counter.add(hex(noise) + hex(sha256(hex(noise))));
        }
        REQUIRE(house.centre.handle(counter.put(first, first + kEntries - 1)).status == 200);
    }
    std::vector<std::string> frames;
    bool more = true;
    int pages = 0;
    for (std::uint64_t after = 0; more; after = frames.size() * kEntries) {
        const FramePage page = pageOf(house, counter, after);
        REQUIRE_FALSE(page.frames.empty());
        frames.insert(frames.end(), page.frames.begin(), page.frames.end());
        more = page.more;
        ++pages;
    }
    CHECK(pages == 2);
    REQUIRE(frames.size() == kBatches);
    CHECK(frames.back() == counter.frame((kBatches - 1) * kEntries + 1, kBatches * kEntries));
}

TEST_CASE("changes come from where the counter has read") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    CentralCounter other = house.counter(2);
    const auto sign = [&](std::optional<DeviceId> device) {
        return [&house, device](std::uint64_t version) {
            const Change change{version, device, PublishedEdition{"a.json", "{}"}, house.clock.now(),
                                house.identity.info.key};
            return signChange(change, true, house.identity.key);
        };
    };
    REQUIRE(house.store.publish(sign({})));
    REQUIRE(house.store.publish(sign({})));
    REQUIRE(house.store.addDeviceChange(counter.device(), sign(counter.device())));
    const auto changes = [&](CentralCounter& of, const char* after) {
        return *decodeChangesAnswer(house.ask(of, "GET", std::string("/v1/changes?after=") + after).body);
    };
    const ChangesAnswer all = changes(counter, "0.0");
    REQUIRE(all.changes.size() == 3);
    CHECK(all.latest == Cursor{2, 1});
    CHECK(readChange(all.changes[1], true, house.identity.info.key)->version == 2);
    CHECK(readChange(all.changes[2], true, house.identity.info.key)->device == counter.device());
    CHECK(changes(counter, "2.0").changes.size() == 1);
    CHECK(changes(counter, "2.1").changes.empty());
    CHECK(changes(other, "0.0").changes.size() == 2);
    CHECK(changes(other, "0.0").latest == Cursor{2, 0});
}

TEST_CASE("an article is followed by whoever has its number, without a name or an address") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    counter.accept(20000001);
    house.bring(counter);
    const std::string number = ArticleNumber::issue("ZT", 20000001).text();
    const WireAnswer answer = house.centre.handle({"GET", "/v1/track/" + number, {}, {}, {}, {}});
    REQUIRE(outcomeOf(answer) == "200");
    const TrackAnswer track = *decodeTrackAnswer(answer.body);
    CHECK(track.article == number);
    CHECK_FALSE(track.conflict);
    REQUIRE(track.events.size() == 1);
    CHECK(track.events[0].kind == "article_accepted");
    CHECK(track.events[0].office == "99000001");
    for (const char* secret : {"Meena", "Krishnan", "Rose Gardens", "560034", "9845012345", "asha"})
        CHECK(answer.body.find(secret) == std::string::npos);
    const std::string shown = "/v1/track/" + ArticleNumber::parse(number)->grouped();
    CHECK(outcomeOf(house.centre.handle({"GET", shown, {}, {}, {}, {}})) == "200");
}

TEST_CASE("a number of two bookings is shown with both") {
    CentralHouse house;
    CentralCounter first = house.counter(1);
    CentralCounter second = house.counter(2);
    first.accept(20000001);
    second.accept(20000001);
    house.bring(first);
    house.bring(second);
    const std::string number = ArticleNumber::issue("ZT", 20000001).text();
    const TrackAnswer track =
        *decodeTrackAnswer(house.centre.handle({"GET", "/v1/track/" + number, {}, {}, {}, {}}).body);
    CHECK(track.conflict);
    CHECK(track.events.size() == 2);
}
