// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of letters to press, each with what it stands for. Chips can be clicked, but the keys are the way:
// none takes the focus from the field that is typed in.
#pragma once

#include <QPushButton>

#include <vector>

namespace dak::ui {

struct Chip {
    QString id;
    QString key;  // "C", "Alt+R"
    QString text; // "Clothes"
    bool on = false;
};

class ChipRow final : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(const char* name, QWidget* parent = nullptr);

    void show(const std::vector<Chip>& chips);
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void pressed(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    std::vector<QPushButton*> m_buttons;
};

} // namespace dak::ui
