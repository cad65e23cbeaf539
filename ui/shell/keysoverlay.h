// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// F1: every key of this screen, over the screen. Nothing below it is lost.
#pragma once

#include "ui/commands/commands.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>

namespace dak::ui {

class KeysOverlay final : public QFrame {
    Q_OBJECT
public:
    explicit KeysOverlay(QWidget* parent = nullptr);

    // The keys of the place, and below them what the ready strip had no room for.
    void show(CommandPlace place, const QStringList& ready);

private:
    QLabel* m_title;
    QScrollArea* m_area;
};

} // namespace dak::ui
