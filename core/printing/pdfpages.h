// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PDF in the making: pages are added in order, each of its own size. For a file they are drawn on a grid of
// 600 dpi and are exact. For a printer they are drawn on a grid of its dots, exact across and of whole points
// along the feed: the filters of CUPS align bars with its dots then, and set no page lower by a part of a
// point.
#pragma once

#include "core/document/page.h"
#include "core/printing/devicedots.h"
#include "core/printing/paragraphsetter.h"
#include "core/printing/profile/printerprofile.h"

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <QSizeF>

#include <memory>
#include <string>
#include <vector>

namespace dak {

class PdfPages {
public:
    explicit PdfPages(ParagraphSetter& setter);
    ~PdfPages();
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;

    // Nothing of the page is drawn when it is refused; errors as of Renderer.
    [[nodiscard]] Status add(const Page& page, const Overlay& overlay);
    // One sheet of a page, corrected, on a PDF page of the printer's medium; the page's own size where the
    // medium has no end. Error page_exceeds_media, calibration_off_page.
    [[nodiscard]] Status addSheet(const Page& page, const Overlay& overlay, int sheet,
                                  const PrinterProfile& printer);
    // The whole document; error page_missing when none was added.
    [[nodiscard]] Result<std::string> finish();

private:
    // In points; from here on a dot of the grid is counted from the upper left corner of this sheet.
    void openSheet(const std::string& title, QSizeF size, const DeviceDots& grid);

    ParagraphSetter& m_setter;
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    std::vector<QSizeF> m_sheets; // in points
};

} // namespace dak
