// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A field of digits and Latin letters: takes them by key, so that a Hindi layout does not break it.
#pragma once

#include <QLineEdit>

namespace dak::ui {

class CodeEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit CodeEdit(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace dak::ui
