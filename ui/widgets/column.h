// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A column that scrolls up and down when it is too high, and never cuts what stands in it at the side.
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <initializer_list>

namespace dak::ui {

class Column final : public QScrollArea {
    Q_OBJECT
public:
    explicit Column(const char* name, QWidget* parent = nullptr);

    // These, in this order, and nothing else; `tall` takes the height that is left.
    // Scrolls every column around a widget until it is seen, and so much below it; it stays so when what is
    // around it grows.
    static void bringIntoSight(QWidget& widget, int below = 0);
    void hold(std::initializer_list<QWidget*> widgets, int tall);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reveal();

    QVBoxLayout* m_rows;
    QPointer<QWidget> m_seen;
    int m_below = 0;
};

} // namespace dak::ui
