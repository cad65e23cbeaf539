// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/pdfpages.h"

#include "core/printing/devicedots.h"
#include "core/printing/renderer.h"
#include "tests/support/samplepapers.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <vector>

using namespace dak;
using namespace dak::test;

namespace {

std::string pdfOf(const std::vector<PrintedPage>& printed) {
    static const Renderer renderer = *Renderer::make();
    const auto pdf = renderer.pdf(printed);
    if (!pdf)
        FAIL(pdf.error().code() << " " << pdf.error().fact("field"));
    return *pdf;
}

PrintedPage printedOf(Page page, int copy = 0) {
    const Overlay overlay = overlayOf(page, copy);
    return {std::move(page), overlay};
}

std::size_t countOf(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("a PDF page has the size of its paper, not of the nearest whole points") {
    const ScanFolder folder;
    const std::string file = folder.write(
        "pages.pdf",
        pdfOf({printedOf(labelOf(sampleAccepted())), printedOf(labelOf(sampleAccepted(), LabelSize::A6)),
               printedOf(mustCompose(
                   composeDayReport(paperLayouts(), sampleRecorded("day_closed"), sampleDayClosed())))}));
    const std::string sizes = outputOf("pdfinfo -f 1 -l 3 " + file);
    INFO(sizes);
    CHECK(sizes.find("288 x 432 pts") != std::string::npos);         // 4 x 6 in
    CHECK(sizes.find("297.638 x 419.528 pts") != std::string::npos); // 105 x 148 mm
    CHECK(sizes.find("595.276 x 841.89 pts (A4)") != std::string::npos);
}

TEST_CASE("what stands on a PDF page is measured from the edge of the paper") {
    const ScanFolder folder;
    for (const Tenths height : {1480, 1481, 1482, 1483, 1484}) { // on both sides of a whole point
        Page page = labelOf(sampleAccepted(), LabelSize::A6);
        page.height = height;
        page.symbols.clear();
        page.texts.clear();
        page.overlay.height = 0;
        page.lines = {{{0, 0, 1050, 254}, 0}, {{0, height - 254, 1050, 127}, 0}};
        const std::string file = folder.write("edges.pdf", pdfOf({{page, {}}}));
        outputOf("pdftoppm -r 600 -mono -singlefile -png " + file + " " + folder.path("edges"));
        const QImage picture(QString::fromStdString(folder.path("edges.png")));
        const auto isBlack = [&picture](int y) { return qGray(picture.pixel(100, y)) < 128; };
        INFO(height);
        CHECK(std::abs(picture.height() - height * 600 / 254) <= 1);
        CHECK(isBlack(0));
        CHECK(isBlack(599));
        CHECK_FALSE(isBlack(601));
        const int upper = DeviceDots(600).of(height - 254);
        CHECK_FALSE(isBlack(upper - 2));
        CHECK(isBlack(upper + 1));
        CHECK(isBlack(upper + 298));
        CHECK_FALSE(isBlack(upper + 302));
    }
}

TEST_CASE("the table of a PDF's objects is right after its sizes are written") {
    const std::string pdf =
        pdfOf({printedOf(labelOf(sampleCod(), LabelSize::A6)), printedOf(labelOf(sampleArmy()))});
    const std::size_t end = pdf.rfind("startxref\n") + 10;
    const std::size_t table = std::stoul(pdf.substr(end));
    REQUIRE(pdf.substr(table, 5) == "xref\n");
    std::istringstream rows(pdf.substr(table + 5));
    std::string first, offset, generation, kind;
    int objects = 0;
    rows >> first >> objects >> offset >> generation >> kind; // of object 0, which is none
    REQUIRE(objects > 10);
    for (int object = 1; object < objects; ++object) {
        rows >> offset >> generation >> kind;
        INFO(object);
        const std::string head = std::to_string(object) + " 0 obj";
        CHECK(pdf.substr(std::stoul(offset), head.size()) == head);
    }
}

TEST_CASE("the text of a PDF is text, and its fonts are inside") {
    const ScanFolder folder;
    const std::string file = folder.write("label.pdf", pdfOf({printedOf(labelOf(sampleCod()), 1)}));
    const std::string text = outputOf("pdftotext -layout " + file + " -");
    INFO(text);
    for (const char* what :
         {"SPEED POST PARCEL", "EY 0002 7279 4 IN", "560034", "COD", "14,999", "Ravi Kumar", "DUPLICATE 1"})
        CHECK(text.find(what) != std::string::npos);
    const std::string fonts = outputOf("pdffonts " + file);
    INFO(fonts);
    CHECK(fonts.find("NotoSans") != std::string::npos);
    CHECK(fonts.find("NotoSansDevanagari") != std::string::npos);
    CHECK(countOf(fonts, " no ") <= countOf(fonts, "yes"));
    CHECK(fonts.find("Type 3") == std::string::npos);
    CHECK(outputOf("pdfimages -list " + file).find("image") == std::string::npos); // bars are vectors
}

TEST_CASE("the packaged reader reads every PDF through pdftoppm") {
    const ScanFolder folder;
    for (const SamplePaper& paper : scannedPapers()) {
        const std::string file = folder.write("label.pdf", pdfOf({printedOf(paper.page, paper.copy)}));
        for (const char* how : {"-r 203 -mono", "-r 300 -gray", "-r 600 -mono"}) {
            INFO(paper.name << " " << how);
            outputOf("pdftoppm -singlefile -png " + std::string(how) + " " + file + " " +
                     folder.path("page"));
            const std::set<std::string> read = scanFile(folder.path("page.png"));
            for (const PageSymbol& symbol : paper.page.symbols)
                CHECK(read.count(scannedAs(symbol)) == 1);
        }
    }
}

TEST_CASE("the same pages give the same bytes") {
    const std::vector<PrintedPage> pages{printedOf(labelOf(sampleCod())), printedOf(labelOf(sampleArmy()))};
    CHECK(pdfOf(pages) == pdfOf(pages));
    CHECK(countOf(pdfOf(pages), "/CreationDate (D:20000101000000") == 1);
}

TEST_CASE("a page of several sheets is several pages of paper") {
    const ScanFolder folder;
    const Page page = mustCompose(composeReceipt(
        paperLayouts(), samplePaid(std::vector<AcceptedEntry>(12, sampleAccepted())), ReceiptSize::A5));
    const std::string file = folder.write("receipt.pdf", pdfOf({printedOf(page)}));
    CHECK(outputOf("pdfinfo " + file).find("Pages:           " + std::to_string(page.sheets)) !=
          std::string::npos);
    std::size_t totals = 0;
    for (int sheet = 1; sheet <= page.sheets; ++sheet) {
        const std::string number = std::to_string(sheet);
        const std::string text = outputOf("pdftotext -f " + number + " -l " + number + " " + file + " -");
        totals += countOf(text, "Article total");
        CHECK(text.find(number + "/" + std::to_string(page.sheets)) != std::string::npos);
    }
    CHECK(totals == 12); // each on one sheet only
}

TEST_CASE("a document without pages is refused") {
    ParagraphSetter setter;
    PdfPages pages(setter);
    const auto bytes = pages.finish();
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code() == "page_missing");
}
