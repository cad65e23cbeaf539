// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/jsonnode.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace dak;

namespace {

// Where a fault stands, or "none".
std::string faultOf(const std::string& text, const std::function<void(const JsonNode&)>& read) {
    try {
        read(JsonNode::parse(text));
    } catch (const TariffFault& fault) {
        return fault.where();
    }
    return "none";
}

} // namespace

TEST_CASE("broken text is a fault, never a crash") {
    const auto nothing = [](const JsonNode&) {};
    for (const std::string& text :
         {std::string(""), std::string("{"), std::string("{}x"), std::string("\xff\xfe"),
          std::string("{\"a\":\0}", 7), std::string("{\"a\":1,}"), std::string("{\"a\":1e999}")})
        CHECK(faultOf(text, nothing).empty());
    CHECK(faultOf("{}", nothing) == "none");
}

TEST_CASE("a doubled key is a fault at any depth") {
    const auto nothing = [](const JsonNode&) {};
    CHECK(faultOf(R"({"a":1,"a":2})", nothing) == "a");
    CHECK(faultOf(R"({"x":[{"b":1,"b":1}]})", nothing) == "b");
    CHECK(faultOf(R"({"x":[{"b":1},{"b":1}],"b":2})", nothing) == "none");
}

TEST_CASE("an unknown key is a fault, prose is not") {
    const auto read = [](const JsonNode& node) { node.allow({"a"}); };
    CHECK(faultOf(R"({"a":1,"source":"x","note":"y"})", read) == "none");
    CHECK(faultOf(R"({"a":1,"c":2})", read) == "/");
    CHECK(faultOf("[1]", read) == "/");
}

TEST_CASE("a number is whole and within its range") {
    const auto read = [](const JsonNode& node) { node.at("a").number(1, 10); };
    for (const char* good : {"1", "10", "5"})
        CHECK(faultOf("{\"a\":" + std::string(good) + "}", read) == "none");
    for (const char* bad :
         {"0", "11", "-1", "1.0", "1.5", "\"1\"", "true", "null", "[1]", "18446744073709551615"})
        CHECK(faultOf("{\"a\":" + std::string(bad) + "}", read) == "/a");
    CHECK(faultOf("{}", read) == "/");
}

TEST_CASE("text, flag and list are what they say") {
    CHECK(faultOf(R"({"a":""})", [](const JsonNode& node) { (void)node.text("a"); }) == "/a");
    CHECK(faultOf(R"({"a":1})", [](const JsonNode& node) { (void)node.text("a"); }) == "/a");
    CHECK(faultOf(R"({"a":1})", [](const JsonNode& node) { (void)node.flag("a", false); }) == "/a");
    CHECK(faultOf(R"({"a":{}})", [](const JsonNode& node) { (void)node.items("a"); }) == "/a");
    CHECK(faultOf(R"({"a":[]})", [](const JsonNode& node) { (void)node.texts("a"); }) == "/a");
    CHECK(faultOf(R"({"a":["x",2]})", [](const JsonNode& node) { (void)node.texts("a"); }) == "/a/1");
    CHECK(JsonNode::parse("{}").flag("a", true));
    CHECK_FALSE(JsonNode::parse(R"({"a":false})").flag("a", true));
}

TEST_CASE("money stands in rupees or in paise, not in both") {
    CHECK(JsonNode::parse(R"({"fee_rupees":5})").money("fee") == Money::fromPaise(500));
    CHECK(JsonNode::parse(R"({"fee_paise":150})").money("fee") == Money::fromPaise(150));
    CHECK_FALSE(JsonNode::parse("{}").moneyIfAny("fee"));
    const auto read = [](const JsonNode& node) { (void)node.money("fee"); };
    CHECK(faultOf("{}", read) == "/");
    CHECK(faultOf(R"({"fee_rupees":5,"fee_paise":500})", read) == "/");
    CHECK(faultOf(R"({"fee_rupees":-5})", read) == "/fee_rupees");
    CHECK(faultOf(R"({"fee_rupees":1.5})", read) == "/fee_rupees");
}

TEST_CASE("a period has real days in order") {
    const auto read = [](const JsonNode& node) { (void)node.period(); };
    CHECK(faultOf(R"({"valid_from":"2026-08-01"})", read) == "none");
    CHECK(faultOf(R"({"valid_from":"2026-08-01","valid_to":"2026-08-01"})", read) == "none");
    CHECK(faultOf(R"({"valid_from":"2026-08-01","valid_to":"2026-07-31"})", read) == "/");
    CHECK(faultOf(R"({"valid_from":"2026-02-30"})", read) == "/valid_from");
    CHECK(faultOf(R"({"valid_to":"2026-08-01"})", read) == "/");
}

TEST_CASE("a period holds on both its ends") {
    const Period period = JsonNode::parse(R"({"valid_from":"2026-08-01","valid_to":"2026-08-31"})").period();
    CHECK_FALSE(period.holds(Date::of(2026, 7, 31)));
    CHECK(period.holds(Date::of(2026, 8, 1)));
    CHECK(period.holds(Date::of(2026, 8, 31)));
    CHECK_FALSE(period.holds(Date::of(2026, 9, 1)));
    const Period open{Date::of(2026, 8, 31), std::nullopt};
    CHECK(open.holds(Date::of(2999, 1, 1)));
    CHECK(open.overlaps(period));
    CHECK(period.overlaps(open));
    CHECK_FALSE(Period{Date::of(2026, 9, 1), std::nullopt}.overlaps(period));
}

TEST_CASE("a grade is one of three") {
    for (const char* grade : {"published", "confirmed", "provisional"})
        CHECK(JsonNode::parse("{\"grade\":\"" + std::string(grade) + "\"}").grade() == grade);
    CHECK(faultOf(R"({"grade":"rumour"})", [](const JsonNode& node) { (void)node.grade(); }) == "/grade");
}
