// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// POST /v1/hello.
#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

const Product kParcel = *Product::parse("speed-post-parcel");

void addPool(CentralHouse& house, std::uint32_t first, std::uint32_t last) {
    check(bool(house.store.setPool({kParcel, "ZT", first, last, first, "provisional"})), "pool");
}

std::vector<NumberLease> leasesOf(CentralHouse& house, CentralCounter& counter) {
    const WireAnswer answer = house.ask(counter, "GET", "/v1/changes?after=0.0");
    const ChangesAnswer changes = decodeChangesAnswer(answer.body).value();
    std::vector<NumberLease> out;
    for (const SignedText& document : changes.changes)
        out.push_back(std::get<NumberLease>(readChange(document, true, house.identity.info.key)->body));
    return out;
}

// A counter of six entries of which the centre has four, in two batches.
struct Session {
    Session() {
        for (int i = 0; i < 6; ++i)
            counter.accept(static_cast<std::uint32_t>(20000001 + i));
        check(house.centre.handle(counter.put(1, 2)).status == 200, "not taken");
        check(house.centre.handle(counter.put(3, 4)).status == 200, "not taken");
    }
    EpochVerdict verdict(std::uint64_t seq, const Sha256& head) {
        HelloRequest hello = counter.hello();
        hello.epochs = {{counter.epoch, seq, head}};
        return house.hello(counter, hello).epochs.at(0);
    }
    Sha256 hashAt(std::uint64_t seq) const { return counter.places.at(seq - 1).hash; }

    CentralHouse house;
    CentralCounter counter = house.counter();
};

} // namespace

TEST_CASE("a counter that is ahead, or level, goes on from what the centre has") {
    Session session;
    const std::uint64_t seq = GENERATE(as<std::uint64_t>(), 4, 5, 6);
    CHECK(session.verdict(seq, session.hashAt(seq)) ==
          EpochVerdict{session.counter.epoch, Verdict::Ok, 4, session.hashAt(4)});
}

TEST_CASE("a counter that has less is behind, wherever its batches end") {
    Session session;
    for (std::uint64_t seq = 1; seq <= 3; ++seq)
        CHECK(session.verdict(seq, session.hashAt(seq)) ==
              EpochVerdict{session.counter.epoch, Verdict::Behind, 4, session.hashAt(4)});
    CHECK(session.verdict(0, Sha256{}).verdict == Verdict::Behind);
}

TEST_CASE("other content at a place both have is a fork") {
    Session session;
    const std::uint64_t seq = GENERATE(as<std::uint64_t>(), 1, 2, 3, 4);
    CHECK(session.verdict(seq, sha256("other")) ==
          EpochVerdict{session.counter.epoch, Verdict::Fork, 4, session.hashAt(4)});
}

TEST_CASE("epochs that the centre does not have, and those only it has, are answered too") {
    Session session;
    const EpochId first = session.counter.epoch;
    const Sha256 head = session.hashAt(4);
    session.counter.openEpoch(0x42);
    session.counter.accept(20000050);
    CHECK(session.house.hello(session.counter, session.counter.hello()).epochs ==
          std::vector<EpochVerdict>{{session.counter.epoch, Verdict::Ok, 0, Sha256{}},
                                    {first, Verdict::Behind, 4, head}});
}

TEST_CASE("another counter's epochs are nobody else's") {
    Session session;
    CentralCounter other = session.house.counter(2);
    other.epoch = session.counter.epoch;
    CHECK(session.house.hello(other, other.hello()).epochs ==
          std::vector<EpochVerdict>{{other.epoch, Verdict::Ok, 0, Sha256{}}});
}

TEST_CASE("the clock of a counter is compared, never obeyed") {
    Session session;
    HelloRequest hello = session.counter.hello();
    const UtcMillis now = session.house.clock.now();
    hello.wall = now + std::chrono::seconds(90);
    CHECK(session.house.hello(session.counter, hello).skewSeconds == 90);
    hello.wall = now - std::chrono::hours(24);
    CHECK(session.house.hello(session.counter, hello).skewSeconds == -86400);
    hello.wall = UtcMillis();
    const HelloAnswer answer = session.house.hello(session.counter, hello);
    CHECK(answer.skewSeconds == -now.time_since_epoch().count() / 1000);
    CHECK(answer.at == now);
    CHECK(answer.generation == 3);
    CHECK_FALSE(answer.fenced);
}

TEST_CASE("numbers that run low are leased for the current epoch, once") {
    Session session;
    addPool(session.house, 30000000, 30000999);
    HelloRequest hello = session.counter.hello();
    hello.wanted = {kParcel, *Product::parse("gyan-post")}; // of which there is no pool
    CHECK(session.house.hello(session.counter, hello).latest == Cursor{0, 1});
    CHECK(session.house.hello(session.counter, hello).latest == Cursor{0, 1});
    hello.cursor = Cursor{0, 1};
    CHECK(session.house.hello(session.counter, hello).latest == Cursor{0, 2});
    const auto leases = leasesOf(session.house, session.counter);
    REQUIRE(leases.size() == 2);
    CHECK(leases[0] == NumberLease{kParcel, "ZT", 30000000, 30000199, session.counter.epoch});
    CHECK(leases[1] == NumberLease{kParcel, "ZT", 30000200, 30000399, session.counter.epoch});
}

TEST_CASE("no numbers for a counter that is fenced or must open a new epoch") {
    Session session;
    addPool(session.house, 30000000, 30000999);
    HelloRequest hello = session.counter.hello();
    hello.wanted = {kParcel};
    const bool isFenced = GENERATE(true, false);
    if (isFenced)
        REQUIRE(session.house.store.setFenced(session.counter.device(), true));
    else
        hello.epochs = {{session.counter.epoch, 2, session.hashAt(2)}};
    const HelloAnswer answer = session.house.hello(session.counter, hello);
    CHECK(answer.fenced == isFenced);
    CHECK(answer.latest == Cursor{});
    CHECK(session.house.store.pools()->at(0).next == 30000000);
}

TEST_CASE("a counter that has come back from an epoch is leased numbers in the next") {
    Session session;
    addPool(session.house, 30000000, 30000999);
    const EpochId left = session.counter.epoch;
    const HeldEpoch frozen{left, 2, session.hashAt(2)};
    session.counter.openEpoch(0x42);
    session.counter.accept(20000050);
    HelloRequest hello = session.counter.hello();
    hello.epochs.insert(hello.epochs.begin(), frozen);
    hello.wanted = {kParcel};
    const HelloAnswer answer = session.house.hello(session.counter, hello);
    REQUIRE(answer.epochs.at(0).verdict == Verdict::Behind); // for good
    CHECK(answer.latest == Cursor{0, 1});
    CHECK(leasesOf(session.house, session.counter).at(0).epoch == session.counter.epoch);
}

TEST_CASE("a restored centre never gives again what a counter holds") {
    Session session;
    CentralHouse& house = session.house;
    addPool(house, 30000000, 30000999);
    const auto backup = house.store.snapshot();
    HelloRequest hello = session.counter.hello();
    hello.wanted = {kParcel};
    REQUIRE(house.hello(session.counter, hello).latest == Cursor{0, 1});
    const NumberLease lease = leasesOf(house, session.counter).at(0);
    house.store.restore(backup);
    hello.ranges = {
        {kParcel, lease.prefix, lease.first, lease.last, lease.first, false}}; // nothing spent yet
    hello.wanted.clear();
    hello.cursor = Cursor{0, 1};
    (void)house.hello(session.counter, hello);
    CentralCounter other = house.counter(2);
    HelloRequest wish = other.hello();
    wish.wanted = {kParcel};
    (void)house.hello(other, wish);
    CHECK(leasesOf(house, other).at(0).first == lease.last + 1);
}

TEST_CASE("leases of all counters are disjoint, whatever is asked and restored") {
    CHECK(rc::check("disjoint leases", [](const std::vector<std::uint8_t>& steps) {
        CentralHouse house;
        addPool(house, 30000000, 30099999);
        std::vector<CentralCounter> counters{house.counter(1), house.counter(2), house.counter(3)};
        for (const std::uint8_t step : steps) {
            CentralCounter& counter = counters[step % counters.size()];
            if (step > 200)
                counter.openEpoch(step);
            HelloRequest hello = counter.hello();
            hello.wanted = {kParcel};
            hello.cursor = step % 2 == 0 ? Cursor{} : *house.store.latestChanges(counter.device());
            (void)house.hello(counter, hello);
        }
        std::set<std::uint32_t> numbers;
        for (CentralCounter& counter : counters) {
            for (const NumberLease& lease : leasesOf(house, counter)) {
                for (std::uint32_t serial = lease.first; serial <= lease.last; ++serial)
                    RC_ASSERT(numbers.insert(serial).second);
            }
        }
    }));
}

TEST_CASE("a centre that was put back gives no version that a counter has taken in") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    addPool(house, 60000001, 60009999);
    HelloRequest hello = counter.hello();
    hello.cursor = {0, 1000};
    hello.wanted = {kParcel};
    CHECK(house.hello(counter, hello).latest.device == 1001);
    const WireAnswer after = house.ask(counter, "GET", "/v1/changes?after=0.1000");
    CHECK(decodeChangesAnswer(after.body)->changes.size() == 1);
    hello.cursor = {0, 9'000'000'000'000'000}; // no centre ever gave that
    hello.wanted = {};
    CHECK(house.hello(counter, hello).latest.device == 1001);
}
