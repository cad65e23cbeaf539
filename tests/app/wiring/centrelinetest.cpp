// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/centreline.h"
#include "tests/app/wiring/wiredcounter.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

TEST_CASE("a counter enrols, gets numbers, sends its day and has the centre's statement of it") {
    WiredCounter wired;
    const auto link = enrolCounter(*wired.counter, wired.ask());
    REQUIRE(link);
    CHECK(link->centre == wired.house.identity.info);
    CHECK(centreOf(*wired.counter).value() == *link);
    wired.sell();
    const Date day = wired.counter->tillQueries().openDay()->value();
    wired.closeDay();
    const auto line = wired.line();
    const SyncState state = line->session();
    CHECK_FALSE(state.problem);
    CHECK(state.complete);
    CHECK(wired.waiting() == 1); // the entry that the lease made
    CHECK_FALSE(line->sendAll()->problem);
    CHECK(wired.waiting() == 0);
    const auto ranges = wired.counter->numberSeries().ranges().value();
    CHECK(std::any_of(ranges.begin(), ranges.end(),
                      [](const NumberRange& range) { return range.first == 60000000 && !range.isVoid; }));
    const auto statement = keptStatement(*wired.counter, day);
    REQUIRE(statement);
    REQUIRE(*statement);
    CHECK((*statement)->agrees());
    CHECK_FALSE(keptStatement(*wired.counter, day.plusDays(1)).value());
}

TEST_CASE("enrolled again at the same centre is no fault, at another it is") {
    WiredCounter wired;
    wired.enrol();
    CHECK(enrolCounter(*wired.counter, wired.ask()));
    EnrolAsk other = wired.ask();
    other.code = EnrolmentCode{WiredCounter::kSecret, {1, 2, 3}}.text();
    const int connections = wired.socket.connections();
    const auto elsewhere = enrolCounter(*wired.counter, other);
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error().code() == "enrolled_elsewhere");
    CHECK(elsewhere.error().fact("server") == wired.socket.url());
    CHECK(wired.socket.connections() == connections);
}

TEST_CASE("plain HTTP is refused before a connection is made") {
    WiredCounter wired;
    EnrolAsk ask = wired.ask();
    ask.insecureLoopback = false;
    CHECK(enrolCounter(*wired.counter, ask).error().code() == "network_plain_refused");
    ask.insecureLoopback = true;
    ask.server = "http://192.0.2.1:8443";
    CHECK(enrolCounter(*wired.counter, ask).error().code() == "network_plain_refused");
    CHECK(wired.socket.connections() == 0);
    wired.enrol();
    CHECK(CentreLine::open(*wired.counter, "http://192.0.2.1:8443", "0.1.0").error().code() ==
          "network_plain_refused");
}

TEST_CASE("a code that is refused leaves the counter as it was") {
    WiredCounter wired;
    EnrolAsk ask = wired.ask();
    ask.code = EnrolmentCode{{9}, fingerprintOf(wired.house.identity.info)}.text();
    CHECK(enrolCounter(*wired.counter, ask).error().code() == "enrolment_code_refused");
    ask.code = EnrolmentCode{WiredCounter::kSecret, {1, 2, 3}}.text();
    CHECK(enrolCounter(*wired.counter, ask).error().code() == "enrolment_other_centre");
    wired.house.identity.info.training = false;
    CHECK(enrolCounter(*wired.counter, wired.ask()).error().code() == "centre_wrong_mode");
    CHECK_FALSE(centreOf(*wired.counter).value());
    CHECK(CentreLine::open(*wired.counter, {}, "0.1.0").error().code() == "centre_not_enrolled");
    CHECK(keptStatement(*wired.counter, Date::of(2026, 11, 20)).error().code() == "centre_not_enrolled");
}

TEST_CASE("an article of another office is asked for, and told from what was kept while the line is down") {
    WiredCounter wired;
    wired.enrol();
    CentralCounter other = wired.house.counter(2);
    other.openDay();
    other.accept(30000000);
    wired.house.bring(other);
    const ArticleNumber number = ArticleNumber::issue("ZT", 30000000);
    const auto line = wired.line();
    const auto answer = line->track(number);
    REQUIRE(answer);
    REQUIRE(answer->events.size() == 1);
    CHECK(answer->events[0].kind == "article_accepted");
    CHECK(keptTrack(*wired.counter, number).value()->answer == *answer);
    CHECK(line->track(ArticleNumber::issue("ZT", 30000001)).error().code() == "article_unknown");
    wired.socket.answer([](const SeenRequest&) { return SocketCentre::http(200, "<html>"); });
    CHECK(line->track(number).error().code() == "message_malformed");
    CHECK(keptTrack(*wired.counter, number).value()->answer == *answer);
}

TEST_CASE("a session that fails says why, and nothing is lost") {
    WiredCounter wired;
    wired.enrol();
    wired.sell();
    const std::uint64_t waiting = wired.waiting();
    wired.socket.answer([](const SeenRequest&) { return SocketCentre::http(502, "<html>"); });
    const auto line = wired.line();
    const SyncState state = line->sendAll().value();
    REQUIRE(state.problem);
    CHECK(state.problem->code() == "sync_answer_unsigned");
    CHECK(wired.waiting() == waiting);
    wired.socket.answer([&wired](const SeenRequest& seen) { return wired.answerTo(seen); });
    CHECK_FALSE(line->sendAll()->problem);
    CHECK(wired.waiting() == 0);
}
