// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/daypage.h"

#include "ui/pages/desktext.h"
#include "ui/text/codetext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/twocolumns.h"
#include "ui/widgets/valueedits.h"

namespace dak::ui {

namespace {

QString printed(const Date& day) {
    return u8(day.printed());
}

} // namespace

QString DayPage::differenceText(Money difference) {
    if (difference.isZero())
        return tr("no difference");
    return difference < Money() ? tr("short by %1").arg(rupees(difference.negated()))
                                : tr("excess of %1").arg(rupees(difference));
}

// While the count is typed: what is expected, and what it lacks or has too much.
void DayPage::showDifference() {
    const std::optional<DayTotals>& totals = m_presenter.totals();
    const Result<Money> counted = Money::parse(m_counted->edit().text().trimmed().toStdString());
    if (!totals || !m_presenter.openDay() || !counted)
        m_counted->say(Field::Say::Nothing);
    else
        m_counted->say(
            *counted == totals->expectedCash ? Field::Say::Good : Field::Say::Warning,
            tr("%1 expected, %2")
                .arg(rupees(totals->expectedCash), differenceText(*counted - totals->expectedCash)));
}

DayPage::DayPage(DayPresenter& presenter, SyncPresenter& sync, DeskPapers& papers, Dialogs& dialogs,
                 QWidget* parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_syncPresenter(sync)
    , m_papers(papers)
    , m_dialogs(dialogs)
    , m_banner(new Banner("dayBanner", this))
    , m_work(new Card("dayCard", this))
    , m_sums(new Card("totalsCard", this))
    , m_headline(new QLabel(this))
    , m_note(new WrapLabel(this))
    , m_float(new Field("openingFloat", new MoneyEdit, this))
    , m_counted(new Field("counted", new MoneyEdit, this))
    , m_reason(new Field("differenceReason", new QLineEdit, this))
    , m_dispute(new QCheckBox(this))
    , m_open(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_report(new QPushButton(this))
    , m_totals(new RowTable("totals", 2, this))
    , m_sync(new SyncPanel(sync, dialogs, this)) {
    build();
    connect(m_open, &QPushButton::clicked, this, &DayPage::openDay);
    connect(m_close, &QPushButton::clicked, this, &DayPage::closeDay);
    connect(m_report, &QPushButton::clicked, this, &DayPage::printReport);
    connect(&m_float->edit(), &QLineEdit::returnPressed, this, &DayPage::openDay);
    connect(&m_counted->edit(), &QLineEdit::returnPressed, this, &DayPage::closeDay);
    connect(&m_reason->edit(), &QLineEdit::returnPressed, this, &DayPage::closeDay);
    connect(&m_counted->edit(), &QLineEdit::textEdited, this, &DayPage::showDifference);
    connect(&presenter, &DayPresenter::changed, this, &DayPage::refresh);
    presenter.refresh();
    sync.refresh();
}

void DayPage::build() {
    name(*this, "dayPage");
    name(*m_headline, "dayHeadline");
    name(*m_dispute, "dispute");
    name(*m_open, "openDay");
    name(*m_close, "closeDay");
    name(*m_report, "dayReport");
    setRole(*m_headline, "headline");
    setRole(*m_note, "hint");
    setRole(*m_open, "primary");
    setRole(*m_close, "primary");
    setRole(m_counted->edit(), "cash");
    setRole(m_float->edit(), "cash");
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->addWidget(m_banner);
    auto* till = new QWidget(this);
    auto* cards = new QVBoxLayout(till);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->addWidget(m_work);
    cards->addWidget(m_sums);
    cards->addStretch(1);
    rows->addWidget(new TwoColumns(till, m_sync, this), 1);
    QVBoxLayout& work = m_work->content();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_float),
          static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_counted), static_cast<QWidget*>(m_reason),
          static_cast<QWidget*>(m_dispute), static_cast<QWidget*>(m_close), static_cast<QWidget*>(m_report)})
        work.addWidget(widget);
    m_sums->content().addWidget(m_totals);
}

void DayPage::run(CommandId id) {
    if (id == CommandId::OpenDay)
        openDay();
    else if (id == CommandId::CloseDay)
        closeDay();
    else if (id == CommandId::Reprint)
        printReport();
    else
        m_sync->run(id);
}

void DayPage::retranslate() {
    refresh();
    m_sync->retranslate();
}

void DayPage::enterPage() {
    m_presenter.refresh();
    m_syncPresenter.refresh();
    (m_presenter.openDay() ? m_counted : m_float)->edit().setFocus();
}

void DayPage::openDay() {
    if (m_presenter.openDay())
        return;
    m_presenter.open(m_float->edit().text());
    if (!m_presenter.error())
        m_float->edit().clear();
}

// An amount stands there to be asked about; if not, the field says why.
bool DayPage::hasCount() {
    const QString text = m_counted->edit().text().trimmed();
    const Result<Money> counted = Money::parse(text.toStdString());
    if (counted)
        return true;
    m_counted->edit().setFocus();
    m_counted->say(Field::Say::Problem, text.isEmpty() ? tr("Count the cash in the drawer and type it")
                                                       : atField(counted.error()));
    return false;
}

void DayPage::closeDay() {
    if (!m_presenter.openDay())
        return;
    if (!hasCount())
        return;
    // The day stays closed: that is asked once more, unless an answer of the book is still open.
    if (!m_presenter.isUnknown() &&
        !m_dialogs.confirm(
            textOf(CommandId::CloseDay),
            bound(tr("%1 closes with ₹ %2 counted and stays closed.")
                      .arg(printed(*m_presenter.openDay()), m_counted->edit().text().trimmed())),
            tr("Close")))
        return;
    m_presenter.close(m_counted->edit().text(), m_reason->edit().text(), m_dispute->isChecked());
    if (m_presenter.error())
        return;
    m_counted->edit().clear();
    m_reason->edit().clear();
    m_dispute->setChecked(false);
}

void DayPage::printReport() {
    if (m_presenter.lastClosed())
        m_papers.printDayReport(*m_presenter.lastClosed());
}

void DayPage::refresh() {
    const bool open = m_presenter.openDay().has_value();
    m_work->setTitle(textOf(CommandId::DeskDay));
    m_float->setLabel(tr("Opening cash"));
    m_counted->setLabel(tr("Cash counted"));
    m_reason->setLabel(tr("Why it differs"));
    m_dispute->setText(tr("I dispute the difference: it is not mine"));
    m_open->setText(keyText(CommandId::OpenDay) + QStringLiteral("  ") + textOf(CommandId::OpenDay));
    m_close->setText(keyText(CommandId::CloseDay) + QStringLiteral("  ") + textOf(CommandId::CloseDay));
    m_report->setText(keyText(CommandId::Reprint) + QStringLiteral("  ") + tr("Report of the day"));
    for (QWidget* widget : {static_cast<QWidget*>(m_float), static_cast<QWidget*>(m_open)})
        widget->setVisible(!open);
    for (QWidget* widget : {static_cast<QWidget*>(m_counted), static_cast<QWidget*>(m_reason),
                            static_cast<QWidget*>(m_dispute), static_cast<QWidget*>(m_close)})
        widget->setVisible(open);
    m_report->setVisible(m_presenter.lastClosed().has_value());
    showHeadline();
    showError();
    showTotals();
    Q_EMIT nextChanged();
}

void DayPage::showHeadline() {
    if (m_presenter.openDay()) {
        m_headline->setText(tr("%1 is open").arg(printed(*m_presenter.openDay())));
        m_note->say(tr("At the end of the day count the cash in the drawer."));
    } else if (m_presenter.lastClosed()) {
        m_headline->setText(tr("%1 is closed").arg(printed(*m_presenter.lastClosed())));
        m_note->say(tr("The next day opens with the cash you receive."));
    } else {
        m_headline->setText(tr("No day is open"));
        m_note->say(tr("The day opens with the cash you receive."));
    }
    m_headline->setAccessibleName(m_headline->text());
}

void DayPage::showError() {
    for (Field* field : {m_float, m_counted, m_reason})
        field->say(Field::Say::Nothing);
    m_banner->clear();
    if (const std::optional<ClosedDay>& closed = m_presenter.closed()) {
        const DayClosed& day = closed->closed;
        m_banner->tell(Banner::Kind::Done, tr("Closed: %1 expected in the drawer, %2 counted, %3%4")
                                               .arg(rupees(day.expected), rupees(day.counted),
                                                    differenceText(day.counted - day.expected),
                                                    day.disputed ? tr(" (disputed)") : QString()));
    }
    const std::optional<Error>& error = m_presenter.error();
    if (!error) {
        showDifference(); // of what is still typed
        return;
    }
    if (m_presenter.isUnknown())
        m_banner->tell(Banner::Kind::Unknown, deskText(*error),
                       tr("Press the same key again: the book is asked"));
    else if (error->fact("field") == "float")
        m_float->say(Field::Say::Problem, atField(*error));
    else if (error->fact("field") == "counted")
        m_counted->say(Field::Say::Problem, atField(*error));
    else
        m_banner->tell(Banner::Kind::Problem, deskText(*error));
}

void DayPage::showTotals() {
    const std::optional<DayTotals>& totals = m_presenter.totals();
    std::vector<QStringList> rows;
    if (totals) {
        rows.push_back({tr("Articles booked"), QString::number(totals->booked)});
        rows.push_back({tr("Of them cancelled"), QString::number(totals->cancelledOfBooked())});
        rows.push_back({tr("Articles remaining"), QString::number(totals->articles)});
        if (totals->cancelledEarlier != 0)
            rows.push_back(
                {tr("Cancelled, booked on an earlier day"), QString::number(totals->cancelledEarlier)});
        rows.push_back({tr("Entries in the book"), QString::number(totals->entries)});
        rows.push_back({tr("Cash expected in the drawer"), rupees(totals->expectedCash)});
        for (const Posting& total : totals->perAccount) {
            if (total.account != Account::Cash) // is what the drawer must hold
                rows.push_back({accountText(accountCode(total.account)), sideOf(total.amount)});
        }
        for (const std::string& held : totals->heldBaskets)
            rows.push_back({tr("Held basket"), u8(held)});
    }
    m_sums->setTitle(tr("What the day came to"), totals ? printed(totals->day) : QString());
    m_totals->show(tr("What the day came to"), {tr("What"), tr("Amount")}, rows);
    m_totals->fitRows();
}

} // namespace dak::ui
