// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desks at the left: only those that work, each with its key.
#pragma once

#include "ui/commands/commands.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

#include <vector>

namespace dak::ui {

class DeskBar final : public QFrame {
    Q_OBJECT
public:
    explicit DeskBar(QWidget* parent = nullptr);

    void add(CommandId desk);
    void setCurrent(CommandId desk);
    void retranslate();

Q_SIGNALS:
    void chosen(CommandId desk);

private:
    std::vector<std::pair<CommandId, QPushButton*>> m_desks;
    QVBoxLayout* m_column;
};

} // namespace dak::ui
