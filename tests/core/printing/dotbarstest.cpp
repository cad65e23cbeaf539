// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/dotbars.h"

#include "tests/support/printers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

MonoRaster white(int width, int height) {
    MonoRaster raster;
    raster.width = width;
    raster.height = height;
    raster.bits.assign(static_cast<std::size_t>(raster.bytesPerRow()) * static_cast<std::size_t>(height),
                       '\0');
    return raster;
}

int blackDots(const MonoRaster& raster) {
    int count = 0;
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x)
            count += isBlackAt(raster, x, y) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("bars stand on the lower edge, inside the room they were given") {
    MonoRaster raster = white(812, 400);
    addDotBars(raster, 140, 40, 40);
    CHECK(blackDots(raster) > 1000);
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x)
            if (isBlackAt(raster, x, y)) {
                REQUIRE(x >= 140);
                REQUIRE(x < 812 - 40);
                REQUIRE(y < 400 - 40);
            }
    CHECK(isBlackAt(raster, 140, 400 - 40 - 1)); // the first bar of one dot
    CHECK_FALSE(isBlackAt(raster, 141, 400 - 40 - 1));
}

TEST_CASE("where there is no room nothing is drawn, and nothing that is there is drawn over") {
    for (const auto& [width, height] : {std::pair{200, 400}, std::pair{812, 60}, std::pair{100, 20}}) {
        MonoRaster small = white(width, height);
        addDotBars(small, 140, 40, 40);
        INFO(width << " x " << height);
        CHECK(blackDots(small) == 0);
    }
    MonoRaster used = white(812, 400);
    used.bits[static_cast<std::size_t>(used.bytesPerRow()) * 350 + 30] = '\x10'; // one dot in their way
    const MonoRaster before = used;
    addDotBars(used, 140, 40, 40);
    CHECK(used.bits == before.bits);
}
