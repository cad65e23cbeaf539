// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of labels at the Printers desk: the list at the left, where it goes and how far it is at the
// right.
#pragma once

#include "ui/commands/commands.h"
#include "ui/dialogs/dialogs.h"
#include "ui/presenters/batchpresenter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/linesedit.h"
#include "ui/widgets/rowtable.h"

#include <QComboBox>
#include <QProgressBar>

namespace dak::ui {

class BatchPanel final : public QWidget {
    Q_OBJECT
public:
    BatchPanel(BatchPresenter& presenter, Dialogs& dialogs, QWidget* parent = nullptr);

    // False: the key is not of this panel.
    bool run(CommandId id);
    void enter();
    void refresh();
    std::optional<CommandId> next() const;

private:
    void build();
    void readFile();
    void print();
    void ask();
    void goToFault(int row);
    void showPrinters();
    void showProgress();
    void showFaults();
    void showMessage();

    BatchPresenter& m_presenter;
    Dialogs& m_dialogs;
    Banner* m_banner;
    Card* m_listCard;
    Card* m_workCard;
    WrapLabel* m_hint;
    LinesEdit* m_list;
    WrapLabel* m_printerLabel;
    QComboBox* m_printer;
    Field* m_from;
    WrapLabel* m_headline;
    QProgressBar* m_bar;
    WrapLabel* m_notes;
    RowTable* m_faults;
    QString m_path; // of the file that was read last
    std::size_t m_shownFaults = 0;
    BatchPresenter::Stage m_shownStage = BatchPresenter::Stage::Listing;
    bool m_asking = false;
};

} // namespace dak::ui
