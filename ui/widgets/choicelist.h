// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list under a field, driven by the field's own keys: it never takes the focus.
#pragma once

#include <QListWidget>

#include <vector>

namespace dak::ui {

struct Choice {
    QString text;
    QString detail;
};

class ChoiceList final : public QListWidget {
    Q_OBJECT
public:
    explicit ChoiceList(const char* name, QWidget* parent = nullptr);

    // Below `field`, over what lies there; hidden when there is nothing to choose.
    void showUnder(const QWidget* field, const std::vector<Choice>& choices, std::size_t current);

Q_SIGNALS:
    void chosen(int row);
};

} // namespace dak::ui
