// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page made ready in the dots of a device, then drawn: everything that can be refused is refused before
// the first dot.
#pragma once

#include "core/document/page.h"
#include "core/printing/devicedots.h"
#include "core/printing/symbolplace.h"
#include "core/printing/textblock.h"

#include <QPainter>

#include <vector>

namespace dak {

class PagePainter {
public:
    // Errors text_does_not_fit {field}, symbol_content, symbol_does_not_fit.
    [[nodiscard]] static Result<PagePainter> prepare(const Page& page, const Overlay& overlay,
                                                     const DeviceDots& dots);

    // Everything, or what stands on one sheet: between two dot rows.
    void draw(QPainter& painter) const;
    void drawRows(QPainter& painter, int top, int bottom) const;
    const std::vector<SymbolPlace>& symbols() const { return m_symbols; }

private:
    explicit PagePainter(const DeviceDots& dots) : m_dots(dots) {}

    void addLine(const PageLine& line);
    [[nodiscard]] Status addText(const PageText& text);
    [[nodiscard]] Status addOverlay(const Page& page, const Overlay& overlay);

    DeviceDots m_dots;
    std::vector<QRect> m_black; // rules and the sides of frames
    std::vector<TextBlock> m_texts;
    std::vector<SymbolPlace> m_symbols;
};

} // namespace dak
