// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/paragraphsetter.h"

#include <QTextOption>

namespace dak {

namespace {

constexpr std::size_t kMostKnown = 2000; // a few megabytes; then it starts anew
// Noto Sans: ascent 1.069 em, descent 0.293 em. Its Indian sisters state more but their ink keeps within;
// the Arabic font does not, so taller lines keep their own height.
constexpr double kAscent = 1.069;
constexpr double kLeading = 1.36;
constexpr double kTallLeading = 1.75;
// No line end parts the sign from its figure.
const QString kRupees = QStringLiteral("\u20B9 ");
const QString kBoundRupees = QStringLiteral("\u20B9\u00A0");
constexpr double kCapsHeight = 0.74; // of digits and capitals, with the overshoot of round ones

QTextOption optionOf(Align align) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const Qt::Alignment side = align == Align::Left     ? Qt::AlignLeft | Qt::AlignAbsolute
                               : align == Align::Centre ? Qt::AlignHCenter
                                                        : Qt::AlignRight | Qt::AlignAbsolute;
    option.setAlignment(side);
    return option;
}

// Puts a line on its baseline, where Noto Sans has it or lower for a taller script; gives its advance.
double placeLine(QTextLine& line, double y, int pixelSize, bool caps) {
    if (caps) {
        line.setPosition({0, y + kCapsHeight * pixelSize - line.ascent()});
        return kCapsHeight * pixelSize;
    }
    const bool tall = line.height() > kTallLeading * pixelSize;
    line.setPosition({0, y + (tall ? 0 : kAscent * pixelSize - line.ascent())});
    return tall ? line.height() : kLeading * pixelSize;
}

std::shared_ptr<const SetParagraph> shaped(const QString& words, const QFont& font, Align align, int width,
                                           bool caps) {
    auto set = std::make_shared<SetParagraph>();
    set->layout = std::make_unique<QTextLayout>(words, font);
    set->layout->setTextOption(optionOf(align));
    set->layout->setCacheEnabled(true);
    set->layout->beginLayout();
    for (QTextLine line = set->layout->createLine(); line.isValid(); line = set->layout->createLine()) {
        line.setLineWidth(width);
        set->tooWide = set->tooWide || line.naturalTextWidth() > width + 1;
        set->height += placeLine(line, set->height, font.pixelSize(), caps);
    }
    set->layout->endLayout();
    return set;
}

} // namespace

std::shared_ptr<const SetParagraph> ParagraphSetter::set(const PageParagraph& paragraph, Align align,
                                                         int width, int pixelSize) {
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    auto& known = m_known[{paragraph.text, width, pixelSize, align, paragraph.bold, paragraph.caps}];
    if (known == nullptr) {
        const QString words = QString::fromStdString(paragraph.text)
                                  .replace(QLatin1Char('\n'), QChar::LineSeparator)
                                  .replace(kRupees, kBoundRupees);
        known = shaped(words, m_fonts.of(words, pixelSize, paragraph.bold), align, width, paragraph.caps);
    }
    return known;
}

} // namespace dak
