// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/tspl.h"

#include "tests/core/printing/language/sampledots.h"
#include "tests/support/printerdecoders.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("a page in TSPL says its medium, its corner and one print") {
    PrinterProfile printer = printerOf(PrinterLanguage::Tspl);
    printer.speed = 3;
    printer.darkness = 8;
    const std::string bytes = tsplOf(whiteDots(812, 1218), printer);
    const DecodedPage page = decodeTspl(bytes, 812);
    CHECK(page.commands.at("SIZE") == "101.6 mm,152.4 mm");
    CHECK(page.commands.at("GAP") == "3.0 mm,0 mm");
    CHECK(page.commands.at("SPEED") == "3");
    CHECK(page.commands.at("DENSITY") == "8");
    CHECK(page.commands.at("DIRECTION") == "0,0");
    CHECK(page.commands.at("REFERENCE") == "0,0");
    CHECK(page.commands.count("CLS") == 1);
    CHECK(page.commands.at("PRINT") == "1,1");
    CHECK(bytes.find("CLS") < bytes.find("BITMAP"));
    CHECK(bytes.find("BITMAP") < bytes.find("PRINT"));
    CHECK(bytes.ends_with("PRINT 1,1\r\n"));
}

TEST_CASE("continuous paper has no gap and the length of the page") {
    PrinterProfile printer = printerOf(PrinterLanguage::Tspl);
    printer.mediaHeight = 0;
    printer.mediaWidth = 800;
    const DecodedPage page = decodeTspl(tsplOf(whiteDots(640, 812), printer), 640);
    CHECK(page.commands.at("GAP") == "0,0");
    CHECK(page.commands.at("SIZE") == "80.0 mm,101.6 mm");
    CHECK(page.commands.count("SPEED") == 0);
    CHECK(page.commands.count("DENSITY") == 0);
}

TEST_CASE("white is a set bit in TSPL") {
    MonoRaster raster = whiteDots(8, 1);
    setDot(raster, 0, 0);
    const std::string bytes = tsplOf(raster, printerOf(PrinterLanguage::Tspl));
    CHECK(bytes.find("BITMAP 0,0,1,1,0,\x7F\r\n") != std::string::npos);
}

TEST_CASE("any dots come back from TSPL, bytes that look like line ends too") {
    CHECK(rc::check("TSPL is read back", [] {
        const MonoRaster raster = anyDots();
        const DecodedPage page = decodeTspl(tsplOf(raster, printerOf(PrinterLanguage::Tspl)), raster.width);
        RC_ASSERT(page.raster.bits == raster.bits);
    }));
    MonoRaster raster = whiteDots(16, 2);
    raster.bits = "\xF2\xF5\xF2\xF5"; // inverted: CR LF CR LF
    CHECK(decodeTspl(tsplOf(raster, printerOf(PrinterLanguage::Tspl)), 16).raster.bits == raster.bits);
}
