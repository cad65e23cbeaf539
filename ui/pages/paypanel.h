// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is to pay, in the largest type; the cash given and the change; and what was just paid, until the next
// article begins.
#pragma once

#include "ui/commands/commands.h"
#include "ui/pages/deskfields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wraplabel.h"

#include <QPushButton>

namespace dak::ui {

// The key that most likely settles what is on the desk; none while it is empty or asks something.
[[nodiscard]] std::optional<CommandId> nextKey(const BookingPresenter& presenter);

class PayPanel final : public QWidget {
    Q_OBJECT
public:
    PayPanel(BookingPresenter& presenter, DeskFields& fields, QWidget* parent = nullptr);

    void refresh();
    // Beside the prices on a small screen: the amount smaller, keys that stand in the key bar left out.
    void setNarrow(bool narrow);

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
    bool m_narrow = false;
};

} // namespace dak::ui
