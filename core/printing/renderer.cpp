// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/renderer.h"

#include "core/printing/pagepainter.h"
#include "core/printing/paperfonts.h"
#include "core/printing/pdfpages.h"

#include <QBuffer>

#include <cmath>

namespace dak {

namespace {

constexpr int kMostDots = 32'000; // a QPainter counts in 16 bits
constexpr double kInchesPerMetre = 1000 / 25.4;

QImage blankRaster(int width, int height, int dpi) {
    QImage raster(width, height, QImage::Format_Mono);
    raster.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    raster.fill(0);
    const int perMetre = static_cast<int>(std::lround(dpi * kInchesPerMetre));
    raster.setDotsPerMeterX(perMetre);
    raster.setDotsPerMeterY(perMetre);
    return raster;
}

} // namespace

Result<Renderer> Renderer::make() {
    DAK_TRY_STATUS(ensureFonts());
    return Renderer();
}

Result<QImage> Renderer::raster(const PrintedPage& printed, int dpi) const {
    DAK_TRY(const DeviceDots dots, DeviceDots::ofPrinter(dpi));
    const Page& page = printed.page;
    const int height = dots.of(page.height * page.sheets);
    if (height > kMostDots)
        return Error::refused("page_too_long", {{"tenths", std::to_string(page.height * page.sheets)}});
    DAK_TRY(const PagePainter painter, PagePainter::prepare(page, printed.overlay, dots));
    QImage raster = blankRaster(dots.of(page.width), height, dpi);
    {
        QPainter brush(&raster);
        painter.draw(brush);
    }
    for (const SymbolPlace& symbol : painter.symbols())
        DAK_TRY_STATUS(symbol.verifyIn(raster));
    return raster;
}

Result<std::string> Renderer::png(const PrintedPage& printed, int dpi) const {
    DAK_TRY(const QImage picture, raster(printed, dpi));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    check(picture.save(&buffer, "PNG"), "a raster could not be written as PNG");
    return bytes.toStdString();
}

Result<std::string> Renderer::pdf(std::span<const PrintedPage> printed) const {
    PdfPages pages;
    for (const PrintedPage& each : printed)
        DAK_TRY_STATUS(pages.add(each.page, each.overlay));
    return pages.finish();
}

} // namespace dak
