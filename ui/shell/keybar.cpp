// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keybar.h"

#include "ui/widgets/style.h"

#include <QEvent>

namespace dak::ui {

namespace {

constexpr int kMargin = 8;

bool isNext(CommandId id) {
    return id == CommandId::ExactCash || id == CommandId::OpenDay;
}

} // namespace

KeyBar::KeyBar(QWidget* parent) : QFrame(parent) {
    name(*this, "keyBar", tr("Keys"));
}

void KeyBar::show(CommandPlace place) {
    for (QPushButton* button : m_buttons)
        delete button;
    m_buttons.clear();
    for (const Command& command : allCommands()) {
        if (command.label == nullptr || (command.place != place && command.place != CommandPlace::Everywhere))
            continue;
        auto* button =
            new QPushButton(keyText(command.id) + QStringLiteral("  ") + labelOf(command.id), this);
        button->setObjectName(QStringLiteral("key") + keyText(command.id));
        button->setAccessibleName(textOf(command.id) + QStringLiteral(", ") + keyText(command.id));
        button->setFocusPolicy(Qt::NoFocus);
        setLook(*button, "next", isNext(command.id) ? QStringLiteral("yes") : QString());
        connect(button, &QPushButton::clicked, this, [this, id = command.id] { Q_EMIT pressed(id); });
        m_buttons.push_back(button);
    }
    this->place();
}

void KeyBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &KeyBar::place, Qt::QueuedConnection);
}

void KeyBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place();
}

void KeyBar::place() {
    int height = 0;
    for (const QPushButton* button : m_buttons)
        height = qMax(height, button->sizeHint().height());
    setFixedHeight(qMax(height, fontMetrics().height()) + kMargin);
    int x = kMargin;
    for (QPushButton* button : m_buttons) {
        const QSize size = button->sizeHint();
        const bool fits = x + size.width() <= width() - kMargin;
        button->setVisible(fits);
        button->setGeometry(x, kMargin / 2, size.width(), height);
        if (fits)
            x += size.width() + kMargin / 2;
    }
}

} // namespace dak::ui
