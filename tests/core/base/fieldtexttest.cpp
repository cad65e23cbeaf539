// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fieldtext.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dak;

TEST_CASE("a text of any script is taken up to its code points, not its bytes") {
    CHECK(checkFieldText("name", "", 0));
    CHECK(checkFieldText("name", std::string(80, 'a'), 80));
    std::string hindi;
    for (int i = 0; i < 80; ++i)
        hindi += "क"; // three bytes each
    CHECK(checkFieldText("name", hindi, 80));
    CHECK_FALSE(checkFieldText("name", hindi + "क", 80));
    CHECK(checkFieldText("name", "\U0001F600", 1));
    CHECK(checkFieldText("name", "a\u0301", 2)); // a letter and its accent are two
}

TEST_CASE("what is wrong is told with the field and what was given") {
    const struct {
        std::string text;
        const char* code;
    } cases[] = {{"\xFF", "text_not_utf8"},
                 {"\xC0\xAF", "text_not_utf8"},         // an overlong slash
                 {"\xED\xA0\x80", "text_not_utf8"},     // half a surrogate pair
                 {"\xF4\x90\x80\x80", "text_not_utf8"}, // beyond the last character
                 {"\xE0\xA4", "text_not_utf8"},         // cut in the middle
                 {"a\nb", "text_has_controls"},
                 {"a\tb", "text_has_controls"},
                 {std::string("a\0b", 3), "text_has_controls"},
                 {"\x7F", "text_has_controls"},
                 {"abcd", "text_too_long"}};
    for (const auto& row : cases) {
        const Status checked = checkFieldText("receiver_name", row.text, 3);
        INFO(row.code);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code() == row.code);
        CHECK(checked.error().kind() == ErrorKind::Refused);
        CHECK(checked.error().fact("field") == "receiver_name");
    }
    const Status tooLong = checkFieldText("name", "abcd", 3);
    CHECK(tooLong.error().fact("given") == "abcd");
    CHECK(tooLong.error().fact("length") == "4");
    CHECK(tooLong.error().fact("most") == "3");
}

TEST_CASE("bytes are looked at before their number, and what is shown of them can be shown") {
    const Status both = checkFieldText("name", std::string(400, '\xFF'), 80);
    CHECK(both.error().code() == "text_not_utf8");
    CHECK(both.error().fact("given").find('\xFF') == std::string_view::npos);
    CHECK(checkFieldText("name", std::string(400, '\n'), 80).error().code() == "text_has_controls");
    CHECK(checkFieldText("name", std::string(4'000, 'a'), 80).error().fact("given").size() < 400);
}
