// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two panels side by side, one above the other where the window is narrow in letters.
#pragma once

#include "ui/widgets/column.h"

namespace dak::ui {

class TwoColumns final : public QWidget {
    Q_OBJECT
public:
    TwoColumns(QWidget* left, QWidget* right, QWidget* parent = nullptr);

    // As narrow as one column below the other would be, so that a window may become that narrow.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool wide);

    QWidget* m_leftPanel;
    QWidget* m_rightPanel;
    Column* m_left;
    Column* m_right;
    bool m_wide = true;
};

} // namespace dak::ui
