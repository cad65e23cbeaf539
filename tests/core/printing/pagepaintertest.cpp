// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/pagepainter.h"

#include <QImage>

#include <catch2/catch.hpp>

using namespace dak;

namespace {

Page blankPage(int sheets = 1) {
    Page page;
    page.kind = "receipt";
    page.name = "receipt 1";
    page.width = 800;
    page.height = 1000;
    page.sheets = sheets;
    page.overlay = {40, 940, 720, 40};
    return page;
}

PagePainter prepared(const Page& page, int copy = 0) {
    ParagraphSetter setter;
    auto painter = PagePainter::prepare(page, overlayOf(page, copy), DeviceDots(203), setter);
    REQUIRE(painter);
    return *std::move(painter);
}

QRect inkBetween(const PagePainter& painter, int top, int bottom) {
    QImage picture(640, 2400, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    {
        QPainter brush(&picture);
        painter.draw(brush, top, bottom);
    }
    QRect ink;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.constScanLine(y)[x] < 128)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

TEST_CASE("a frame is four sides of its stroke, a rule is never lost") {
    Page page = blankPage();
    page.lines = {{{100, 100, 254, 254}, 4}, {{100, 500, 254, 1}, 0}};
    const auto rects = prepared(page).blackRects();
    REQUIRE(rects.size() == 5);
    CHECK(rects[0] == QRect(80, 80, 203, 3));
    CHECK(rects[1] == QRect(80, 280, 203, 3));
    CHECK(rects[2] == QRect(80, 83, 3, 197));
    CHECK(rects[3] == QRect(280, 83, 3, 197));
    CHECK(rects[4].height() == 1); // a tenth of a millimetre is less than a dot, but seen
}

TEST_CASE("the original shows its hash, a duplicate says so") {
    const DeviceDots dots(203);
    const Page page = blankPage();
    const QRect overlay = dots.of(page.overlay);
    const QRect original = inkBetween(prepared(page), 0, 10000);
    CHECK(overlay.contains(original));
    CHECK(original.left() > overlay.center().x()); // the hash stands on the right
    const QRect duplicate = inkBetween(prepared(page, 1), 0, 10000);
    CHECK(duplicate.left() == overlay.left());
    CHECK(duplicate.height() == overlay.height());
}

TEST_CASE("each sheet has its overlay and only its own content") {
    Page page = blankPage(2);
    page.texts = {{{40, 40, 700, 60}, "first", {{"first sheet", 40, 30}}},
                  {{40, 1040, 700, 60}, "second", {{"second sheet", 40, 30}}}};
    const DeviceDots dots(203);
    const PagePainter painter = prepared(page);
    const QRect first = inkBetween(painter, 0, dots.of(1000));
    const QRect second = inkBetween(painter, dots.of(1000), dots.of(2000));
    CHECK(first.bottom() < dots.of(1000));
    CHECK(second.top() >= dots.of(1000));
    CHECK(first.bottom() > dots.of(940));   // the overlay of the first
    CHECK(second.bottom() > dots.of(1940)); // and of the second
}

TEST_CASE("a page without room for an overlay gets none") {
    Page page = blankPage();
    page.overlay = {};
    CHECK(inkBetween(prepared(page, 1), 0, 10000).isEmpty());
}
