// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/pdfpages.h"

#include "core/printing/renderer.h"
#include "tests/support/samplepapers.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

#include <set>
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

TEST_CASE("a PDF page has the size of its paper to the point") {
    const ScanFolder folder;
    const std::string file = folder.write(
        "pages.pdf",
        pdfOf({printedOf(labelOf(sampleAccepted())), printedOf(labelOf(sampleAccepted(), LabelSize::A6)),
               printedOf(mustCompose(
                   composeDayReport(paperLayouts(), sampleRecorded("day_closed"), sampleDayClosed())))}));
    const std::string sizes = outputOf("pdfinfo -f 1 -l 3 " + file);
    INFO(sizes);
    CHECK(sizes.find("288 x 432 pts") != std::string::npos); // 4 x 6 in
    CHECK(sizes.find("298 x 420 pts") != std::string::npos);
    CHECK(sizes.find("595 x 842 pts (A4)") != std::string::npos);
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
