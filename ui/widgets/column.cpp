// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/column.h"

#include <QEvent>
#include <QScrollBar>
#include <QTimer>

namespace dak::ui {

Column::Column(const char* name, QWidget* parent) : QScrollArea(parent), m_rows(nullptr) {
    setObjectName(QLatin1StringView(name));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(0, 0, 0, 0);
    setWidget(inner);
}

void Column::hold(std::initializer_list<QWidget*> widgets, int tall) {
    int at = 0;
    for (QWidget* widget : widgets) {
        m_rows->removeWidget(widget);
        m_rows->addWidget(widget, at == tall ? 1 : 0);
        widget->show(); // a widget that changes its parent is hidden by Qt
        ++at;
    }
    updateGeometry();
}

void Column::bringIntoSight(QWidget& widget, int below) {
    for (QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* column = qobject_cast<Column*>(parent)) {
            column->m_seen = &widget;
            column->m_below = below;
            column->reveal();
        }
    }
}

// Its end first, so that its beginning wins where there is no room for both. Qt's own ensureWidgetVisible
// shows only where the cursor of an input is.
void Column::reveal() {
    if (m_seen == nullptr || !m_seen->isVisible() || !widget()->isAncestorOf(m_seen))
        return;
    const QRect place(m_seen->mapTo(widget(), QPoint()), m_seen->size());
    ensureVisible(0, place.bottom() + m_below, 0, 0);
    ensureVisible(0, place.top(), 0, 0);
}

// What stands inside needs another width: the column's own follows. What was to be seen is followed to where
// the new layout puts it.
bool Column::eventFilter(QObject* watched, QEvent* event) {
    const bool laidOut =
        watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize);
    if (laidOut && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    if (laidOut && m_seen != nullptr)
        QTimer::singleShot(0, this, &Column::reveal);
    return QScrollArea::eventFilter(watched, event);
}

QSize Column::minimumSizeHint() const {
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, 4 * fontMetrics().height()};
}

} // namespace dak::ui
