// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of the desk in front, at the bottom of every screen. What does not fit is behind F1,
// and the bar says how many that are.
#pragma once

#include "ui/commands/commands.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <optional>
#include <vector>

namespace dak::ui {

class KeyBar final : public QFrame {
    Q_OBJECT
public:
    explicit KeyBar(QWidget* parent = nullptr);

    void show(CommandPlace place);
    // The key that comes next is lit.
    void setNext(std::optional<CommandId> next);

Q_SIGNALS:
    void pressed(CommandId id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    std::vector<bool> fitting() const;

    QLabel* m_more; // how many keys do not fit; none: hidden
    std::vector<std::pair<CommandId, QPushButton*>> m_buttons;
};

} // namespace dak::ui
