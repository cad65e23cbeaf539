// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/renderer.h"

#include "core/printing/mediacheck.h"
#include "core/printing/pagepainter.h"
#include "core/printing/paperfonts.h"
#include "core/printing/pdfpages.h"

#include <QBuffer>

#include <cmath>
#include <cstdint>
#include <cstring>

namespace dak {

namespace {

constexpr int kMostDots = 32'000; // a QPainter counts in 16 bits
constexpr double kInchesPerMetre = 1000 / 25.4;

QImage blankRaster(int width, int height) {
    QImage raster(width, height, QImage::Format_Mono);
    raster.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    raster.fill(0);
    return raster;
}

// Eight grey bytes, each 0 or 255, as eight bits, black set.
uchar packed(const uchar* grey) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, grey, sizeof eight);
    constexpr std::uint64_t kLowBits = 0x0101'0101'0101'0101;
    constexpr std::uint64_t kGather = 0x8040'2010'0804'0201; // first byte to the highest bit
    return static_cast<uchar>(((~eight & kLowBits) * kGather) >> 56);
}

// Texts are drawn in grey bytes, where Qt is three times as fast as in bits, and then packed.
QImage drawnTexts(const PagePainter& painter, int width, int height) {
    const int rowBytes = (width + 7) / 8;
    QImage grey(rowBytes * 8, height, QImage::Format_Grayscale8);
    grey.fill(Qt::white);
    {
        QPainter brush(&grey);
        painter.drawTexts(brush);
    }
    QImage raster = blankRaster(width, height);
    for (int y = 0; y < height; ++y) {
        const uchar* from = grey.constScanLine(y);
        uchar* to = raster.scanLine(y);
        for (int i = 0; i < rowBytes; ++i)
            to[i] = packed(from + std::ptrdiff_t{8} * i);
    }
    return raster;
}

void blacken(QImage& raster, const QRect& rect) {
    const QRect part = rect & raster.rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        uchar* row = raster.scanLine(y);
        for (int x = part.left(); x <= part.right();) {
            if ((x & 7) == 0 && x + 7 <= part.right()) {
                row[x >> 3] = 0xFF;
                x += 8;
                continue;
            }
            row[x >> 3] = static_cast<uchar>(row[x >> 3] | (0x80 >> (x & 7)));
            ++x;
        }
    }
}

Status checkLength(Tenths length, int dots) {
    if (dots > kMostDots)
        return Error::refused("page_too_long", {{"tenths", std::to_string(length)}});
    return {};
}

// Texts, then what is black, then each symbol read back from the exact dots.
Result<QImage> drawn(const PagePainter& painter, int width, int height) {
    QImage raster = drawnTexts(painter, width, height);
    for (const QRect& rect : painter.blackRects())
        blacken(raster, rect);
    for (const SymbolPlace& symbol : painter.symbols())
        DAK_TRY_STATUS(symbol.verifyIn(raster));
    return raster;
}

MonoRaster monoOf(const QImage& image, const PrinterProfile& printer) {
    MonoRaster raster{image.width(), image.height(), printer.dpiX, printer.dpiY, {}};
    const std::size_t perRow = raster.bytesPerRow();
    raster.bits.reserve(perRow * static_cast<std::size_t>(image.height()));
    const unsigned pad = static_cast<unsigned>(perRow * 8 - static_cast<std::size_t>(image.width()));
    for (int y = 0; y < image.height(); ++y) {
        raster.bits.append(reinterpret_cast<const char*>(image.constScanLine(y)), perRow);
        raster.bits.back() =
            static_cast<char>(static_cast<unsigned char>(raster.bits.back()) & (0xFFU << pad));
    }
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
    DAK_TRY_STATUS(checkLength(page.height * page.sheets, height));
    DAK_TRY(const PagePainter painter, PagePainter::prepare(page, printed.overlay, dots, *m_setter));
    DAK_TRY(QImage raster, drawn(painter, dots.of(page.width), height));
    const int perMetre = static_cast<int>(std::lround(dpi * kInchesPerMetre));
    raster.setDotsPerMeterX(perMetre);
    raster.setDotsPerMeterY(perMetre);
    return raster;
}

Result<MonoRaster> Renderer::dots(const PrintedPage& printed, const PrinterProfile& printer,
                                  int sheet) const {
    const Page& page = printed.page;
    DAK_TRY_STATUS(checkMedia(page, printer));
    const DeviceDots dots(printer.dpiX, printer.dpiY, printer.calibration);
    const int height = dots.of(page.height);
    DAK_TRY_STATUS(checkLength(page.height, height));
    DAK_TRY(const PagePainter painter, PagePainter::prepare(page, printed.overlay, dots, *m_setter, sheet));
    const QRect paper(0, 0, dots.across(page.width), height);
    DAK_TRY_STATUS(painter.checkInside(paper));
    DAK_TRY(const QImage image, drawn(painter, paper.width(), height));
    return monoOf(image, printer);
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
    PdfPages pages(*m_setter);
    for (const PrintedPage& each : printed)
        DAK_TRY_STATUS(pages.add(each.page, each.overlay));
    return pages.finish();
}

Result<std::string> Renderer::pdf(const PrintedPage& printed, const PrinterProfile& printer,
                                  int sheet) const {
    PdfPages pages(*m_setter);
    DAK_TRY_STATUS(pages.addSheet(printed.page, printed.overlay, sheet, printer));
    return pages.finish();
}

} // namespace dak
