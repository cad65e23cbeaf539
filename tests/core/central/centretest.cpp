// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/centre.h"

#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("each resource has its method, and nothing else is there") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    struct Case {
        const char* method;
        const char* path;
        const char* outcome;
    };
    const auto row = GENERATE(values<Case>({
        {"GET", "/v1/centre", "200"},
        {"POST", "/v1/centre", "400 malformed"},
        {"GET", "/v1/centre/", "404 not_found"},
        {"GET", "/v1/hello", "400 malformed"},
        {"PUT", "/v1/batches", "400 malformed"},
        {"POST", "/v1/batches/x", "400 malformed"},
        {"GET", "/v1/batches/x", "400 malformed"},
        {"PUT", "/v1/batches/", "404 not_found"},
        {"DELETE", "/v1/days/2026-11-20", "400 malformed"},
        {"GET", "/v1/days", "404 not_found"},
        {"GET", "/v1/days/", "404 not_found"},
        {"HEAD", "/v1/track/ZT200000015IN", "400 malformed"},
        {"GET", "/v1/changesafter", "404 not_found"},
        {"GET", "/v2/centre", "404 not_found"},
        {"GET", "/", "404 not_found"},
        {"GET", "", "404 not_found"},
        {"GET", "?", "404 not_found"},
        {"", "/v1/hello", "400 malformed"},
    }));
    const WireRequest request = counter.request(row.method, row.path);
    INFO(row.method << " " << row.path);
    CHECK(outcomeOf(house.centre.handle(request)) == row.outcome);
}

TEST_CASE("what a device asks badly has one status and one code") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    struct Case {
        const char* method;
        const char* path;
        const char* body;
        const char* outcome;
    };
    const auto row = GENERATE(values<Case>({
        {"POST", "/v1/hello", "", "400 malformed"},
        {"POST", "/v1/hello", "{}", "400 malformed"},
        {"POST", "/v1/hello", "[1,2", "400 malformed"},
        {"PUT", "/v1/batches/x", "DAKB", "400 malformed"},
        {"PUT", "/v1/batches/a/b/1-2/c", "DAKB", "400 malformed"},
        {"GET", "/v1/batches", "", "400 malformed"},
        {"GET", "/v1/batches?epoch=01", "", "400 malformed"},
        {"GET", "/v1/batches?epoch=01010101010101010101010101010101", "", "400 malformed"},
        {"GET", "/v1/batches?epoch=01010101010101010101010101010101&after=-1", "", "400 malformed"},
        {"GET", "/v1/batches?after=0&epoch=01010101010101010101010101010101", "", "200"},
        {"GET", "/v1/days/yesterday", "", "400 malformed"},
        {"GET", "/v1/days/2026-02-30", "", "400 malformed"},
        {"GET", "/v1/days/2026-11-20", "", "200"},
        {"GET", "/v1/changes", "", "400 malformed"},
        {"GET", "/v1/changes?after=1", "", "400 malformed"},
        {"GET", "/v1/changes?after=0.0", "", "200"},
        {"GET", "/v1/track/x", "", "404 not_found"},
        {"GET", "/v1/track/ZT200000015IN", "", "404 not_found"},
        {"POST", "/v1/enrol", "{}", "400 malformed"},
    }));
    INFO(row.method << " " << row.path);
    CHECK(outcomeOf(house.ask(counter, row.method, row.path, row.body)) == row.outcome);
}

TEST_CASE("every answer to a device is signed, a refusal too") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    CentralCounter stranger(5);
    for (const WireRequest& request :
         {counter.request("GET", "/v1/days/2026-11-20"), counter.request("GET", "/v1/changes"),
          counter.request("POST", "/v1/hello", "{}"), counter.request("GET", "/nowhere"),
          stranger.request("GET", "/v1/changes?after=0.0")})
        CHECK(isSigned(house, request, house.centre.handle(request)));
    for (const WireRequest& request :
         {counter.request("GET", "/v1/centre"), counter.request("GET", "/v1/track/ZT200000015IN")})
        CHECK(house.centre.handle(request).signature.empty());
    WireRequest bare = counter.request("GET", "/v1/changes?after=0.0");
    bare.nonce.clear();
    CHECK(house.centre.handle(bare).signature.empty());
}

TEST_CASE("the centre says who it is") {
    CentralHouse house;
    const WireAnswer answer = house.centre.handle({"GET", "/v1/centre", {}, {}, {}, {}});
    CHECK(answer.status == 200);
    CHECK(*decodeCentreKeys(answer.body) == house.identity.info);
}

TEST_CASE("a store that fails is never taken for a refusal") {
    struct Case {
        StoreFault fault;
        const char* outcome;
        bool isLater;
    };
    const auto row = GENERATE(values<Case>({
        {StoreFault::Fails, "500 failed", false},
        {StoreFault::Busy, "503 busy", true},
        {StoreFault::UnknownBefore, "503 busy", true},
        {StoreFault::UnknownAfter, "503 busy", true},
    }));
    CentralHouse house;
    CentralCounter counter = house.counter();
    counter.openDay();
    for (const auto& [method, path, body] : std::vector<std::array<std::string, 3>>{
             {"POST", "/v1/hello", encode(counter.hello())},
             {"PUT", "/v1/batches/" + counter.id(1, 1), counter.frame(1, 1)},
             {"GET", "/v1/batches?after=0&epoch=" + hex(counter.epoch), ""},
             {"GET", "/v1/days/2026-11-20", ""},
             {"GET", "/v1/changes?after=0.0", ""},
             {"GET", "/v1/track/ZT200000015IN", ""}}) {
        // Every call that the request makes, one after the other.
        house.store.fault = nullptr;
        std::uint64_t calls = house.store.calls();
        const auto before = house.store.snapshot();
        (void)house.ask(counter, method, path, body);
        const std::uint64_t made = house.store.calls() - calls;
        REQUIRE(made > 0);
        for (std::uint64_t at = 1; at <= made; ++at) {
            house.store.restore(before);
            calls = house.store.calls();
            house.store.fault = [&](std::uint64_t call) {
                return call == calls + at ? row.fault : StoreFault::None;
            };
            const WireAnswer answer = house.ask(counter, method, path, body);
            INFO(method << " " << path << " call " << at);
            CHECK(outcomeOf(answer) == row.outcome);
            CHECK((answer.retryAfterSeconds > 0) == row.isLater);
        }
        house.store.restore(before);
    }
}

TEST_CASE("a request that cannot be taken in is told so with a signature") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    const WireRequest request = counter.request("PUT", "/v1/batches/x");
    const WireAnswer answer = house.centre.busy(request, 17);
    CHECK(outcomeOf(answer) == "503 busy");
    CHECK(answer.retryAfterSeconds == 17);
    CHECK(isSigned(house, request, answer));
}

TEST_CASE("batches and the public are one lane, what a counter waits for is the other") {
    const auto lane = [](const char* path) { return laneOf({"GET", path, {}, {}, {}, {}}); };
    CHECK(lane("/v1/batches/x") == Lane::Ingest);
    CHECK(lane("/v1/batches?after=0") == Lane::Ingest);
    CHECK(lane("/v1/track/ZT200000015IN") == Lane::Ingest);
    for (const char* path : {"/v1/hello", "/v1/centre", "/v1/enrol", "/v1/days/2026-11-20", "/v1/changes"})
        CHECK(lane(path) == Lane::Control);
}
