// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Printers desk: on the left the papers that are paid but not printed, on the right the printers, their
// state and the form of one. In its place, when it is asked for, the list of labels.
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/pages/batchpanel.h"
#include "ui/pages/page.h"
#include "ui/pages/printerform.h"
#include "ui/presenters/printerspresenter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rowtable.h"

namespace dak::ui {

class PrintersPage final : public Page {
    Q_OBJECT
public:
    PrintersPage(PrintersPresenter& presenter, BatchPresenter& batch, Dialogs& dialogs,
                 QWidget* parent = nullptr);

    CommandPlace place() const override;
    // The list of labels is in front: it takes scans.
    bool showsList() const { return place() == CommandPlace::Labels; }
    void run(CommandId id) override;
    bool back() override;
    void enterPage() override;
    void retranslate() override;
    std::optional<CommandId> next() const override;

private:
    void build();
    void showList(bool list);
    void refresh();
    void showTray();
    void showPrinters();
    void showMessage();
    void chosen();
    void save();
    void correct();
    void remove();
    void askAgain();
    QString stateOf(const PrinterProfile& printer) const;
    static QString reasonOf(const PrintJob& job);
    std::size_t printerRow() const;
    std::size_t trayRow() const;

    PrintersPresenter& m_presenter;
    BatchPresenter& m_batch;
    Dialogs& m_dialogs;
    QWidget* m_desk;
    Banner* m_banner;
    Card* m_trayCard;
    Card* m_printersCard;
    RowTable* m_tray;
    RowTable* m_printers;
    PrinterForm* m_form;
    BatchPanel* m_list;
};

} // namespace dak::ui
