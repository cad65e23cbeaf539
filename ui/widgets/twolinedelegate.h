// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list row of two lines with an amount at the right; where the width allows both stand on one.
#pragma once

#include <QStyledItemDelegate>

namespace dak::ui {

class TwoLineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kSecondLine = Qt::UserRole + 1;
    static constexpr int kAmount = Qt::UserRole + 2;
    static constexpr int kStruck = Qt::UserRole + 3; // taken out: struck through
    static constexpr int kDraft = Qt::UserRole + 4;  // not in the book yet

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const QColor& colour) const;
};

} // namespace dak::ui
