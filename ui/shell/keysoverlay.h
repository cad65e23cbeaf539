// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// F1: every key of this screen, over the screen. Nothing below it is lost.
#pragma once

#include "ui/commands/commands.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace dak::ui {

class KeysOverlay final : public QFrame {
    Q_OBJECT
public:
    explicit KeysOverlay(QWidget* parent = nullptr);

    void show(CommandPlace place);

private:
    QLabel* m_title;
    QScrollArea* m_area;
};

} // namespace dak::ui
