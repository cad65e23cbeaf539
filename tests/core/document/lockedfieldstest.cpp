// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/lockedfields.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace dak;

namespace {

std::string fileText(const std::string& name) {
    std::ifstream file(std::string(std::getenv("DAK_SOURCE")) + "/resources/labels/" + name);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const LockedFields& shippedRules() {
    static const LockedFields rules =
        *LockedFields::parse(fileText("locked.json"), "locked.json", test::paperLayouts().words());
    return rules;
}

// A shipped layout with one place changed, as the check sees it.
Status changed(const std::string& file, const std::string& from, const std::string& to) {
    std::string text = fileText(file);
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto layout = parseLayout(text, file, test::paperLayouts().words());
    REQUIRE(layout);
    return shippedRules().check(*layout, file, test::paperLayouts().words());
}

} // namespace

TEST_CASE("every shipped layout shows what its document may not lose") {
    for (const Layout& layout : test::paperLayouts().all()) {
        const Status checked = shippedRules().check(layout, layout.edition, test::paperLayouts().words());
        INFO(layout.edition);
        CHECK(checked);
    }
}

TEST_CASE("a layout that drops a locked field is refused by its name") {
    const struct {
        const char* from;
        const char* to;
        const char* field;
    } cases[] = {{"\"{receiver_pin}\"", "\"{office_pin}\"", "{receiver_pin}"},
                 {"\"{article_grouped}\"", "\"{reference}\"", "{article_grouped}"},
                 {"{\"text\": \"[return_to]\"", "{\"text\": \"[from]\"", "[return_to]"},
                 {"\"{sender_lines_inline}\"", "\"{sender_place}\"", "{sender_lines}"},
                 {"\"symbol\": \"code128\"", "\"symbol\": \"qr\"", "{article}"},
                 {"\"COD {cod}\"", "\"COD\"", "COD {cod}"}};
    for (const auto& row : cases) {
        const Status checked = changed("label-4x6.json", row.from, row.to);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code() == "layout_field_locked");
        CHECK(checked.error().fact("field") == row.field);
        CHECK(checked.error().fact("file") == "label-4x6.json");
    }
}

TEST_CASE("a locked field may not hide behind another, nor shrink away") {
    const Status hidden = changed("label-a6.json", "\"{receiver_name}\", \"size\": [6.2, 1.3]",
                                  "\"{receiver_name}\", \"when\": \"reference\", \"size\": [6.2, 1.3]");
    REQUIRE_FALSE(hidden);
    CHECK(hidden.error().fact("field") == "{receiver_name}");
    const Status inPart =
        changed("label-a6.json", "\"{receiver_name}\"", "\"<{receiver_name} {reference}>\"");
    REQUIRE_FALSE(inPart);
    const Status small = changed("label-a6.json", "\"size\": [17, 15]", "\"size\": [17, 4]");
    REQUIRE_FALSE(small);
    CHECK(small.error().fact("field") == "{receiver_pin}");
    CHECK(small.error().fact("least") == "11.0");
}

TEST_CASE("a band for COD without insurance must not be the only one") {
    const Status lost =
        changed("label-a7.json", "{\"when\": [\"cod\", \"insured\"]", "{\"when\": [\"cod\", \"place\"]");
    REQUIRE_FALSE(lost);
    CHECK(lost.error().code() == "layout_field_locked");
}

TEST_CASE("an office may leave out and move what is its own") {
    CHECK(changed("label-4x6.json", "\"{reference}\"", "\"{operator}\""));
    CHECK(changed("label-4x6.json", "\"{delivery_office}\"", "\"{office}\""));
    CHECK(changed("label-4x6.json", "\"at\": [0, -18.6, 70, 12.6]", "\"at\": [2, -18.6, 68, 12.6]"));
    CHECK(changed("receipt-80mm.json", "\"[en:track]\"", "\"[en:keep]\""));
}

TEST_CASE("a document nobody composes and a broken list are named") {
    const Status unknown = changed("label-4x6.json", "\"document\": \"label\"", "\"document\": \"poster\"");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code() == "layout_malformed");
    for (const char* json : {"{", "{}", R"({"documents": {"label": [{"text": "[unknown]"}]}})"}) {
        const auto rules = LockedFields::parse(json, "locked.json", test::paperLayouts().words());
        REQUIRE_FALSE(rules);
        CHECK(rules.error().code() == "layout_malformed");
    }
}
