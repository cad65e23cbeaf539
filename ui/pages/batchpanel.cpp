// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/batchpanel.h"

#include "ui/pages/desktext.h"
#include "ui/text/codetext.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/style.h"
#include "ui/widgets/twocolumns.h"

#include <QSignalBlocker>

namespace dak::ui {

namespace {

using Stage = BatchPresenter::Stage;

constexpr int kFullBar = 1000;   // of the bar
constexpr int kLinesBelow = 4;   // of what came of it
constexpr int kMostLetters = 18; // of a line that is wrong, which may be anything
constexpr std::size_t kMostFaults = 100;

} // namespace

BatchPanel::BatchPanel(BatchPresenter& presenter, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_dialogs(dialogs)
    , m_banner(new Banner("batchBanner", this))
    , m_listCard(new Card("batchListCard", this))
    , m_workCard(new Card("batchWorkCard", this))
    , m_hint(new WrapLabel(this))
    , m_list(new LinesEdit("batchList", this))
    , m_printerLabel(new WrapLabel(this))
    , m_printer(new QComboBox(this))
    , m_from(new Field("batchFrom", new CodeEdit, this))
    , m_headline(new WrapLabel(this))
    , m_bar(new QProgressBar(this))
    , m_notes(new WrapLabel(this))
    , m_faults(new RowTable("batchFaults", 3, this)) {
    build();
    connect(m_list, &QPlainTextEdit::textChanged, this,
            [this] { m_presenter.setText(m_list->toPlainText()); });
    connect(&m_from->edit(), &QLineEdit::textEdited, &m_presenter, &BatchPresenter::setFrom);
    connect(&m_from->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    connect(m_printer, &QComboBox::textActivated, &m_presenter, &BatchPresenter::setPrinter);
    connect(m_faults, &QTableWidget::cellActivated, this, [this](int row, int) { goToFault(row); });
    connect(&presenter, &BatchPresenter::changed, this, &BatchPanel::refresh);
}

void BatchPanel::build() {
    name(*this, "batchPanel");
    name(*m_printer, "batchPrinter");
    name(*m_headline, "batchHeadline");
    name(*m_bar, "batchBar");
    name(*m_notes, "batchNotes");
    setRole(*m_hint, "hint");
    setRole(*m_printerLabel, "label");
    setRole(*m_headline, "headline");
    m_printerLabel->setBuddy(m_printer);
    m_printer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->setRange(0, kFullBar);
    m_bar->setTextVisible(false);
    m_faults->setWide(2);
    m_faults->setMost(1, kMostLetters);
    m_faults->setFocusPolicy(Qt::StrongFocus);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_banner);
    rows->addWidget(new TwoColumns(m_listCard, m_workCard, this), 1);
    m_listCard->content().addWidget(m_hint);
    m_listCard->content().addWidget(m_list, 1);
    auto* printer = new QHBoxLayout;
    printer->addWidget(m_printerLabel, 2); // as in a field
    printer->addWidget(m_printer, 5);
    QVBoxLayout& work = m_workCard->content();
    work.addLayout(printer);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_from, m_headline, m_bar, m_notes, m_faults})
        work.addWidget(widget);
    work.addStretch(1);
}

bool BatchPanel::run(CommandId id) {
    if (id == CommandId::ListFromFile)
        readFile();
    else if (id == CommandId::PrintList)
        print();
    else if (id == CommandId::StopList)
        m_presenter.cancel();
    else
        return false;
    return true;
}

std::optional<CommandId> BatchPanel::next() const {
    if (m_presenter.stage() == Stage::Listing)
        return m_presenter.count() > 0 ? std::optional(CommandId::PrintList) : std::nullopt;
    return CommandId::StopList;
}

void BatchPanel::enter() {
    m_presenter.refresh();
    refresh();
    m_list->setFocus();
}

void BatchPanel::readFile() {
    const auto path = m_dialogs.askText(textOf(CommandId::ListFromFile),
                                        tr("The file, with one article number a line"), m_path);
    if (!path)
        return;
    m_path = *path;
    m_presenter.readFile(m_path);
}

void BatchPanel::print() {
    m_presenter.print();
    if (m_presenter.error() && m_presenter.error()->fact("field") == "place")
        m_from->edit().setFocus();
}

// What may be out comes again only with a yes.
void BatchPanel::ask() {
    if (m_presenter.stage() != Stage::Asked || m_asking)
        return;
    m_asking = true;
    const auto count = static_cast<int>(m_presenter.outlook().duplicates);
    const bool yes = m_dialogs.confirm(textOf(CommandId::PrintList),
                                       tr("From label %1 on, %2 may be out already. Look at the printer "
                                          "first. They are printed as DUPLICATE, "
                                          "and that is recorded.")
                                           .arg(m_presenter.from())
                                           .arg(count),
                                       tr("Print %1 as DUPLICATE").arg(count));
    m_asking = false;
    m_presenter.answer(yes);
}

void BatchPanel::goToFault(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_presenter.faults().size())
        return;
    m_list->markLine(m_presenter.faults()[at].row.line);
    m_list->setFocus();
}

void BatchPanel::refresh() {
    const bool isFree = m_presenter.stage() == Stage::Listing;
    m_listCard->setTitle(tr("List of labels"), tr("Rows: %1").arg(m_presenter.rows()));
    m_workCard->setTitle(tr("Print"));
    m_hint->say(tr("One article number a line, in the order of printing: type, paste or scan them"));
    m_list->setAccessibleName(tr("List of labels"));
    m_list->setAccessibleDescription(m_hint->text());
    m_list->setReadOnly(!isFree);
    setLook(*m_list, "busy", isFree ? QString() : QStringLiteral("yes"));
    m_printer->setEnabled(isFree);
    m_from->edit().setReadOnly(!isFree);
    m_from->setLabel(tr("From label; empty: all that is not out"));
    m_from->setText(m_presenter.from());
    m_list->setLines(m_presenter.text());
    showPrinters();
    showProgress();
    showFaults();
    showMessage();
    if (m_presenter.stage() != m_shownStage) // on a small screen it is below the list
        Column::bringIntoSight(*m_headline, m_list->fontMetrics().lineSpacing() * kLinesBelow);
    m_shownStage = m_presenter.stage();
    if (m_presenter.stage() == Stage::Asked)
        QMetaObject::invokeMethod(this, &BatchPanel::ask, Qt::QueuedConnection);
}

void BatchPanel::showPrinters() {
    const QSignalBlocker quiet(m_printer);
    m_printerLabel->say(tr("Printer"));
    m_printer->setAccessibleName(tr("Printer"));
    QStringList shown;
    for (int i = 0; i < m_printer->count(); ++i)
        shown << m_printer->itemText(i);
    if (shown != m_presenter.printers()) {
        m_printer->clear();
        m_printer->addItems(m_presenter.printers());
    }
    m_printer->setCurrentText(m_presenter.printer());
}

void BatchPanel::showProgress() {
    const bool isFree = m_presenter.stage() == Stage::Listing;
    const QString headline = m_presenter.headline() ? deskText(*m_presenter.headline()) : QString();
    m_headline->say(headline);
    m_headline->setAccessibleName(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_bar->setVisible(!isFree || m_presenter.permille() > 0);
    m_bar->setValue(m_presenter.permille());
    m_bar->setAccessibleName(headline);
    QStringList notes;
    for (const Notice& note : m_presenter.notes())
        notes << deskText(note);
    m_notes->say(notes.join(u'\n'));
    m_notes->setAccessibleName(m_notes->text());
    m_notes->setVisible(!notes.isEmpty());
}

void BatchPanel::showFaults() {
    const std::vector<BatchFault>& faults = m_presenter.faults();
    m_faults->setVisible(!faults.empty());
    const bool fresh = m_shownFaults == 0 && !faults.empty();
    m_shownFaults = faults.size();
    std::vector<QStringList> rows;
    for (const BatchFault& fault : faults) {
        if (rows.size() == kMostFaults)
            break;
        rows.push_back({QString::number(fault.row.line), u8(fault.row.number), atField(fault.error)});
    }
    m_faults->show(tr("Lines to mend: Enter goes to one"), {tr("Line"), tr("Number"), tr("What is wrong")},
                   rows);
    m_faults->fitRows();
    if (fresh)
        goToFault(0);
}

void BatchPanel::showMessage() {
    const std::optional<Error>& error = m_presenter.error();
    const bool ofPlace = error && error->fact("field") == "place";
    m_from->say(ofPlace ? Field::Say::Problem : Field::Say::Nothing, ofPlace ? atField(*error) : QString());
    if (m_presenter.waiting())
        m_banner->tell(
            Banner::Kind::Note,
            deskText(Notice{
                "printer_waits",
                {{"printer", m_presenter.printer().toStdString()},
                 {"condition", std::string(printerConditionCode(m_presenter.waiting()->condition))}}}));
    else if (error && !ofPlace)
        m_banner->tell(error->kind() == ErrorKind::Unknown ? Banner::Kind::Unknown : Banner::Kind::Problem,
                       deskText(*error));
    else
        m_banner->clear();
}

} // namespace dak::ui
