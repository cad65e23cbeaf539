// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Printers desk: on the left the papers that are paid but not printed, on the right the printers, their
// state and the form of one.
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/presenters/printerspresenter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/rowtable.h"

namespace dak::ui {

class PrintersPage final : public Page {
    Q_OBJECT
public:
    PrintersPage(PrintersPresenter& presenter, Dialogs& dialogs, QWidget* parent = nullptr);

    CommandPlace place() const override { return CommandPlace::Printers; }
    void run(CommandId id) override;
    bool back() override;
    void enterPage() override;
    void retranslate() override { refresh(); }
    std::optional<CommandId> next() const override;

private:
    void build();
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
    std::vector<Field*> form() const { return {m_name, m_roles, m_address, m_language, m_dpi, m_media}; }
    std::vector<Field*> ruler() const { return {m_lineX, m_lineY, m_crossX, m_crossY}; }

    PrintersPresenter& m_presenter;
    Dialogs& m_dialogs;
    Banner* m_banner;
    Card* m_trayCard;
    Card* m_printersCard;
    RowTable* m_tray;
    RowTable* m_printers;
    Field* m_name;
    Field* m_roles;
    Field* m_address;
    Field* m_language;
    Field* m_dpi;
    Field* m_media;
    Field* m_lineX;
    Field* m_lineY;
    Field* m_crossX;
    Field* m_crossY;
};

} // namespace dak::ui
