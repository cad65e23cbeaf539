// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordtree.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <stdexcept>

using namespace dak::fields;

namespace {

template <typename Read>
bool isRead(const Read& read) {
    try {
        (void)read();
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

// Written again from the tree.
nlohmann::ordered_json written(const RecordValue& value) {
    if (isRead([&] { return value.text(); }))
        return std::string(value.text());
    if (isRead([&] { return value.flag(); }))
        return value.flag();
    if (isRead([&] { return value.integer(); }))
        return value.integer();
    if (!isRead([&] { return value.begin(); }))
        return nullptr;
    nlohmann::ordered_json list = nlohmann::ordered_json::array(), object = nlohmann::ordered_json::object();
    for (const RecordValue& item : value) {
        list.push_back(written(item));
        object[std::string(item.key())] = written(item);
    }
    const bool isList = list.empty() ? isRead([&] { return value.texts(); }) : (*value.begin()).key().empty();
    return isList ? list : object;
}

// Any JSON of what records are made of; names are never empty.
nlohmann::ordered_json anyJson(int depth) {
    const int kind = *rc::gen::inRange(0, depth == 0 ? 4 : 6);
    if (kind == 0)
        return nullptr;
    if (kind == 1)
        return *rc::gen::arbitrary<bool>();
    if (kind == 2)
        return *rc::gen::arbitrary<std::int64_t>();
    if (kind == 3)
        return "क \"\\\n" + std::to_string(*rc::gen::inRange(0, 99));
    nlohmann::ordered_json all =
        kind == 4 ? nlohmann::ordered_json::array() : nlohmann::ordered_json::object();
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        if (kind == 4)
            all.push_back(anyJson(depth - 1));
        else
            all["k" + std::to_string(i)] = anyJson(depth - 1);
    }
    return all;
}

} // namespace

TEST_CASE("a tree says what the text says") {
    rc::check("as another reader has it", [] {
        const nlohmann::ordered_json json = anyJson(3);
        const RecordTree tree(json.dump());
        RC_ASSERT(written(tree.root()) == json);
    });
}

TEST_CASE("a member is found by its name, and of one that stands twice the later") {
    const RecordTree tree(R"({"a":1,"b":{"a":2,"c":[3,"x",true]},"a":4,"z":null})");
    const RecordValue root = tree.root();
    CHECK(root.at("a").integer() == 4);
    CHECK(root.at("b").at("a").integer() == 2);
    CHECK(root.at("b").at("c").at(1).text() == "x");
    CHECK(root.at("b").at("c").at(2).flag());
    CHECK(root.contains("z"));
    CHECK_FALSE(root.contains("c"));
    CHECK_FALSE(root.at("a").contains("a"));
    CHECK_THROWS_AS(root.at("c"), std::invalid_argument);
    CHECK_THROWS_AS(root.at("b").at("c").at(3), std::invalid_argument);
    CHECK_THROWS_AS(root.at(0), std::invalid_argument);
    CHECK_THROWS_AS(root.at("a").begin(), std::invalid_argument);
}

TEST_CASE("a value is never taken for one of another kind") {
    const RecordTree tree(R"({"number":1,"flag":true,"text":"1","list":["1"],"none":null,"real":1.0,
                              "more":9223372036854775808,"least":-9223372036854775808})");
    const RecordValue root = tree.root();
    for (const RecordValue& value : root) {
        INFO(value.key());
        const std::string name(value.key());
        CHECK(isRead([&] { return value.integer(); }) == (name == "number" || name == "least"));
        CHECK(isRead([&] { return value.flag(); }) == (name == "flag"));
        CHECK(isRead([&] { return value.text(); }) == (name == "text"));
        CHECK(isRead([&] { return value.texts(); }) == (name == "list"));
    }
    CHECK(root.at("least").integer() == INT64_MIN);
}

TEST_CASE("what is no JSON is no tree") {
    for (const char* bad : {"", "{", "[1,]", "{\"a\":1}x", "{\"a\" 1}", "\"\xff\"", "nul", "{\"a\":01}"}) {
        INFO(bad);
        CHECK_THROWS_AS(RecordTree(bad), std::invalid_argument);
    }
}
