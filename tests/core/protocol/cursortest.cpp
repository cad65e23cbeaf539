// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/cursor.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

TEST_CASE("a cursor reads back what it writes") {
    CHECK(Cursor{12, 5}.text() == "12.5");
    CHECK(*Cursor::parse("0.0") == Cursor{});
    CHECK(*Cursor::parse("9007199254740991.9007199254740991") ==
          Cursor{9'007'199'254'740'991, 9'007'199'254'740'991});
    rc::check("round trip", [](std::uint32_t common, std::uint32_t device) {
        const Cursor cursor{common, device};
        RC_ASSERT(*Cursor::parse(cursor.text()) == cursor);
    });
}

TEST_CASE("a cursor has one spelling") {
    const auto given = GENERATE(as<std::string>(), "", "12", ".", "12.", ".5", "12.5.1", "012.5", "-1.5",
                                "+1.5", " 1.5", "1.5 ", "1,5", "0x1.5", "9007199254740992.0",
                                "0.9007199254740992", "99999999999999999999.1", "1.5\n");
    const auto refused = Cursor::parse(given);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "cursor_invalid");
    CHECK(refused.error().fact("given").size() >= given.size());
}
