// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/pagepainter.h"

#include "core/printing/overlaytexts.h"

#include <algorithm>

namespace dak {

bool PagePainter::isOn(const PageRect& box) const {
    return box.y >= m_from && box.y < m_to;
}

Status PagePainter::checkInside(const QRect& paper) const {
    for (const TextBlock& text : m_texts)
        if (const QRect words = text.wordsBox(); !words.isEmpty() && !paper.contains(words))
            return Error::refused("calibration_off_page");
    return {};
}

void PagePainter::addLine(const PageLine& line) {
    const QRect box = m_dots.of(line.box);
    if (line.stroke == 0) {
        m_black.emplace_back(box.left(), box.top(), std::max(1, box.width()), std::max(1, box.height()));
        return;
    }
    const int stroke = std::max(1, m_dots.of(line.stroke));
    const int side = std::max(1, m_dots.across(line.stroke));
    m_black.emplace_back(box.left(), box.top(), box.width(), stroke);
    m_black.emplace_back(box.left(), box.bottom() + 1 - stroke, box.width(), stroke);
    m_black.emplace_back(box.left(), box.top() + stroke, side, box.height() - 2 * stroke);
    m_black.emplace_back(box.right() + 1 - side, box.top() + stroke, side, box.height() - 2 * stroke);
}

Status PagePainter::addText(const PageText& text) {
    DAK_TRY(TextBlock block, TextBlock::fit(text, m_dots, *m_setter));
    m_texts.push_back(std::move(block));
    return {};
}

Result<PagePainter> PagePainter::prepare(const Page& page, const Overlay& overlay, const DeviceDots& dots,
                                         ParagraphSetter& setter, std::optional<int> sheet) {
    PagePainter painter(sheet ? dots.onSheet(page.height * *sheet) : dots, setter);
    if (sheet) {
        painter.m_from = page.height * *sheet;
        painter.m_to = painter.m_from + page.height;
    }
    for (const PageLine& line : page.lines)
        if (painter.isOn(line.box))
            painter.addLine(line);
    for (const PageText& text : page.texts)
        if (painter.isOn(text.box))
            DAK_TRY_STATUS(painter.addText(text));
    for (const PageText& text : overlayTexts(page, overlay))
        if (painter.isOn(text.box))
            DAK_TRY_STATUS(painter.addText(text));
    for (const PageSymbol& symbol : page.symbols) {
        if (!painter.isOn(symbol.box))
            continue;
        DAK_TRY(SymbolPlace place, SymbolPlace::of(symbol, painter.m_dots));
        painter.m_symbols.push_back(std::move(place));
    }
    return painter;
}

void PagePainter::draw(QPainter& painter, int top, int bottom) const {
    const auto isOn = [top, bottom](const QRect& rect) { return rect.top() >= top && rect.top() < bottom; };
    for (const QRect& rect : blackRects())
        if (isOn(rect))
            painter.fillRect(rect, Qt::black);
    for (const TextBlock& text : m_texts)
        if (isOn(text.box()))
            text.draw(painter);
}

void PagePainter::drawTexts(QPainter& painter) const {
    painter.setRenderHint(QPainter::TextAntialiasing, false);
    for (const TextBlock& text : m_texts)
        text.draw(painter);
}

std::vector<QRect> PagePainter::blackRects() const {
    std::vector<QRect> rects = m_black;
    for (const SymbolPlace& symbol : m_symbols) {
        const std::vector<QRect> dark = symbol.darkRects();
        rects.insert(rects.end(), dark.begin(), dark.end());
    }
    return rects;
}

} // namespace dak
