// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/escpos.h"

#include "tests/core/printing/language/sampledots.h"
#include "tests/support/printerdecoders.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("a receipt in ESC/POS begins afresh, feeds and is cut") {
    const std::string bytes = escPosOf(whiteDots(576, 900));
    CHECK(bytes.starts_with("\x1B@"));
    CHECK(decodeEscPos(bytes, 576).commands.at("GS") == std::string("\x1DVB\0", 4));
}

TEST_CASE("each band is within the smallest receive buffer") {
    for (const int width : {384, 512, 576, 832}) {
        const DecodedPage page = decodeEscPos(escPosOf(whiteDots(width, 1500)), width);
        CHECK(page.raster.height == 1500);
        CHECK(page.bandBytes.size() > 10);
        for (const std::size_t bytes : page.bandBytes)
            CHECK(bytes + 8 <= 4096);
    }
}

TEST_CASE("a band of more than 255 rows counts in two bytes") {
    const DecodedPage page = decodeEscPos(escPosOf(whiteDots(64, 700)), 64);
    CHECK(page.raster.height == 700);
    CHECK(page.bandBytes.front() == 500 * 8);
}

TEST_CASE("any dots come back from ESC/POS") {
    CHECK(rc::check("ESC/POS is read back", [] {
        const MonoRaster raster = anyDots();
        RC_ASSERT(decodeEscPos(escPosOf(raster), raster.width).raster.bits == raster.bits);
    }));
}
