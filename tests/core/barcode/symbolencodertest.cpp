// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/barcode/symbolencoder.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

std::string bars(const ModuleMatrix& modules) {
    std::string text;
    for (int x = 0; x < modules.width(); ++x)
        text += modules.isDark(x, 0) ? '1' : '0';
    return text;
}

} // namespace

TEST_CASE("Code 128 of an article number has the width of the standard") {
    const auto modules = encodeSymbol(Symbology::Code128, "EM473124829IN");
    REQUIRE(modules);
    CHECK(modules->height() == 1);
    // start B, E, M, code C, 4 pairs of digits, code B, 9, I, N, check: 12 x 11, and the stop of 13
    CHECK(modules->width() == 156);
    CHECK(bars(*modules).substr(0, 11) == "11010010000"); // start B
    CHECK(bars(*modules).substr(143) == "1100011101011"); // stop
}

TEST_CASE("Code 39 of an article number has start and stop characters") {
    const auto modules = encodeSymbol(Symbology::Code39, "EM473124829IN");
    REQUIRE(modules);
    CHECK(modules->width() % 13 == 12); // 15 characters with a gap of one between them
    CHECK(bars(*modules).front() == '1');
    CHECK(bars(*modules).back() == '1');
}

TEST_CASE("QR of an article number is square with three finders") {
    const auto modules = encodeSymbol(Symbology::Qr, "EM473124829IN");
    REQUIRE(modules);
    CHECK(modules->width() == 21);
    CHECK(modules->height() == 21);
    for (const auto& [x, y] : {std::pair{0, 0}, {14, 0}, {0, 14}}) {
        CHECK(modules->isDark(x, y));
        CHECK(modules->isDark(x + 6, y + 6));
        CHECK_FALSE(modules->isDark(x + 1, y + 1));
        CHECK(modules->isDark(x + 3, y + 3));
    }
}

TEST_CASE("the same content gives the same modules") {
    for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr})
        CHECK(*encodeSymbol(symbology, "CM000000015IN") == *encodeSymbol(symbology, "CM000000015IN"));
}

TEST_CASE("content a symbol cannot carry is refused") {
    const std::string tooLong(81, 'A');
    const struct {
        Symbology symbology;
        std::string content;
    } cases[] = {
        {Symbology::Code128, ""},
        {Symbology::Code128, "आशा"},
        {Symbology::Code128, tooLong},
        {Symbology::Code128, std::string("A\0B", 3)},
        {Symbology::Code128, "A\nB"},
        {Symbology::Code39, ""},
        {Symbology::Code39, "em473124829in"},
        {Symbology::Code39, "आशा"},
        {Symbology::Code39, tooLong},
        {Symbology::Qr, ""},
        {Symbology::Qr, "\xff\xfe"},
        {Symbology::Qr, std::string(4000, 'x')},
    };
    for (const auto& row : cases) {
        INFO(symbologyCode(row.symbology) << " " << row.content.size() << " bytes");
        const auto modules = encodeSymbol(row.symbology, row.content);
        REQUIRE_FALSE(modules);
        CHECK(modules.error().code() == "symbol_content");
        CHECK(modules.error().fact("symbology") == symbologyCode(row.symbology));
    }
}
