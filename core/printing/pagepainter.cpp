// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/pagepainter.h"

#include "core/base/text.h"

#include <algorithm>

namespace dak {

namespace {

constexpr Tenths kHashSize = 21;
constexpr Tenths kDuplicateSize = 32;
constexpr Tenths kOverlayLeast = 14;
constexpr std::size_t kHashDigits = 16; // 64 bits tell pages apart; the whole hash is in the book

std::string hashText(const Sha256& hash) {
    const std::string digits = upperAscii(hex(hash)).substr(0, kHashDigits);
    std::string text = "#";
    for (std::size_t i = 0; i < digits.size(); i += 4)
        text += " " + digits.substr(i, 4);
    return text;
}

PageText overlayText(PageRect box, std::string text, Align align, bool strong) {
    const Tenths size = strong ? kDuplicateSize : kHashSize;
    return {box, "overlay", {{std::move(text), size, kOverlayLeast, strong}}, align, true, strong};
}

} // namespace

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

Status PagePainter::addOverlay(const Page& page, const Overlay& overlay) {
    if (page.overlay.height <= 0)
        return {};
    for (int sheet = 0; sheet < page.sheets; ++sheet) {
        PageRect box = page.overlay;
        box.y += sheet * page.height;
        if (!isOn(box))
            continue;
        PageRect left = box;
        left.width = box.width * 2 / 5;
        std::string right = hashText(overlay.hash);
        if (page.sheets > 1)
            right = page.name + "  ·  " + right + "  ·  " + std::to_string(sheet + 1) + "/" +
                    std::to_string(page.sheets);
        if (overlay.copy > 0) {
            DAK_TRY_STATUS(
                addText(overlayText(left, "DUPLICATE " + std::to_string(overlay.copy), Align::Centre, true)));
            box.x += left.width;
            box.width -= left.width;
        }
        DAK_TRY_STATUS(addText(overlayText(box, std::move(right), Align::Right, false)));
    }
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
    DAK_TRY_STATUS(painter.addOverlay(page, overlay));
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
