// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/messagejson.h"
#include "core/protocol/track.h"
#include "core/protocol/wire.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

namespace {

// Why a text is refused as a message; empty when it is one.
std::string why(std::string_view json, std::size_t most = 1000) {
    const auto read = message::readMessage<int>("x", json, most, [](const message::Node&) { return 1; });
    return read ? std::string() : std::string(read.error().fact("why"));
}

std::string nested(int depth) {
    const auto times = static_cast<std::size_t>(depth);
    return "{\"a\":" + std::string(times, '[') + std::string(times, ']') + "}";
}

} // namespace

TEST_CASE("a message is an object of UTF-8, not too long, not too deep, with no member twice") {
    CHECK(why("{}").empty());
    CHECK(why("{\"later\":{\"x\":1.5,\"y\":null}}").empty());
    CHECK(why(nested(15)).empty());
    CHECK(why(nested(17)) == "nested too deep");
    CHECK(why(nested(100'000), 1'000'000) == "nested too deep");
    CHECK(why(std::string(400'000, '['), 1'000'000) == "nested too deep");
    CHECK(why("{\"a\":1,\"a\":1}") == "a stands twice");
    CHECK(why("{\"b\":{\"a\":1,\"a\":2}}") == "a stands twice");
    CHECK(why("{\"a\":{\"a\":1},\"b\":{\"a\":1}}").empty());
    CHECK(why(std::string(1001, ' ')) == "more than 1000 bytes");
    for (const std::string_view bad :
         {"", "{", "{}}", "[]", "1", "\"x\"", "null", "{a:1}", "{\"a\":\"\xFF\"}", "{\"\xC0\xAF\":1}",
          "{\"a\":1e999}", "{\"a\":NaN}", "<html>"})
        CHECK_FALSE(why(bad).empty());
}

TEST_CASE("a value says its place when it is not what is wanted") {
    const auto read = [](std::string_view json) {
        return message::readMessage<std::int64_t>("x", json, 1000, [](const message::Node& node) {
            return node.at("list").items(2).at(1).at("n").number(1, 5);
        });
    };
    CHECK(*read(R"({"list":[0,{"n":5}]})") == 5);
    struct Case {
        const char* json;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {R"({"list":[0,{"n":6}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":0}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":-1}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":2.0}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":"2"}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":true}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":18446744073709551615}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"n":18446744073709551617}]})", "list[1].n: no whole number from 1 to 5"},
        {R"({"list":[0,{"m":1}]})", "list[1]: there is no n"},
        {R"({"list":[0,7]})", "list[1]: there is no n"},
        {R"({"list":[0,7,7]})", "list: more than 2"},
        {R"({"list":{}})", "list: no list"},
        {R"({})", "there is no list"},
    }));
    const auto refused = read(row.json);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("why") == row.why);
}

TEST_CASE("texts are bounded, and lines are plain") {
    const auto read = [](std::string_view json, auto take) {
        return message::readMessage<int>("x", json, 1000, [take](const message::Node& node) {
            take(node.at("t"));
            return 1;
        });
    };
    const auto text = [](const message::Node& node) { (void)node.text(4); };
    const auto line = [](const message::Node& node) { (void)node.line(4); };
    const auto word = [](const message::Node& node) { (void)node.word(); };
    CHECK(read(R"({"t":"a\n"})", text));
    CHECK(read(R"({"t":""})", text));
    CHECK_FALSE(read(R"({"t":"abcde"})", text));
    CHECK(read(R"({"t":"ab"})", line));
    CHECK_FALSE(read(R"({"t":""})", line));
    CHECK_FALSE(read(R"({"t":"a\n"})", line));
    CHECK(read(R"({"t":"day_closed2"})", word));
    CHECK_FALSE(read(R"({"t":"Day"})", word));
    CHECK_FALSE(read(R"({"t":"a b"})", word));
}

TEST_CASE("random bytes never get further than an error") {
    rc::check("random", [](const std::string& bytes) {
        (void)why(bytes);
        (void)why("{\"a\":" + bytes + "}");
        RC_ASSERT(!decodeTrackAnswer(bytes));
    });
}
