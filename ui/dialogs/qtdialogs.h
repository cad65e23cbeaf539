// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialogs on the screen: large, by keyboard, Esc goes back.
#pragma once

#include "ui/dialogs/dialogs.h"

#include <QPointer>
#include <QWidget>

namespace dak::ui {

class QtDialogs final : public Dialogs {
public:
    explicit QtDialogs(QWidget* parent) : m_parent(parent) {}

    std::optional<QString> askText(const QString& title, const QString& question,
                                   const QString& proposal) override;
    std::optional<int> choose(const QString& title, const QStringList& choices) override;
    bool confirm(const QString& title, const QString& question, const QString& yes) override;

private:
    QPointer<QWidget> m_parent;
};

} // namespace dak::ui
