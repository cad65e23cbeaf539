// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/twocolumns.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace dak::ui {

namespace {

constexpr int kWideLetters = 110;

} // namespace

TwoColumns::TwoColumns(QWidget* left, QWidget* right, QWidget* parent)
    : QWidget(parent)
    , m_leftPanel(left)
    , m_rightPanel(right)
    , m_left(new Column("pageLeft", this))
    , m_right(new Column("pageRight", this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_left, 2);
    row->addWidget(m_right, 3);
    arrange(true);
}

QSize TwoColumns::minimumSizeHint() const {
    return m_left->minimumSizeHint().expandedTo(m_right->minimumSizeHint());
}

void TwoColumns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = event->size().width() >= kWideLetters * fontMetrics().averageCharWidth();
    if (wide != m_wide)
        arrange(wide);
}

void TwoColumns::arrange(bool wide) {
    m_wide = wide;
    if (wide) {
        m_left->hold({m_leftPanel}, 0);
        m_right->hold({m_rightPanel}, 0);
    } else {
        m_left->hold({m_leftPanel, m_rightPanel}, 1);
    }
    m_right->setVisible(wide);
}

} // namespace dak::ui
