// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The locked screen: nothing of a customer is seen, everything typed is kept.
#pragma once

#include <QFrame>
#include <QLabel>

namespace dak::ui {

class LockPage final : public QFrame {
    Q_OBJECT
public:
    explicit LockPage(QWidget* parent = nullptr);

    void show(const QString& whose); // office, counter and clerk
    void retranslate();

Q_SIGNALS:
    void unlocked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_whose;
    QLabel* m_title;
    QLabel* m_keys;
};

} // namespace dak::ui
