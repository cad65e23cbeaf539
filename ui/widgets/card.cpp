// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/widgets/style.h"

namespace dak::ui {

Card::Card(const char* name, QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_content(new QVBoxLayout) {
    setObjectName(QLatin1StringView(name));
    setRole(*this, "card");
    setRole(*m_title, "cardTitle");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(m_content, 1);
    m_content->setContentsMargins(0, 0, 0, 0);
}

void Card::setTitle(const QString& title, const QString& note) {
    m_title->setText(note.isEmpty() ? title : title + QStringLiteral(" · ") + note);
    setAccessibleName(title);
}

} // namespace dak::ui
