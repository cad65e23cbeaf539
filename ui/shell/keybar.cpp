// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keybar.h"

#include "ui/widgets/style.h"

#include <QEvent>

namespace dak::ui {

namespace {

constexpr int kMargin = 8;

constexpr CommandId kDropped[] = {CommandId::Compare,   CommandId::LookUp, CommandId::Reprint,
                                  CommandId::Lock,      CommandId::Recall, CommandId::Hold,
                                  CommandId::LastSender};

bool isNext(CommandId id) {
    return id == CommandId::ExactCash || id == CommandId::OpenDay;
}

} // namespace

KeyBar::KeyBar(QWidget* parent) : QFrame(parent) {
    name(*this, "keyBar", tr("Keys"));
}

void KeyBar::show(CommandPlace place) {
    for (const auto& [id, button] : m_buttons)
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
        m_buttons.emplace_back(command.id, button);
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

// Keys that do not fit go in the order in which they are missed least; all of them stand behind F1.
void KeyBar::place() {
    int height = 0;
    int needed = kMargin;
    std::vector<bool> fits(m_buttons.size(), true);
    for (const auto& [id, button] : m_buttons) {
        height = qMax(height, button->sizeHint().height());
        needed += button->sizeHint().width() + kMargin / 2;
    }
    for (const CommandId dropped : kDropped) {
        for (std::size_t i = 0; i < m_buttons.size() && needed > width(); ++i) {
            if (m_buttons[i].first != dropped)
                continue;
            fits[i] = false;
            needed -= m_buttons[i].second->sizeHint().width() + kMargin / 2;
        }
    }
    setFixedHeight(qMax(height, fontMetrics().height()) + kMargin);
    int x = kMargin;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QPushButton* button = m_buttons[i].second;
        button->setVisible(fits[i]);
        button->setGeometry(x, kMargin / 2, button->sizeHint().width(), height);
        if (fits[i])
            x += button->sizeHint().width() + kMargin / 2;
    }
}

} // namespace dak::ui
