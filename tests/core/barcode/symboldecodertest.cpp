// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/barcode/symboldecoder.h"
#include "core/barcode/symbolencoder.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cstddef>
#include <vector>

using namespace dak;

namespace {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    GrayView view() const { return {pixels.data(), width, height, width}; }
    std::uint8_t& at(int x, int y) { return pixels[static_cast<std::size_t>(y * width + x)]; }
};

Picture draw(const ModuleMatrix& modules, Symbology symbology, int dots, int barHeight = 40) {
    const int quiet = quietModules(symbology) * dots;
    const bool linear = isLinear(symbology);
    Picture picture;
    picture.width = modules.width() * dots + 2 * quiet;
    picture.height = linear ? barHeight : modules.height() * dots + 2 * quiet;
    picture.pixels.assign(static_cast<std::size_t>(picture.width * picture.height), 255);
    for (int y = 0; y < picture.height; ++y) {
        const int row = linear ? 0 : (y - quiet + dots * 100) / dots - 100;
        if (row < 0 || row >= modules.height())
            continue;
        for (int x = 0; x < modules.width() * dots; ++x)
            if (modules.isDark(x / dots, row))
                picture.at(x + quiet, y) = 0;
    }
    return picture;
}

} // namespace

TEST_CASE("each symbol reads back at each number of dots") {
    for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr})
        for (const int dots : {1, 2, 3, 4, 6, 8, 12}) {
            INFO(symbologyCode(symbology) << " at " << dots << " dots");
            const auto modules = encodeSymbol(symbology, "EM473124829IN");
            REQUIRE(modules);
            const auto text = decodeSymbol(symbology, draw(*modules, symbology, dots).view());
            REQUIRE(text);
            CHECK(*text == "EM473124829IN");
        }
}

TEST_CASE("a QR carries any script byte for byte") {
    for (const std::string text : {"आशा राव, पुणे ४११००४", "தமிழ்நாடு", "₹ 1,499 · कोड", "plain ASCII"}) {
        const auto modules = encodeSymbol(Symbology::Qr, text);
        REQUIRE(modules);
        const auto read = decodeSymbol(Symbology::Qr, draw(*modules, Symbology::Qr, 4).view());
        REQUIRE(read);
        CHECK(*read == text);
    }
}

TEST_CASE("every article number reads back from each symbol") {
    CHECK(rc::check("any two letters, nine digits, IN", [] {
        const auto letter = [] { return static_cast<char>(*rc::gen::inRange<int>('A', 'Z' + 1)); };
        std::string number{letter(), letter()};
        number += std::to_string(*rc::gen::inRange(100'000'000, 1'000'000'000)) + "IN";
        for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr}) {
            const auto modules = encodeSymbol(symbology, number);
            RC_ASSERT(static_cast<bool>(modules));
            const auto text = decodeSymbol(symbology, draw(*modules, symbology, 2).view());
            RC_ASSERT(static_cast<bool>(text));
            RC_ASSERT(*text == number);
        }
    }));
}

TEST_CASE("what is not a symbol is not found") {
    Picture white{300, 60, std::vector<std::uint8_t>(300 * 60, 255)};
    Picture black{300, 60, std::vector<std::uint8_t>(300 * 60, 0)};
    for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr}) {
        CHECK_FALSE(decodeSymbol(symbology, white.view()));
        CHECK_FALSE(decodeSymbol(symbology, black.view()));
        CHECK_FALSE(decodeSymbol(symbology, GrayView{}));
    }
    CHECK(decodeSymbol(Symbology::Qr, white.view()).error().code() == "symbol_not_found");
}

TEST_CASE("one bar too many makes a symbol unreadable") {
    const auto modules = encodeSymbol(Symbology::Code128, "EM473124829IN");
    Picture picture = draw(*modules, Symbology::Code128, 3);
    REQUIRE(decodeSymbol(Symbology::Code128, picture.view()));
    for (int y = 0; y < picture.height; ++y)
        for (int x = 150; x < 162; ++x)
            picture.at(x, y) = 0;
    CHECK_FALSE(decodeSymbol(Symbology::Code128, picture.view()));
}

TEST_CASE("another kind of symbol is not taken for the one asked for") {
    const auto modules = encodeSymbol(Symbology::Code39, "EM473124829IN");
    const Picture picture = draw(*modules, Symbology::Code39, 3);
    CHECK_FALSE(decodeSymbol(Symbology::Code128, picture.view()));
}
