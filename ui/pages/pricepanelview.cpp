// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pricepanelview.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/column.h"
#include "ui/widgets/style.h"

#include <QMouseEvent>

namespace dak::ui {

namespace {

QLabel* label(QWidget* parent, const char* role, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) {
    auto* made = new QLabel(parent);
    setRole(*made, role);
    made->setTextFormat(Qt::PlainText);
    made->setAlignment(alignment);
    return made;
}

QString percent(int basisPoints) {
    QString text = QString::number(basisPoints / 100);
    if (basisPoints % 100 != 0)
        text += QStringLiteral(".%1").arg(basisPoints % 100, 2, 10, QLatin1Char('0'));
    return text + QStringLiteral(" %");
}

WrapLabel* wrapped(QWidget* parent, const char* role) {
    auto* made = new WrapLabel(parent);
    setRole(*made, role);
    return made;
}

constexpr std::chrono::seconds kClock{15}; // how soon the panel sees that a bag has closed

struct TaxLine {
    const char* name;
    Money amount;
    int rate;
};

} // namespace

PriceRowView::PriceRowView(std::size_t row, QWidget* parent)
    : QFrame(parent)
    , m_row(row)
    , m_key(label(this, "priceKey", Qt::AlignCenter))
    , m_name(label(this, "priceName"))
    , m_detail(wrapped(this, "priceDetail"))
    , m_tag(label(this, "priceTag"))
    , m_amount(label(this, "priceAmount", Qt::AlignRight | Qt::AlignVCenter)) {
    setObjectName(QStringLiteral("priceRow%1").arg(row + 1));
    m_amount->setObjectName(QStringLiteral("priceAmount%1").arg(row + 1));
    m_detail->setObjectName(QStringLiteral("priceDetail%1").arg(row + 1));
    setRole(*this, "priceRow");
    m_key->setText(QString::number(row + 1));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 3, 8, 3);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_key, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_tag, 0, 2);
    grid->addWidget(m_amount, 0, 3);
    grid->addWidget(m_detail, 1, 1, 1, 3);
    grid->setColumnStretch(2, 1);
}

void PriceRowView::show(const PriceRow& row) {
    m_name->setText(nameOf(row.product));
    m_detail->say(row.quote ? basisText(*row.quote) : row.refusal ? atField(*row.refusal) : QString());
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_amount->setText(row.quote ? rupees(row.quote->total) : QString());
    m_tag->setText(row.cheapest ? tr("cheapest") : QString());
    m_tag->setVisible(row.cheapest);
    const QString look = row.selected ? QStringLiteral("selected")
                         : row.quote  ? QString()
                                      : QStringLiteral("refused");
    for (QWidget* part :
         {static_cast<QWidget*>(this), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_key),
          static_cast<QWidget*>(m_amount), static_cast<QWidget*>(m_detail)})
        setLook(*part, "look", look);
    say(row);
}

void PriceRowView::say(const PriceRow& row) {
    QStringList words{m_name->text(), m_amount->text(), m_detail->text()};
    if (row.cheapest)
        words << m_tag->text();
    if (row.selected)
        words << tr("chosen");
    setAccessibleName(words.join(QStringLiteral(", ")));
}

void PriceRowView::mousePressEvent(QMouseEvent* event) {
    Q_EMIT chosen(m_row);
    event->accept();
}

PricePanelView::PricePanelView(BookingPresenter& presenter, QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_card(new Card("priceCard", this))
    , m_rowsLayout(new QVBoxLayout)
    , m_why(new QGridLayout)
    , m_leaves(wrapped(this, "leaves"))
    , m_edition(wrapped(this, "edition")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_rowsLayout->setSpacing(0);
    m_card->content().addLayout(m_rowsLayout);
    m_leaves->setObjectName(QStringLiteral("leaves"));
    m_card->content().addWidget(m_leaves);
    m_why->setVerticalSpacing(0);
    m_why->setColumnStretch(0, 1);
    m_card->content().addLayout(m_why);
    m_card->content().addWidget(m_edition);
    m_card->content().addStretch(1);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_presenter.article().timePassed(); });
    m_clock.start(kClock);
}

void PricePanelView::refresh() {
    m_card->setTitle(tr("Prices"), tr("GST included"));
    showRows();
    showWhy();
}

void PricePanelView::showSelected() {
    const std::vector<PriceRow>& rows = m_presenter.article().price().rows;
    for (std::size_t i = 0; i < rows.size() && i < m_rows.size(); ++i) {
        if (rows[i].selected)
            Column::bringIntoSight(*m_rows[i]);
    }
}

void PricePanelView::showRows() {
    const PricePanel& panel = m_presenter.article().price();
    while (m_rows.size() < panel.rows.size()) {
        auto* row = new PriceRowView(m_rows.size(), this);
        connect(row, &PriceRowView::chosen, this,
                [this](std::size_t chosen) { m_presenter.article().chooseProduct(chosen); });
        m_rowsLayout->addWidget(row);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < panel.rows.size(); ++i)
        m_rows[i]->show(panel.rows[i]);
}

void PricePanelView::showWhy() {
    const PriceRow* row = m_presenter.article().price().selected();
    for (auto& [text, amount] : m_whyLines) {
        text->hide();
        amount->hide();
    }
    const std::optional<Error>& problem = m_presenter.article().price().problem;
    m_edition->say(row ? editionText(*row->quote) : problem ? deskText(*problem) : QString());
    m_edition->setVisible(!m_edition->text().isEmpty());
    m_leaves->say(row && row->leaving ? leavingText(*row->leaving) : QString());
    m_leaves->setVisible(!m_leaves->text().isEmpty());
    if (row == nullptr)
        return;
    const Quote& quote = *row->quote;
    int at = 0;
    for (const QuoteLine& line : quote.lines)
        whyLine(at++, whyText(line), u8(line.amount.text()));
    for (const TaxLine& tax : {TaxLine{"CGST", quote.cgst, quote.cgstBasisPoints},
                               TaxLine{"SGST", quote.sgst, quote.sgstBasisPoints},
                               TaxLine{"UTGST", quote.utgst, quote.sgstBasisPoints},
                               TaxLine{"IGST", quote.igst, quote.igstBasisPoints}}) {
        if (!tax.amount.isZero())
            whyLine(at++, QLatin1StringView(tax.name) + u' ' + percent(tax.rate), u8(tax.amount.text()));
    }
    for (const Notice& warning : quote.warnings)
        whyLine(at++, QStringLiteral("▲ ") + deskText(warning), QString());
}

void PricePanelView::whyLine(int row, const QString& text, const QString& amount) {
    const auto index = static_cast<std::size_t>(row);
    if (m_whyLines.size() <= index) {
        m_whyLines.emplace_back(wrapped(this, "why"), label(this, "why", Qt::AlignRight));
        m_why->addWidget(m_whyLines[index].first, row, 0);
        m_why->addWidget(m_whyLines[index].second, row, 1);
    }
    m_whyLines[index].first->say(text);
    m_whyLines[index].second->setText(amount);
    m_whyLines[index].first->show();
    m_whyLines[index].second->show();
}

} // namespace dak::ui
