// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/idsource.h"

#include "tests/support/frozen.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <set>

using dak::RandomIds;
using dak::Uuid;

TEST_CASE("a UUID is read in either case and written in lower case") {
    const auto id = Uuid::parse("0192F3A4-B5C6-7D8E-9FA0-B1C2D3E4F5A6");
    REQUIRE(id);
    CHECK(id->text() == "0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6");
    CHECK(id->bytes()[0] == 0x01);
    CHECK(id->bytes()[15] == 0xA6);
}

TEST_CASE("any RFC 9562 version is accepted") {
    for (const char* text :
         {"c232ab00-9414-11ec-b3c8-9f6bdeced846", "919108f7-52d1-4320-9bac-f847db4148a8",
          "1ec9414c-232a-6b00-b3c8-9f6bdeced846", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
          "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"}) {
        INFO(text);
        const auto id = Uuid::parse(text);
        REQUIRE(id);
        CHECK(id->text() == text);
    }
}

TEST_CASE("what is no UUID is refused") {
    for (const char* bad :
         {"", "0192f3a4", "0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a", "0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a67",
          "0192f3a4b5c67d8e9fa0b1c2d3e4f5a6", "0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5ag",
          "0192f3a-4b5c6-7d8e-9fa0-b1c2d3e4f5a6", "{192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a}",
          "0192f3a4 b5c6 7d8e 9fa0 b1c2d3e4f5a6", " 192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6"}) {
        INFO(bad);
        const auto id = Uuid::parse(bad);
        REQUIRE_FALSE(id);
        CHECK(id.error().code() == "uuid_invalid");
    }
    CHECK(Uuid::parse("x\ny").error().fact("given") == "x\\x0Ay");
}

TEST_CASE("bytes and text are two forms of one id") {
    rc::prop("there and back", [](const Uuid::Bytes& bytes) {
        const Uuid id = Uuid::fromBytes(bytes);
        RC_ASSERT(*Uuid::parse(id.text()) == id);
        RC_ASSERT(Uuid::parse(id.text())->bytes() == bytes);
    });
    rc::prop("text sorts as bytes do", [](const Uuid::Bytes& a, const Uuid::Bytes& b) {
        RC_ASSERT((Uuid::fromBytes(a) < Uuid::fromBytes(b)) ==
                  (Uuid::fromBytes(a).text() < Uuid::fromBytes(b).text()));
    });
}

TEST_CASE("ids are version 7, variant 10, and begin with the clock") {
    dak::test::FrozenClock clock;
    RandomIds ids(clock);
    const auto millis = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    const Uuid id = ids.next();
    std::uint64_t stamp = 0;
    for (unsigned i = 0; i < 6; ++i)
        stamp = stamp << 8U | id.bytes()[i];
    CHECK(stamp == millis);
    CHECK(id.text()[14] == '7');
    CHECK((id.bytes()[8] & 0xC0) == 0x80);
}

TEST_CASE("each id is greater than the one before") {
    dak::test::FrozenClock clock;
    RandomIds ids(clock);
    std::set<Uuid> seen;
    Uuid last = ids.next();
    for (int i = 0; i < 10'000; ++i) { // more than a millisecond's count holds
        if (i % 1000 == 999)
            clock.advance(std::chrono::milliseconds(1));
        const Uuid next = ids.next();
        REQUIRE(last < next);
        REQUIRE(next.text()[14] == '7');
        last = next;
        seen.insert(next);
    }
    CHECK(seen.size() == 10'000);
}

TEST_CASE("a clock set back does not turn the order round") {
    dak::test::FrozenClock clock;
    RandomIds ids(clock);
    const Uuid before = ids.next();
    clock.advance(-std::chrono::hours(24 * 365));
    CHECK(before < ids.next());
    clock.advance(std::chrono::hours(24 * 366));
    CHECK(before < ids.next());
}

TEST_CASE("two sources at one instant do not meet") {
    const dak::test::FrozenClock clock;
    RandomIds first(clock);
    RandomIds second(clock);
    CHECK(first.next() != second.next());
}

TEST_CASE("the ids of the tests count") {
    dak::test::CountingIds ids(7);
    CHECK(ids.next().text() == "00000007-0000-7000-8000-000000000001");
    CHECK(ids.next().text() == "00000007-0000-7000-8000-000000000002");
}
