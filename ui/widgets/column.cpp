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
    const auto scroll = [&widget, below] {
        for (QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
            if (auto* column = qobject_cast<Column*>(parent))
                column->ensureWidgetVisible(&widget, 0, below);
        }
    };
    scroll();
    QTimer::singleShot(0, &widget, scroll); // again when what changed with it is laid out
}

// What stands inside needs another width: the column's own follows.
bool Column::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

QSize Column::minimumSizeHint() const {
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, 4 * fontMetrics().height()};
}

} // namespace dak::ui
