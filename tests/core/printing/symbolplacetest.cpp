// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/symbolplace.h"

#include <QPainter>

#include <catch2/catch.hpp>

using namespace dak;

namespace {

PageSymbol symbolOf(Symbology symbology, Tenths width, Tenths height) {
    return {{20, 20, width, height}, symbology, "EM473124829IN"};
}

QImage drawn(const SymbolPlace& place) {
    QImage picture(2600, 900, QImage::Format_Mono);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    picture.fill(0);
    QPainter painter(&picture);
    for (const QRect& rect : place.darkRects())
        painter.fillRect(rect, Qt::black);
    return picture;
}

} // namespace

TEST_CASE("modules are whole dots with their quiet zone, as large as fits") {
    const auto bars = SymbolPlace::of(symbolOf(Symbology::Code128, 950, 150), DeviceDots(203));
    REQUIRE(bars);
    CHECK(bars->moduleDots() == 4); // 759 dots for 156 + 20 modules
    CHECK(bars->region().width() == 176 * 4);
    CHECK(bars->darkRects().front().left() == bars->region().left() + 40);
    const auto qr = SymbolPlace::of(symbolOf(Symbology::Qr, 220, 220), DeviceDots(203));
    REQUIRE(qr);
    CHECK(qr->moduleDots() == 6);
    CHECK(qr->region().width() == 29 * 6);
    CHECK(qr->region().height() == 29 * 6);
}

TEST_CASE("every symbol at every resolution verifies in its own raster") {
    for (const int dpi : {203, 300, 600})
        for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr}) {
            INFO(symbologyCode(symbology) << " at " << dpi);
            const bool linear = isLinear(symbology);
            const auto place =
                SymbolPlace::of(symbolOf(symbology, linear ? 950 : 220, linear ? 130 : 220), DeviceDots(dpi));
            REQUIRE(place);
            CHECK(place->verifyIn(drawn(*place)));
            CHECK(place->verifyAlone());
            for (const QRect& rect : place->darkRects()) {
                CHECK(rect.width() % place->moduleDots() == 0);
                CHECK(place->region().contains(rect));
            }
        }
}

TEST_CASE("a box too small for a readable module is refused") {
    for (const Symbology symbology : {Symbology::Code128, Symbology::Qr}) {
        const auto place = SymbolPlace::of(symbolOf(symbology, 60, 60), DeviceDots(203));
        REQUIRE_FALSE(place);
        CHECK(place.error().code() == "symbol_does_not_fit");
    }
}

TEST_CASE("one foreign dot in the symbol or its quiet zone is seen") {
    const auto place = SymbolPlace::of(symbolOf(Symbology::Code128, 950, 150), DeviceDots(203));
    REQUIRE(place);
    const QRect region = place->region();
    for (const QPoint& point : {region.topLeft(), region.bottomRight(), region.center(),
                                QPoint(region.left() + 3, region.center().y())}) {
        QImage picture = drawn(*place);
        picture.setPixel(point, 1 - static_cast<uint>(picture.pixelIndex(point)));
        const Status status = place->verifyIn(picture);
        REQUIRE_FALSE(status);
        CHECK(status.error().code() == "symbol_unreadable");
        CHECK(status.error().fact("content") == "EM473124829IN");
        CHECK(status.error().fact("why") == "overprinted");
    }
}

TEST_CASE("a symbol off the page is not printed") {
    PageSymbol symbol = symbolOf(Symbology::Code128, 950, 150);
    symbol.box.x = 3000;
    const auto place = SymbolPlace::of(symbol, DeviceDots(203));
    REQUIRE(place);
    CHECK(place->verifyIn(QImage(812, 1218, QImage::Format_Mono)).error().fact("why") == "outside the page");
}

TEST_CASE("on the grid of a PDF every edge of a symbol is an edge of the printer's dots") {
    for (const auto& [dpiX, dpiY] : {std::pair{150, 150}, std::pair{203, 203}, std::pair{300, 300},
                                     std::pair{600, 600}, std::pair{300, 600}, std::pair{360, 180}})
        for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr}) {
            INFO(symbologyCode(symbology) << " at " << dpiX << " x " << dpiY);
            PrinterProfile printer;
            printer.dpiX = dpiX;
            printer.dpiY = dpiY;
            const DeviceDots grid = DeviceDots::finerThan(printer);
            const PageSymbol symbol = symbolOf(symbology, isLinear(symbology) ? 950 : 220, 220);
            const auto place = SymbolPlace::of(symbol, grid);
            const auto dots = SymbolPlace::of(symbol, grid.coarse());
            REQUIRE(place);
            REQUIRE(dots);
            CHECK(place->moduleDots() == dots->moduleDots() * grid.grainAcross());
            CHECK(place->verifyAlone());
            for (const QRect& rect : place->darkRects()) {
                for (const int edge : {rect.left(), rect.left() + rect.width()})
                    CHECK(edge % grid.grainAcross() == 0);
                for (const int edge : {rect.top(), rect.top() + rect.height()})
                    CHECK(edge % grid.grainAlong() == 0);
            }
        }
}
