// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chiprow.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"

#include <QEvent>

namespace dak::ui {

ChipRow::ChipRow(const char* name, QWidget* parent) : QWidget(parent) {
    setObjectName(QLatin1StringView(name));
    new FlowLayout(this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ChipRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &ChipRow::fit, Qt::QueuedConnection);
}

void ChipRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// As high as the chips need at this width: see WrapLabel.
void ChipRow::fit() {
    setFixedHeight(layout()->heightForWidth(qMax(1, width())));
}

void ChipRow::show(const std::vector<Chip>& chips) {
    while (m_buttons.size() < chips.size()) {
        auto* button = new QPushButton(this);
        setRole(*button, "chip");
        button->setFocusPolicy(Qt::NoFocus);
        layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, button] { Q_EMIT pressed(button->property("chip").toString()); });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QPushButton& button = *m_buttons[i];
        button.setVisible(i < chips.size());
        if (i >= chips.size())
            continue;
        const Chip& chip = chips[i];
        // The mark says "on" without colour.
        const QString text = chip.key + QStringLiteral("  ") + chip.text;
        button.setText(chip.on ? QStringLiteral("✓ ") + text : text);
        button.setProperty("chip", chip.id);
        button.setObjectName(objectName() + u'_' + chip.id);
        button.setAccessibleName(chip.text + QStringLiteral(", ") + chip.key);
        setLook(button, "on", chip.on ? QStringLiteral("yes") : QString());
    }
    fit();
}

} // namespace dak::ui
