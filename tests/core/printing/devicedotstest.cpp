// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/devicedots.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

TEST_CASE("a 4 x 6 inch label has the dots of its printer") {
    CHECK(DeviceDots(203).of(1016) == 812);
    CHECK(DeviceDots(203).of(1524) == 1218);
    CHECK(DeviceDots(300).of(1016) == 1200);
    CHECK(DeviceDots(600).of(1524) == 3600);
}

TEST_CASE("a least length is rounded up to whole dots") {
    CHECK(DeviceDots(203).atLeast(25) == 2);
    CHECK(DeviceDots(300).atLeast(25) == 3);
    CHECK(DeviceDots(600).atLeast(25) == 6);
}

TEST_CASE("boxes that touch in millimetres touch in dots") {
    CHECK(rc::check("right of one is left of the next", [] {
        const auto x = static_cast<Tenths>(*rc::gen::inRange(0, 2000));
        const auto width = static_cast<Tenths>(*rc::gen::inRange(1, 500));
        const DeviceDots dots(*rc::gen::element(203, 300, 600));
        const QRect left = dots.of(PageRect{x, 0, width, 10});
        const QRect right = dots.of(PageRect{x + width, 0, 10, 10});
        RC_ASSERT(left.left() + left.width() == right.left());
    }));
}

TEST_CASE("only the resolutions of printers are taken") {
    for (const int dpi : {203, 300, 600})
        CHECK(DeviceDots::ofPrinter(dpi));
    for (const int dpi : {0, -203, 72, 204, 1200}) {
        const auto dots = DeviceDots::ofPrinter(dpi);
        REQUIRE_FALSE(dots);
        CHECK(dots.error().code() == "dpi_invalid");
    }
}

TEST_CASE("two resolutions are counted each for itself") {
    const DeviceDots dots(300, 600, {});
    CHECK(dots.across(1016) == 1200);
    CHECK(dots.of(1016) == 2400);
    CHECK(dots.atLeast(25) == 3); // across, where bars stand
    CHECK(dots.squareTo(3) == 6);
    CHECK(dots.aspect() == 0.5);
    CHECK(dots.of(PageRect{254, 254, 254, 254}) == QRect(300, 600, 300, 600));
}

TEST_CASE("a correction shifts and stretches where things stand") {
    const DeviceDots dots(254, 254, {-12, 4, 100, -50}); // a dot is a tenth of a millimetre
    CHECK(dots.of(PageRect{0, 0, 1000, 1000}) == QRect(-12, 4, 1010, 995));
    CHECK(dots.plain().of(PageRect{0, 0, 1000, 1000}) == QRect(0, 0, 1000, 1000));
    CHECK(dots.of(1000) == 1000);
    CHECK(dots.onSheet(1524).of(PageRect{0, 1524, 10, 10}).top() == 4);
}

TEST_CASE("dots have room in the length that is said for them") {
    CHECK(rc::check("wherever they begin", [] {
        const auto dpi = *rc::gen::element(203, 300, 600);
        const auto count = *rc::gen::inRange(1, 500);
        const auto at = *rc::gen::inRange(0, 1000);
        const DeviceDots dots(dpi);
        RC_ASSERT(dots.of(PageRect{at, at, dots.tenthsAcross(count), dots.tenthsAlong(count)}).width() >=
                  count);
    }));
}

TEST_CASE("the grid of a PDF is a whole part of its printer's dots, 600 to the inch or more") {
    const struct {
        int dpiX, dpiY, grid, across, along;
    } cases[] = {{150, 150, 600, 4, 4},    {203, 203, 609, 3, 3},   {300, 300, 600, 2, 2},
                 {360, 360, 720, 2, 2},    {600, 600, 600, 1, 1},   {300, 600, 600, 2, 1},
                 {360, 180, 720, 2, 4},                                                     // a dot matrix
                 {1200, 1200, 1200, 1, 1}, {240, 216, 2160, 9, 10}, {203, 300, 600, 1, 1}}; // none holds both
    for (const auto& row : cases) {
        INFO(row.dpiX << " x " << row.dpiY);
        PrinterProfile printer;
        printer.dpiX = row.dpiX;
        printer.dpiY = row.dpiY;
        const DeviceDots grid = DeviceDots::finerThan(printer);
        CHECK(grid.dpi() == row.grid);
        CHECK(grid.grainAcross() == row.across);
        CHECK(grid.grainAlong() == row.along);
        CHECK(grid.of(Tenths{254}) == row.grid);
        CHECK(grid.across(Tenths{254}) == row.grid);
        CHECK(grid.coarse().across(Tenths{254}) == row.grid / row.across);
        CHECK(grid.coarse().of(Tenths{254}) == row.grid / row.along);
        CHECK(grid.coarse().grainAcross() == 1);
        CHECK(grid.coarse().grainAlong() == 1);
    }
}

TEST_CASE("a correction stands on the grid of a PDF, and its plain grid is as fine") {
    PrinterProfile printer;
    printer.calibration = {10, -5, 0, 0};
    const DeviceDots grid = DeviceDots::finerThan(printer).onSheet(100);
    CHECK(grid.of(PageRect{100, 200, 10, 10}).topLeft() == QPoint(264, 228)); // 11.0 and 9.5 mm
    CHECK(grid.plain().of(PageRect{100, 200, 10, 10}).topLeft() == QPoint(240, 240));
    CHECK(grid.plain().grainAcross() == 3);
}
