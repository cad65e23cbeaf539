// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is to pay, in the largest type; the cash given and the change; and what was just paid, until the next
// article begins.
#pragma once

#include "ui/pages/deskfields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wraplabel.h"

#include <QPushButton>

namespace dak::ui {

class PayPanel final : public QWidget {
    Q_OBJECT
public:
    PayPanel(BookingPresenter& presenter, DeskFields& fields, QWidget* parent = nullptr);

    void refresh();

private:
    void buildReady();
    void showPaid(const PaidSummary& paid);
    void showDue();
    void showActions();

    BookingPresenter& m_presenter;
    DeskFields& m_fields;
    Card* m_card;
    QLabel* m_amount;
    WrapLabel* m_note;
    QLabel* m_changeLabel;
    QLabel* m_change;
    Field* m_cash;
    QFrame* m_ready;
    QPushButton* m_exact;
    QPushButton* m_pay;
    QPushButton* m_next;
};

} // namespace dak::ui
