// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/textblock.h"

#include "core/printing/paperfonts.h"

#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace dak {

namespace {

constexpr int kPercentStep = 4;
constexpr int kLeastPercent = 4;
// Noto Sans: ascent 1.069 em, descent 0.293 em. Its Indian sisters state more but their ink keeps within;
// the Arabic font does not, so taller lines keep their own height.
constexpr double kAscent = 1.069;
constexpr double kLeading = 1.36;
constexpr double kTallLeading = 1.75;
// The white under the last line may hang out of a tight box; ink does not.
constexpr double kHanging = 0.16;
constexpr Tenths kInversePadding = 9; // white letters keep off the edge of their black box
constexpr double kCapsHeight = 0.74;  // of digits and capitals, with the overshoot of round ones

QTextOption optionOf(Align align) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const Qt::Alignment side = align == Align::Left     ? Qt::AlignLeft | Qt::AlignAbsolute
                               : align == Align::Centre ? Qt::AlignHCenter
                                                        : Qt::AlignRight | Qt::AlignAbsolute;
    option.setAlignment(side);
    return option;
}

int pixelSizeOf(const PageParagraph& paragraph, const DeviceDots& dots, int percent) {
    const Tenths shrunk = paragraph.size * percent;
    const Tenths least = paragraph.leastSize * 100;
    return std::max(1, dots.of(std::max(shrunk, least)) / 100);
}

} // namespace

void TextBlock::add(const PageParagraph& paragraph, const PageText& text, int pixelSize) {
    QString words = QString::fromStdString(paragraph.text);
    words.replace(QLatin1Char('\n'), QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(words, paperFont(pixelSize, paragraph.bold));
    layout->setTextOption(optionOf(text.align));
    layout->setCacheEnabled(true);
    layout->beginLayout();
    double y = m_height;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width);
        m_tooWide = m_tooWide || line.naturalTextWidth() > m_width + 1;
        if (paragraph.caps) {
            line.setPosition({0, y + kCapsHeight * pixelSize - line.ascent()});
            y += kCapsHeight * pixelSize;
            continue;
        }
        const bool tall = line.height() > kTallLeading * pixelSize;
        // A line stands on its baseline: where Noto Sans has it, or lower for a taller script.
        line.setPosition({0, y + (tall ? 0 : kAscent * pixelSize - line.ascent())});
        y += tall ? line.height() : kLeading * pixelSize;
    }
    layout->endLayout();
    m_height = static_cast<int>(std::lround(y));
    m_layouts.push_back(std::move(layout));
}

void TextBlock::layOut(const PageText& text, const DeviceDots& dots, int percent) {
    m_layouts.clear();
    m_height = 0;
    m_tooWide = false;
    m_percent = percent;
    int lastSize = 0;
    for (const PageParagraph& paragraph : text.paragraphs) {
        lastSize = pixelSizeOf(paragraph, dots, percent);
        add(paragraph, text, lastSize);
    }
    if (!text.paragraphs.empty() && !text.paragraphs.back().caps)
        m_height -= static_cast<int>(kHanging * lastSize);
}

Result<TextBlock> TextBlock::fit(const PageText& text, const DeviceDots& dots) {
    TextBlock block;
    block.m_box = dots.of(text.box);
    block.m_middle = text.middle;
    block.m_inverse = text.inverse;
    block.m_padding = text.inverse ? dots.of(kInversePadding) : 0;
    block.m_width = block.m_box.width() - 2 * block.m_padding;
    block.layOut(text, dots, 100);
    if (block.fits())
        return block;
    int low = kLeastPercent / kPercentStep; // steps known or hoped to fit
    int high = 100 / kPercentStep;          // known not to
    while (low < high - 1) {
        const int step = (low + high) / 2;
        block.layOut(text, dots, step * kPercentStep);
        (block.fits() ? low : high) = step;
    }
    block.layOut(text, dots, low * kPercentStep);
    if (!block.fits())
        return Error::refused("text_does_not_fit", {{"field", text.field}});
    return block;
}

int TextBlock::lineCount() const {
    int count = 0;
    for (const auto& layout : m_layouts)
        count += layout->lineCount();
    return count;
}

void TextBlock::draw(QPainter& painter) const {
    if (m_inverse)
        painter.fillRect(m_box, Qt::black);
    painter.setPen(m_inverse ? Qt::white : Qt::black);
    const int slack = m_middle ? std::max(0, (m_box.height() - m_height) / 2) : 0;
    const QPointF origin(m_box.left() + m_padding, m_box.top() + slack);
    for (const auto& layout : m_layouts)
        layout->draw(&painter, origin);
}

} // namespace dak
