// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/sqlitebooks.h"

#include "core/record/anyrecord.h"
#include "core/storage/query/sqlitebookingqueries.h"

#include <algorithm>

namespace dak {

namespace {

// An entry is a few kilobytes; nothing a desk writes comes near this, and a batch must hold any one of them.
constexpr std::size_t kMostBodyBytes = 128U << 10U;

void checkDrafts(const std::vector<EntryDraft>& drafts, bool dayIsOpen) {
    for (const EntryDraft& draft : drafts) {
        check(draft.body.size() <= kMostBodyBytes, "the body of an entry is too large");
        check(balances(draft.postings), "the postings of an entry do not sum to zero");
        dayIsOpen |= draft.kind == DayOpened::kKind;
        // Money moves on an open business day only: no entry with postings after the close marker.
        check(dayIsOpen || draft.postings.empty(), "money is posted while no day is open");
    }
}

bool isBooking(const EntryDraft& draft) {
    return draft.kind == ArticleAccepted::kKind || draft.kind == ItemSold::kKind;
}

const BasketPaid* paymentAtHand(const EntryDraft& draft) {
    return draft.record == nullptr ? nullptr : std::get_if<BasketPaid>(&draft.record->record);
}

// Errors that say nothing was attempted on the disk: the caller may simply try again.
bool isHarmless(const Error& error) {
    return error.kind() == ErrorKind::Refused || error.kind() == ErrorKind::Usage ||
           error.code() == "database_busy" || error.code() == "database_readonly";
}

} // namespace

Result<Outcome> SqliteBooks::record(const Uuid& operation, const RequestHash& request, const Decide& decide) {
    if (m_readOnly)
        return replayOnly(operation, request);
    Attempt attempted = attempt(operation, request, decide);
    startAction(); // what was taken is now spent, or free again
    if (attempted.outcome) {
        keepLogShort();
        return *std::move(attempted.outcome);
    }
    if (attempted.inDoubt)
        return settle(operation, request, *attempted.error);
    return damageOf(*attempted.error);
}

// A book that may not be written still gives the answers it gave before.
Result<Outcome> SqliteBooks::replayOnly(const Uuid& operation, const RequestHash& request) const {
    if (m_connection.isOpen()) {
        DAK_TRY(auto known, replay(operation, request));
        if (known)
            return *std::move(known);
    }
    return Error::refused("book_read_only", m_readOnly->facts()).with("reason", m_readOnly->code());
}

// A file that SQLite itself calls damaged is not written again: it is kept as it is and read only.
Error SqliteBooks::damageOf(const Error& error) {
    if (error.code() != "database_corrupt")
        return error;
    m_readOnly = Error::machine("book_damaged", {{"path", m_connection.path()},
                                                 {"kept", m_connection.path()},
                                                 {"why", std::string(error.fact("why"))}});
    return *m_readOnly;
}

// Without an idle moment for this long the log is folded in after a booking, outside of it.
void SqliteBooks::keepLogShort() {
    constexpr std::int64_t kMostLogBytes = 64'000'000;
    if (m_connection.logBytes() >= kMostLogBytes)
        static_cast<void>(m_connection.checkpoint()); // a failure loses nothing: the log is whole
}

// Only what brings new business is refused: what is begun must still be paid, taken back and closed.
Status SqliteBooks::checkNewBusiness(const std::vector<EntryDraft>& drafts) const {
    if (std::none_of(drafts.begin(), drafts.end(), isBooking))
        return {};
    DAK_TRY(Prepared centre, m_connection.prepared("SELECT fenced FROM centre WHERE id = 1"));
    DAK_TRY([[maybe_unused]] const bool found, centre->step());
    if (centre->integer(0) != 0)
        return Error::refused("counter_fenced");
    const auto free = m_freeSpace();
    if (free && *free < kLeastFreeBytes)
        return Error::machine("disk_full", {{"free_mb", std::to_string(*free / 1'000'000)},
                                            {"least_mb", std::to_string(kLeastFreeBytes / 1'000'000)}});
    return {};
}

Result<BookIdentity> SqliteBooks::identity() {
    if (!m_identity) {
        DAK_TRY(m_identity, m_entries.identity());
    }
    return *m_identity;
}

void SqliteBooks::startAction() {
    m_numbers.startAction();
    m_projections.startAction();
}

SqliteBooks::Attempt SqliteBooks::attempt(const Uuid& operation, const RequestHash& request,
                                          const Decide& decide) {
    startAction();
    auto transaction = m_connection.begin();
    if (!transaction)
        return {{}, transaction.error(), false};
    auto known = replay(operation, request);
    if (!known)
        return {{}, known.error(), false};
    if (*known)
        return {**std::move(known), {}, false};
    auto drafts = decide();
    if (!drafts)
        return {{}, drafts.error(), false};
    if (Status allowed = checkNewBusiness(*drafts); !allowed)
        return {{}, allowed.error(), false};
    if (drafts->empty())
        return {Outcome{}, {}, false};
    auto outcome = append(operation, request, *std::move(drafts));
    if (!outcome)
        return {{}, outcome.error(), !isHarmless(outcome.error())};
    if (Status committed = transaction->commit(); !committed)
        return {{}, committed.error(), committed.error().code() != "database_busy"};
    return {*std::move(outcome), {}, false};
}

Result<std::optional<Outcome>> SqliteBooks::replay(const Uuid& operation, const RequestHash& request) const {
    DAK_TRY(const auto stored, m_entries.operation(operation));
    if (!stored)
        return std::optional<Outcome>();
    // What was asked is not known of an operation that came back from the centre: its result stands.
    if (stored->request != request && stored->request != RequestHash{})
        return Error::refused("key_reused", {{"key", operation.text()}});
    DAK_TRY(std::vector<Recorded> entries, m_entries.ofOperation(operation));
    return std::optional(Outcome{true, std::move(entries)});
}

Result<Outcome> SqliteBooks::append(const Uuid& operation, const RequestHash& request,
                                    std::vector<EntryDraft> drafts) {
    DAK_TRY(auto day, openDayOf(m_connection));
    checkDrafts(drafts, day.has_value());
    DAK_TRY(const BookIdentity whose, identity());
    DAK_TRY(BookEnd end, m_entries.end());
    if (const BasketPaid* paid = paymentAtHand(drafts.back()))
        m_projections.settleAhead({end.no + drafts.size(), *paid});
    const UtcMillis now = m_clock.now();
    Outcome outcome;
    int part = 0;
    for (EntryDraft& draft : drafts) {
        Entry entry{operation,
                    part++,
                    std::move(draft.kind),
                    day.value_or(istDate(now)),
                    now,
                    std::move(draft.actor),
                    std::move(draft.body),
                    std::move(draft.postings)};
        const RequestHash* asked = entry.part == 0 ? &request : nullptr;
        DAK_TRY(Recorded recorded, m_entries.append(std::move(entry), asked, whose, end));
        recorded.record = std::move(draft.record);
        DAK_TRY_STATUS(m_projections.apply(recorded));
        if (recorded.entry.kind == DayOpened::kKind || recorded.entry.kind == DayClosed::kKind) {
            DAK_TRY(day, openDayOf(m_connection));
        }
        outcome.entries.push_back(std::move(recorded));
    }
    return outcome;
}

// The disk failed somewhere in the action. What this process believes is thrown away and the file is asked;
// nothing is told before what it shows is on disk, or can no longer come back.
Result<Outcome> SqliteBooks::settle(const Uuid& operation, const RequestHash& request, const Error& cause) {
    std::optional<Outcome> found;
    bool looked = false;
    const Status healed = m_connection.heal([&]() -> Status {
        DAK_TRY(found, replay(operation, request));
        looked = true;
        return {};
    });
    // A full disk ends a commit before its last page is in the log: such a commit cannot come back.
    const bool neverWhole = looked && !found && cause.code() == "database_full";
    if (!healed && !neverWhole)
        return Error::unknown("outcome_unknown", cause.facts())
            .with("key", operation.text())
            .with("cause", cause.code());
    if (!found)
        return damageOf(cause).with("outcome", "not_recorded");
    found->replayed = false;
    return *std::move(found);
}

} // namespace dak
