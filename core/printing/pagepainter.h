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

#include <limits>
#include <optional>
#include <vector>

namespace dak {

class PagePainter {
public:
    // With a sheet: only that one, from its own upper edge. Errors text_does_not_fit {field}, symbol_content,
    // symbol_does_not_fit.
    [[nodiscard]] static Result<PagePainter> prepare(const Page& page, const Overlay& overlay,
                                                     const DeviceDots& dots, ParagraphSetter& setter,
                                                     std::optional<int> sheet = std::nullopt);

    // Everything between two dot rows: one sheet of a vector page.
    void draw(QPainter& painter, int top, int bottom) const;
    // All texts, white and black only.
    void drawTexts(QPainter& painter) const;
    // What else is black: rules, frames, modules.
    std::vector<QRect> blackRects() const;
    const std::vector<SymbolPlace>& symbols() const { return m_symbols; }
    // Every text lies on the paper. Error calibration_off_page when a correction pushes one over its edge.
    [[nodiscard]] Status checkInside(const QRect& paper) const;

private:
    PagePainter(const DeviceDots& dots, ParagraphSetter& setter) : m_dots(dots), m_setter(&setter) {}

    void addLine(const PageLine& line);
    [[nodiscard]] Status addText(const PageText& text);

    bool isOn(const PageRect& box) const;

    DeviceDots m_dots;
    Tenths m_from = std::numeric_limits<Tenths>::min(); // what is on the sheet
    Tenths m_to = std::numeric_limits<Tenths>::max();
    ParagraphSetter* m_setter;  // while it is prepared
    std::vector<QRect> m_black; // rules and the sides of frames
    std::vector<TextBlock> m_texts;
    std::vector<SymbolPlace> m_symbols;
};

} // namespace dak
