// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dialogs that answer at once with what the test prepared, and remember what was asked.
#pragma once

#include "ui/dialogs/dialogs.h"

namespace dak::test {

class FakeDialogs final : public ui::Dialogs {
public:
    std::optional<QString> text;
    std::optional<int> choice;
    bool yes = false;
    QStringList asked;

    std::optional<QString> askText(const QString& title, const QString&, const QString& proposal) override {
        asked << title;
        return text && text->isEmpty() ? std::optional(proposal) : text;
    }
    std::optional<int> choose(const QString& title, const QStringList& choices) override {
        asked << title << choices;
        return choice;
    }
    bool confirm(const QString& title, const QString&, const QString&) override {
        asked << title;
        return yes;
    }
};

} // namespace dak::test
