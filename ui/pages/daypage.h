// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Day desk: open the day with the cash received, close it with the cash counted, see what it came to.
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/pages/syncpanel.h"
#include "ui/presenters/daypresenter.h"
#include "ui/presenters/deskpapers.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/rowtable.h"

#include <QCheckBox>
#include <QPushButton>

namespace dak::ui {

class DayPage final : public Page {
    Q_OBJECT
public:
    DayPage(DayPresenter& presenter, SyncPresenter& sync, DeskPapers& papers, Dialogs& dialogs,
            QWidget* parent = nullptr);

    CommandPlace place() const override { return CommandPlace::Day; }
    void run(CommandId id) override;
    bool back() override { return false; }
    void enterPage() override;
    void retranslate() override;
    std::optional<CommandId> next() const override {
        return m_presenter.openDay() ? CommandId::CloseDay : CommandId::OpenDay;
    }

private:
    void build();
    void refresh();
    static QString differenceText(Money difference);
    void showDifference();
    void showHeadline();
    void showError();
    void showTotals();
    void openDay();
    void closeDay();
    bool hasCount();
    void printReport();

    DayPresenter& m_presenter;
    SyncPresenter& m_syncPresenter;
    DeskPapers& m_papers;
    Dialogs& m_dialogs;
    Banner* m_banner;
    Card* m_work;
    Card* m_sums;
    QLabel* m_headline;
    WrapLabel* m_note;
    Field* m_float;
    Field* m_counted;
    Field* m_reason;
    QCheckBox* m_dispute;
    QPushButton* m_open;
    QPushButton* m_close;
    QPushButton* m_report;
    RowTable* m_totals;
    SyncPanel* m_sync;
};

} // namespace dak::ui
