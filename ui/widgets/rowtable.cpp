// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rowtable.h"

#include "ui/widgets/letters.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace dak::ui {

namespace {

// A row is marked as a whole; no single cell of it has a frame.
class WholeRow final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

constexpr qsizetype kTipLetters = 80; // a line of a tooltip

// A tooltip breaks no line by itself.
QString inLines(QString text) {
    for (qsizetype at = kTipLetters; at < text.size(); at += kTipLetters + 1)
        text.insert(at, u'\n');
    return text;
}

} // namespace

RowTable::RowTable(const char* name, int columns, QWidget* parent)
    : QTableWidget(0, columns, parent), m_amountsFrom(columns - 1) {
    setObjectName(QLatin1StringView(name));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel); // a row may be higher than the table
    setTabKeyNavigation(false);
    setItemDelegate(new WholeRow(this));
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &RowTable::fitLater);
}

void RowTable::setWide(int column) {
    m_amountsFrom = columnCount();
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void RowTable::setMost(int column, int letters) {
    m_most[column] = letters;
}

void RowTable::setLeastLines(int lines) {
    m_leastLines = lines;
    setMinimumHeight(lines * fontMetrics().lineSpacing());
}

void RowTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitLater();
    if (m_leastLines > 0 && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        setLeastLines(m_leastLines);
}

void RowTable::focusInEvent(QFocusEvent* event) {
    QTableWidget::focusInEvent(event);
    setLook(*this, "keys", QStringLiteral("yes"));
}

void RowTable::focusOutEvent(QFocusEvent* event) {
    QTableWidget::focusOutEvent(event);
    setLook(*this, "keys", {});
}

// A column that became narrower wraps its words into more lines, once all of them have their width.
void RowTable::fitLater() {
    if (!m_fitting)
        QMetaObject::invokeMethod(this, &RowTable::fitHeights, Qt::QueuedConnection);
    m_fitting = true;
}

void RowTable::fitHeights() {
    m_fitting = false;
    resizeRowsToContents();
    if (m_fitted)
        fitRows();
}

QTableWidgetItem* RowTable::cell(int column, const QString& text) const {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment((column >= m_amountsFrom ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto most = m_most.find(column);
    const QString first = most == m_most.end() ? text : firstLetters(text, most->second);
    if (first == text)
        return item;
    item->setText(first + u'…');
    item->setToolTip(inLines(text));
    item->setData(Qt::AccessibleTextRole, text);
    return item;
}

void RowTable::show(const QString& accessibleName, const QStringList& headings,
                    const std::vector<QStringList>& rows) {
    setAccessibleName(accessibleName);
    if (rows == m_rows && headings == m_headings)
        return;
    m_rows = rows;
    m_headings = headings;
    setHorizontalHeaderLabels(headings);
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const QStringList& cells = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < columnCount() && column < cells.size(); ++column)
            setItem(row, column, cell(column, cells.at(column)));
    }
    for (int column = m_amountsFrom; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    resizeRowsToContents();
}

void RowTable::fitRows() {
    m_fitted = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < rowCount(); ++row)
        height += rowHeight(row);
    setFixedHeight(height);
}

} // namespace dak::ui
