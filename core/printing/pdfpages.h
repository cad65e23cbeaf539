// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PDF in the making: pages are added in order, each of its own exact size.
#pragma once

#include "core/document/page.h"
#include "core/printing/paragraphsetter.h"

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>

#include <memory>
#include <string>

namespace dak {

class PdfPages {
public:
    explicit PdfPages(ParagraphSetter& setter);
    ~PdfPages();
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;

    // Nothing of the page is drawn when it is refused; errors as of Renderer.
    [[nodiscard]] Status add(const Page& page, const Overlay& overlay);
    // The whole document; error page_missing when none was added.
    [[nodiscard]] Result<std::string> finish();

private:
    void openSheet(const Page& page);

    ParagraphSetter& m_setter;
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
};

} // namespace dak
