// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparepanel.h"

#include "ui/commands/commands.h"
#include "ui/pages/desktext.h"
#include "ui/widgets/style.h"

#include <QVBoxLayout>

namespace dak::ui {

namespace {

QLabel* added(QVBoxLayout& column, QWidget* parent, const char* role, const QString& text) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setRole(*label, role);
    column.addWidget(label);
    return label;
}

} // namespace

ComparePanel::ComparePanel(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_keys(new QLabel(this))
    , m_area(new QScrollArea(this))
    , m_columns(nullptr) {
    name(*this, "compare");
    setRole(*this, "overlay");
    setRole(*m_title, "overlayTitle");
    setRole(*m_keys, "hint");
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto* inner = new QWidget;
    m_columns = new QHBoxLayout(inner);
    m_area->setWidget(inner);
    column->addWidget(m_area, 1);
    column->addWidget(m_keys);
    hide();
}

void ComparePanel::show(const PricePanel& panel) {
    m_title->setText(textOf(CommandId::Compare));
    m_keys->setText(tr("Esc goes back. Nothing is booked here."));
    while (QLayoutItem* item = m_columns->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PriceRow& row : panel.rows)
        m_columns->addWidget(column(row), 1);
    setAccessibleName(m_title->text());
    raise();
    QFrame::show();
    m_area->setFocus();
}

QFrame* ComparePanel::column(const PriceRow& row) {
    auto* frame = new QFrame(this);
    setRole(*frame, "card");
    auto* lines = new QVBoxLayout(frame);
    added(*lines, frame, "compareName", nameOf(row.product));
    added(*lines, frame, "priceTag", row.cheapest ? tr("cheapest") : QString());
    added(*lines, frame, "compareAmount", row.quote ? rupees(row.quote->total) : QStringLiteral("–"))
        ->setWordWrap(false);
    if (row.quote) {
        added(*lines, frame, "hint", basisText(*row.quote));
        if (row.leaving)
            added(*lines, frame, "hint", leavingText(*row.leaving));
        for (const QuoteLine& line : row.quote->lines)
            added(*lines, frame, "why", whyText(line) + QStringLiteral("  ") + u8(line.amount.text()));
        added(*lines, frame, "why", tr("GST %1").arg(u8(row.quote->tax().text())));
        added(*lines, frame, "edition", editionText(*row.quote));
    } else if (row.refusal) {
        added(*lines, frame, "hint", atField(*row.refusal));
    }
    lines->addStretch(1);
    return frame;
}

} // namespace dak::ui
