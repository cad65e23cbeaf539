// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/printerspage.h"

#include "ui/pages/desktext.h"
#include "ui/text/codetext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/twocolumns.h"

namespace dak::ui {

namespace {

constexpr int kTrayLines = 7;
constexpr std::size_t kMostPapers = 200; // in sight; those of a whole day's list come out all the same

} // namespace

PrintersPage::PrintersPage(PrintersPresenter& presenter, BatchPresenter& batch, Dialogs& dialogs,
                           QWidget* parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_batch(batch)
    , m_dialogs(dialogs)
    , m_desk(new QWidget(this))
    , m_banner(new Banner("printersBanner", m_desk))
    , m_trayCard(new Card("trayCard", m_desk))
    , m_printersCard(new Card("printersCard", m_desk))
    , m_tray(new RowTable("tray", 2, m_desk))
    , m_printers(new RowTable("printers", 3, m_desk))
    , m_form(new PrinterForm(m_desk))
    , m_list(new BatchPanel(batch, dialogs, this)) {
    build();
    connect(m_printers, &QTableWidget::itemSelectionChanged, this, &PrintersPage::chosen);
    connect(&presenter, &PrintersPresenter::changed, this, &PrintersPage::refresh);
    connect(&batch, &BatchPresenter::changed, this, [this] {
        showMessage();
        Q_EMIT nextChanged();
    });
    presenter.refresh();
}

void PrintersPage::build() {
    name(*this, "printersPage");
    for (RowTable* table : {m_tray, m_printers})
        table->setFocusPolicy(Qt::StrongFocus);
    m_tray->setWide(1);
    m_tray->setLeastLines(kTrayLines);
    m_printers->setWide(2);
    m_printers->setWordWrap(false);
    m_printers->setTextElideMode(Qt::ElideMiddle);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->addWidget(m_desk);
    rows->addWidget(m_list);
    m_list->hide();
    auto* desk = new QVBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    auto* right = new QWidget(m_desk);
    auto* cards = new QVBoxLayout(right);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->addWidget(m_printersCard);
    cards->addWidget(m_form);
    cards->addStretch(1);
    desk->addWidget(m_banner);
    desk->addWidget(new TwoColumns(m_trayCard, right, m_desk), 1);
    m_trayCard->content().addWidget(m_tray);
    m_printersCard->content().addWidget(m_printers);
}

CommandPlace PrintersPage::place() const {
    return m_list->isHidden() ? CommandPlace::Printers : CommandPlace::Labels;
}

void PrintersPage::showList(bool list) {
    m_list->setVisible(list);
    m_desk->setVisible(!list);
    Q_EMIT placeChanged();
    enterPage();
}

void PrintersPage::run(CommandId id) {
    if (m_list->run(id))
        return;
    switch (id) {
    case CommandId::LabelList:
        showList(true);
        break;
    case CommandId::PrintWaiting:
        m_presenter.printWaiting();
        break;
    case CommandId::PrintAgain:
        askAgain();
        break;
    case CommandId::CameOut:
        m_presenter.cameOut(trayRow());
        break;
    case CommandId::FindQueues:
        m_presenter.findQueues();
        break;
    case CommandId::TestPage:
        m_presenter.printTestPage(printerRow());
        break;
    case CommandId::SavePrinter:
        save();
        break;
    case CommandId::CorrectPrinter:
        correct();
        break;
    case CommandId::RemovePrinter:
        remove();
        break;
    default:
        break;
    }
}

bool PrintersPage::back() {
    if (showsList()) {
        showList(false);
        return true;
    }
    if (m_tray->hasFocus())
        return false;
    m_tray->setFocus();
    return true;
}

void PrintersPage::enterPage() {
    if (showsList()) {
        m_list->enter();
        return;
    }
    m_presenter.refresh();
    m_presenter.askStates();
    m_tray->setFocus();
    Column::bringIntoSight(*m_tray);
    for (RowTable* table : {m_tray, m_printers}) {
        if (table->rowCount() > 0 && table->currentRow() < 0)
            table->selectRow(0);
    }
}

std::optional<CommandId> PrintersPage::next() const {
    if (showsList())
        return m_list->next();
    if (m_presenter.tray().empty())
        return std::nullopt;
    return m_presenter.tray().front().mayBeOut() ? CommandId::PrintAgain : CommandId::PrintWaiting;
}

// The row that only says how many more there are is of no paper.
std::size_t PrintersPage::trayRow() const {
    const auto row = static_cast<std::size_t>(std::max(0, m_tray->currentRow()));
    return row < kMostPapers ? row : m_presenter.tray().size();
}

std::size_t PrintersPage::printerRow() const {
    return static_cast<std::size_t>(std::max(0, m_printers->currentRow()));
}

// A paper that may be out is asked about, and printed as a DUPLICATE only with a yes.
void PrintersPage::askAgain() {
    m_presenter.printAgain(trayRow());
    if (!m_presenter.asked())
        return;
    const bool yes =
        m_dialogs.confirm(textOf(CommandId::PrintAgain),
                          tr("%1 may be out already. Look at the printer first. If it is not there, "
                             "it is printed as a DUPLICATE, and that is recorded.")
                              .arg(paperText(m_presenter.asked()->document)),
                          tr("Print a DUPLICATE"));
    m_presenter.answer(yes);
}

void PrintersPage::save() {
    const PrinterDraft draft = m_form->draft();
    if (!m_presenter.save(draft)) {
        m_form->goTo(*m_presenter.error());
        return;
    }
    if (const auto row = m_presenter.rowOf(draft.name))
        m_printers->selectRow(static_cast<int>(*row));
    chosen();
}

void PrintersPage::correct() {
    if (!m_presenter.calibrate(printerRow(), m_form->measured())) {
        if (m_presenter.error())
            m_form->goTo(*m_presenter.error());
        return;
    }
    m_form->clearMeasured();
    chosen(); // its shift and stretch are others now
}

void PrintersPage::remove() {
    const std::size_t row = printerRow();
    if (row >= m_presenter.printers().size())
        return;
    if (m_dialogs.confirm(textOf(CommandId::RemovePrinter),
                          tr("%1 is removed; papers for it wait.").arg(u8(m_presenter.printers()[row].name)),
                          tr("Remove")))
        m_presenter.remove(row);
}

// The form shows what is set of the chosen printer, or a found queue to be set up.
void PrintersPage::chosen() {
    m_form->show(m_presenter.draftOf(printerRow()), m_presenter.expected(printerRow()));
    m_form->say(std::nullopt);
}

void PrintersPage::refresh() {
    m_trayCard->setTitle(tr("Paid but not printed"), QString::number(m_presenter.tray().size()));
    m_printersCard->setTitle(textOf(CommandId::DeskPrinters));
    showTray();
    showPrinters();
    showMessage();
    Q_EMIT nextChanged();
}

void PrintersPage::retranslate() {
    m_form->retranslate();
    m_list->refresh();
    refresh();
}

QString PrintersPage::reasonOf(const PrintJob& job) {
    if (!job.reason.code.empty())
        return deskText(job.reason);
    return job.mayBeOut() ? tr("May be out: look at the printer") : tr("Waits");
}

void PrintersPage::showTray() {
    const int current = m_tray->currentRow();
    std::vector<QStringList> rows;
    for (const PrintJob& job : m_presenter.tray()) {
        if (rows.size() == kMostPapers) {
            rows.push_back({tr("%1 more").arg(m_presenter.tray().size() - kMostPapers), {}});
            break;
        }
        QString document = paperText(job.document);
        if (job.copy > 0)
            document = tr("%1, DUPLICATE %2").arg(document).arg(job.copy);
        rows.push_back({document, reasonOf(job)});
    }
    m_tray->show(tr("Paid but not printed"), {tr("Paper"), tr("Why")}, rows);
    if (current >= 0 && !rows.empty())
        m_tray->selectRow(std::min(current, m_tray->rowCount() - 1));
}

QString PrintersPage::stateOf(const PrinterProfile& printer) const {
    const auto state = m_presenter.stateOf(printer.name);
    return state ? conditionText(printerConditionCode(state->condition)) : tr("asked ...");
}

void PrintersPage::showPrinters() {
    const int current = m_printers->currentRow();
    std::vector<QStringList> rows;
    for (const PrinterProfile& printer : m_presenter.printers())
        rows.push_back({u8(printer.name), stateOf(printer), u8(printer.address.text())});
    for (const FoundQueue& queue : m_presenter.queues())
        rows.push_back({u8(queue.words), tr("found"), u8("cups:" + queue.queue)});
    const QSignalBlocker quiet(m_printers);
    m_printers->show(textOf(CommandId::DeskPrinters), {tr("Name"), tr("State"), tr("Where")}, rows);
    m_printers->fitRows();
    if (current >= 0 && !rows.empty())
        m_printers->selectRow(std::min(current, m_printers->rowCount() - 1));
}

// A list that is on its way is told here too, while nothing else is.
void PrintersPage::showMessage() {
    const std::optional<Error>& error = m_presenter.error();
    const bool atItsField = m_form->say(error);
    if (error && !atItsField)
        m_banner->tell(error->kind() == ErrorKind::Unknown ? Banner::Kind::Unknown : Banner::Kind::Problem,
                       deskText(*error));
    else if (m_presenter.done())
        m_banner->tell(Banner::Kind::Done, deskText(*m_presenter.done()));
    else if (m_batch.stage() != BatchPresenter::Stage::Listing && m_batch.headline())
        m_banner->tell(Banner::Kind::Note, deskText(*m_batch.headline()),
                       keyText(CommandId::LabelList) + QStringLiteral("  ") + labelOf(CommandId::LabelList));
    else
        m_banner->clear();
}

} // namespace dak::ui
