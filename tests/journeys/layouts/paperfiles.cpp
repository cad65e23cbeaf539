// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/layouts/paperfiles.h"

#include "core/printing/printerjobs.h"
#include "tests/support/printerdecoders.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace dak::test {

namespace {

QImage imageOf(const MonoRaster& raster) {
    QImage image(raster.width, raster.height, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < raster.height; ++y)
        std::copy_n(raster.bits.data() + static_cast<std::size_t>(y) * raster.bytesPerRow(),
                    raster.bytesPerRow(), reinterpret_cast<char*>(image.scanLine(y)));
    return image;
}

QImage below(const std::vector<QImage>& sheets) {
    int height = 0;
    for (const QImage& sheet : sheets)
        height += sheet.height();
    QImage all(sheets.front().width(), height, QImage::Format_Grayscale8);
    QPainter painter(&all);
    int y = 0;
    for (const QImage& sheet : sheets) {
        painter.drawImage(0, y, sheet);
        y += sheet.height();
    }
    return all;
}

PrinterProfile profileOf(const PrintedPage& printed, PrinterLanguage language, int dpi) {
    PrinterProfile printer = aPrinter(language);
    printer.dpiX = printer.dpiY = dpi;
    printer.mediaWidth = printed.page.width;
    printer.mediaHeight = printed.page.height;
    return printer;
}

std::vector<PrintBytes> jobsOf(const PrintedPage& printed, PrinterLanguage language, int dpi) {
    auto jobs = printerJobs(drawer(), printed, profileOf(printed, language, dpi));
    if (!jobs)
        FAIL(jobs.error().code() << " " << jobs.error().fact("field") << jobs.error().fact("name"));
    return *std::move(jobs);
}

QImage languagePicture(const PrintedPage& printed, PaperFormat format, int dpi) {
    const PrinterLanguage language = format == PaperFormat::Zpl    ? PrinterLanguage::Zpl
                                     : format == PaperFormat::Tspl ? PrinterLanguage::Tspl
                                                                   : PrinterLanguage::EscPos;
    const auto decode = format == PaperFormat::Zpl    ? decodeZpl
                        : format == PaperFormat::Tspl ? decodeTspl
                                                      : decodeEscPos;
    std::vector<QImage> sheets;
    for (const PrintBytes& job : jobsOf(printed, language, dpi))
        sheets.push_back(imageOf(decode(job.bytes, dotsOf(printed.page.width, dpi)).raster));
    return below(sheets);
}

QImage pdfPicture(const PrintedPage& printed, int dpi, const ScanFolder& folder) {
    const auto pdf = drawer().pdf(std::span(&printed, 1));
    REQUIRE(pdf);
    const std::string file = folder.write("paper.pdf", *pdf);
    std::vector<QImage> sheets;
    for (int sheet = 1; sheet <= printed.page.sheets; ++sheet) {
        const std::string number = std::to_string(sheet);
        (void)outputOf("pdftoppm -gray -r " + std::to_string(dpi) + " -f " + number + " -l " + number +
                       " -singlefile " + file + " " + folder.path("sheet"));
        sheets.emplace_back(QString::fromStdString(folder.path("sheet.pgm")));
    }
    return below(sheets);
}

QImage pbmPicture(const PrintedPage& printed, int dpi) {
    const auto raster = drawer().raster(printed, dpi);
    REQUIRE(raster);
    QBuffer written;
    written.open(QIODevice::WriteOnly);
    REQUIRE(raster->save(&written, "PBM"));
    return QImage::fromData(written.data(), "PBM");
}

} // namespace

std::vector<PaperFormat> paperFormats() {
    return {PaperFormat::Png, PaperFormat::Pbm,  PaperFormat::Pdf,
            PaperFormat::Zpl, PaperFormat::Tspl, PaperFormat::EscPos};
}

std::string paperFormatName(PaperFormat format) {
    static const std::vector<std::string> kNames{"PNG", "PBM", "PDF", "ZPL", "TSPL", "ESC/POS"};
    return kNames.at(static_cast<std::size_t>(format));
}

QImage pictureOf(const PrintedPage& printed, PaperFormat format, int dpi, const ScanFolder& folder) {
    QImageReader::setAllocationLimit(0); // A4 at 600 dpi is more than Qt takes for an honest picture
    switch (format) {
    case PaperFormat::Png: {
        const auto png = drawer().png(printed, dpi);
        REQUIRE(png);
        return QImage::fromData(QByteArray::fromStdString(*png), "PNG");
    }
    case PaperFormat::Pbm:
        return pbmPicture(printed, dpi);
    case PaperFormat::Pdf:
        return pdfPicture(printed, dpi, folder);
    case PaperFormat::Zpl:
    case PaperFormat::Tspl:
    case PaperFormat::EscPos:
        return languagePicture(printed, format, dpi);
    }
    return {};
}

QImage zplPictureOf(const PrintedPage& printed, int dpi, const ScanFolder& folder,
                    const std::string& package) {
    const auto jobs = jobsOf(printed, PrinterLanguage::Zpl, dpi);
    const std::string zpl = folder.write("paper.zpl", jobs.front().bytes);
    const std::string png = folder.path("zpl.png");
    const int perMillimetre = dpi == 203 ? 8 : dpi == 300 ? 12 : 24; // the renderer knows no others
    const auto length = [&](Tenths tenths) {
        return std::to_string(static_cast<double>(dotsOf(tenths, dpi)) / perMillimetre);
    };
    (void)outputOf("node " + std::string(std::getenv("DAK_SOURCE")) +
                   "/tests/journeys/layouts/renderzpl.mjs " + package + " " + zpl + " " +
                   length(printed.page.width) + " " + length(printed.page.height) + " " +
                   std::to_string(perMillimetre) + " " + png);
    const QImage picture(QString::fromStdString(png));
    return picture.copy(0, 0, dotsOf(printed.page.width, dpi), dotsOf(printed.page.height, dpi));
}

} // namespace dak::test
