// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/track.h"
#include "core/protocol/wire.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("the life of an article is read back") {
    const TrackAnswer answer{"EM473124829IN", true, {aTrackEvent(), aTrackEvent()}};
    CHECK(*decodeTrackAnswer(encode(answer)) == answer);
    CHECK(encode(TrackAnswer{"EM473124829IN", false, {aTrackEvent()}}) ==
          R"({"article":"EM473124829IN","conflict":false,"events":[{"kind":"article_accepted",)"
          R"("office":"21460007","day":"2026-11-20","at_ms":1795151520000}]})");
}

TEST_CASE("what is no life of an article is refused") {
    const std::string good = encode(TrackAnswer{"EM473124829IN", false, {aTrackEvent()}});
    struct Case {
        const char* from;
        const char* to;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {"EM473124829IN", "", "article: empty, or with control characters"},
        {"false", "0", "conflict: neither true nor false"},
        {"[{", "{\"x\":[{", "no JSON of UTF-8"},
        {"2026-11-20", "2026-13-20", "events[0].day: no day like 2026-11-20"},
        {"1795151520000", "1e3", "events[0].at_ms: no whole number from 0 to 9007199254740991"},
    }));
    const auto refused = decodeTrackAnswer(replaced(good, row.from, row.to));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("message") == "track");
    CHECK(refused.error().fact("why") == row.why);
    TrackAnswer endless{"EM473124829IN", false, {}};
    endless.events.assign(wire::kMostNamed + 1, aTrackEvent());
    CHECK_FALSE(decodeTrackAnswer(encode(endless)));
}
