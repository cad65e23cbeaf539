// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/mediacheck.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("a page fits its medium to the tenth of a millimetre, and nothing is turned, shrunk or cut") {
    const struct {
        Tenths width, height, mediaWidth, mediaHeight;
        bool fits;
    } cases[] = {{1016, 1524, 1016, 1524, true},  {1017, 1524, 1016, 1524, false},
                 {1016, 1525, 1016, 1524, false}, {740, 1050, 1016, 1524, true},
                 {1524, 1016, 1016, 1524, false},                            // not turned
                 {800, 30000, 800, 0, true},      {801, 100, 800, 0, false}, // endless paper has a width
                 {1050, 1480, 1016, 1524, false}, {2100, 2970, 2100, 2970, true}};
    for (const auto& row : cases) {
        INFO(row.width << " x " << row.height << " on " << row.mediaWidth << " x " << row.mediaHeight);
        Page page;
        page.width = row.width;
        page.height = row.height;
        PrinterProfile printer;
        printer.mediaWidth = row.mediaWidth;
        printer.mediaHeight = row.mediaHeight;
        const Status checked = checkMedia(page, printer);
        CHECK(bool(checked) == row.fits);
        if (!checked)
            CHECK(checked.error().code() == "page_exceeds_media");
    }
}

TEST_CASE("a refusal names both sizes, and of endless paper its width alone") {
    Page page;
    page.width = 1050;
    page.height = 1480;
    PrinterProfile printer;
    CHECK(checkMedia(page, printer).error().facts() ==
          std::vector<Fact>{{"page", "105.0 mm x 148.0 mm"}, {"media", "101.6 mm x 152.4 mm"}});
    printer.mediaWidth = 800;
    printer.mediaHeight = 0;
    CHECK(checkMedia(page, printer).error().fact("media") == "80.0 mm");
}
