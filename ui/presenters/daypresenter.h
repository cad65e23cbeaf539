// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The till's day at the Day desk: opened with a float, closed with a count, its report.
#pragma once

#include "core/till/tillday.h"
#include "ui/presenters/intention.h"

#include <QObject>
#include <QString>

#include <optional>

namespace dak::ui {

class DayPresenter : public QObject {
    Q_OBJECT
public:
    DayPresenter(TillDay till, const TillQueries& queries, IdSource& ids, QObject* parent = nullptr);

    // Reads the book again.
    void refresh();

    const std::optional<Date>& openDay() const { return m_open; }
    const std::optional<DayTotals>& totals() const { return m_totals; } // of the open or the last day
    const std::optional<Date>& lastClosed() const { return m_lastClosed; }
    const std::optional<ClosedDay>& closed() const { return m_closed; } // just now
    const std::optional<Error>& error() const { return m_error; }
    bool isUnknown() const { return m_opening.isOpen() || m_closing.isOpen(); }

    void open(const QString& openingFloat);
    void close(const QString& counted, const QString& reason, bool disputed);

Q_SIGNALS:
    void changed();
    void dayOpened();
    void dayClosed(const QString& isoDate);

private:
    void fail(const Error& error);

    TillDay m_till;
    const TillQueries& m_queries;
    IdSource& m_ids;
    std::optional<Date> m_open;
    std::optional<Date> m_lastClosed;
    std::optional<DayTotals> m_totals;
    std::optional<ClosedDay> m_closed;
    std::optional<Error> m_error;
    Intention m_opening;
    Intention m_closing;
};

} // namespace dak::ui
