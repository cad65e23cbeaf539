// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text of a page, wrapped and shrunk into its box in the dots of a device.
#pragma once

#include "core/document/page.h"
#include "core/printing/devicedots.h"
#include "core/printing/paragraphsetter.h"

#include <QPainter>
#include <QRect>

#include <memory>
#include <vector>

namespace dak {

class TextBlock {
public:
    // Largest size at which everything fits, from the stated to the least. Error text_does_not_fit {field}.
    [[nodiscard]] static Result<TextBlock> fit(const PageText& text, const DeviceDots& dots,
                                               ParagraphSetter& setter);

    void draw(QPainter& painter) const;
    const QRect& box() const { return m_box; }
    // What its lines cover, which may be less.
    QRect wordsBox() const;
    // How far it was shrunk: 100 is the stated size.
    int percent() const { return m_percent; }
    int lineCount() const;

private:
    TextBlock(const PageText& text, const DeviceDots& dots);

    void set(const PageText& text, const DeviceDots& dots, ParagraphSetter& setter, int percent);
    double firstLine() const; // where it begins, from above
    bool fits() const { return m_height <= m_box.height() && !m_tooWide; }

    QRect m_box;
    bool m_middle;
    bool m_inverse;
    int m_padding;   // left and right
    double m_aspect; // dots across for each along the feed: letters are set in square ones
    int m_percent = 100;
    double m_height = 0;
    bool m_tooWide = false;
    std::vector<std::shared_ptr<const SetParagraph>> m_paragraphs;
};

} // namespace dak
