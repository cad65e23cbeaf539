// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions that stop everything until they are answered. No other file calls exec(); tests put a fake here.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace dak::ui {

class Dialogs {
public:
    virtual ~Dialogs() = default;

    // Absent: the person went back. An empty text is never given back.
    virtual std::optional<QString> askText(const QString& title, const QString& question,
                                           const QString& proposal) = 0;
    virtual std::optional<int> choose(const QString& title, const QStringList& choices) = 0;
    virtual bool confirm(const QString& title, const QString& question, const QString& yes) = 0;
};

} // namespace dak::ui
