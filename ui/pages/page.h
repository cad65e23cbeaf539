// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A desk in the window: the shell knows it by this and nothing more.
#pragma once

#include "ui/commands/commands.h"

#include <QWidget>

#include <optional>

namespace dak::ui {

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    // Which keys it has now.
    virtual CommandPlace place() const = 0;
    // A key of the table was pressed while this desk is in front.
    virtual void run(CommandId id) = 0;
    // One level back; false: there is nothing to go back from.
    virtual bool back() = 0;
    // The desk comes to the front: the keys go where work goes on.
    virtual void enterPage() = 0;
    virtual void retranslate() = 0;
    // The key that most likely comes next: lit in the key bar.
    virtual std::optional<CommandId> next() const { return std::nullopt; }

Q_SIGNALS:
    void nextChanged();
    void placeChanged();
};

} // namespace dak::ui
