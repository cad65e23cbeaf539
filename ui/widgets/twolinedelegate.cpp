// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/twolinedelegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace dak::ui {

namespace {

constexpr int kMargin = 6;
constexpr int kLeastLetters = 26; // "Meena Krishnan · 411001 · "

QFont smaller(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.86);
    return small;
}

QFont firstFont(const QStyleOptionViewItem& option, const QModelIndex& index) {
    QFont first = option.font;
    first.setStrikeOut(index.data(TwoLineDelegate::kStruck).toBool());
    first.setItalic(index.data(TwoLineDelegate::kDraft).toBool());
    first.setBold(!index.data(TwoLineDelegate::kStruck).toBool());
    return first;
}

int widthOf(const QFont& font, const QModelIndex& index, int role) {
    return QFontMetrics(font).horizontalAdvance(index.data(role).toString());
}

int atLeft(Qt::AlignmentFlag vertical) {
    return static_cast<int>(Qt::AlignLeft) | static_cast<int>(vertical);
}

// Both lines beside each other: more rows are in sight.
bool fitsOneLine(const QStyleOptionViewItem& option, const QModelIndex& index, int width) {
    const QFont first = firstFont(option, index);
    const int taken = widthOf(first, index, Qt::DisplayRole) +
                      widthOf(first, index, TwoLineDelegate::kAmount) + 6 * kMargin;
    return width - taken >= kLeastLetters * QFontMetrics(smaller(option.font)).averageCharWidth();
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    // Marked only while the list has the keys: otherwise nothing here is waiting for one.
    const bool marked = plain.state.testFlag(QStyle::State_HasFocus); // of the current row alone
    const QPalette::ColorRole role = marked ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    if (marked)
        painter->fillRect(plain.rect, plain.palette.color(QPalette::Highlight));
    painter->setPen(plain.palette.color(QPalette::Midlight));
    painter->drawLine(plain.rect.bottomLeft(), plain.rect.bottomRight());
    drawWords(*painter, plain, index, plain.palette.color(role));
    painter->restore();
}

void TwoLineDelegate::drawWords(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const QColor& colour) const {
    const QFont first = firstFont(option, index);
    const QFont second = smaller(option.font);
    const QString amount = index.data(kAmount).toString();
    const QRect inner = option.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    QRect words = inner.adjusted(0, 0, -widthOf(first, index, kAmount) - 2 * kMargin, 0);
    const bool one = fitsOneLine(option, index, option.rect.width());
    painter.setFont(first);
    painter.setPen(colour);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, amount);
    painter.drawText(words, atLeft(one ? Qt::AlignVCenter : Qt::AlignTop),
                     QFontMetrics(first).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    if (one)
        words.setLeft(words.left() + widthOf(first, index, Qt::DisplayRole) + 2 * kMargin);
    painter.setFont(second);
    painter.drawText(
        words, atLeft(one ? Qt::AlignVCenter : Qt::AlignBottom),
        QFontMetrics(second).elidedText(index.data(kSecondLine).toString(), Qt::ElideRight, words.width()));
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int first = QFontMetrics(option.font).height();
    const bool one = view != nullptr && fitsOneLine(option, index, view->viewport()->width());
    return {8 * kMargin, (one ? first : first + QFontMetrics(smaller(option.font)).height()) + kMargin};
}

} // namespace dak::ui
