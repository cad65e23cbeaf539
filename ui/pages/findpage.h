// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Find desk: an article by its number, its whole life, and what may still be done to it.
#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/deskpapers.h"
#include "ui/presenters/findpresenter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/rowtable.h"

#include <QPushButton>

namespace dak::ui {

class FindPage final : public Page {
    Q_OBJECT
public:
    FindPage(FindPresenter& presenter, DeskPapers& papers, QWidget* parent = nullptr);

    CommandPlace place() const override { return CommandPlace::Find; }
    void run(CommandId id) override;
    bool back() override { return m_presenter.back(); }
    void enterPage() override;
    void retranslate() override { refresh(); }

private:
    void build();
    void buildTrack();
    void refresh();
    void showArticle();
    void showHistory();
    void showForm();
    void showTrack();
    void showMessage();
    void fillForm();
    void carryOut();

    FindPresenter& m_presenter;
    DeskPapers& m_papers;
    Banner* m_banner;
    Card* m_card;
    Card* m_life;
    Field* m_number;
    QLabel* m_headline;
    WrapLabel* m_facts;
    Field* m_receipt;
    Field* m_reason;
    Field* m_name;
    Field* m_line1;
    Field* m_mobile;
    QPushButton* m_do;
    RowTable* m_history;
    Card* m_elsewhere;
    WrapLabel* m_source;
    WrapLabel* m_conflict;
    RowTable* m_events;
    FindMode m_shown = FindMode::Looking;
};

} // namespace dak::ui
