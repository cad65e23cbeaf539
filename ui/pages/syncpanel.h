// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sync at the Day desk: where it stands, what the centre says of the last day, the batches.
#pragma once

#include "ui/commands/commands.h"
#include "ui/dialogs/dialogs.h"
#include "ui/presenters/syncpresenter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/wraplabel.h"

#include <QPushButton>

namespace dak::ui {

class SyncPanel final : public QWidget {
    Q_OBJECT
public:
    SyncPanel(SyncPresenter& presenter, Dialogs& dialogs, QWidget* parent = nullptr);

    // True when the key was for here.
    bool run(CommandId id);
    void retranslate() { refresh(); }

private:
    void build();
    void refresh();
    void showState();
    void showMessage();
    void showStatement();
    void showBatches();
    void showParked();
    void exportBatches();
    void importReceipts();

    SyncPresenter& m_presenter;
    Dialogs& m_dialogs;
    Card* m_state;
    Card* m_confirmed;
    Card* m_sent;
    Banner* m_banner;
    WrapLabel* m_headline;
    WrapLabel* m_facts;
    QPushButton* m_send;
    QPushButton* m_export;
    QPushButton* m_import;
    WrapLabel* m_verdict;
    RowTable* m_accounts;
    RowTable* m_batches;
    RowTable* m_parked;
    QString m_folder; // where files were written or taken last
};

} // namespace dak::ui
