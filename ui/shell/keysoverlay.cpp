// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keysoverlay.h"

#include "ui/widgets/style.h"

#include <QVBoxLayout>

namespace dak::ui {

namespace {

constexpr int kColumnLetters = 60;

QLabel* labelOf(QWidget* parent, const char* role, const QString& text) {
    auto* label = new QLabel(text, parent);
    setRole(*label, role);
    return label;
}

} // namespace

KeysOverlay::KeysOverlay(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_area(new QScrollArea(this)) {
    name(*this, "keysOverlay");
    setRole(*this, "overlay");
    setRole(*m_title, "overlayTitle");
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
    hide();
}

void KeysOverlay::show(CommandPlace place, const QStringList& ready) {
    m_title->setText(textOf(CommandId::Keys) + QStringLiteral("  ·  ") + tr("Esc goes back"));
    setAccessibleName(m_title->text());
    auto* inner = new QWidget;
    auto* grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    const bool two = width() >= 2 * kColumnLetters * fontMetrics().averageCharWidth();
    std::vector<const Command*> shown;
    for (const Command& command : allCommands()) {
        if (command.place == place || command.place == CommandPlace::Everywhere)
            shown.push_back(&command);
    }
    const int rows = two ? (static_cast<int>(shown.size()) + 1) / 2 : static_cast<int>(shown.size());
    int at = 0;
    for (const Command* command : shown) {
        grid->addWidget(labelOf(inner, "keyName", keyText(command->id)), at % rows, 2 * (at / rows));
        grid->addWidget(labelOf(inner, "keyText", textOf(command->id)), at % rows, 2 * (at / rows) + 1);
        ++at;
    }
    auto* state = labelOf(inner, "keyText", ready.join(QStringLiteral("   ")));
    state->setObjectName(QStringLiteral("overlayReady"));
    state->setWordWrap(true);
    grid->addWidget(state, rows, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(rows + 1, 1);
    m_area->setWidget(inner);
    raise();
    QFrame::show();
    m_area->setFocus();
}

} // namespace dak::ui
