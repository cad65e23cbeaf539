// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/syncpanel.h"

#include "ui/pages/desktext.h"
#include "ui/text/codetext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"

namespace dak::ui {

namespace {

QString moment(UtcMillis at) {
    return u8(istDate(at).printed() + " " + istTime(at));
}

QString withKey(CommandId id) {
    return keyText(id) + QStringLiteral("  ") + labelOf(id);
}

} // namespace

SyncPanel::SyncPanel(SyncPresenter& presenter, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_dialogs(dialogs)
    , m_state(new Card("syncCard", this))
    , m_confirmed(new Card("statementCard", this))
    , m_sent(new Card("batchesCard", this))
    , m_banner(new Banner("syncBanner", this))
    , m_headline(new WrapLabel(this))
    , m_facts(new WrapLabel(this))
    , m_send(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_verdict(new WrapLabel(this))
    , m_accounts(new RowTable("statement", 4, this))
    , m_batches(new RowTable("batches", 3, this))
    , m_parked(new RowTable("parked", 2, this)) {
    build();
    connect(m_send, &QPushButton::clicked, this, [this] { m_presenter.sendNow(); });
    connect(m_export, &QPushButton::clicked, this, &SyncPanel::exportBatches);
    connect(m_import, &QPushButton::clicked, this, &SyncPanel::importReceipts);
    connect(&presenter, &SyncPresenter::changed, this, &SyncPanel::refresh);
}

void SyncPanel::build() {
    name(*m_headline, "syncHeadline");
    name(*m_facts, "syncFacts");
    name(*m_verdict, "statementVerdict");
    name(*m_send, "sendNow");
    name(*m_export, "exportBatches");
    name(*m_import, "importReceipts");
    setRole(*m_headline, "headline");
    setRole(*m_facts, "hint");
    m_accounts->setAmountsFrom(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    for (QWidget* card : {m_state, m_confirmed, m_sent})
        rows->addWidget(card);
    rows->addStretch(1);
    QVBoxLayout& state = m_state->content();
    state.addWidget(m_headline);
    state.addWidget(m_facts);
    state.addWidget(m_banner);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_send, m_export, m_import})
        flow->addWidget(button);
    state.addWidget(buttons);
    m_confirmed->content().addWidget(m_verdict);
    m_confirmed->content().addWidget(m_accounts);
    m_sent->content().addWidget(m_parked);
    m_sent->content().addWidget(m_batches);
}

bool SyncPanel::run(CommandId id) {
    if (id == CommandId::SendNow)
        m_presenter.sendNow();
    else if (id == CommandId::ExportBatches)
        exportBatches();
    else if (id == CommandId::ImportReceipts)
        importReceipts();
    else
        return false;
    return true;
}

void SyncPanel::exportBatches() {
    const auto folder =
        m_dialogs.askText(textOf(CommandId::ExportBatches), tr("Folder of the stick"), m_folder);
    if (!folder)
        return;
    m_folder = *folder;
    m_presenter.exportTo(m_folder);
}

void SyncPanel::importReceipts() {
    const auto folder =
        m_dialogs.askText(textOf(CommandId::ImportReceipts), tr("Folder with the receipts"), m_folder);
    if (!folder)
        return;
    m_folder = *folder;
    m_presenter.importFrom(m_folder);
}

void SyncPanel::refresh() {
    m_state->setTitle(tr("With the centre"), u8(m_presenter.picture().server));
    m_send->setText(withKey(CommandId::SendNow));
    m_export->setText(withKey(CommandId::ExportBatches));
    m_import->setText(withKey(CommandId::ImportReceipts));
    m_send->setEnabled(m_presenter.picture().enrolled);
    m_import->setEnabled(m_presenter.picture().enrolled);
    showState();
    showMessage();
    showStatement();
    showParked();
    showBatches();
}

void SyncPanel::showState() {
    m_headline->say(deskText(m_presenter.headline()));
    m_headline->setAccessibleName(m_headline->text());
    QStringList facts;
    facts << deskText(m_presenter.picture().enrolled ? m_presenter.lastSession() : Notice{"sync_alone", {}});
    if (m_presenter.isOnlyOffline())
        facts << deskText(*m_presenter.problem());
    if (const auto clock = clockNotice(m_presenter.picture().skewSeconds))
        facts << QStringLiteral("▲ ") + deskText(*clock);
    m_facts->say(facts.join(u'\n'));
}

// What was just done, or what is wrong. A network that is away is neither.
void SyncPanel::showMessage() {
    if (m_presenter.error())
        m_banner->tell(Banner::Kind::Problem, deskText(*m_presenter.error()));
    else if (m_presenter.done())
        m_banner->tell(Banner::Kind::Done, deskText(*m_presenter.done()));
    else if (m_presenter.problem() && !m_presenter.isOnlyOffline())
        m_banner->tell(Banner::Kind::Problem, deskText(*m_presenter.problem()));
    else
        m_banner->clear();
}

void SyncPanel::showStatement() {
    const std::optional<Notice> verdict = m_presenter.statement();
    m_confirmed->setVisible(verdict.has_value());
    if (!verdict)
        return;
    m_confirmed->setTitle(tr("What the centre says of the day"));
    const bool attention = verdict->code == "statement_differs" || verdict->code == "statement_asks" ||
                           verdict->code == "statement_close_parked";
    QStringList lines((attention ? QStringLiteral("▲ ") : QString()) + deskText(*verdict));
    for (const Notice& question : m_presenter.questions())
        lines << deskText(question);
    m_verdict->say(lines.join(u'\n'));
    std::vector<QStringList> rows;
    const std::optional<DayStatement>& statement = m_presenter.picture().statement;
    if (statement) {
        rows.push_back({tr("Entries in the book"), QString::number(statement->counterEntries),
                        QString::number(statement->centreEntries),
                        QString::number(static_cast<qint64>(statement->counterEntries) -
                                        static_cast<qint64>(statement->centreEntries))});
        for (const StatementRow& row : statement->accounts)
            rows.push_back({accountText(accountCode(row.account)), sideOf(row.counter), sideOf(row.centre),
                            sideOf(row.difference())});
        for (const std::string& article : statement->conflicts)
            rows.push_back({tr("%1 was booked twice").arg(u8(article)), {}, {}, {}});
    }
    m_accounts->setVisible(statement.has_value());
    m_accounts->show(tr("What the centre says of the day"),
                     {tr("Account"), tr("Here"), tr("Centre"), tr("Difference")}, rows);
    m_accounts->fitRows();
}

void SyncPanel::showParked() {
    std::vector<QStringList> rows;
    for (const ParkedEntry& entry : m_presenter.picture().parked)
        rows.push_back({parkedText(entry.code), tr("Entry %1").arg(entry.seq)});
    m_parked->setVisible(!rows.empty());
    m_parked->show(tr("Entries the centre asks about"), {tr("The centre asks"), tr("Which")}, rows);
    m_parked->fitRows();
}

void SyncPanel::showBatches() {
    std::vector<QStringList> rows;
    for (const SealedBatch& batch : m_presenter.batches()) {
        const bool received = batch.state != BatchState::Sealed && batch.state != BatchState::Unknown;
        rows.push_back(
            {tr("%1, entries %2-%3").arg(u8(batch.day.printed())).arg(batch.firstSeq).arg(batch.lastSeq),
             batchText(batchStateCode(batch.state)), received ? moment(batch.changedAt) : QString()});
    }
    m_sent->setTitle(tr("Batches"), QString::number(m_presenter.picture().outbox.batches.size()));
    m_sent->setVisible(!rows.empty());
    m_batches->show(tr("Batches"), {tr("Batch"), tr("State"), tr("Since")}, rows);
    m_batches->fitRows();
}

} // namespace dak::ui
