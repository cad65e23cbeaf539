// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/plainentry.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <string>

using namespace dak;

namespace {

// An envelope with this body; each other value is plain.
std::string entryOf(const std::string& body,
                    const std::string& postings = R"([["cash",100],["unpaid",-100]])",
                    const std::string& actor = R"("asha")") {
    return R"({"v":1,"op":"0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6","part":0,"kind":"note","day":"2026-11-20",)"
           R"("at":1795151520000,"actor":)" +
           actor + R"(,"role":"clerk","body":)" + body + R"(,"postings":)" + postings + "}";
}

// What the tree of the JSON library says of the same bytes.
bool isDump(const std::string& bytes) {
    const auto tree = nlohmann::ordered_json::parse(bytes, nullptr, false);
    return !tree.is_discarded() &&
           tree.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) == bytes;
}

std::string anyBody(int depth = 0) {
    switch (*rc::gen::inRange(0, depth < 3 ? 6 : 4)) {
    case 0:
        return *rc::gen::element<std::string>("true", "false", "null", R"("")", "0", "-7");
    case 1:
        return std::to_string(*rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000));
    case 2:
        return nlohmann::json(*rc::gen::container<std::string>(rc::gen::inRange<char>(0, 127))).dump();
    case 3:
        return *rc::gen::element<std::string>(R"("मीना")", R"("\u0001\u001f\\\"")", "{}", "[]");
    case 4:
        return "[" + anyBody(depth + 1) + "," + anyBody(depth + 1) + "]";
    default:
        return R"({"b":)" + anyBody(depth + 1) + R"(,"a":)" + anyBody(depth + 1) + "}";
    }
}

// A letter of JSON put in, taken out or put in the place of another.
std::string harmed(std::string bytes) {
    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    const char letter = *rc::gen::elementOf(std::string("{}[],:\"\\0123456789-+.eEu/ tfnaz\x01\x7f\xe0\xff"));
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return bytes.insert(at, 1, letter);
    case 1:
        return bytes.erase(at, 1);
    case 2:
        return bytes.insert(at, bytes.substr(at, *rc::gen::inRange<std::size_t>(1, 30)));
    default:
        bytes[at] = letter;
        return bytes;
    }
}

} // namespace

TEST_CASE("a plain entry is read without a tree, with every value") {
    const std::string bytes =
        entryOf(R"({"article":"EM473124829IN","list":[1,{"a":"x\ny"},[]],"name":"मीना"})");
    const auto entry = readPlainEntry(bytes);
    REQUIRE(entry);
    CHECK(entry->operation.text() == "0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6");
    CHECK(entry->kind == "note");
    CHECK(entry->actor == Actor{"asha", Role::Clerk});
    CHECK(entry->body == R"({"article":"EM473124829IN","list":[1,{"a":"x\ny"},[]],"name":"मीना"})");
    CHECK(entry->postings == std::vector<Posting>{{Account::Cash, Money::fromPaise(100)},
                                                  {Account::Unpaid, Money::fromPaise(-100)}});
    CHECK(encodeEntry(*entry) == bytes);
    CHECK(readPlainEntry(entryOf("{}", "[]")));
}

TEST_CASE("other spellings are left to the tree") {
    const std::string body = GENERATE(R"({"a":1,"a":1})", R"({"a": 1})", "01", "-0", "1.0", "1e3", R"("\/")",
                                      R"("\u0041")", R"("\u000a")", R"("\u001F")", R"("\u007f")", "\"\x01\"",
                                      "\"\xff\"", "\"\xed\xa0\x80\"", "[1,]", "[,1]", R"({"a"})", R"({"a":})",
                                      "{,}", "tru", "", "1234567890123456789", R"("\u00)", R"("\)", "[", "{");
    INFO(body);
    CHECK_FALSE(readPlainEntry(entryOf(body)));
    CHECK_FALSE(readPlainEntry(entryOf("{}", "[]", R"("as\"ha")")));
    CHECK_FALSE(readPlainEntry(entryOf("{}", R"([["cash",1],])")));
    CHECK_FALSE(readPlainEntry(entryOf(std::string(100'000, '['))));
}

TEST_CASE("what is read is what the tree reads") {
    rc::prop("every ordinary entry is plain", [] {
        const std::string bytes = entryOf(anyBody());
        const auto entry = readPlainEntry(bytes);
        RC_ASSERT(entry);
        RC_ASSERT(encodeEntry(*entry) == bytes);
        RC_ASSERT(isDump(bytes));
    });
    rc::prop("bytes that are harmed are plain only when they are the tree's own dump", [] {
        std::string bytes = entryOf(anyBody());
        for (int i = *rc::gen::inRange(1, 3); i > 0; --i)
            bytes = harmed(std::move(bytes));
        const auto entry = readPlainEntry(bytes);
        RC_CLASSIFY(entry.has_value());
        if (entry) {
            RC_ASSERT(isDump(bytes));
            RC_ASSERT(encodeEntry(*entry) == bytes);
            RC_ASSERT(nlohmann::ordered_json::parse(bytes).at("body").dump() == entry->body);
        }
    });
}
