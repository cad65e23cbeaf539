// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/findpage.h"

#include "ui/pages/desktext.h"
#include "ui/text/codetext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/twocolumns.h"
#include "ui/widgets/valueedits.h"

namespace dak::ui {

FindPage::FindPage(FindPresenter& presenter, DeskPapers& papers, QWidget* parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_papers(papers)
    , m_banner(new Banner("findBanner", this))
    , m_card(new Card("findCard", this))
    , m_life(new Card("lifeCard", this))
    , m_number(new Field("findNumber", new ArticleNumberEdit, this))
    , m_headline(new QLabel(this))
    , m_facts(new WrapLabel(this))
    , m_receipt(new Field("cancelReceipt", new CodeEdit, this))
    , m_reason(new Field("changeReason", new QLineEdit, this))
    , m_name(new Field("correctName", new QLineEdit, this))
    , m_line1(new Field("correctLine1", new QLineEdit, this))
    , m_mobile(new Field("correctMobile", new PhoneEdit, this))
    , m_do(new QPushButton(this))
    , m_history(new RowTable("history", 4, this))
    , m_elsewhere(new Card("elsewhereCard", this))
    , m_source(new WrapLabel(this))
    , m_conflict(new WrapLabel(this))
    , m_events(new RowTable("trackEvents", 3, this)) {
    build();
    buildTrack();
    connect(&m_number->edit(), &QLineEdit::returnPressed, this,
            [this] { m_presenter.find(m_number->edit().text()); });
    for (Field* field : {m_receipt, m_name, m_line1})
        connect(&field->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    for (Field* field : {m_reason, m_mobile})
        connect(&field->edit(), &QLineEdit::returnPressed, this, &FindPage::carryOut);
    connect(m_do, &QPushButton::clicked, this, &FindPage::carryOut);
    connect(&presenter, &FindPresenter::changed, this, &FindPage::refresh);
    // What comes from the centre comes while the clerk types: the fields and the keys stay as they are.
    connect(&presenter, &FindPresenter::trackChanged, this, [this] {
        showTrack();
        showMessage();
    });
    refresh();
}

void FindPage::build() {
    name(*this, "findPage");
    name(*m_headline, "findHeadline");
    name(*m_facts, "findFacts");
    name(*m_do, "carryOut");
    setRole(m_number->edit(), "large");
    setRole(*m_headline, "headline");
    setRole(*m_do, "primary");
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->addWidget(m_banner);
    auto* right = new QWidget(this);
    auto* lives = new QVBoxLayout(right);
    lives->setContentsMargins(0, 0, 0, 0);
    lives->addWidget(m_life, 1);
    lives->addWidget(m_elsewhere, 1);
    rows->addWidget(new TwoColumns(m_card, right, this), 1);
    QVBoxLayout& content = m_card->content();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_headline),
          static_cast<QWidget*>(m_conflict), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_receipt),
          static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_line1), static_cast<QWidget*>(m_mobile),
          static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_do)})
        content.addWidget(widget);
    content.addStretch(1);
    m_life->content().addWidget(m_history);
    m_life->content().addStretch(1);
}

void FindPage::buildTrack() {
    name(*m_source, "trackSource");
    name(*m_conflict, "trackConflict");
    setRole(*m_conflict, "message");
    setLook(*m_conflict, "say", QStringLiteral("problem"));
    m_elsewhere->content().addWidget(m_source);
    m_elsewhere->content().addWidget(m_events);
    m_elsewhere->content().addStretch(1);
}

void FindPage::run(CommandId id) {
    if (id == CommandId::CancelArticle)
        m_presenter.begin(FindMode::Cancelling);
    else if (id == CommandId::AmendArticle)
        m_presenter.begin(FindMode::Correcting);
    else if (id == CommandId::SpoilNumber)
        m_presenter.begin(FindMode::Spoiling);
    else if (id == CommandId::Reprint && m_presenter.article())
        m_papers.printLabel(*m_presenter.number());
}

void FindPage::enterPage() {
    m_number->edit().setFocus();
    m_number->edit().selectAll();
}

void FindPage::carryOut() {
    switch (m_presenter.mode()) {
    case FindMode::Cancelling:
        m_presenter.cancel(m_receipt->edit().text(), m_reason->edit().text());
        break;
    case FindMode::Correcting:
        m_presenter.correct(m_name->edit().text(), m_line1->edit().text(), m_mobile->edit().text());
        break;
    case FindMode::Spoiling:
        m_presenter.spoil(m_reason->edit().text());
        break;
    default:
        break;
    }
}

void FindPage::refresh() {
    m_card->setTitle(textOf(CommandId::DeskFind));
    m_life->setTitle(tr("What happened to it"));
    m_number->setLabel(tr("Article number"));
    m_receipt->setLabel(tr("Original receipt"));
    m_reason->setLabel(tr("Reason"));
    m_name->setLabel(tr("Receiver's name"));
    m_line1->setLabel(tr("Address"));
    m_mobile->setLabel(tr("Mobile"));
    m_number->setText(m_presenter.text());
    showArticle();
    showHistory();
    showTrack();
    showForm();
    showMessage();
}

void FindPage::showArticle() {
    const std::optional<ArticleView>& article = m_presenter.article();
    m_headline->setVisible(article.has_value());
    m_facts->setVisible(article.has_value());
    if (!article) {
        if (m_presenter.text().isEmpty())
            m_number->say(Field::Say::Hint, tr("Scan the article, or type its number and Enter"));
        return;
    }
    const ArticleAccepted& accepted = article->accepted;
    m_headline->setText(u8(accepted.number.grouped()) + QStringLiteral(" · ") +
                        stateText(articleStateCode(article->state)));
    QStringList facts;
    facts << named(accepted.productName, accepted.productNameHindi) + QStringLiteral(" · ") +
                 u8(accepted.weight.text()) + QStringLiteral(" · ") + rupees(accepted.quote.total);
    facts << tr("To %1, %2 %3")
                 .arg(u8(article->receiver.name()), u8(article->receiver.locality()),
                      u8(article->receiver.pin().text()));
    facts << tr("From %1").arg(u8(accepted.sender.name()));
    if (article->receipt)
        facts << tr("Receipt %1").arg(u8(*article->receipt));
    m_facts->say(facts.join(u'\n'));
}

void FindPage::showHistory() {
    std::vector<QStringList> rows;
    for (const Recorded& event : m_presenter.history()) {
        const Entry& entry = event.entry;
        rows.push_back({kindText(entry.kind), u8(entry.day.printed()) + u' ' + u8(istTime(entry.at, true)),
                        u8(entry.actor.id), u8(shortForm(event.hash))});
    }
    m_history->show(tr("What happened to it"), {tr("What"), tr("When"), tr("Who"), tr("Book")}, rows);
    m_history->fitRows();
}

// What the centre says: where it is from, whether two bookings have the number, and its events.
void FindPage::showTrack() {
    QStringList said;
    if (const auto source = m_presenter.trackSource())
        said << deskText(*source);
    if (const auto note = m_presenter.trackNote())
        said << deskText(*note);
    if (const auto problem = m_presenter.trackProblem())
        said << QStringLiteral("✖ ") + atField(*problem);
    const std::optional<CentreTrack>& track = m_presenter.track();
    const bool elsewhere = track || !said.isEmpty();
    m_elsewhere->setTitle(tr("At the centre"), elsewhere ? u8(m_presenter.number()->grouped()) : QString());
    m_elsewhere->setVisible(elsewhere);
    m_life->setVisible(!elsewhere || !m_presenter.history().empty());
    m_source->say(said.join(u'\n'));
    m_conflict->setVisible(track && track->answer.conflict);
    m_conflict->say(QStringLiteral("✖ ") + tr("Two bookings have this number: show this to your supervisor"));
    std::vector<QStringList> rows;
    for (const TrackEvent& event : track ? track->answer.events : std::vector<TrackEvent>())
        rows.push_back(
            {kindText(event.kind), u8(event.office), u8(event.day.printed()) + u' ' + u8(istTime(event.at))});
    m_events->setVisible(!rows.empty());
    m_events->show(tr("At the centre"), {tr("What"), tr("Office"), tr("When")}, rows);
    m_events->fitRows();
}

void FindPage::showForm() {
    const FindMode mode = m_presenter.mode();
    if (mode != m_shown) {
        m_shown = mode;
        fillForm();
    }
    const bool cancelling = mode == FindMode::Cancelling;
    const bool correcting = mode == FindMode::Correcting;
    m_receipt->setVisible(cancelling);
    m_reason->setVisible(cancelling || mode == FindMode::Spoiling);
    for (Field* field : {m_name, m_line1, m_mobile})
        field->setVisible(correcting);
    m_do->setVisible(mode != FindMode::Looking);
    m_do->setText(QStringLiteral("Enter  ") + (cancelling   ? textOf(CommandId::CancelArticle)
                                               : correcting ? textOf(CommandId::AmendArticle)
                                                            : textOf(CommandId::SpoilNumber)));
}

// A form that has just come up: empty, or with what stands on the label, and the keys in its first field.
void FindPage::fillForm() {
    m_receipt->edit().clear();
    m_reason->edit().clear();
    if (m_shown == FindMode::Correcting) {
        const AddressDraft draft = m_presenter.article()->receiver.draft();
        m_name->setText(u8(draft.name));
        m_line1->setText(draft.lines.empty() ? QString() : u8(draft.lines.front()));
        m_mobile->setText(u8(draft.mobile));
    }
    Field* first = m_shown == FindMode::Cancelling   ? m_receipt
                   : m_shown == FindMode::Correcting ? m_name
                   : m_shown == FindMode::Spoiling   ? m_reason
                                                     : m_number;
    first->setVisible(true);
    first->edit().setFocus();
}

void FindPage::showMessage() {
    for (Field* field : {m_receipt, m_reason, m_name, m_mobile})
        field->say(Field::Say::Nothing);
    if (!m_presenter.text().isEmpty())
        m_number->say(Field::Say::Nothing);
    m_banner->clear();
    if (m_presenter.done())
        m_banner->tell(Banner::Kind::Done, deskText(*m_presenter.done()));
    const std::optional<Error>& error = m_presenter.error();
    if (!error)
        return;
    const std::string_view at = error->fact("field");
    if (m_presenter.isUnknown())
        m_banner->tell(Banner::Kind::Unknown, deskText(*error), tr("Enter asks the book again"));
    else if (m_presenter.mode() == FindMode::Looking)
        m_number->say(Field::Say::Problem,
                      atField(*error) + (m_presenter.isUnbooked()
                                             ? u'\n' + keyText(CommandId::SpoilNumber) +
                                                   QStringLiteral("  ") + textOf(CommandId::SpoilNumber)
                                             : QString()));
    else if (at == "receipt")
        m_receipt->say(Field::Say::Problem, atField(*error));
    else if (at == "reason")
        m_reason->say(Field::Say::Problem, atField(*error));
    else
        m_banner->tell(Banner::Kind::Problem, deskText(*error));
}

} // namespace dak::ui
