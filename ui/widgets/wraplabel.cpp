// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/wraplabel.h"

#include <QEvent>
#include <QResizeEvent>

namespace dak::ui {

WrapLabel::WrapLabel(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void WrapLabel::say(const QString& text) {
    if (text == this->text())
        return;
    setText(text);
    fit();
}

QSize WrapLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()), height()};
}

void WrapLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void WrapLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void WrapLabel::fit() {
    // QLabel's answer is never below its minimum, and that is what the last fit fixed.
    const int before = minimumHeight();
    setMinimumHeight(0);
    const int one = fontMetrics().height() + 2 * margin();
    const int needed = text().isEmpty() ? one : heightForWidth(qMax(1, width()));
    setMinimumHeight(before);
    setFixedHeight(qMax(one, needed));
}

} // namespace dak::ui
