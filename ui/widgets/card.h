// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A white panel with a small title: one step of the desk.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace dak::ui {

class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(const char* name, QWidget* parent = nullptr);

    QVBoxLayout& content() { return *m_content; }
    void setTitle(const QString& title, const QString& note = {});

private:
    QLabel* m_title;
    QVBoxLayout* m_content;
};

} // namespace dak::ui
