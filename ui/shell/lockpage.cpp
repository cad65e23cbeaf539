// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/lockpage.h"

#include "ui/commands/commands.h"
#include "ui/widgets/style.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace dak::ui {

LockPage::LockPage(QWidget* parent)
    : QFrame(parent), m_whose(new QLabel(this)), m_title(new QLabel(this)), m_keys(new QLabel(this)) {
    name(*this, "lockPage");
    setFocusPolicy(Qt::StrongFocus);
    setRole(*m_title, "amount");
    setRole(*m_whose, "hint");
    m_whose->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_keys->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_whose);
    column->addWidget(m_title);
    column->addWidget(m_keys);
    column->addStretch(2);
    retranslate();
}

void LockPage::show(const QString& whose) {
    m_whose->setText(whose);
    retranslate();
    QFrame::show();
}

void LockPage::retranslate() {
    m_title->setText(tr("Locked"));
    m_keys->setText(tr("Enter goes on. What was typed is kept."));
    setAccessibleName(m_whose->text() + QStringLiteral(". ") + m_title->text() + QStringLiteral(". ") +
                      m_keys->text());
}

void LockPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT unlocked();
}

} // namespace dak::ui
