// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of words with amounts or a time at the right: a plain table to read, cell by cell also by a screen
// reader.
#pragma once

#include <QStringList>
#include <QTableWidget>

#include <map>
#include <vector>

namespace dak::ui {

class RowTable final : public QTableWidget {
    Q_OBJECT
public:
    RowTable(const char* name, int columns, QWidget* parent = nullptr);

    void show(const QString& accessibleName, const QStringList& headings,
              const std::vector<QStringList>& rows);
    // Columns from this one on hold amounts, at the right; otherwise only the last does.
    void setAmountsFrom(int column) { m_amountsFrom = column; }
    // The column that takes the room that is left, and wraps; otherwise the first. No amounts then.
    void setWide(int column);
    // A cell of this column shows at most so many letters and a mark that there is more: what was typed may
    // be of any length. The whole stands in its tooltip and is what a screen reader says.
    void setMost(int column, int letters);
    // It scrolls, and is never lower than so many lines.
    void setLeastLines(int lines);
    // As high as its rows: what is around it scrolls, not the table.
    void fitRows();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QTableWidgetItem* cell(int column, const QString& text) const;
    void fitLater();
    void fitHeights();

    std::vector<QStringList> m_rows; // as they are shown
    QStringList m_headings;
    int m_amountsFrom;
    std::map<int, int> m_most; // letters, by column
    int m_leastLines = 0;
    bool m_fitted = false;  // as high as its rows
    bool m_fitting = false; // soon
};

} // namespace dak::ui
