// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/texttemplate.h"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace dak;

namespace {

const Words& someWords() {
    static const Words words =
        *Words::parse(R"({"words": {"to": ["To", "सेवा में"], "mob": ["Mob.", ""]}})", "words.json");
    return words;
}

std::string filled(std::string_view source, const Fields& fields, bool hindi = false) {
    const FieldScope scope{&fields, nullptr};
    return TextTemplate::parse(source, someWords()).fill(scope, someWords(), hindi);
}

} // namespace

TEST_CASE("fields and words take their places") {
    Fields fields;
    fields.set("name", "Asha {Rao} [x]");
    fields.set("mobile", "98450 12345");
    CHECK(filled("[to]: {name}<, [mob] {mobile}>", fields) == "To: Asha {Rao} [x], Mob. 98450 12345");
    CHECK(filled("[to] {name}", fields, true) == "To / सेवा में Asha {Rao} [x]");
    CHECK(filled("no field", fields) == "no field");
}

TEST_CASE("what is missing leaves no trace") {
    Fields fields;
    fields.set("name", "Asha");
    fields.set("place", "");
    CHECK(filled("{name}<, [mob] {mobile}>", fields) == "Asha");
    CHECK(filled("[to] {place}", fields).empty());
    CHECK(filled("{place}  {name} ", fields) == "Asha");
    CHECK(filled("[hi:to]", fields).empty());
}

TEST_CASE("the innermost scope wins") {
    Fields outer;
    outer.set("name", "basket");
    outer.set("office", "Pune");
    Fields inner;
    inner.set("name", "article");
    const FieldScope around{&outer, nullptr};
    const FieldScope scope{&inner, &around};
    CHECK(scope.text("name") == "article");
    CHECK(scope.text("office") == "Pune");
    CHECK(scope.text("nothing").empty());
}

TEST_CASE("a spelling mistake in a template is found when it is read") {
    for (const std::string_view source : {"{name", "[to", "<{name}", "[unknown]"}) {
        INFO(source);
        CHECK_THROWS_AS((void)TextTemplate::parse(source, someWords()), std::invalid_argument);
    }
}

TEST_CASE("conditions ask for fields that are there or are not") {
    Fields fields;
    fields.mark("cod", true);
    fields.mark("insured", false);
    const FieldScope scope{&fields, nullptr};
    CHECK(Condition::parse({}).holds(scope, false));
    CHECK(Condition::parse({"cod", "!insured"}).holds(scope, false));
    CHECK_FALSE(Condition::parse({"cod", "insured"}).holds(scope, false));
    CHECK_FALSE(Condition::parse({"!cod"}).holds(scope, false));
    CHECK(Condition::parse({"hindi"}).holds(scope, true));
    CHECK_FALSE(Condition::parse({"hindi"}).holds(scope, false));
}
