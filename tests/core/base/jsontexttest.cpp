// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/jsontext.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <limits>

using namespace dak;

TEST_CASE("JSON text has its commas, brackets and numbers") {
    JsonText json;
    json.open('{').key("a").number(-7).key("b").open('[').close(']');
    json.key("c").open('[').number(1).text("x").open('[').number(2).close(']').text("").close(']');
    json.key("d").boolean(true).key("e").boolean(false).key("f").null().close('}');
    CHECK(std::move(json).take() == R"({"a":-7,"b":[],"c":[1,"x",[2],""],"d":true,"e":false,"f":null})");
    JsonText around(1);
    around.open('[').json(R"({"a":1})").json("2").close(']');
    CHECK(std::move(around).take() == R"([{"a":1},2])");
    JsonText least;
    least.number(std::numeric_limits<std::int64_t>::min());
    CHECK(std::move(least).take() == "-9223372036854775808");
}

TEST_CASE("JSON text escapes as the library does") {
    std::string all;
    for (char c = 1; c < 127; ++c)
        all += c;
    for (const std::string& text :
         {all, std::string(1, '\0'), std::string("मीना \"कृष्णन\" \\ 🙂 \x7f")}) {
        JsonText json;
        json.text(text);
        CHECK(std::move(json).take() == nlohmann::ordered_json(text).dump());
    }
}

TEST_CASE("any ASCII text is written as the library writes it") {
    rc::prop("same bytes", [](const std::vector<std::uint8_t>& bytes) {
        std::string text;
        for (const std::uint8_t byte : bytes)
            text += static_cast<char>(byte & 0x7FU);
        JsonText json;
        json.open('[').text(text).close(']');
        RC_ASSERT(std::move(json).take() == nlohmann::ordered_json::array({text}).dump());
    });
}
