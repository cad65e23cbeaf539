// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatchtimes/dispatchtimes.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace dak;
using namespace std::chrono_literals;

namespace {

const std::string kOffice = "41100100";

Product product(const std::string& code = "speed-post-parcel") {
    return *Product::parse(code);
}

// The instant of an Indian clock.
UtcMillis at(const std::string& iso, std::chrono::milliseconds time) {
    return UtcMillis(Date::parse(iso)->days()) + time - 5h - 30min;
}

std::string row(const std::string& more, const std::string& products = R"("speed-post-parcel")") {
    return R"({"source":"order of the Postmaster","grade":"confirmed","products":[)" + products + "]," +
           more + "}";
}

std::string file(const std::string& rows, const std::string& more = "") {
    return R"({"format":"dak-dispatch-1","office":")" + kOffice + R"(","timetables":[)" + rows + "]" + more +
           "}";
}

// Monday to Saturday at 11:30 and 16:00, the second leaves at 16:30.
const std::string kSixDays = R"("valid_from":"2026-11-02","days":["mon","tue","wed","thu","fri","sat"],)"
                             R"("dispatches":[{"closes":"11:30"},{"closes":"16:00","leaves":"16:30"}])";

DispatchTimes loaded(const std::string& text) {
    const auto times = DispatchTimes::load(text);
    if (!times)
        FAIL(times.error().fact("where") << ": " << times.error().fact("why"));
    return *times;
}

// "2026-11-20 16:00 leaves 16:30", or "not loaded".
std::string said(const std::optional<Departure>& departure) {
    if (!departure)
        return "not loaded";
    return departure->day.iso() + " " + departure->closes +
           (departure->leaves.empty() ? "" : " leaves " + departure->leaves);
}

UtcMillis closingOf(const Departure& departure) {
    const int minutes = std::stoi(departure.closes.substr(0, 2)) * 60 + std::stoi(departure.closes.substr(3));
    return at(departure.day.iso(), std::chrono::minutes(minutes));
}

struct Asked {
    const char* day;
    std::chrono::minutes time;
    const char* next;
};

} // namespace

TEST_CASE("the next dispatch is the first that closes after now") {
    // 2 November 2026 is a Monday, the 26th a Thursday.
    const DispatchTimes times = loaded(
        file(row(kSixDays), R"(,"no_dispatch":[{"day":"2026-11-27","why":"a holiday of this office"}])"));
    const auto asked = GENERATE(values<Asked>({
        {"2026-11-02", 0min, "2026-11-02 11:30"},
        {"2026-11-26", 0h, "2026-11-26 11:30"},
        {"2026-11-26", 11h + 29min, "2026-11-26 11:30"},
        {"2026-11-26", 11h + 30min, "2026-11-26 16:00 leaves 16:30"}, // sharp: that bag is closed
        {"2026-11-26", 15h + 59min, "2026-11-26 16:00 leaves 16:30"},
        {"2026-11-26", 16h, "2026-11-28 11:30"}, // the 27th has none
        {"2026-11-26", 23h + 59min, "2026-11-28 11:30"},
        {"2026-11-27", 9h, "2026-11-28 11:30"},
        {"2026-11-28", 16h, "2026-11-30 11:30"}, // the 29th is a Sunday
        {"2026-11-29", 12h, "2026-11-30 11:30"},
        {"2026-11-01", 12h, "not loaded"}, // the day before it holds: today's dispatch is not known
    }));
    CAPTURE(asked.day, asked.time.count());
    CHECK(said(times.next(kOffice, product(), at(asked.day, asked.time))) == asked.next);
}

TEST_CASE("the last millisecond before a dispatch closes is in time") {
    const DispatchTimes times = loaded(file(row(kSixDays)));
    const UtcMillis closes = at("2026-11-26", 16h);
    CHECK(said(times.next(kOffice, product(), closes - 1ms)) == "2026-11-26 16:00 leaves 16:30");
    CHECK(said(times.next(kOffice, product(), closes)) == "2026-11-27 11:30");
}

TEST_CASE("what is not loaded is not known") {
    const DispatchTimes times = loaded(file(row(kSixDays)));
    const UtcMillis now = at("2026-11-26", 10h);
    CHECK(times.next(kOffice, product(), now)->grade == "confirmed");
    CHECK_FALSE(times.next("41100101", product(), now)); // another office
    CHECK_FALSE(times.next(kOffice, product("gyan-post"), now));
    CHECK_FALSE(DispatchTimes().next(kOffice, product(), now));
    CHECK_FALSE(DispatchTimes().next("", product(), now));
    CHECK_FALSE(loaded(file("")).next(kOffice, product(), now));
}

TEST_CASE("a Sunday has a dispatch when the data says so") {
    const std::string sunday =
        R"("valid_from":"2026-11-02","days":["sun"],"dispatches":[{"closes":"10:00"}])";
    const DispatchTimes times = loaded(file(row(kSixDays) + "," + row(sunday)));
    CHECK(said(times.next(kOffice, product(), at("2026-11-28", 17h))) == "2026-11-29 10:00");
    CHECK(said(times.next(kOffice, product(), at("2026-11-29", 10h))) == "2026-11-30 11:30");
}

TEST_CASE("a change of the timetable counts from its day") {
    const std::string before = R"("valid_from":"2026-11-02","valid_to":"2026-11-26","days":["thu","fri"],)"
                               R"("dispatches":[{"closes":"16:00"}])";
    const std::string after =
        R"("valid_from":"2026-11-27","days":["thu","fri"],"dispatches":[{"closes":"15:00"}])";
    const DispatchTimes times = loaded(file(row(before) + "," + row(after)));
    CHECK(said(times.next(kOffice, product(), at("2026-11-26", 15h + 30min))) == "2026-11-26 16:00");
    CHECK(said(times.next(kOffice, product(), at("2026-11-26", 16h))) == "2026-11-27 15:00");
}

TEST_CASE("nothing is promised beyond a day that nobody knows of") {
    const std::string ends = R"("valid_from":"2026-11-02","valid_to":"2026-11-26","days":["thu"],)"
                             R"("dispatches":[{"closes":"16:00"}])";
    const std::string later = R"("valid_from":"2026-11-28","days":["sat"],"dispatches":[{"closes":"16:00"}])";
    const DispatchTimes times = loaded(file(row(ends) + "," + row(later)));
    CHECK(said(times.next(kOffice, product(), at("2026-11-26", 15h))) == "2026-11-26 16:00");
    CHECK_FALSE(times.next(kOffice, product(), at("2026-11-26", 16h))); // the 27th has no row
    CHECK(said(times.next(kOffice, product(), at("2026-11-28", 15h))) == "2026-11-28 16:00");
}

TEST_CASE("a dispatch is looked for fourteen days ahead") {
    const auto without = [](int days) {
        std::string none;
        for (int i = 0; i < days; ++i)
            none += (i == 0 ? "" : ",") + std::string(R"({"day":")") +
                    Date::of(2026, 11, 26).plusDays(i).iso() + R"(","why":"flood"})";
        const std::string daily = R"("valid_from":"2026-11-02","days":["mon","tue","wed","thu","fri","sat",)"
                                  R"("sun"],"dispatches":[{"closes":"16:00"}])";
        return loaded(file(row(daily), R"(,"no_dispatch":[)" + none + "]"));
    };
    const UtcMillis now = at("2026-11-26", 10h);
    CHECK(said(without(0).next(kOffice, product(), now)) == "2026-11-26 16:00");
    CHECK(said(without(14).next(kOffice, product(), now)) == "2026-12-10 16:00");
    CHECK_FALSE(without(15).next(kOffice, product(), now));
}

TEST_CASE("two products of one office may leave at other times") {
    const std::string once = R"("valid_from":"2026-11-02","days":["thu"],"dispatches":[{"closes":"15:00"}])";
    const DispatchTimes times =
        loaded(file(row(kSixDays) + "," + row(once, R"("india-post-parcel","gyan-post")")));
    const UtcMillis now = at("2026-11-26", 15h);
    CHECK(said(times.next(kOffice, product(), now)) == "2026-11-26 16:00 leaves 16:30");
    CHECK(said(times.next(kOffice, product("gyan-post"), now)) == "2026-12-03 15:00");
}

TEST_CASE("a file that cannot be meant is refused at its field") {
    struct Case {
        std::string text;
        const char* where;
    };
    const std::string days = R"("valid_from":"2026-11-02","days":["mon"],)";
    const std::string times = R"("dispatches":[{"closes":"16:00"}])";
    const auto dispatches = [&](const std::string& list) {
        return file(row(days + R"("dispatches":)" + list));
    };
    const std::vector<Case> cases{
        {"", ""},
        {"{}", "/"},
        {R"({"format":"dak-dispatch-2"})", "/format"},
        {R"({"format":"dak-dispatch-1","office":"4110010","timetables":[]})", "/office"},
        {R"({"format":"dak-dispatch-1","office":"4110010x","timetables":[]})", "/office"},
        {R"({"format":"dak-dispatch-1","office":"41100100"})", "/"},
        {file("", R"(,"holidays":[])"), "/"},
        {file(row(days + times) + "," + row(days + times)), "/timetables/1"},
        {file(row(days + times, R"("a","b")") + "," + row(days + times, R"("c","b")")), "/timetables/1"},
        {file(row(times)), "/timetables/0"},
        {file(row(R"("valid_from":"2026-11-02","days":["mon"])")), "/timetables/0"},
        {file(row(days + times, "")), "/timetables/0/products"},
        {file(row(days + times, R"("Speed Post")")), "/timetables/0/products/0"},
        {file(row(days + times, R"("a","a")")), "/timetables/0/products/1"},
        {file(row(R"("valid_from":"2026-11-31","days":["mon"],)" + times)), "/timetables/0/valid_from"},
        {file(row(R"("valid_from":"2026-11-02","days":["monday"],)" + times)), "/timetables/0/days/0"},
        {file(row(R"("valid_from":"2026-11-02","days":["mon","mon"],)" + times)), "/timetables/0/days/1"},
        {file(row(R"("valid_from":"2026-11-02","days":[],)" + times)), "/timetables/0/days"},
        {dispatches("[]"), "/timetables/0/dispatches"},
        {dispatches(R"([{"leaves":"16:00"}])"), "/timetables/0/dispatches/0"},
        {dispatches(R"([{"closes":"24:00"}])"), "/timetables/0/dispatches/0/closes"},
        {dispatches(R"([{"closes":"16:60"}])"), "/timetables/0/dispatches/0/closes"},
        {dispatches(R"([{"closes":"9:00"}])"), "/timetables/0/dispatches/0/closes"},
        {dispatches(R"([{"closes":1600}])"), "/timetables/0/dispatches/0/closes"},
        {dispatches(R"([{"closes":"16:00","leaves":"15:59"}])"), "/timetables/0/dispatches/0/leaves"},
        {dispatches(R"([{"closes":"16:00"},{"closes":"16:00"}])"), "/timetables/0/dispatches/1/closes"},
        {file(row(days + times), R"(,"no_dispatch":[{"day":"2026-11-27"}])"), "/no_dispatch/0"},
        {file(row(days + times), R"(,"no_dispatch":[{"day":"27-11-2026","why":"x"}])"), "/no_dispatch/0/day"},
        {file(R"({"grade":"guessed","products":["a"],"source":"x",)" + days + times + "}"),
         "/timetables/0/grade"},
        {file(R"({"grade":"confirmed","products":["a"],)" + days + times + "}"), "/timetables/0"}};
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto read = DispatchTimes::load(each.text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == "dispatch_file_invalid");
        CHECK(read.error().fact("where") == each.where);
    }
    CHECK(DispatchTimes::load(dispatches(R"([{"closes":"00:00","leaves":"00:00"},{"closes":"23:59"}])")));
}

TEST_CASE("the next dispatch lies ahead and is the same until it closes") {
    const DispatchTimes times = loaded(file(row(kSixDays)));
    rc::prop("later never leaves earlier", [&times] {
        const UtcMillis now = at("2026-11-02", 0min) + std::chrono::minutes(*rc::gen::inRange(0, 400 * 1440));
        const auto next = times.next(kOffice, product(), now);
        RC_ASSERT(next.has_value());
        const UtcMillis closes = closingOf(*next);
        RC_ASSERT(closes > now);
        const UtcMillis later = now + std::chrono::minutes(*rc::gen::inRange(0, 3 * 1440));
        const auto then = times.next(kOffice, product(), later);
        RC_ASSERT((later < closes ? *then == *next : closingOf(*then) > closes));
    });
}

TEST_CASE("the training office has an example") {
    std::ifstream in(std::string(std::getenv("DAK_SOURCE")) + "/resources/dispatch/training.json");
    std::stringstream text;
    text << in.rdbuf();
    const DispatchTimes times = loaded(text.str());
    for (const char* code : {"speed-post-document", "speed-post-parcel", "india-post-parcel", "gyan-post"}) {
        const auto next = times.next("99000001", product(code), at("2026-11-26", 10h));
        REQUIRE(next);
        CHECK(next->day == Date::of(2026, 11, 26));
        CHECK(next->grade == "provisional");
    }
}
