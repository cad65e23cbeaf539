// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/testpage.h"

#include "core/barcode/symbolencoder.h"
#include "core/printing/dotbars.h"
#include "core/printing/language/printerbytes.h"
#include "core/printing/profile/calibration.h"
#include "core/printing/profile/printercheck.h"
#include "core/printing/symbolplace.h"

#include <algorithm>
#include <cstdio>

namespace dak {

namespace {

constexpr Tenths kLineWidth = 2;
constexpr Tenths kMillimetre = 10;
constexpr Tenths kInside = 175; // right of and below the rulers with their numbers
constexpr Tenths kEdge = 50;
constexpr Tenths kGap = 25;
constexpr Tenths kSymbolHeight = 100;
constexpr Tenths kSquare = 20;
constexpr int kSquares = 8;
constexpr const char* kBarContent = "DAK1";
constexpr const char* kQrContent = "DAK TEST";

std::string percent(int hundredths) {
    char text[16];
    std::snprintf(text, sizeof text, "%+.2f %%", hundredths / 100.0);
    return text;
}

std::vector<std::string> settingsOf(const PrinterProfile& printer) {
    const Calibration& calibration = printer.calibration;
    const std::string height = printer.mediaHeight == 0 ? "" : " x " + lengthText(printer.mediaHeight);
    return {std::to_string(printer.dpiX) + " x " + std::to_string(printer.dpiY) + " dpi   " +
                std::string(printerLanguageCode(printer.language)),
            lengthText(printer.mediaWidth) + height, printer.address.text(),
            "dx " + lengthText(calibration.dx) + "   dy " + lengthText(calibration.dy),
            "sx " + percent(calibration.sx) + "   sy " + percent(calibration.sy)};
}

// How long a ruler's tick is: centimetres, halves, millimetres.
Tenths tickAt(Tenths at) {
    if (at % (10 * kMillimetre) == 0)
        return 45;
    return at % (5 * kMillimetre) == 0 ? 30 : 18;
}

// Sets the page from its upper left corner.
class TestPageSetter {
public:
    explicit TestPageSetter(const PrinterProfile& printer) : m_printer(printer) {
        m_page.kind = "test";
        m_page.name = "test page " + printer.name;
        m_page.edition = "test-1";
        m_page.width = printer.mediaWidth;
        m_page.height = testPageHeight(printer);
    }

    Page set() {
        addRulers();
        addSettings();
        addSymbol(Symbology::Code128, kBarContent);
        addSymbol(Symbology::Qr, kQrContent);
        addSquares();
        return std::move(m_page);
    }

private:
    void addBlack(Tenths x, Tenths y, Tenths width, Tenths height) {
        m_page.lines.push_back({{x, y, width, height}, 0});
    }
    void addNumber(Tenths x, Tenths y, Tenths millimetres) {
        const std::string text = std::to_string(millimetres / kMillimetre);
        m_page.texts.push_back({{x - 50, y, 100, 30}, "ruler", {{text, 22, 14, false, true}}, Align::Centre});
    }
    void addRulers();
    void addSettings();
    void addSymbol(Symbology symbology, const std::string& content);
    void addSquares();
    bool hasRoom(Tenths width, Tenths height) const {
        return kInside + width <= m_page.width - kEdge && m_y + height <= m_page.height - kEdge;
    }

    const PrinterProfile& m_printer;
    Page m_page;
    Tenths m_y = kInside;
};

void TestPageSetter::addRulers() {
    const RulerMarks marks = rulerMarks(m_printer.mediaWidth, m_printer.mediaHeight);
    const Tenths half = kLineWidth / 2;
    addBlack(marks.crossX - kEdge, marks.crossY - half, kEdge + marks.lineX, kLineWidth);
    addBlack(marks.crossX - half, marks.crossY - kEdge, kLineWidth, kEdge + marks.lineY);
    for (Tenths at = 0; at <= marks.lineX; at += kMillimetre) {
        addBlack(marks.crossX + at - half, marks.crossY, kLineWidth, tickAt(at));
        if (at > 0 && tickAt(at) == tickAt(0))
            addNumber(marks.crossX + at, marks.crossY - 35, at);
    }
    for (Tenths at = 0; at <= marks.lineY; at += kMillimetre) {
        addBlack(marks.crossX, marks.crossY + at - half, tickAt(at), kLineWidth);
        if (at > 0 && tickAt(at) == tickAt(0))
            addNumber(marks.crossX - 45, marks.crossY + at - 15, at);
    }
}

void TestPageSetter::addSettings() {
    PageText text;
    text.field = "settings";
    text.paragraphs.push_back({m_printer.name, 40, 16, true});
    for (const std::string& line : settingsOf(m_printer))
        text.paragraphs.push_back({line, 28, 12});
    const Tenths room = m_page.height - kEdge - kInside;
    text.box = {kInside, kInside, m_page.width - kInside - kEdge, std::min<Tenths>(260, room)};
    if (text.box.width < 200 || text.box.height < 140)
        return;
    m_y += text.box.height + kGap;
    m_page.texts.push_back(std::move(text));
}

// In the smallest box that holds the smallest module: what this printer can do at its limit.
void TestPageSetter::addSymbol(Symbology symbology, const std::string& content) {
    const auto modules = encodeSymbol(symbology, content);
    check(static_cast<bool>(modules), "the test page has contents for its symbols");
    const DeviceDots dots = m_printer.language == PrinterLanguage::Pdf
                                ? DeviceDots::finerThan(m_printer).coarse().plain()
                                : DeviceDots(m_printer.dpiX, m_printer.dpiY, {});
    const int across = modules->width() + 2 * quietModules(symbology);
    const int moduleX = SymbolPlace::leastModule(symbology, dots);
    const Tenths width = dots.tenthsAcross(across * moduleX);
    const Tenths height =
        isLinear(symbology) ? kSymbolHeight : dots.tenthsAlong(across * dots.squareTo(moduleX));
    if (!hasRoom(width, height))
        return;
    m_page.symbols.push_back({{kInside, m_y, width, height}, symbology, content});
    m_y += height + kGap;
}

void TestPageSetter::addSquares() {
    if (!hasRoom(kSquares * kSquare, kSquares * kSquare))
        return;
    for (int row = 0; row < kSquares; ++row)
        for (int column = row % 2; column < kSquares; column += 2)
            addBlack(kInside + column * kSquare, m_y + row * kSquare, kSquare, kSquare);
    m_y += kSquares * kSquare + kGap;
}

} // namespace

Page testPage(const PrinterProfile& printer) {
    return TestPageSetter(printer).set();
}

Result<MonoRaster> testRaster(const Renderer& renderer, const PrinterProfile& printer) {
    DAK_TRY(MonoRaster raster, renderer.dots({testPage(printer), {}}, printer));
    addDotBars(raster, dotsOf(kInside, printer.dpiX), dotsOf(kEdge, printer.dpiX),
               dotsOf(kEdge, printer.dpiY));
    return raster;
}

Result<PrintBytes> testPageJob(const Renderer& renderer, const PrinterProfile& printer) {
    DAK_TRY_STATUS(checkPrinter(printer));
    PrintBytes job{"test page " + printer.name, {}, std::string(printerFormatOf(printer.language))};
    if (printer.language == PrinterLanguage::Pdf) {
        DAK_TRY(job.bytes, renderer.pdf({testPage(printer), {}}, printer));
        return job;
    }
    DAK_TRY(const MonoRaster raster, testRaster(renderer, printer));
    job.bytes = printerBytesOf(raster, printer);
    return job;
}

} // namespace dak
