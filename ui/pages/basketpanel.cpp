// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/basketpanel.h"

#include "ui/commands/commands.h"
#include "ui/pages/desktext.h"
#include "ui/widgets/column.h"
#include "ui/widgets/letters.h"
#include "ui/widgets/style.h"
#include "ui/widgets/twolinedelegate.h"

#include <QKeyEvent>

#include <algorithm>

namespace dak::ui {

namespace {

// Whose parcel it is, where it goes and what it weighs. A long name, and the place, give way to the PIN.
QString parcelText(const QString& receiver, const QString& destination, std::int64_t grams) {
    constexpr int kMostLetters = 18;
    const bool isLong = firstLetters(receiver, kMostLetters) != receiver;
    QStringList parts{isLong ? firstLetters(receiver, kMostLetters - 1).trimmed() + QStringLiteral("…")
                             : receiver,
                      destination, u8(Weight::fromGrams(grams).text())};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

BasketPanel::BasketPanel(BookingPresenter& presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_card(new Card("basketCard", this))
    , m_lines(new QListWidget(this))
    , m_empty(new WrapLabel(this))
    , m_leaving(new WrapLabel(this))
    , m_reason(new QLineEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    name(*m_lines, "basketLines");
    setRole(*m_lines, "lines");
    m_lines->setItemDelegate(new TwoLineDelegate(m_lines));
    m_lines->setResizeMode(QListView::Adjust); // a row has one line or two, as the width allows
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->installEventFilter(this);
    setRole(*m_empty, "hint");
    setRole(*m_leaving, "question");
    m_leaving->setObjectName(QStringLiteral("leaving"));
    name(*m_reason, "leavingReason");
    m_card->content().addWidget(m_empty);
    m_card->content().addWidget(m_lines, 1000);
    m_card->content().addWidget(m_leaving);
    m_card->content().addWidget(m_reason);
    m_card->content().addStretch(1);
    connect(m_reason, &QLineEdit::returnPressed, this,
            [this] { m_presenter.removeWithReason(m_reason->text()); });
}

void BasketPanel::refresh() {
    const std::optional<BasketView>& basket = m_presenter.basket().basket();
    const auto standing = basket ? std::count_if(basket->lines.begin(), basket->lines.end(),
                                                 [](const BasketLine& line) { return !line.removed; })
                                 : 0;
    m_card->setTitle(standing > 0 ? tr("Basket") + QStringLiteral(" (%1)").arg(standing) : tr("Basket"),
                     basket ? u8(basket->senderName) : QString());
    m_lines->setAccessibleName(tr("Lines of the basket"));
    m_empty->say(
        tr("Nothing yet. %1 accepts an article and starts the next.").arg(keyText(CommandId::NextArticle)));
    showLines();
    showLeaving();
}

void BasketPanel::showLines() {
    const int current = m_lines->currentRow();
    m_lines->clear();
    if (const std::optional<BasketView>& basket = m_presenter.basket().basket()) {
        for (const BasketLine& line : basket->lines)
            addLine(line);
    }
    addDraft();
    m_empty->setVisible(m_lines->count() == 0);
    m_lines->setVisible(m_lines->count() > 0);
    if (current >= 0 && current < m_lines->count())
        m_lines->setCurrentRow(current);
    else if (!m_lines->hasFocus())
        m_lines->scrollToBottom();
}

void BasketPanel::addLine(const BasketLine& line) {
    const QString first = line.article ? u8(line.article->grouped()) : u8(line.label);
    QString second = u8(line.label);
    if (!line.destination.empty())
        second = parcelText(u8(line.receiver), u8(line.destination).section(u' ', -1), line.chargeableGrams);
    if (line.removed)
        second = tr("taken out");
    auto* item = new QListWidgetItem(first, m_lines);
    item->setData(TwoLineDelegate::kSecondLine, second);
    item->setData(TwoLineDelegate::kAmount, rupees(line.amount));
    item->setData(TwoLineDelegate::kStruck, line.removed);
    item->setData(Qt::AccessibleTextRole,
                  QStringList{first, second, rupees(line.amount)}.join(QStringLiteral(", ")));
}

// The article being typed stands in the basket as what it will be.
void BasketPanel::addDraft() {
    const PriceRow* row = m_presenter.article().price().selected();
    if (row == nullptr)
        return;
    auto* item = new QListWidgetItem(tr("This article"), m_lines);
    const ArticleForm& form = m_presenter.article().form();
    const QString second = parcelText(form.text(BookField::ReceiverName).trimmed(), form.text(BookField::To),
                                      row->quote->chargeableGrams);
    item->setData(TwoLineDelegate::kSecondLine, second);
    item->setData(TwoLineDelegate::kAmount, rupees(row->quote->total));
    item->setData(TwoLineDelegate::kDraft, true);
    item->setData(Qt::AccessibleTextRole,
                  QStringList{item->text(), second, rupees(row->quote->total)}.join(QStringLiteral(", ")));
}

void BasketPanel::showLeaving() {
    const bool leaving = m_presenter.mode() == DeskMode::Removing && m_presenter.leaving();
    const bool fresh = leaving && !m_reason->isVisible();
    m_leaving->setVisible(leaving);
    m_reason->setVisible(leaving);
    if (!leaving)
        return;
    const BasketLine& line = *m_presenter.leaving();
    m_leaving->say(line.article
                       ? tr("Scan the label %1 back, or type why it cannot be scanned and press Enter")
                             .arg(u8(line.article->grouped()))
                       : tr("Why does %1 leave the basket?").arg(u8(line.label)));
    m_reason->setAccessibleName(m_leaving->text());
    if (fresh) {
        m_reason->clear();
        m_reason->setFocus();
        Column::bringIntoSight(*m_reason);
    }
}

void BasketPanel::focusLines() {
    if (m_lines->count() == 0)
        return;
    // A row first: Qt would make one current that is neither marked nor in sight.
    m_lines->setCurrentRow(std::max(0, m_lines->currentRow()));
    m_lines->setFocus();
    m_lines->scrollToItem(m_lines->currentItem());
    Column::bringIntoSight(*m_lines);
}

bool BasketPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress &&
        matches(*static_cast<QKeyEvent*>(event), CommandId::RemoveLine)) {
        const auto row = static_cast<std::size_t>(m_lines->currentRow());
        const std::optional<BasketView>& basket = m_presenter.basket().basket();
        if (basket && row < basket->lines.size())
            m_presenter.removeLine(basket->lines[row]);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dak::ui
