// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/twolinedelegate.h"

#include <QPainter>

namespace dak::ui {

namespace {

constexpr int kMargin = 6;

QFont smaller(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.86);
    return small;
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    // Marked only while the list has the keys: otherwise nothing here is waiting for one.
    const bool marked = (plain.state & QStyle::State_Selected) && (plain.state & QStyle::State_HasFocus);
    const QPalette::ColorRole role = marked ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    if (marked)
        painter->fillRect(plain.rect, plain.palette.color(QPalette::Highlight));
    painter->setPen(plain.palette.color(QPalette::Midlight));
    painter->drawLine(plain.rect.bottomLeft(), plain.rect.bottomRight());
    QFont first = plain.font;
    first.setStrikeOut(index.data(kStruck).toBool());
    first.setItalic(index.data(kDraft).toBool());
    first.setBold(!index.data(kStruck).toBool());
    painter->setFont(first);
    painter->setPen(plain.palette.color(role));
    const QRect inner = plain.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    const QString amount = index.data(kAmount).toString();
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, amount);
    const QFontMetrics metrics(first);
    const QRect words = inner.adjusted(0, 0, -metrics.horizontalAdvance(amount) - 2 * kMargin, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    const QFont second = smaller(plain.font);
    painter->setFont(second);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignBottom,
        QFontMetrics(second).elidedText(index.data(kSecondLine).toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int height =
        QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height() + kMargin;
    return {8 * kMargin, height};
}

} // namespace dak::ui
