// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parcel: where to, how heavy, what is in it, how big, and what is added.
#pragma once

#include "ui/pages/deskfields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"

namespace dak::ui {

class ParcelPanel final : public QWidget {
    Q_OBJECT
public:
    ParcelPanel(BookingPresenter& presenter, const PriceList& prices, DeskFields& fields,
                QWidget* parent = nullptr);

    void refresh();

private:
    void buildExtras(DeskFields& fields);
    void setLabels();
    void showChips();
    void showExtras();
    std::vector<Chip> addOnChips() const;

    BookingPresenter& m_presenter;
    const PriceList& m_prices;
    DeskFields& m_fields;
    Card* m_card;
    ChipRow* m_contents;
    ChipRow* m_boxes;
    QLabel* m_addOnsTitle;
    ChipRow* m_addOns;
    std::vector<std::pair<BookField, Field*>> m_extras;
    Field* m_contentsText = nullptr;
    Field* m_size = nullptr;
};

} // namespace dak::ui
