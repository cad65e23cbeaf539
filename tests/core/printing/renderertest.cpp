// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/renderer.h"

#include "core/barcode/symboldecoder.h"
#include "core/base/text.h"
#include "tests/support/samplepapers.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

const Renderer& theRenderer() {
    static const Renderer renderer = *Renderer::make();
    return renderer;
}

PrintedPage printedPage(Page page, int copy = 0) {
    const Overlay overlay = overlayOf(page, copy);
    return {std::move(page), overlay};
}

// Asks a decoder for each symbol over its whole box, quiet zone included.
void checkSymbols(const Page& page, const QImage& raster, int dpi) {
    const DeviceDots dots(dpi);
    for (const PageSymbol& symbol : page.symbols) {
        const QImage part = raster.copy(dots.of(symbol.box)).convertToFormat(QImage::Format_Grayscale8);
        const auto text = decodeSymbol(symbol.symbology, {part.constBits(), part.width(), part.height(),
                                                          static_cast<int>(part.bytesPerLine())});
        REQUIRE(text);
        CHECK(*text == symbol.content);
    }
}

} // namespace

TEST_CASE("every paper is drawn and reads back at every resolution") {
    for (const SamplePaper& paper : samplePapers())
        for (const int dpi : {203, 300, 600}) {
            INFO(paper.name << " at " << dpi);
            const auto raster = theRenderer().raster(printedPage(paper.page, paper.copy), dpi);
            if (!raster)
                FAIL(raster.error().code() << " " << raster.error().fact("field"));
            CHECK(raster->format() == QImage::Format_Mono);
            CHECK(raster->width() == DeviceDots(dpi).of(paper.page.width));
            checkSymbols(paper.page, *raster, dpi);
        }
}

TEST_CASE("the longest texts in any script fit on both labels") {
    const std::vector<std::vector<std::string>> scripts{
        hindiLetters(),    malayalamLetters(), {"W", "M", "@"},    {"ஔ", "ஞௌ", "ண"}, {"ఔ", "ఞౌ", "క్ష్మ"},
        {"ಔ", "ಞೌ", "ಕ್ಷ್ಮ"}, {"ଔ", "କ୍ଷ", "ଞ"},   {"ঔ", "ক্ষ্ম", "ঞৌ"}, {"ઔ", "ક્ષ્મ"},     {"ਔ", "ਘੌ"},
        {"ᱥ", "ᱟ"},        {"ꯃ", "ꯐ"},         {"ش", "ض", "ی"}};
    for (const auto& letters : scripts) {
        std::string text; // 80 characters as the person counts them: code points
        for (std::size_t i = 0; codePoints(text) < 80; ++i) {
            const std::string next = i % 8 == 7 ? " " : letters[i % letters.size()];
            if (codePoints(text) + codePoints(next) > 80)
                text += std::string(80 - codePoints(text), 'm');
            else
                text += next;
        }
        INFO(text);
        const AcceptedEntry entry = sampleLongest(text, text);
        for (const LabelSize size : {LabelSize::FourBySix, LabelSize::A6})
            for (const int dpi : {203, 300, 600}) {
                const auto raster = theRenderer().raster(printedPage(labelOf(entry, size)), dpi);
                if (!raster)
                    FAIL(labelSizeCode(size) << " " << dpi << " " << raster.error().code() << " "
                                             << raster.error().fact("field"));
            }
    }
}

TEST_CASE("the same page gives the same dots") {
    const auto first = theRenderer().raster(printedPage(labelOf(sampleCod())), 203);
    const auto second = theRenderer().raster(printedPage(labelOf(sampleCod())), 203);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
}

TEST_CASE("a duplicate differs from its original only in the overlay") {
    const Page page = labelOf(sampleAccepted());
    const auto original = theRenderer().raster(printedPage(page), 203);
    const auto duplicate = theRenderer().raster(printedPage(page, 1), 203);
    REQUIRE(original);
    REQUIRE(duplicate);
    CHECK(*original != *duplicate);
    const QRect overlay = DeviceDots(203).of(page.overlay);
    for (int y = 0; y < original->height(); ++y)
        for (int x = 0; x < original->width(); ++x)
            if (!overlay.contains(x, y))
                if (original->pixelIndex(x, y) != duplicate->pixelIndex(x, y))
                    FAIL("differs at " << x << "," << y);
}

TEST_CASE("text that cannot fit is refused by name, never cut") {
    Page page = labelOf(sampleAccepted());
    page.texts.push_back({{30, 30, 40, 30}, "remarks", {{"far too long for four millimetres", 20, 16}}});
    const auto raster = theRenderer().raster(printedPage(page), 203);
    REQUIRE_FALSE(raster);
    CHECK(raster.error().code() == "text_does_not_fit");
    CHECK(raster.error().fact("field") == "remarks");
    const PrintedPage printed = printedPage(page);
    CHECK_FALSE(theRenderer().pdf(std::span(&printed, 1)));
    CHECK_FALSE(theRenderer().png(printed, 203));
}

TEST_CASE("a symbol that was printed over is not given out") {
    Page page = labelOf(sampleAccepted());
    page.lines.push_back({{300, page.symbols[0].box.y, 8, 50}, 0});
    const auto raster = theRenderer().raster(printedPage(page), 203);
    REQUIRE_FALSE(raster);
    CHECK(raster.error().code() == "symbol_unreadable");
}

TEST_CASE("a page longer than a painter can count is refused") {
    Page page = labelOf(sampleAccepted());
    page.sheets = 40;
    const auto raster = theRenderer().raster(printedPage(page), 600);
    REQUIRE_FALSE(raster);
    CHECK(raster.error().code() == "page_too_long");
    CHECK(theRenderer().raster(printedPage(page), 100).error().code() == "dpi_invalid");
}

TEST_CASE("the packaged reader reads every symbol of the PNG") {
    const ScanFolder folder;
    for (const SamplePaper& paper : scannedPapers()) {
        for (const int dpi : {203, 300, 600}) {
            INFO(paper.name << " at " << dpi);
            const auto png = theRenderer().png(printedPage(paper.page, paper.copy), dpi);
            REQUIRE(png);
            const std::string file = folder.write("label.png", *png);
            const std::set<std::string> read = scanFile(file);
            for (const PageSymbol& symbol : paper.page.symbols)
                CHECK(read.count(scannedAs(symbol)) == 1);
        }
    }
}
