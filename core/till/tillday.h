// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The till's business day: opened with a float, closed with a count. The day is a state of the ledger.
#pragma once

#include "core/ledger/books.h"
#include "core/record/day.h"

#include <optional>
#include <string>
#include <vector>

namespace dak {

// What the till reads, bound to the book's connection.
struct DayTotals {
    Date day;
    Money openingFloat;
    Money expectedCash; // what the drawer must hold
    std::uint64_t entries = 0;
    std::uint64_t booked = 0;    // accepted on this day and not removed: what was cancelled since counts too
    std::uint64_t articles = 0;  // of these, what is neither removed nor cancelled
    std::uint64_t cancelled = 0; // on this day, of whatever day's booking
    std::uint64_t cancelledEarlier = 0; // of these, booked before this day
    std::vector<Posting> perAccount;
    std::vector<std::string> heldBaskets; // names
    std::uint64_t openBaskets = 0;        // with unpaid lines and not held
    std::uint64_t firstNo = 0;            // entries this was computed from
    std::uint64_t lastNo = 0;

    // Whenever that was: after a recovery also on a day that comes later.
    std::uint64_t cancelledOfBooked() const { return booked - articles; }
};

class TillQueries {
public:
    virtual ~TillQueries() = default;

    virtual Result<std::optional<Date>> openDay() const = 0;
    // The business day that was opened last, open or closed: after a wrong clock not the latest date.
    virtual Result<std::optional<Date>> lastDay() const = 0;
    virtual Result<DayTotals> totals(Date day) const = 0;
    virtual Result<std::optional<Recorded>> opening(Date day) const = 0;
    virtual Result<std::optional<Recorded>> closing(Date day) const = 0;
};

struct OpenedDay {
    Date day;
    Money openingFloat;
    bool already = false; // was open: same answer, nothing recorded
};

struct ClosedDay {
    DayClosed closed;
    Recorded recorded;
};

class TillDay {
public:
    TillDay(Books& books, const TillQueries& queries, const Clock& clock, Office office, Actor actor)
        : m_books(books)
        , m_queries(queries)
        , m_clock(clock)
        , m_office(std::move(office))
        , m_actor(std::move(actor)) {}

    // Errors day_closed_already (today was closed), clock_behind_book (the clock is before the last day).
    // When the last day was opened by a wrong clock, a supervisor opens the right one with a `reason`, which
    // the entry keeps; clock_not_behind refuses a reason that is not needed.
    [[nodiscard]] Result<OpenedDay> open(const Uuid& operation, Money openingFloat,
                                         const std::string& reason = {}) const;
    // Errors day_not_open, difference_needs_reason {expected, counted}, baskets_unpaid {count, names}.
    [[nodiscard]] Result<ClosedDay> close(const Uuid& operation, Money counted, const std::string& reason,
                                          bool disputed) const;

private:
    [[nodiscard]] Result<std::vector<EntryDraft>> decideOpening(Money openingFloat,
                                                                const std::string& reason) const;
    [[nodiscard]] Result<OpenedDay> running() const;

    Books& m_books;
    const TillQueries& m_queries;
    const Clock& m_clock;
    Office m_office;
    Actor m_actor;
};

} // namespace dak
