// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The price panel on the screen: fixed rows, the cheapest named, each refusal with its reason, and why the
// chosen one costs what it costs.
#pragma once

#include "ui/presenters/bookingpresenter.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wraplabel.h"

#include <QGridLayout>
#include <QTimer>

#include <vector>

namespace dak::ui {

// One product: click, or Alt and its number.
class PriceRowView final : public QFrame {
    Q_OBJECT
public:
    explicit PriceRowView(std::size_t row, QWidget* parent = nullptr);

    void show(const PriceRow& row);

Q_SIGNALS:
    void chosen(std::size_t row);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void say(const PriceRow& row);

    std::size_t m_row;
    QLabel* m_key;
    QLabel* m_name;
    WrapLabel* m_detail;
    QLabel* m_tag;
    QLabel* m_amount;
};

class PricePanelView final : public QWidget {
    Q_OBJECT
public:
    explicit PricePanelView(BookingPresenter& presenter, QWidget* parent = nullptr);

    void refresh();
    // Scrolls the column it stands in until the chosen row is seen.
    void showSelected();

private:
    void showRows();
    void showWhy();
    void whyLine(int row, const QString& text, const QString& amount);

    BookingPresenter& m_presenter;
    Card* m_card;
    QVBoxLayout* m_rowsLayout;
    std::vector<PriceRowView*> m_rows;
    QGridLayout* m_why;
    std::vector<std::pair<WrapLabel*, QLabel*>> m_whyLines;
    WrapLabel* m_leaves;
    WrapLabel* m_edition;
    QTimer m_clock; // a bag closes while nobody types
};

} // namespace dak::ui
