// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Receiver or sender: mobile first, then name and street. The place comes from the PIN and is no stop.
#pragma once

#include "ui/pages/deskfields.h"
#include "ui/widgets/card.h"

namespace dak::ui {

class PartyPanel final : public QWidget {
    Q_OBJECT
public:
    PartyPanel(Party party, BookingPresenter& presenter, DeskFields& fields, const Office& office,
               QWidget* parent = nullptr);

    void refresh();

private:
    void setLabels(bool army);
    QString place() const;

    Party m_party;
    BookingPresenter& m_presenter;
    DeskFields& m_fields;
    const Office& m_office;
    Card* m_card;
    QLabel* m_placeLabel;
    WrapLabel* m_place;
    Field* m_pin = nullptr;
};

} // namespace dak::ui
