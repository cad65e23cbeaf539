// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/layouts/paperfiles.h"

#include "core/printing/labelsheet.h"
#include "core/printing/port/cupsport.h"
#include "core/printing/printerjobs.h"
#include "tests/support/ippprinter.h"
#include "tests/support/printerdecoders.h"
#include "tests/support/printers.h"
#include "tests/support/privatespooler.h"
#include "tests/support/samplepapers.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <cups/cups.h>
#include <cups/pwg.h>
#include <cups/raster.h>
#include <fcntl.h>
#include <unistd.h>

#include <set>

namespace dak::test {

namespace {

PrintedPage sheetOfFour() {
    std::vector<PrintedPage> labels;
    for (std::uint32_t i = 0; i < 4; ++i) {
        AcceptedEntry entry = sampleGem();
        entry.article.number = ArticleNumber::issue("EM", 47312480 + i);
        Page page = labelOf(entry, LabelSize::A4FourUp);
        const Overlay overlay = overlayOf(page);
        labels.push_back({std::move(page), overlay});
    }
    return labelSheets(labels, 1).front();
}

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

// The first page of a document, by the reader of CUPS.
QImage pwgPicture(const std::string& document, const ScanFolder& folder) {
    const std::string file = folder.write("page.pwg", document);
    const int input = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    cups_raster_t* const raster = cupsRasterOpen(input, CUPS_RASTER_READ);
    REQUIRE(raster != nullptr);
    cups_page_header2_t header{};
    REQUIRE(cupsRasterReadHeader2(raster, &header) == 1);
    REQUIRE((header.cupsBitsPerPixel == 1 || header.cupsBitsPerPixel == 8));
    const bool isMono = header.cupsBitsPerPixel == 1;
    QImage picture(static_cast<int>(header.cupsWidth), static_cast<int>(header.cupsHeight),
                   isMono ? QImage::Format_Mono : QImage::Format_Grayscale8);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    std::vector<unsigned char> row(header.cupsBytesPerLine);
    for (int y = 0; y < picture.height(); ++y) {
        REQUIRE(cupsRasterReadPixels(raster, row.data(), header.cupsBytesPerLine) == header.cupsBytesPerLine);
        std::copy(row.begin(), row.end(), picture.scanLine(y));
    }
    CHECK(cupsRasterReadHeader2(raster, &header) == 0); // one job, one page
    cupsRasterClose(raster);
    ::close(input);
    return picture;
}

} // namespace

bool isLong() {
    return std::getenv("DAK_LONG") != nullptr;
}

std::vector<std::pair<std::string, PrintedPage>> papersOfAllLayouts() {
    static const std::set<std::string> kFullest{
        "label-gem",       "label-code39",        "label-a6-gem",        "label-a7-cod",      "bag-air",
        "bag-surface",     "receipt-80mm-basket", "receipt-58mm-basket", "receipt-a5-basket", "cdf1-hindi",
        "acknowledgement", "cancellation",        "day-report"};
    std::vector<std::pair<std::string, PrintedPage>> papers{{"a4-4up", sheetOfFour()}};
    for (SamplePaper& paper : samplePapers())
        if (kFullest.count(paper.name) == 1) {
            const Overlay overlay = overlayOf(paper.page, paper.copy);
            papers.emplace_back(paper.name, PrintedPage{std::move(paper.page), overlay});
        }
    REQUIRE(papers.size() == kFullest.size() + 1);
    return papers;
}

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

QImage everywherePictureOf(const PrintedPage& printed, int dpi, const ScanFolder& folder) {
    const pwg_media_t* const medium = pwgMediaForSize(printed.page.width * 10, printed.page.height * 10);
    REQUIRE(medium != nullptr);
    const IppPrinter printer(IppPrinter::Kind{"image/pwg-raster", medium->pwg, dpi});
    PrivateSpooler spooler;
    spooler.addQueue("sheets", printer.uri(), "everywhere");
    PrinterProfile profile = profileOf(printed, PrinterLanguage::Pdf, dpi);
    profile.address = *PrinterAddress::parse("cups:sheets");
    const auto jobs = printerJobs(drawer(), printed, profile);
    REQUIRE(jobs);
    const auto sent = CupsPort(profile, spooler.server()).send(jobs->front(), {}, [] { return false; });
    if (!sent)
        FAIL(sent.error().code() << " " << sent.error().fact("why") << spooler.log());
    CHECK(*sent == Delivery::Printed);
    REQUIRE(printer.documents().size() == 1);
    return pwgPicture(printer.documents().front(), folder);
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
