// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/authentication.h"

#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

using Alter = void (*)(WireRequest&);

WireRequest aQuestion(CentralCounter& counter) {
    return counter.request("GET", "/v1/changes?after=0.0");
}

} // namespace

TEST_CASE("a request is believed only as it was signed") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    REQUIRE(outcomeOf(house.centre.handle(aQuestion(counter))) == "200");
    struct Case {
        const char* what;
        Alter alter;
    };
    const auto row = GENERATE(values<Case>({
        {"no device", [](WireRequest& r) { r.device.clear(); }},
        {"a device of 31 digits", [](WireRequest& r) { r.device.pop_back(); }},
        {"no nonce", [](WireRequest& r) { r.nonce.clear(); }},
        {"a nonce that is no number", [](WireRequest& r) { r.nonce[0] = 'x'; }},
        {"another nonce", [](WireRequest& r) { r.nonce[31] = r.nonce[31] == '0' ? '1' : '0'; }},
        {"no signature", [](WireRequest& r) { r.signature.clear(); }},
        {"half a signature", [](WireRequest& r) { r.signature.resize(44); }},
        {"another signature", [](WireRequest& r) { r.signature[5] = r.signature[5] == 'A' ? 'B' : 'A'; }},
        {"another query", [](WireRequest& r) { r.path = "/v1/changes?after=0.1"; }},
        {"another body", [](WireRequest& r) { r.body = "x"; }},
    }));
    WireRequest request = aQuestion(counter);
    row.alter(request);
    INFO(row.what);
    CHECK(outcomeOf(house.centre.handle(request)) == "401 unsigned");
}

TEST_CASE("the method is signed too") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    WireRequest request = counter.request("GET", "/v1/hello", encode(counter.hello()));
    request.method = "POST";
    CHECK(outcomeOf(house.centre.handle(request)) == "401 unsigned");
}

TEST_CASE("a device that nobody enrolled is told so") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    CentralCounter stranger(5);
    CHECK(outcomeOf(house.centre.handle(aQuestion(stranger))) == "403 unknown_device");
    WireRequest borrowed = aQuestion(stranger);
    borrowed.device = hex(counter.device());
    CHECK(outcomeOf(house.centre.handle(borrowed)) == "401 unsigned");
}

TEST_CASE("training and real never mix") {
    const bool training = GENERATE(true, false);
    CentralHouse house(training);
    CentralCounter counter = house.counter();
    CHECK(outcomeOf(house.centre.handle(aQuestion(counter))) == "200");
    counter.training = !training;
    CHECK(outcomeOf(house.centre.handle(aQuestion(counter))) == "403 wrong_mode");
}

TEST_CASE("a nonce is used once, and once more after a day") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    const WireRequest request = aQuestion(counter);
    CHECK(outcomeOf(house.centre.handle(request)) == "200");
    CHECK(outcomeOf(house.centre.handle(request)) == "401 replayed");
    house.clock.advance(wire::kNonceKept);
    CHECK(outcomeOf(house.centre.handle(request)) == "401 replayed");
    house.clock.advance(std::chrono::seconds(1));
    CHECK(outcomeOf(house.centre.handle(request)) == "200");
}

TEST_CASE("a forged request uses no nonce up") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    const WireRequest request = aQuestion(counter);
    WireRequest forged = request;
    forged.body = "x";
    CHECK(outcomeOf(house.centre.handle(forged)) == "401 unsigned");
    CHECK(outcomeOf(house.centre.handle(request)) == "200");
}
