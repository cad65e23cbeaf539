// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/paypanel.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/valueedits.h"

namespace dak::ui {

namespace {

QString action(CommandId id) {
    return keyText(id) + QStringLiteral("  ") + labelOf(id);
}

} // namespace

std::optional<CommandId> nextKey(const BookingPresenter& presenter) {
    const bool priced = presenter.article().price().selected() != nullptr;
    if (!(priced || !presenter.basket().isEmpty()) || presenter.basket().isUnknown())
        return std::nullopt;
    switch (presenter.mode()) {
    case DeskMode::Typing:
        return CommandId::ExactCash;
    case DeskMode::Paying:
        return presenter.cash().isEmpty() ? CommandId::ExactCash : CommandId::AcceptAndPay;
    default:
        return std::nullopt;
    }
}

PayPanel::PayPanel(BookingPresenter& presenter, DeskFields& fields, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_fields(fields)
    , m_card(new Card("payCard", this))
    , m_amount(new QLabel(this))
    , m_note(new WrapLabel(this))
    , m_changeLabel(new QLabel(this))
    , m_change(new QLabel(this))
    , m_cash(fields.make(BookField::Cash, "cash", new MoneyEdit, this))
    , m_ready(new QFrame(this))
    , m_exact(new QPushButton(m_ready))
    , m_pay(new QPushButton(m_ready))
    , m_next(new QPushButton(m_ready)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    name(*m_amount, "amountDue");
    name(*m_change, "change");
    name(*m_note, "payNote");
    setRole(*m_amount, "amount");
    setRole(*m_change, "change");
    setRole(*m_changeLabel, "changeLabel");
    setRole(*m_note, "hint");
    setRole(m_cash->edit(), "cash");
    m_cash->edit().setAlignment(Qt::AlignRight);
    m_amount->setAlignment(Qt::AlignRight);
    m_change->setAlignment(Qt::AlignRight);
    m_note->setAlignment(Qt::AlignRight);
    QVBoxLayout& content = m_card->content();
    content.addWidget(m_amount);
    content.addWidget(m_note);
    content.addWidget(m_cash);
    auto* row = new QHBoxLayout;
    row->addWidget(m_changeLabel);
    row->addWidget(m_change, 1);
    content.addLayout(row);
    buildReady();
    content.addWidget(m_ready);
}

void PayPanel::buildReady() {
    name(*m_ready, "ready");
    setRole(*m_ready, "ready");
    m_ready->setFocusPolicy(Qt::StrongFocus);
    m_fields.setReady(m_ready);
    auto* row = new QVBoxLayout(m_ready);
    row->setContentsMargins(4, 4, 4, 4);
    name(*m_exact, "exactCash");
    name(*m_pay, "pay");
    name(*m_next, "nextArticle");
    for (QPushButton* button : {m_exact, m_pay, m_next}) {
        button->setFocusPolicy(Qt::NoFocus);
        setRole(*button, button == m_exact ? "primary" : "action");
    }
    row->addWidget(m_exact);
    auto* second = new QHBoxLayout;
    second->addWidget(m_pay);
    second->addWidget(m_next);
    row->addLayout(second);
    connect(m_exact, &QPushButton::clicked, &m_presenter, &BookingPresenter::payExact);
    connect(m_pay, &QPushButton::clicked, &m_presenter, &BookingPresenter::acceptAndPay);
    connect(m_next, &QPushButton::clicked, &m_presenter, &BookingPresenter::acceptAndNext);
}

void PayPanel::setNarrow(bool narrow) {
    m_narrow = narrow;
    for (QLabel* label : {m_amount, m_change})
        setLook(*label, "narrow", narrow ? QStringLiteral("yes") : QString());
    m_pay->setVisible(!narrow);
    m_next->setVisible(!narrow);
}

void PayPanel::refresh() {
    if (const std::optional<PaidSummary>& paid = m_presenter.basket().paid())
        showPaid(*paid);
    else
        showDue();
    m_fields.setLabel(BookField::Cash, tr("Cash"));
    showActions();
}

void PayPanel::showPaid(const PaidSummary& paid) {
    m_card->setTitle(tr("Paid"), tr("Receipt %1").arg(u8(paid.receipt)));
    m_amount->setText(rupees(paid.due));
    m_amount->setAccessibleName(tr("Paid %1").arg(m_amount->text()));
    setLook(*m_amount, "paid", QStringLiteral("yes"));
    const bool exact = paid.change.isZero();
    m_note->say(exact ? tr("Exact cash") : tr("Cash given %1").arg(rupees(paid.given)));
    m_note->show();
    m_cash->hide();
    m_changeLabel->setText(tr("Change to give"));
    m_change->setText(rupees(paid.change));
    m_changeLabel->setVisible(!exact);
    m_change->setVisible(!exact);
    m_change->setAccessibleName(m_changeLabel->text() + u' ' + m_change->text());
}

void PayPanel::showDue() {
    const CashDue due = m_presenter.due();
    const bool paying = m_presenter.mode() == DeskMode::Paying;
    m_card->setTitle(tr("To pay"));
    m_amount->setText(rupees(due.due));
    m_amount->setAccessibleName(tr("To pay %1").arg(m_amount->text()));
    setLook(*m_amount, "paid", {});
    m_note->say(due.rounding.isZero()
                    ? QString()
                    : tr("With cash rounding %1 (%2)").arg(rupees(due.rounding), u8(due.rule)));
    m_note->setVisible(!m_note->text().isEmpty());
    m_cash->setVisible(paying);
    const std::optional<Money> change = paying ? m_presenter.change() : std::nullopt;
    m_changeLabel->setText(tr("Change"));
    m_change->setText(change ? rupees(*change) : QStringLiteral("–"));
    m_changeLabel->setVisible(paying);
    m_change->setVisible(paying);
    m_change->setAccessibleName(m_changeLabel->text() + u' ' + m_change->text());
}

void PayPanel::showActions() {
    const bool paying = m_presenter.mode() == DeskMode::Paying;
    const bool something = !m_presenter.article().form().isEmpty() || !m_presenter.basket().isEmpty();
    m_exact->setText(
        action(CommandId::ExactCash) +
        (m_presenter.due().due.isZero() ? QString() : QStringLiteral("  ") + rupees(m_presenter.due().due)));
    m_pay->setText(paying ? keyText(CommandId::AcceptAndPay) + QStringLiteral("  ") + tr("Cash received")
                          : action(CommandId::AcceptAndPay));
    m_next->setText(action(CommandId::NextArticle));
    const std::optional<CommandId> next = nextKey(m_presenter);
    const bool cashNext = next == CommandId::AcceptAndPay;
    const bool exactNext = next == CommandId::ExactCash || !something;
    setLook(*m_exact, "role", exactNext ? QStringLiteral("primary") : QStringLiteral("action"));
    setLook(*m_pay, "role", cashNext ? QStringLiteral("primary") : QStringLiteral("action"));
    m_exact->setVisible(!m_narrow || !cashNext);
    m_pay->setVisible(!m_narrow || cashNext);
    for (QPushButton* button : {m_exact, m_pay, m_next})
        button->setEnabled(something);
    m_next->setEnabled(something && !paying);
    m_ready->setAccessibleName(tr("Ready: %1, %2, %3").arg(m_exact->text(), m_pay->text(), m_next->text()));
}

} // namespace dak::ui
