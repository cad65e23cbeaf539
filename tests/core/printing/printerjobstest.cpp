// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/printerjobs.h"

#include "core/barcode/symboldecoder.h"
#include "core/printing/devicedots.h"
#include "core/printing/mediacheck.h"
#include "core/printing/symbolplace.h"
#include "tests/support/printerdecoders.h"
#include "tests/support/printers.h"
#include "tests/support/samplepapers.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

PrintedPage duplicateOf(Page page) {
    const Overlay overlay = overlayOf(page, 1);
    return {std::move(page), overlay};
}

// Asks a decoder for each symbol where it stands on this printer, in square dots.
void checkRead(const Page& page, const MonoRaster& raster, const DeviceDots& dots) {
    for (const PageSymbol& symbol : page.symbols) {
        const QRect box = dots.of(symbol.box);
        const int stretch = raster.dpiY / raster.dpiX; // of these tests: 1 or 2
        std::vector<std::uint8_t> grey;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left() * stretch; x < (box.right() + 1) * stretch; ++x)
                grey.push_back(isBlackAt(raster, x / stretch, y) ? 0 : 255);
        const auto text = decodeSymbol(
            symbol.symbology, {grey.data(), box.width() * stretch, box.height(), box.width() * stretch});
        REQUIRE(text);
        CHECK(*text == symbol.content);
    }
}

} // namespace

TEST_CASE("every paper is drawn for printers of every resolution, two at once too, and reads back") {
    for (const SamplePaper& paper : scannedPapers())
        for (const auto& [dpiX, dpiY] : {std::pair{203, 203}, std::pair{300, 300}, std::pair{300, 600}}) {
            INFO(paper.name << " at " << dpiX << " x " << dpiY);
            PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
            printer.dpiX = dpiX;
            printer.dpiY = dpiY;
            printer.mediaWidth = paper.page.width;
            printer.mediaHeight = paper.page.height;
            const auto raster = drawer().dots(duplicateOf(paper.page), printer);
            if (!raster)
                FAIL(raster.error().code() << " " << raster.error().fact("why"));
            CHECK(raster->width == dotsOf(paper.page.width, dpiX));
            CHECK(raster->height == dotsOf(paper.page.height, dpiY));
            checkRead(paper.page, *raster, DeviceDots(dpiX, dpiY, {}));
        }
}

TEST_CASE("a correction moves what stands and leaves bars whole dots that read back") {
    for (const Calibration& set :
         {Calibration{-12, 4, 60, 0}, Calibration{8, -6, -60, -45}, Calibration{12, 9, 25, 40}}) {
        for (const int dpi : {203, 300}) {
            PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
            printer.dpiX = printer.dpiY = dpi;
            const Page page = labelOf(sampleCod());
            const auto plain = drawer().dots(duplicateOf(page), printer);
            printer.calibration = set;
            const auto raster = drawer().dots(duplicateOf(page), printer);
            REQUIRE(plain);
            if (!raster)
                FAIL(raster.error().code() << " " << raster.error().fact("why"));
            CHECK(raster->width == plain->width);
            CHECK(raster->bits != plain->bits);
            checkRead(page, *raster, DeviceDots(dpi, dpi, set));
            for (const PageSymbol& symbol : page.symbols)
                CHECK(SymbolPlace::of(symbol, DeviceDots(dpi, dpi, set))->moduleDots() ==
                      SymbolPlace::of(symbol, DeviceDots(dpi, dpi, {}))->moduleDots());
        }
    }
}

TEST_CASE("a correction that would push words over the edge is refused") {
    PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    printer.calibration.dx = -200;
    const auto raster = drawer().dots(duplicateOf(labelOf(sampleAccepted())), printer);
    REQUIRE_FALSE(raster);
    CHECK(raster.error().code() == "calibration_off_page");
    printer.language = PrinterLanguage::Pdf;
    CHECK(drawer().pdf(duplicateOf(labelOf(sampleAccepted())), printer).error().code() ==
          "calibration_off_page");
}

TEST_CASE("a page larger than what is loaded is refused in words") {
    PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    const auto wide = printerJobs(drawer(), duplicateOf(labelOf(sampleAccepted(), LabelSize::A6)), printer);
    REQUIRE_FALSE(wide);
    CHECK(wide.error().code() == "page_exceeds_media");
    CHECK(wide.error().fact("page") == "105.0 mm x 148.0 mm");
    CHECK(wide.error().fact("media") == "101.6 mm x 152.4 mm");
    printer.mediaHeight = 1500;
    CHECK(printerJobs(drawer(), duplicateOf(labelOf(sampleAccepted())), printer).error().code() ==
          "page_exceeds_media");
    printer.language = PrinterLanguage::Pdf;
    CHECK(printerJobs(drawer(), duplicateOf(labelOf(sampleAccepted())), printer).error().code() ==
          "page_exceeds_media");
    printer.mediaHeight = 0;
    CHECK(checkMedia(labelOf(sampleAccepted()), printer));
    printer.mediaWidth = 800;
    CHECK(checkMedia(labelOf(sampleAccepted()), printer).error().fact("media") == "80.0 mm");
}

TEST_CASE("what a printer of dots is sent is the page, in every language") {
    const PrintedPage printed = duplicateOf(labelOf(sampleCod()));
    const PrinterProfile zpl = aPrinter(PrinterLanguage::Zpl);
    const MonoRaster raster = *drawer().dots(printed, zpl);
    const auto bytesOf = [&printed](PrinterLanguage language) {
        const auto jobs = printerJobs(drawer(), printed, aPrinter(language));
        REQUIRE(jobs);
        REQUIRE(jobs->size() == 1);
        CHECK(jobs->front().name == printed.page.name);
        CHECK(jobs->front().format == "application/vnd.cups-raw");
        return jobs->front().bytes;
    };
    CHECK(decodeZpl(bytesOf(PrinterLanguage::Zpl), raster.width).raster.bits == raster.bits);
    CHECK(decodeTspl(bytesOf(PrinterLanguage::Tspl), raster.width).raster.bits == raster.bits);
    CHECK(decodeEscPos(bytesOf(PrinterLanguage::EscPos), raster.width).raster.bits == raster.bits);
}

TEST_CASE("fifty labels in a row each begin at their own corner") {
    const PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    const PrintedPage printed = duplicateOf(labelOf(sampleCod()));
    const MonoRaster first = *drawer().dots(printed, printer);
    for (int i = 0; i < 50; ++i)
        CHECK(*drawer().dots(printed, printer) == first);
}

TEST_CASE("each sheet is a job of its own, with what stands on it") {
    Page page = labelOf(sampleAccepted());
    page.sheets = 2;
    page.lines = {{{100, 100, 50, 50}, 0}, {{300, page.height + 200, 50, 50}, 0}};
    page.symbols.clear();
    page.texts.clear();
    page.overlay.height = 0;
    const PrinterProfile printer = aPrinter(PrinterLanguage::Zpl);
    const auto jobs = printerJobs(drawer(), {page, {}}, printer);
    REQUIRE(jobs);
    REQUIRE(jobs->size() == 2);
    CHECK(jobs->back().name == page.name + " 2/2");
    const MonoRaster first = decodeZpl(jobs->front().bytes, 812).raster;
    const MonoRaster second = decodeZpl(jobs->back().bytes, 812).raster;
    CHECK(isBlackAt(first, dotsOf(125, 203), dotsOf(125, 203)));
    CHECK_FALSE(isBlackAt(first, dotsOf(325, 203), dotsOf(225, 203)));
    CHECK(isBlackAt(second, dotsOf(325, 203), dotsOf(225, 203)));
    CHECK_FALSE(isBlackAt(second, dotsOf(125, 203), dotsOf(125, 203)));
}

TEST_CASE("a PDF for a queue has the size of the medium, one page a job, and reads back") {
    PrinterProfile printer = aPrinter(PrinterLanguage::Pdf);
    printer.calibration = {8, -6, -30, 25};
    const PrintedPage printed = duplicateOf(labelOf(sampleCod()));
    const auto jobs = printerJobs(drawer(), printed, printer);
    REQUIRE(jobs);
    REQUIRE(jobs->size() == 1);
    CHECK(jobs->front().format == "application/pdf");
    const ScanFolder folder;
    const std::string file = folder.write("label.pdf", jobs->front().bytes);
    const std::string about = outputOf("pdfinfo " + file);
    CHECK(about.find("Pages:           1") != std::string::npos);
    CHECK(about.find("288 x 432 pts") != std::string::npos);
    printer.mediaWidth = 1050;
    printer.mediaHeight = 1480;
    const PrintedPage small = duplicateOf(labelOf(sampleCod(), LabelSize::A6));
    const std::string a6 = folder.write("a6.pdf", printerJobs(drawer(), small, printer)->front().bytes);
    CHECK(outputOf("pdfinfo " + a6).find("297.638 x 420 pts") != std::string::npos); // 148 mm are 419.53
    outputOf("pdftoppm -r 203 -mono -singlefile -png " + file + " " + folder.path("label"));
    const std::set<std::string> read = scanFile(folder.path("label.png"));
    for (const PageSymbol& symbol : printed.page.symbols)
        CHECK(read.count(scannedAs(symbol)) == 1);
}
