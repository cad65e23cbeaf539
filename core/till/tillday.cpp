// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/tillday.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"

namespace dak {

namespace {

constexpr const char* kDayRunning = "day_running"; // never leaves this file
constexpr std::size_t kMostReason = 200;

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

DayClosed closedDay(const Office& office, const DayTotals& totals, Money counted, const std::string& reason,
                    bool disputed) {
    return {.office = office,
            .expected = totals.expectedCash,
            .counted = counted,
            .difference = counted - totals.expectedCash,
            .disputed = disputed,
            .reason = trimmed(reason),
            .entries = totals.entries,
            .booked = totals.booked,
            .articles = totals.articles,
            .cancelled = totals.cancelled,
            .totals = totals.perAccount,
            .heldBaskets = totals.heldBaskets};
}

std::vector<Posting> closingPostings(const DayClosed& closed) {
    std::vector<Posting> postings;
    post(postings, Account::HandedOver, closed.counted);
    post(postings, Account::Cash, closed.expected.negated());
    post(postings, closed.disputed ? Account::Disputed : Account::CashDifference,
         closed.difference.negated());
    return postings;
}

} // namespace

Result<std::vector<EntryDraft>> TillDay::decideOpening(Money openingFloat, const std::string& reason) const {
    DAK_TRY(const auto running, m_queries.openDay());
    if (running)
        return Error::refused(kDayRunning);
    const Date today = istDate(m_clock.now());
    DAK_TRY(const auto last, m_queries.lastDay());
    DAK_TRY_STATUS(checkFieldText("reason", reason, kMostReason));
    const bool behind = last && today < *last;
    if (behind && reason.empty())
        return Error::refused("clock_behind_book", {{"today", today.printed()}, {"last", last->printed()}});
    if (!behind && !reason.empty())
        return Error::refused("clock_not_behind", {{"field", "reason"}});
    DAK_TRY(const auto closing, m_queries.closing(today));
    if (closing)
        return Error::refused("day_closed_already", {{"day", today.printed()}});
    std::vector<Posting> postings;
    post(postings, Account::Cash, openingFloat);
    post(postings, Account::Float, openingFloat.negated());
    const Actor actor = behind ? Actor{m_actor.id, Role::Supervisor} : m_actor;
    return std::vector<EntryDraft>{{std::string(DayOpened::kKind), actor,
                                    encode(DayOpened{m_office, openingFloat, reason}), std::move(postings)}};
}

Result<OpenedDay> TillDay::open(const Uuid& operation, Money openingFloat, const std::string& reason) const {
    const std::string kept = trimmed(reason);
    // The key stands for this intention whatever day it is: a replay gives the day that it opened.
    const std::string asked =
        "open-day|" + std::to_string(openingFloat.paise()) + (kept.empty() ? "" : "|" + kept);
    const auto outcome =
        m_books.record(operation, sha256(asked), [&] { return decideOpening(openingFloat, kept); });
    if (!outcome && outcome.error().code() == kDayRunning)
        return running();
    if (!outcome)
        return outcome.error();
    const Entry& entry = outcome->entries.at(0).entry;
    DAK_TRY(const DayOpened opened, decodeDayOpened(entry.body));
    return OpenedDay{entry.day, opened.openingFloat, false};
}

// A day that is open already is the answer, not an error; nothing is recorded and the key stays free.
Result<OpenedDay> TillDay::running() const {
    DAK_TRY(const auto day, m_queries.openDay());
    if (!day)
        return Error::refused("day_not_open");
    DAK_TRY(const DayTotals totals, m_queries.totals(*day));
    return OpenedDay{*day, totals.openingFloat, true};
}

Result<ClosedDay> TillDay::close(const Uuid& operation, Money counted, const std::string& reason,
                                 bool disputed) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const auto day, m_queries.openDay());
        if (!day)
            return Error::refused("day_not_open");
        DAK_TRY(const DayTotals totals, m_queries.totals(*day));
        if (totals.openBaskets > 0)
            return Error::refused("baskets_unpaid", {{"count", std::to_string(totals.openBaskets)},
                                                     {"held", joined(totals.heldBaskets)}});
        DAK_TRY_STATUS(checkFieldText("reason", reason, kMostReason));
        const DayClosed closed = closedDay(m_office, totals, counted, reason, disputed);
        if (!closed.difference.isZero() && closed.reason.empty())
            return Error::refused("difference_needs_reason", {{"field", "counted"},
                                                              {"expected", closed.expected.text()},
                                                              {"counted", counted.text()},
                                                              {"difference", closed.difference.text()}});
        return std::vector<EntryDraft>{
            {std::string(DayClosed::kKind), m_actor, encode(closed), closingPostings(closed)}};
    };
    const std::string asked =
        "close-day|" + std::to_string(counted.paise()) + "|" + (disputed ? "1|" : "0|") + reason;
    DAK_TRY(Outcome outcome, m_books.record(operation, sha256(asked), decision));
    DAK_TRY(DayClosed closed, decodeDayClosed(outcome.entries.at(0).entry.body));
    return ClosedDay{std::move(closed), std::move(outcome.entries.at(0))};
}

} // namespace dak
