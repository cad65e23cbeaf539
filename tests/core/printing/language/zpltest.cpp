// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/zpl.h"

#include "tests/core/printing/language/sampledots.h"
#include "tests/support/printerdecoders.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("a page in ZPL is one format that says everything") {
    PrinterProfile printer = printerOf(PrinterLanguage::Zpl);
    printer.speed = 4;
    printer.darkness = 7;
    const MonoRaster raster = whiteDots(812, 1218);
    const DecodedPage page = decodeZpl(zplOf(raster, printer), 812);
    CHECK(page.raster.bits == raster.bits);
    CHECK(page.commands.at("^PW") == "812");
    CHECK(page.commands.at("^LL") == "1218");
    CHECK(page.commands.at("^LH") == "0,0");
    CHECK(page.commands.at("^MN") == "Y");
    CHECK(page.commands.at("^PR") == "4");
    CHECK(page.commands.at("~SD") == "07");
    CHECK(page.commands.at("^PQ") == "1");
    printer.darkness = 30;
    CHECK(decodeZpl(zplOf(raster, printer), 812).commands.at("~SD") == "30");
}

TEST_CASE("what is not set is not said, and the printer's own setting stands") {
    const DecodedPage page = decodeZpl(zplOf(whiteDots(812, 1218), printerOf(PrinterLanguage::Zpl)), 812);
    CHECK(page.commands.count("^PR") == 0);
    CHECK(page.commands.count("~SD") == 0);
}

TEST_CASE("continuous paper is as long as the page") {
    PrinterProfile printer = printerOf(PrinterLanguage::Zpl);
    printer.mediaHeight = 0;
    const DecodedPage page = decodeZpl(zplOf(whiteDots(640, 777), printer), 640);
    CHECK(page.commands.at("^MN") == "N");
    CHECK(page.commands.at("^LL") == "777");
    CHECK(page.commands.at("^PW") == "812"); // the medium's own
}

TEST_CASE("a page smaller than its label keeps the label's length") {
    const DecodedPage page = decodeZpl(zplOf(whiteDots(400, 300), printerOf(PrinterLanguage::Zpl)), 400);
    CHECK(page.commands.at("^LL") == "1218");
    CHECK(page.raster.height == 300);
}

TEST_CASE("no field is longer than the guide allows, and the bands touch") {
    PrinterProfile printer = printerOf(PrinterLanguage::Zpl);
    for (const int dpi : {203, 300, 600}) {
        MonoRaster raster = whiteDots(dpi * 4, dpi * 6, dpi);
        for (int y = 0; y < raster.height; ++y)
            setDot(raster, (y * 7) % raster.width, y);
        printer.dpiX = printer.dpiY = dpi;
        const DecodedPage page = decodeZpl(zplOf(raster, printer), raster.width);
        CHECK(page.raster.bits == raster.bits);
        CHECK(page.bandBytes.size() > 1);
        for (const std::size_t bytes : page.bandBytes)
            CHECK(bytes <= 99'999);
    }
}

TEST_CASE("any dots come back from ZPL") {
    CHECK(rc::check("ZPL is read back", [] {
        const MonoRaster raster = anyDots();
        const DecodedPage page = decodeZpl(zplOf(raster, printerOf(PrinterLanguage::Zpl)), raster.width);
        RC_ASSERT(page.raster.bits == raster.bits);
        RC_ASSERT(page.raster.height == raster.height);
    }));
}
