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
                                                     const DeviceDots& dots, ParagraphSetter& setter);

    // Everything between two dot rows: one sheet of a vector page.
    void draw(QPainter& painter, int top, int bottom) const;
    // All texts, white and black only.
    void drawTexts(QPainter& painter) const;
    // What else is black: rules, frames, modules.
    std::vector<QRect> blackRects() const;
    const std::vector<SymbolPlace>& symbols() const { return m_symbols; }

private:
    PagePainter(const DeviceDots& dots, ParagraphSetter& setter) : m_dots(dots), m_setter(&setter) {}

    void addLine(const PageLine& line);
    [[nodiscard]] Status addText(const PageText& text);
    [[nodiscard]] Status addOverlay(const Page& page, const Overlay& overlay);

    DeviceDots m_dots;
    ParagraphSetter* m_setter;  // while it is prepared
    std::vector<QRect> m_black; // rules and the sides of frames
    std::vector<TextBlock> m_texts;
    std::vector<SymbolPlace> m_symbols;
};

} // namespace dak
