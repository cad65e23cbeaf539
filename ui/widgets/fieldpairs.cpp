// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fieldpairs.h"

#include <QEvent>
#include <QResizeEvent>

namespace dak::ui {

namespace {

constexpr int kPairLetters = 76;

} // namespace

FieldPairs::FieldPairs(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(14);
}

void FieldPairs::addRow(Field* first, Field* second) {
    m_rows.push_back({first, second});
    arrange();
}

void FieldPairs::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FieldPairs::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void FieldPairs::arrange() {
    const bool wide = width() >= kPairLetters * fontMetrics().averageCharWidth();
    const int placed = m_grid->count();
    int wanted = 0;
    for (const Row& row : m_rows)
        wanted += row.second == nullptr ? 1 : 2;
    if (wide == m_wide && placed == wanted)
        return;
    m_wide = wide;
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    m_grid->setColumnStretch(1, wide ? 1 : 0);
    int at = 0;
    for (const Row& row : m_rows) {
        for (Field* field : {row.first, row.second}) {
            if (field != nullptr && row.second != nullptr)
                field->setShares(wide ? 7 : 2, 5); // 2 to 5 of the whole row
        }
        m_grid->addWidget(row.first, at, 0, 1, wide && row.second != nullptr ? 1 : 2, Qt::AlignTop);
        if (row.second != nullptr)
            m_grid->addWidget(row.second, wide ? at : ++at, wide ? 1 : 0, 1, wide ? 1 : 2, Qt::AlignTop);
        ++at;
    }
}

} // namespace dak::ui
