// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/testpage.h"

#include "core/barcode/symboldecoder.h"
#include "core/printing/devicedots.h"
#include "core/printing/profile/calibration.h"
#include "tests/support/printerdecoders.h"
#include "tests/support/printers.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

// How many dots are black in a row, from where, until a white one.
int runAcross(const MonoRaster& raster, int x, int y) {
    int length = 0;
    while (x + length < raster.width && isBlackAt(raster, x + length, y))
        ++length;
    return length;
}

int runAlong(const MonoRaster& raster, int x, int y) {
    int length = 0;
    while (y + length < raster.height && isBlackAt(raster, x, y + length))
        ++length;
    return length;
}

} // namespace

TEST_CASE("the rulers are as long as they say and cross where they say") {
    for (const auto& [dpiX, dpiY] :
         {std::pair{203, 203}, std::pair{300, 300}, std::pair{300, 600}, std::pair{600, 600}}) {
        INFO(dpiX << " x " << dpiY);
        PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
        printer.dpiX = dpiX;
        printer.dpiY = dpiY;
        const auto raster = testRaster(drawer(), printer);
        if (!raster)
            FAIL(raster.error().code() << " " << raster.error().fact("field"));
        const RulerMarks marks = rulerMarks(printer.mediaWidth, printer.mediaHeight);
        const int crossX = dotsOf(marks.crossX, dpiX);
        const int crossY = dotsOf(marks.crossY, dpiY);
        CHECK(std::abs(runAcross(*raster, crossX, crossY) - dotsOf(marks.lineX, dpiX)) <= dpiX / 127);
        CHECK(std::abs(runAlong(*raster, crossX, crossY) - dotsOf(marks.lineY, dpiY)) <= dpiY / 127);
    }
}

TEST_CASE("a corrected test page is longer by its stretch and stands where its shift says") {
    PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    printer.dpiX = printer.dpiY = 600;
    const MonoRaster plain = *testRaster(drawer(), printer);
    printer.calibration = {10, -5, 100, -50};
    const auto moved = testRaster(drawer(), printer);
    REQUIRE(moved);
    const DeviceDots dots(600, 600, printer.calibration);
    const QRect cross = dots.of(PageRect{100, 100, 1, 1});
    const int longer =
        runAcross(*moved, cross.left(), cross.top()) - runAcross(plain, dotsOf(100, 600), dotsOf(100, 600));
    CHECK(std::abs(longer - dotsOf(8, 600)) <= 2); // a hundredth of 80 mm
}

TEST_CASE("the smallest symbols of a printer read back from its test page") {
    for (const int dpi : {203, 300, 600}) {
        PrinterProfile printer = aPrinter(PrinterLanguage::Tspl);
        printer.dpiX = printer.dpiY = dpi;
        const Page page = testPage(printer);
        CHECK(page.symbols.size() == 2);
        const DeviceDots dots(dpi, dpi, {});
        for (const PageSymbol& symbol : page.symbols) {
            const auto place = SymbolPlace::of(symbol, dots);
            REQUIRE(place);
            CHECK(place->moduleDots() == SymbolPlace::leastModule(symbol.symbology, dots));
        }
        CHECK(testRaster(drawer(), printer));
    }
}

TEST_CASE("the bars are of one to four whole dots, and single dots follow") {
    const PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    const MonoRaster raster = *testRaster(drawer(), printer);
    const MonoRaster page = *drawer().dots({testPage(printer), {}}, printer);
    CHECK(raster.bits != page.bits);
    const int top = raster.height - dotsOf(50, 203) - 48;
    int x = dotsOf(175, 203);
    for (int dots = 1; dots <= 4; ++dots) {
        CHECK(runAcross(raster, x, top) == dots);
        CHECK(runAcross(raster, x + 2 * dots, top) == dots);
        CHECK(runAlong(raster, x, top) == 48);
        x += 12 * dots + 16;
        CHECK(runAlong(raster, x, top) == dots);
        CHECK(runAcross(raster, x, top) == 12 * dots);
        x += 12 * dots + 16;
    }
    CHECK(runAcross(raster, x, top) == 1);
    CHECK_FALSE(isBlackAt(raster, x, top + 1));
    CHECK(isBlackAt(raster, x + 1, top + 1));
}

TEST_CASE("every medium has a test page, small and continuous ones too") {
    for (const auto& [width, height] :
         {std::pair{1016, 1524}, std::pair{800, 0}, std::pair{580, 0}, std::pair{500, 250},
          std::pair{300, 200}, std::pair{150, 150}, std::pair{2100, 2970}, std::pair{1050, 1480}}) {
        INFO(width << " x " << height);
        for (const PrinterLanguage language :
             {PrinterLanguage::Zpl, PrinterLanguage::EscPos, PrinterLanguage::Pdf}) {
            PrinterProfile printer = aPrinter(language);
            printer.mediaWidth = width;
            printer.mediaHeight = height;
            const auto job = testPageJob(drawer(), printer);
            if (!job)
                FAIL(job.error().code() << " " << job.error().fact("field"));
            CHECK(job->name == "test page Label printer");
            CHECK_FALSE(job->bytes.empty());
        }
    }
}

TEST_CASE("a test page says what is set") {
    PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    printer.calibration = {-12, 4, 60, -5};
    const Page page = testPage(printer);
    std::string words;
    for (const PageText& text : page.texts)
        words += text.text() + "\n";
    for (const char* said : {"Label printer", "203 x 203 dpi", "zpl", "101.6 mm x 152.4 mm",
                             "file:/tmp/papers", "dx -1.2 mm", "dy 0.4 mm", "sx +0.60 %", "sy -0.05 %"})
        CHECK(words.find(said) != std::string::npos);
}

TEST_CASE("a printer beyond its limits has no test page") {
    PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    printer.speed = 99;
    CHECK(testPageJob(drawer(), printer).error().code() == "printer_limit");
}
