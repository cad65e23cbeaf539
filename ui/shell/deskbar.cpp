// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/deskbar.h"

#include "ui/widgets/style.h"

namespace dak::ui {

DeskBar::DeskBar(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this)) {
    name(*this, "deskBar");
    m_column->setContentsMargins(0, 8, 1, 8);
    m_column->setSpacing(2);
    m_column->addStretch(1);
}

void DeskBar::add(CommandId desk) {
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("desk%1").arg(m_desks.size() + 1));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, desk] { Q_EMIT chosen(desk); });
    m_column->insertWidget(static_cast<int>(m_desks.size()), button);
    m_desks.emplace_back(desk, button);
    retranslate();
}

void DeskBar::setCurrent(CommandId desk) {
    for (const auto& [id, button] : m_desks)
        setLook(*button, "current", id == desk ? QStringLiteral("yes") : QString());
}

void DeskBar::retranslate() {
    for (const auto& [id, button] : m_desks) {
        button->setText(textOf(id) + u'\n' + keyText(id));
        button->setAccessibleName(textOf(id) + QStringLiteral(", ") + keyText(id));
    }
}

} // namespace dak::ui
