// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The basket of the person at the desk: what is accepted, the article being typed, and the way out of a line.
#pragma once

#include "ui/presenters/bookingpresenter.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wraplabel.h"

#include <QLineEdit>
#include <QListWidget>

namespace dak::ui {

class BasketPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BasketPanel(BookingPresenter& presenter, QWidget* parent = nullptr);

    void refresh();
    void focusLines();
    bool hasKeys() const { return m_lines->hasFocus(); } // its lines

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showLines();
    void showLeaving();
    void addLine(const BasketLine& line);
    void addDraft();

    BookingPresenter& m_presenter;
    Card* m_card;
    QListWidget* m_lines;
    WrapLabel* m_empty;
    WrapLabel* m_leaving;
    QLineEdit* m_reason;
};

} // namespace dak::ui
