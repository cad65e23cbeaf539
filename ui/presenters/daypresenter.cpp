// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/daypresenter.h"

namespace dak::ui {

DayPresenter::DayPresenter(TillDay till, const TillQueries& queries, IdSource& ids, QObject* parent)
    : QObject(parent), m_till(std::move(till)), m_queries(queries), m_ids(ids) {}

void DayPresenter::refresh() {
    const auto open = m_queries.openDay();
    const auto last = m_queries.lastDay();
    m_open = open ? *open : std::nullopt;
    m_lastClosed.reset();
    if (!m_open && last)
        m_lastClosed = *last;
    m_totals.reset();
    if (const std::optional<Date> shown = m_open ? m_open : m_lastClosed) {
        if (const auto totals = m_queries.totals(*shown))
            m_totals = *totals;
        else
            m_error = totals.error();
    }
    Q_EMIT changed();
}

void DayPresenter::open(const QString& openingFloat) {
    const QString text = openingFloat.trimmed();
    const Result<Money> amount = text.isEmpty() ? Result<Money>(Money()) : Money::parse(text.toStdString());
    if (!amount) {
        fail(amount.error().with("field", "float"));
        return;
    }
    const Result<OpenedDay> opened = m_till.open(m_opening.id(m_ids), *amount);
    m_opening.settle(opened);
    if (!opened) {
        fail(opened.error());
        return;
    }
    m_error.reset();
    m_closed.reset();
    refresh();
    Q_EMIT dayOpened();
}

void DayPresenter::close(const QString& counted, const QString& reason, bool disputed) {
    const Result<Money> amount = Money::parse(counted.toStdString());
    if (!amount) {
        fail(amount.error().with("field", "counted"));
        return;
    }
    const Result<ClosedDay> closed =
        m_till.close(m_closing.id(m_ids), *amount, reason.toStdString(), disputed);
    m_closing.settle(closed);
    if (!closed) {
        fail(closed.error());
        return;
    }
    m_error.reset();
    m_closed = *closed;
    refresh();
    Q_EMIT dayClosed(QString::fromStdString(closed->recorded.entry.day.iso()));
}

void DayPresenter::fail(const Error& error) {
    m_error = error;
    Q_EMIT changed();
}

} // namespace dak::ui
