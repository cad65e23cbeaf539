// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// POST /v1/enrol.
#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const EnrolSecret kSecret{4, 2};

// A centre with pools and a code, and a counter that nobody knows yet.
struct Door {
    explicit Door(bool training = true) : house(training), counter(1, training) {
        check(bool(house.store.addEnrolmentCode({kSecret, counter.office.id, 1, house.clock.now(), {}})),
              "code");
        addPool("speed-post-parcel", 20000000);
        addPool("speed-post-document", 10000000);
    }
    void addPool(const char* product, std::uint32_t first, std::uint32_t count = 1000) {
        const NumberPool pool{*Product::parse(product), "ZT", first, first + count - 1, first, "provisional"};
        check(bool(house.store.setPool(pool)), "pool");
    }
    EnrolRequest request() const {
        return {kSecret,          counter.key.publicKey(), counter.office.id, 1,
                counter.training, counter.epoch,           "0.1.0",           wire::kSchema};
    }
    WireAnswer enrol(const EnrolRequest& asked) {
        return house.ask(counter, "POST", "/v1/enrol", encode(asked));
    }
    std::vector<NumberLease> leases() {
        const WireAnswer answer = house.ask(counter, "GET", "/v1/changes?after=0.0");
        const ChangesAnswer changes = decodeChangesAnswer(answer.body).value();
        std::vector<NumberLease> out;
        for (const SignedText& document : changes.changes)
            out.push_back(
                std::get<NumberLease>(readChange(document, counter.training, house.identity.info.key)->body));
        return out;
    }

    CentralHouse house;
    CentralCounter counter;
};

} // namespace

TEST_CASE("a code makes a device known and brings its first numbers") {
    Door door;
    const WireAnswer answer = door.enrol(door.request());
    REQUIRE(outcomeOf(answer) == "200");
    const EnrolAnswer enrolled =
        *readEnrolment(*decodeSignedText(answer.body), true, door.house.identity.info.key);
    CHECK(enrolled == EnrolAnswer{door.counter.device(), "99000001", 1, 3, door.house.identity.info.key});
    const EnrolledDevice device = door.house.store.device(door.counter.device())->value();
    CHECK(device.key == door.counter.key.publicKey());
    CHECK(device.office == "99000001");
    const auto leases = door.leases();
    REQUIRE(leases.size() == 2);
    CHECK(leases[0] ==
          NumberLease{*Product::parse("speed-post-document"), "ZT", 10000000, 10000199, door.counter.epoch});
    CHECK(leases[1] ==
          NumberLease{*Product::parse("speed-post-parcel"), "ZT", 20000000, 20000199, door.counter.epoch});
}

TEST_CASE("an answer that was lost is given again, and no second lease") {
    Door door;
    REQUIRE(outcomeOf(door.enrol(door.request())) == "200");
    CHECK(outcomeOf(door.enrol(door.request())) == "200");
    CHECK(door.leases().size() == 2);
    CHECK(door.house.store.pools()->at(0).next == 20000200);
}

TEST_CASE("an enrolment that breaks off anywhere is finished by asking again") {
    Door door;
    const auto before = door.house.store.snapshot();
    REQUIRE(outcomeOf(door.enrol(door.request())) == "200");
    const std::uint64_t made = door.house.store.calls();
    for (const StoreFault fault : {StoreFault::Fails, StoreFault::UnknownAfter}) {
        for (std::uint64_t at = 1; at <= made; ++at) {
            door.house.store.fault = nullptr;
            door.house.store.restore(before);
            const std::uint64_t calls = door.house.store.calls();
            door.house.store.fault = [&](std::uint64_t call) {
                return call == calls + at ? fault : StoreFault::None;
            };
            (void)door.enrol(door.request());
            door.house.store.fault = nullptr;
            CHECK(outcomeOf(door.enrol(door.request())) == "200");
            CHECK(door.leases().size() == 2);
        }
    }
}

TEST_CASE("who may not enrol is told why, and nothing is kept") {
    struct Case {
        const char* what;
        void (*change)(EnrolRequest&);
        const char* outcome;
    };
    const auto row = GENERATE(values<Case>({
        {"another code", [](EnrolRequest& r) { r.secret[0] ^= 1; }, "403 code_invalid"},
        {"another office", [](EnrolRequest& r) { r.office = "99000002"; }, "403 wrong_office"},
        {"another counter", [](EnrolRequest& r) { r.counter = 2; }, "403 wrong_office"},
        {"another mode", [](EnrolRequest& r) { r.training = false; }, "403 wrong_mode"},
        {"another's key", [](EnrolRequest& r) { r.key = SigningKey::fromSeed({8}).publicKey(); },
         "401 unsigned"},
    }));
    Door door;
    EnrolRequest asked = door.request();
    row.change(asked);
    INFO(row.what);
    CHECK(outcomeOf(door.enrol(asked)) == row.outcome);
    CHECK(door.house.store.state().devices.empty());
    CHECK(outcomeOf(door.enrol(door.request())) == "200");
}

TEST_CASE("a code that one counter used is of no use to another") {
    Door door;
    REQUIRE(outcomeOf(door.enrol(door.request())) == "200");
    CentralCounter thief(2);
    EnrolRequest asked = door.request();
    asked.key = thief.key.publicKey();
    CHECK(outcomeOf(door.house.ask(thief, "POST", "/v1/enrol", encode(asked))) == "403 code_invalid");
    CHECK_FALSE(door.house.store.device(thief.device())->has_value());
}

TEST_CASE("a counter that is known does not move to another office") {
    Door door;
    REQUIRE(outcomeOf(door.enrol(door.request())) == "200");
    REQUIRE(door.house.store.addEnrolmentCode({EnrolSecret{5}, "99000002", 1, door.house.clock.now(), {}}));
    REQUIRE(door.house.store.addEnrolmentCode({EnrolSecret{6}, "99000001", 1, door.house.clock.now(), {}}));
    EnrolRequest asked = door.request();
    asked.secret = EnrolSecret{5};
    asked.office = "99000002";
    CHECK(outcomeOf(door.enrol(asked)) == "403 wrong_office");
    CHECK_FALSE(door.house.store.enrolmentOffer(EnrolSecret{5})->value().usedBy);
    asked = door.request();
    asked.secret = EnrolSecret{6};
    CHECK(outcomeOf(door.enrol(asked)) == "200");
    CHECK(door.house.store.device(door.counter.device())->value().office == "99000001");
}

TEST_CASE("the device of the header is that of the key, whoever signed") {
    Door door;
    CentralCounter other(2);
    const std::string body = encode(door.request());
    const WireRequest borrowed = other.request("POST", "/v1/enrol", body);
    CHECK(outcomeOf(door.house.centre.handle(borrowed)) == "401 unsigned");
    WireRequest request = door.counter.request("POST", "/v1/enrol", body);
    RequestHead head{request.method, request.path, other.device(), {}, true};
    REQUIRE(unhex(request.nonce, head.nonce));
    request.device = hex(other.device());
    request.signature = signatureText(signRequest(head, body, door.counter.key));
    CHECK(outcomeOf(door.house.centre.handle(request)) == "401 unsigned");
    CHECK(door.house.store.state().devices.empty());
}

TEST_CASE("a training counter and a real centre refuse each other") {
    Door door(false);
    door.counter.training = true;
    CHECK(outcomeOf(door.enrol(door.request())) == "403 wrong_mode");
}

TEST_CASE("a pool that is used up keeps nobody out") {
    Door door;
    door.addPool("gyan-post", 40000000, 100);
    REQUIRE(door.house.store.raisePool("ZT", 40000099));
    CHECK(outcomeOf(door.enrol(door.request())) == "200");
    CHECK(door.leases().size() == 2);
}
