// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/labelsheet.h"

#include "tests/support/printers.h"
#include "tests/support/samplepapers.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<PrintedPage> quarters(int count) {
    std::vector<PrintedPage> labels;
    for (int i = 0; i < count; ++i) {
        AcceptedEntry entry = sampleCod();
        entry.article.number = ArticleNumber::issue("EM", static_cast<std::uint32_t>(47312480 + i));
        Page page = labelOf(entry, LabelSize::A4FourUp);
        const Overlay overlay = overlayOf(page, i % 2);
        labels.push_back({std::move(page), overlay});
    }
    return labels;
}

} // namespace

TEST_CASE("six labels from the third quarter on need two sheets") {
    const auto labels = quarters(6);
    const auto sheets = labelSheets(labels, 3);
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].page.symbols.size() == 4);
    CHECK(sheets[1].page.symbols.size() == 8);
    const auto contentAt = [&](int sheet, std::size_t symbol) {
        return sheets[static_cast<std::size_t>(sheet)].page.symbols.at(symbol).content;
    };
    CHECK(contentAt(0, 0) == labels[0].page.symbols[0].content);
    CHECK(contentAt(0, 2) == labels[1].page.symbols[0].content);
    CHECK(contentAt(1, 0) == labels[2].page.symbols[0].content);
    CHECK(sheets[0].page.symbols[0].box.y == labels[0].page.symbols[0].box.y + 1485);
    CHECK(sheets[0].page.symbols[0].box.x == labels[0].page.symbols[0].box.x);
    CHECK(sheets[0].page.symbols[2].box.x == labels[0].page.symbols[0].box.x + 1050);
}

TEST_CASE("every start leaves the quarters before it white") {
    const auto labels = quarters(1);
    for (int start = 1; start <= kLabelsOnSheet; ++start) {
        const auto sheets = labelSheets(labels, start);
        REQUIRE(sheets.size() == 1);
        const Page& page = sheets.front().page;
        CHECK(page.width == 2100);
        CHECK(page.height == 2970);
        const PageRect quarter{(start - 1) % 2 * 1050, (start - 1) / 2 * 1485, 1050, 1485};
        for (const PageText& text : page.texts) {
            CHECK(text.box.x >= quarter.x);
            CHECK(text.box.right() <= quarter.right());
            CHECK(text.box.y >= quarter.y);
            CHECK(text.box.bottom() <= quarter.bottom());
        }
    }
}

TEST_CASE("each label on a sheet has its own hash and its own DUPLICATE") {
    const auto labels = quarters(2);
    const auto sheets = labelSheets(labels, 1);
    std::string words;
    int duplicates = 0;
    for (const PageText& text : sheets.front().page.texts) {
        words += text.text() + "\n";
        duplicates += text.text() == "DUPLICATE 1" ? 1 : 0;
    }
    CHECK(duplicates == 1);
    std::string second = "# " + hex(labels[1].overlay.hash).substr(0, 4);
    for (char& c : second)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    CHECK(words.find(second) != std::string::npos);
}

TEST_CASE("a full sheet is read whole by another program") {
    const auto labels = quarters(4);
    const auto sheets = labelSheets(labels, 1);
    const ScanFolder folder;
    const auto png = drawer().png(sheets.front(), 203);
    REQUIRE(png);
    const std::set<std::string> read = scanFile(folder.write("sheet.png", *png));
    for (const PageSymbol& symbol : sheets.front().page.symbols)
        CHECK(read.count(scannedAs(symbol)) == 1);
}
