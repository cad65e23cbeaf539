// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/printerspage.h"

#include "ui/pages/desktext.h"
#include "ui/text/codetext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/twocolumns.h"

namespace dak::ui {

namespace {

Field* fieldOf(const char* objectName, QWidget* parent) {
    return new Field(objectName, new QLineEdit, parent);
}

} // namespace

PrintersPage::PrintersPage(PrintersPresenter& presenter, Dialogs& dialogs, QWidget* parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_dialogs(dialogs)
    , m_banner(new Banner("printersBanner", this))
    , m_trayCard(new Card("trayCard", this))
    , m_printersCard(new Card("printersCard", this))
    , m_tray(new RowTable("tray", 2, this))
    , m_printers(new RowTable("printers", 3, this))
    , m_name(fieldOf("printerName", this))
    , m_roles(fieldOf("printerRoles", this))
    , m_address(fieldOf("printerAddress", this))
    , m_language(fieldOf("printerLanguage", this))
    , m_dpi(fieldOf("printerDpi", this))
    , m_media(fieldOf("printerMedia", this))
    , m_lineX(fieldOf("lineX", this))
    , m_lineY(fieldOf("lineY", this))
    , m_crossX(fieldOf("crossX", this))
    , m_crossY(fieldOf("crossY", this)) {
    build();
    for (Field* field : form())
        connect(&field->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    for (Field* field : ruler())
        connect(&field->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    connect(m_printers, &QTableWidget::itemSelectionChanged, this, &PrintersPage::chosen);
    connect(&presenter, &PrintersPresenter::changed, this, &PrintersPage::refresh);
    presenter.refresh();
}

void PrintersPage::build() {
    name(*this, "printersPage");
    for (RowTable* table : {m_tray, m_printers}) {
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setFocusPolicy(Qt::StrongFocus);
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->addWidget(m_banner);
    rows->addWidget(new TwoColumns(m_trayCard, m_printersCard, this), 1);
    m_trayCard->content().addWidget(m_tray);
    m_printersCard->content().addWidget(m_printers);
    for (Field* field :
         {m_name, m_address, m_roles, m_language, m_dpi, m_media, m_lineX, m_lineY, m_crossX, m_crossY})
        m_printersCard->content().addWidget(field);
    m_printersCard->content().addStretch(1);
}

void PrintersPage::run(CommandId id) {
    switch (id) {
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
    if (m_tray->hasFocus())
        return false;
    m_tray->setFocus();
    return true;
}

void PrintersPage::enterPage() {
    m_presenter.refresh();
    m_presenter.askStates();
    m_tray->setFocus();
    if (m_tray->rowCount() > 0 && m_tray->currentRow() < 0)
        m_tray->selectRow(0);
}

std::optional<CommandId> PrintersPage::next() const {
    if (m_presenter.tray().empty())
        return std::nullopt;
    return m_presenter.tray().front().mayBeOut() ? CommandId::PrintAgain : CommandId::PrintWaiting;
}

std::size_t PrintersPage::trayRow() const {
    return static_cast<std::size_t>(std::max(0, m_tray->currentRow()));
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
                              .arg(u8(m_presenter.asked()->document)),
                          tr("Print a DUPLICATE"));
    m_presenter.answer(yes);
}

void PrintersPage::save() {
    m_presenter.save({m_name->edit().text(), m_roles->edit().text(), m_address->edit().text(),
                      m_language->edit().text(), m_dpi->edit().text(), m_media->edit().text()});
}

void PrintersPage::correct() {
    if (!m_presenter.calibrate(printerRow(), {m_lineX->edit().text(), m_lineY->edit().text(),
                                              m_crossX->edit().text(), m_crossY->edit().text()}))
        return;
    for (Field* field : ruler())
        field->edit().clear();
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
    const PrinterDraft draft = m_presenter.draftOf(printerRow());
    const QStringList texts{draft.name, draft.roles, draft.address, draft.language, draft.dpi, draft.media};
    int place = 0;
    for (Field* field : form())
        field->edit().setText(texts.at(place++));
}

void PrintersPage::refresh() {
    m_trayCard->setTitle(tr("Paid but not printed"), QString::number(m_presenter.tray().size()));
    m_printersCard->setTitle(textOf(CommandId::DeskPrinters));
    m_name->setLabel(tr("Name"));
    m_roles->setLabel(tr("For: label, receipt, a4"));
    m_address->setLabel(tr("Where: cups:, tcp:, device:, file:"));
    m_language->setLabel(tr("Language: pdf, zpl, tspl, escpos"));
    m_dpi->setLabel(tr("Dots an inch: 203, 300x600"));
    m_media->setLabel(tr("Paper in mm: 101.6x152.4"));
    m_lineX->setLabel(tr("Measured: line across, mm"));
    m_lineY->setLabel(tr("Measured: line along, mm"));
    m_crossX->setLabel(tr("Measured: cross from the left, mm"));
    m_crossY->setLabel(tr("Measured: cross from the top, mm"));
    showTray();
    showPrinters();
    showMessage();
    Q_EMIT nextChanged();
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
        QString document = u8(job.document);
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
        rows.push_back({u8(printer.name), u8(printer.address.text()), stateOf(printer)});
    for (const FoundQueue& queue : m_presenter.queues())
        rows.push_back({u8(queue.words), u8("cups:" + queue.queue), tr("found")});
    const QSignalBlocker quiet(m_printers);
    m_printers->show(textOf(CommandId::DeskPrinters), {tr("Name"), tr("Where"), tr("State")}, rows);
    m_printers->fitRows();
    if (current >= 0 && !rows.empty())
        m_printers->selectRow(std::min(current, m_printers->rowCount() - 1));
}

void PrintersPage::showMessage() {
    for (Field* field : form())
        field->say(Field::Say::Nothing);
    m_banner->clear();
    if (m_presenter.done())
        m_banner->tell(Banner::Kind::Done, deskText(*m_presenter.done()));
    if (m_presenter.error())
        m_banner->tell(m_presenter.error()->kind() == ErrorKind::Unknown ? Banner::Kind::Unknown
                                                                         : Banner::Kind::Problem,
                       deskText(*m_presenter.error()));
}

} // namespace dak::ui
