// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The top of every screen: where, who, which day; what waits for the centre; the language.
#pragma once

#include "ui/presenters/counterstatus.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace dak::ui {

class TopBar final : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(const Office& office, QWidget* parent = nullptr);

    void show(const CounterStatus& status);
    // "Pune H.O 411001 · Counter 2 · S. Kulkarni"
    QString whose() const;
    void setLanguage(bool hindi);

Q_SIGNALS:
    void languageChosen(bool hindi);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void showParts(bool whole);
    QString badgeText(const CounterStatus& status, bool whole) const;

    const Office& m_office;
    CounterStatus m_status;
    QLabel* m_place;
    QLabel* m_training;
    QLabel* m_counter;
    QLabel* m_clerk;
    QLabel* m_day;
    QLabel* m_badge;
    QLabel* m_book;
    QPushButton* m_english;
    QPushButton* m_hindi;
};

} // namespace dak::ui
