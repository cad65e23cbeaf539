// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every layout in every format at every resolution: seen by programs that are not ours, read by a reader that
// is not ours, measured with a ruler. Each 13th of the combinations; with DAK_LONG=1 all of them.
#include "tests/journeys/layouts/measuredpicture.h"
#include "tests/journeys/layouts/paperfiles.h"
#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

constexpr int kShare = 13; // prime to formats and resolutions: each of them comes up with each other

void checkPicture(const PrintedPage& printed, const QImage& picture, int dpi, const ScanFolder& folder) {
    REQUIRE_FALSE(picture.isNull());
    const MeasuredPicture measured(picture, dpi);
    CHECK(measured.hasSizeOf(printed.page));
    CHECK(measured.wrongRules(printed.page) == std::vector<std::string>{});
    CHECK(measured.wrongQuietZones(printed.page) == std::vector<std::string>{});
    if (printed.page.symbols.empty())
        return;
    const std::string file = folder.path("seen.png");
    REQUIRE(picture.save(QString::fromStdString(file), "PNG"));
    const std::set<std::string> read = scanFile(file);
    for (const PageSymbol& symbol : printed.page.symbols) {
        INFO(scannedAs(symbol));
        CHECK(read.count(scannedAs(symbol)) == 1);
    }
}

} // namespace

TEST_CASE("every layout is covered") {
    std::set<std::string> covered;
    for (const auto& [name, printed] : papersOfAllLayouts())
        covered.insert(printed.page.edition);
    for (const Layout& layout : paperLayouts().all()) {
        INFO(layout.edition);
        CHECK(covered.count(layout.edition) == 1);
    }
}

TEST_CASE("every layout reads and measures the same in every format at every resolution") {
    const ScanFolder folder;
    int combination = 0;
    int checked = 0;
    for (const auto& [name, printed] : papersOfAllLayouts())
        for (const PaperFormat format : paperFormats())
            for (const int dpi : {203, 300, 600}) {
                if (combination++ % kShare != 0 && !isLong())
                    continue;
                INFO(name << " " << paperFormatName(format) << " " << dpi);
                checkPicture(printed, pictureOf(printed, format, dpi, folder), dpi, folder);
                ++checked;
            }
    CHECK(checked == (isLong() ? combination : (combination + kShare - 1) / kShare));
}

TEST_CASE("what a queue \"everywhere\" makes of our PDF for a raster printer reads and measures the same") {
    const ScanFolder folder;
    int checked = 0;
    for (const auto& [name, printed] : papersOfAllLayouts())
        for (const int dpi : {203, 300, 600}) {
            const bool isShort = name == "label-a6-gem" && dpi == 300;
            if (printed.page.kind == "receipt" || printed.page.sheets > 1 || !(isShort || isLong()))
                continue; // endless paper has no name in IPP
            INFO(name << " " << dpi);
            checkPicture(printed, everywherePictureOf(printed, dpi, folder), dpi, folder);
            ++checked;
        }
    CHECK(checked == (isLong() ? 33 : 1));
}

TEST_CASE("the measure finds what is wrong") {
    const auto papers = papersOfAllLayouts();
    const PrintedPage& label = papers[1].second;
    const ScanFolder folder;
    const QImage picture = pictureOf(label, PaperFormat::Png, 203, folder);
    Page other = label.page;
    REQUIRE(MeasuredPicture(picture, 203).rulesMeasured(other) > 0);
    const QImage wider = picture.scaled(picture.width() * 101 / 100, picture.height());
    CHECK_FALSE(MeasuredPicture(wider, 203).wrongRules(other).empty());
    CHECK_FALSE(MeasuredPicture(wider, 203).hasSizeOf(other));
    QImage inked = picture.convertToFormat(QImage::Format_Grayscale8);
    const PageRect& bars = other.symbols.front().box;
    const auto dots = [](Tenths length) { return static_cast<int>(length * 203 / 254); };
    const int middle = dots(bars.y + bars.height / 2);
    for (int x = dots(bars.x); x < dots(bars.right()); ++x) // ink in the quiet zone, beside the first bar
        if (inked.constScanLine(middle)[x] < 128) {
            inked.scanLine(middle)[x - 6] = 0;
            break;
        }
    CHECK_FALSE(MeasuredPicture(inked, 203).wrongQuietZones(other).empty());
}

TEST_CASE("a renderer of ZPL that is not ours sees the same labels") {
    if (!isLong())
        return;
    const ScanFolder folder;
    const std::string tools = std::string(std::getenv("DAK_SHARE")) + "/../../zpl";
    (void)outputOf(std::string(std::getenv("DAK_SOURCE")) + "/tests/journeys/layouts/fetchzpl " + tools);
    for (const auto& [name, printed] : papersOfAllLayouts())
        for (const int dpi : {203, 300, 600}) {
            if (printed.page.kind != "label" && printed.page.kind != "bag")
                continue;
            INFO(name << " " << dpi);
            const QImage picture = zplPictureOf(printed, dpi, folder, tools + "/package");
            checkPicture(printed, picture, dpi, folder);
            const QImage own = pictureOf(printed, PaperFormat::Zpl, dpi, folder);
            CHECK(picture.convertToFormat(QImage::Format_Grayscale8) ==
                  own.convertToFormat(QImage::Format_Grayscale8));
        }
}
