// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text of a page, wrapped and shrunk into its box in the dots of a device.
#pragma once

#include "core/document/page.h"
#include "core/printing/devicedots.h"

#include <QPainter>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace dak {

class TextBlock {
public:
    // Largest size at which everything fits, from the stated to the least. Error text_does_not_fit {field}.
    [[nodiscard]] static Result<TextBlock> fit(const PageText& text, const DeviceDots& dots);

    void draw(QPainter& painter) const;
    const QRect& box() const { return m_box; }
    // How far it was shrunk: 100 is the stated size.
    int percent() const { return m_percent; }
    int lineCount() const;

private:
    TextBlock() = default;

    void layOut(const PageText& text, const DeviceDots& dots, int percent);
    void add(const PageParagraph& paragraph, const PageText& text, int pixelSize);
    bool fits() const { return m_height <= m_box.height() && !m_tooWide; }

    QRect m_box;
    bool m_middle = false;
    bool m_inverse = false;
    int m_padding = 0;
    int m_width = 0; // for the lines
    int m_percent = 100;
    int m_height = 0;
    bool m_tooWide = false;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
};

} // namespace dak
