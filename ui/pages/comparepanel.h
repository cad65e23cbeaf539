// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The products side by side, at large: for the person in front of the counter. It books nothing.
#pragma once

#include "ui/presenters/pricepanel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace dak::ui {

class ComparePanel final : public QFrame {
    Q_OBJECT
public:
    explicit ComparePanel(QWidget* parent = nullptr);

    void show(const PricePanel& panel);

private:
    QFrame* column(const PriceRow& row);

    QLabel* m_title;
    QLabel* m_keys;
    QScrollArea* m_area;
    QHBoxLayout* m_columns;
};

} // namespace dak::ui
