// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Book desk on the screen: panels in the order the parcel meets the clerk. It shows a presenter and
// decides nothing but where the panels stand.
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/pages/basketpanel.h"
#include "ui/pages/comparepanel.h"
#include "ui/pages/page.h"
#include "ui/pages/parcelpanel.h"
#include "ui/pages/partypanel.h"
#include "ui/pages/paypanel.h"
#include "ui/pages/pricepanelview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/column.h"

#include <QGridLayout>

namespace dak::ui {

class BookPage final : public Page {
    Q_OBJECT
public:
    BookPage(BookingPresenter& presenter, const PriceList& prices, const Office& office, Dialogs& dialogs,
             QWidget* parent = nullptr);

    CommandPlace place() const override { return CommandPlace::Book; }
    void run(CommandId id) override;
    bool back() override;
    void enterPage() override;
    void retranslate() override { refresh(); }
    std::optional<CommandId> next() const override { return nextKey(m_presenter); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildPanels(const PriceList& prices, const Office& office);
    void arrange(bool wide);
    void giveKeys(QWidget& widget);
    void refresh();
    void showBanner();
    static QString twinText(const Twin& twin);
    void followPrice();
    void showLookup();
    void hold();
    void recall();
    void sellBox();
    void discard();
    void toggleAddOn(CommandId id);

    BookingPresenter& m_presenter;
    const PriceList& m_prices;
    Dialogs& m_dialogs;
    DeskFields* m_fields;
    Banner* m_banner;
    QVBoxLayout* m_rows;
    QVBoxLayout* m_middleRows;
    QHBoxLayout* m_columns;
    Column* m_left;
    Column* m_middle;
    Column* m_right;
    ParcelPanel* m_parcel = nullptr;
    PricePanelView* m_price = nullptr;
    PartyPanel* m_receiver = nullptr;
    PartyPanel* m_sender = nullptr;
    BasketPanel* m_basket = nullptr;
    PayPanel* m_pay = nullptr;
    ChoiceList* m_choices;
    ComparePanel* m_compare;
    std::optional<bool> m_wide;
};

} // namespace dak::ui
