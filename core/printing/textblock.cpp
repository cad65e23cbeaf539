// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/textblock.h"

#include <algorithm>
#include <cmath>

namespace dak {

namespace {

constexpr int kPercentStep = 4;
// The white under the last line may hang out of a tight box; ink does not. In a black box nothing hangs:
// white letters need black below them.
constexpr double kHanging = 0.16;
constexpr Tenths kInversePadding = 9; // white letters keep off the edge of their black box

int pixelSizeOf(const PageParagraph& paragraph, const DeviceDots& dots, int percent) {
    const Tenths shrunk = paragraph.size * percent;
    const Tenths least = paragraph.leastSize * 100;
    return std::max(1, dots.of(std::max(shrunk, least)) / 100);
}

} // namespace

TextBlock::TextBlock(const PageText& text, const DeviceDots& dots)
    : m_box(dots.of(text.box))
    , m_middle(text.middle)
    , m_inverse(text.inverse)
    , m_padding(text.inverse ? dots.across(kInversePadding) : 0)
    , m_aspect(dots.aspect()) {}

void TextBlock::set(const PageText& text, const DeviceDots& dots, ParagraphSetter& setter, int percent) {
    m_paragraphs.clear();
    m_height = 0;
    m_tooWide = false;
    m_percent = percent;
    double hanging = 0;
    const int width = static_cast<int>((m_box.width() - 2 * m_padding) / m_aspect);
    for (const PageParagraph& paragraph : text.paragraphs) {
        const int size = pixelSizeOf(paragraph, dots, percent);
        m_paragraphs.push_back(setter.set(paragraph, text.align, width, size));
        m_height += m_paragraphs.back()->height;
        m_tooWide = m_tooWide || m_paragraphs.back()->tooWide;
        hanging = paragraph.caps || m_inverse ? 0 : kHanging * size;
    }
    m_height = std::floor(m_height - hanging);
}

Result<TextBlock> TextBlock::fit(const PageText& text, const DeviceDots& dots, ParagraphSetter& setter) {
    TextBlock block(text, dots);
    block.set(text, dots, setter, 100);
    if (block.fits())
        return block;
    int low = 1;                   // steps of percent: the smallest of all
    int high = 100 / kPercentStep; // known not to fit
    while (low < high - 1) {
        const int step = (low + high) / 2;
        block.set(text, dots, setter, step * kPercentStep);
        (block.fits() ? low : high) = step;
    }
    block.set(text, dots, setter, low * kPercentStep);
    if (!block.fits())
        return Error::refused("text_does_not_fit", {{"field", text.field}});
    return block;
}

int TextBlock::lineCount() const {
    int count = 0;
    for (const auto& paragraph : m_paragraphs)
        count += paragraph->layout->lineCount();
    return count;
}

double TextBlock::firstLine() const {
    return m_box.top() + (m_middle ? std::max(0.0, std::floor((m_box.height() - m_height) / 2)) : 0);
}

QRect TextBlock::wordsBox() const {
    QRectF words;
    double y = firstLine();
    for (const auto& paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph->layout->lineCount(); ++i) {
            const QRectF line = paragraph->layout->lineAt(i).naturalTextRect();
            words |= QRectF(m_box.left() + m_padding + line.left() * m_aspect, y + line.top(),
                            line.width() * m_aspect, line.height());
        }
        y += paragraph->height;
    }
    words.setBottom(std::min(words.bottom(), static_cast<double>(m_box.bottom() + 1)));
    return words.toAlignedRect();
}

void TextBlock::draw(QPainter& painter) const {
    if (m_inverse)
        painter.fillRect(m_box, Qt::black);
    painter.setPen(m_inverse ? Qt::white : Qt::black);
    double y = firstLine();
    const bool square = m_aspect == 1;
    if (!square) {
        painter.save();
        painter.scale(m_aspect, 1);
    }
    for (const auto& paragraph : m_paragraphs) {
        paragraph->layout->draw(&painter, QPointF((m_box.left() + m_padding) / m_aspect, y));
        y += paragraph->height;
    }
    if (!square)
        painter.restore();
}

} // namespace dak
