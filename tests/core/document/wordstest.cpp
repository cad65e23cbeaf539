// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/words.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

Words twoWords() {
    return *Words::parse(
        R"({"words": {"total": ["Total", "योग"], "gst": ["GST", ""], "pay.cash": ["Cash", "नकद"]}})",
        "words.json");
}

} // namespace

TEST_CASE("a word is English, or English and Hindi") {
    const Words words = twoWords();
    CHECK(words.word("total", false) == "Total");
    CHECK(words.word("total", true) == "Total / योग");
    CHECK(words.word("gst", true) == "GST");
}

TEST_CASE("one language alone can be asked for") {
    const Words words = twoWords();
    CHECK(words.word("en:total", true) == "Total");
    CHECK(words.word("hi:total", true) == "योग");
    CHECK(words.word("hi:total", false).empty());
}

TEST_CASE("a code without a word stands for itself") {
    CHECK(twoWords().ofCode("pay", "cash", false) == "Cash");
    CHECK(twoWords().ofCode("pay", "barter", true) == "barter");
}

TEST_CASE("a word that does not exist is a bug") {
    CHECK_THROWS_AS((void)twoWords().word("nothing", false), CheckFailure);
    CHECK_FALSE(twoWords().has("nothing"));
    CHECK(twoWords().has("hi:total"));
}

TEST_CASE("malformed words are refused with the file") {
    for (const std::string_view json :
         {"", "[]", R"({"words": {"a": ["only English"]}})", R"({"words": {"a": 1}})"}) {
        const auto words = Words::parse(json, "words.json");
        REQUIRE_FALSE(words);
        CHECK(words.error().code() == "layout_malformed");
        CHECK(words.error().fact("file") == "words.json");
    }
}
