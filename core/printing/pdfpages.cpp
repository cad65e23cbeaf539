// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/pdfpages.h"

#include "core/base/check.h"
#include "core/printing/mediacheck.h"
#include "core/printing/pagepainter.h"

#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>

#include <cmath>
#include <limits>

namespace dak {

namespace {

// Modules are whole 600ths of an inch: whole dots on every office printer that draws a PDF.
constexpr int kFileDpi = 600;
constexpr double kPointsPerInch = 72;
constexpr double kPointsPerTenth = kPointsPerInch / 254.0;
const QByteArray kPageSize = QByteArrayLiteral("/MediaBox [0 0 ");
const QByteArray kCreationDate = QByteArrayLiteral("/CreationDate (D:");

// The time of drawing would make two prints of one page differ; the page has its own date on it.
void blankCreationDate(QByteArray& bytes) {
    const qsizetype at = bytes.indexOf(kCreationDate);
    if (at < 0)
        return;
    qsizetype i = at + kCreationDate.size();
    for (const char c : QByteArrayLiteral("20000101000000")) {
        if (c == '\0' || bytes[i] < '0' || bytes[i] > '9')
            break;
        bytes[i++] = c;
    }
    for (; i < bytes.size() && bytes[i] != ')'; ++i) // the zone: same length, always +00'00'
        bytes[i] = bytes[i] >= '0' && bytes[i] <= '9' ? '0' : bytes[i] == '-' ? '+' : bytes[i];
}

QSizeF pointsOf(Tenths width, Tenths height) {
    return {width * kPointsPerTenth, height * kPointsPerTenth};
}

// QPdfWriter rounds each page to whole points and then writes six decimals: the true size has room in its
// place, so that no offset of the file moves.
void writePageSizes(QByteArray& bytes, const std::vector<QSizeF>& sheets) {
    qsizetype at = 0;
    for (const QSizeF& sheet : sheets) {
        at = bytes.indexOf(kPageSize, at);
        check(at >= 0, "a page of a PDF without its size");
        at += kPageSize.size();
        const qsizetype room = bytes.indexOf(']', at) - at;
        const QByteArray size =
            QByteArray::number(sheet.width(), 'f', 6) + ' ' + QByteArray::number(sheet.height(), 'f', 6);
        check(size.size() <= room, "the size of a page is longer than its room");
        bytes.replace(at, room, size.rightJustified(room, ' '));
    }
    check(bytes.indexOf(kPageSize, at) < 0, "a page of a PDF that was not added");
}

// The order of fonts in the file is that of Qt's hashes, whose seed differs from run to run.
class SteadyHashes {
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    SteadyHashes(const SteadyHashes&) = delete;
    SteadyHashes& operator=(const SteadyHashes&) = delete;
};

} // namespace

PdfPages::PdfPages(ParagraphSetter& setter) : m_setter(setter), m_buffer(&m_bytes) {
    m_buffer.open(QIODevice::WriteOnly);
}

PdfPages::~PdfPages() {
    if (m_painter && m_painter->isActive())
        m_painter->end();
}

void PdfPages::openSheet(const std::string& title, QSizeF size, const DeviceDots& grid) {
    m_sheets.push_back(size);
    const QPageLayout layout(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch),
                             QPageLayout::Portrait, QMarginsF());
    if (m_writer) {
        check(m_writer->resolution() == grid.dpi(), "a PDF of two grids");
        m_writer->setPageLayout(layout);
        m_writer->newPage();
    } else {
        m_writer = std::make_unique<QPdfWriter>(&m_buffer);
        m_writer->setResolution(grid.dpi());
        m_writer->setCreator(QStringLiteral("Dak Counter"));
        m_writer->setTitle(QString::fromStdString(title));
        m_writer->setPageLayout(layout);
        m_painter = std::make_unique<QPainter>(m_writer.get());
    }
    // It counts from a whole point, below or above the edge of the paper.
    const double above = layout.fullRectPoints().height() - size.height();
    m_painter->setTransform(QTransform::fromTranslate(0, above * grid.dpi() / kPointsPerInch));
}

Status PdfPages::add(const Page& page, const Overlay& overlay) {
    const DeviceDots dots(kFileDpi);
    DAK_TRY(const PagePainter painter, PagePainter::prepare(page, overlay, dots, m_setter));
    for (const SymbolPlace& symbol : painter.symbols())
        DAK_TRY_STATUS(symbol.verifyAlone());
    const SteadyHashes steady;
    for (int sheet = 0; sheet < page.sheets; ++sheet) {
        openSheet(page.name, pointsOf(page.width, page.height), dots);
        m_painter->save();
        const int top = dots.of(page.height * sheet);
        m_painter->translate(0, -top);
        painter.draw(*m_painter, top, dots.of(page.height * (sheet + 1)));
        m_painter->restore();
    }
    return {};
}

Status PdfPages::addSheet(const Page& page, const Overlay& overlay, int sheet,
                          const PrinterProfile& printer) {
    DAK_TRY_STATUS(checkMedia(page, printer));
    const DeviceDots dots = DeviceDots::finerThan(printer);
    DAK_TRY(const PagePainter painter, PagePainter::prepare(page, overlay, dots, m_setter, sheet));
    const Tenths height = printer.mediaHeight == 0 ? page.height : printer.mediaHeight;
    const QRect paper = dots.plain().of(PageRect{0, 0, printer.mediaWidth, height});
    DAK_TRY_STATUS(painter.checkInside(paper));
    for (const SymbolPlace& symbol : painter.symbols())
        DAK_TRY_STATUS(symbol.verifyAlone());
    const SteadyHashes steady;
    const QSizeF size = pointsOf(printer.mediaWidth, height);
    openSheet(page.name, QSizeF(size.width(), std::round(size.height())), dots);
    painter.draw(*m_painter, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    return {};
}

Result<std::string> PdfPages::finish() {
    if (!m_painter)
        return Error::refused("page_missing");
    m_painter->end();
    m_writer.reset();
    m_buffer.close();
    writePageSizes(m_bytes, m_sheets);
    blankCreationDate(m_bytes);
    return m_bytes.toStdString();
}

} // namespace dak
