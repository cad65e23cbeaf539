// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes down in a session: changes, statements of days, refusals.
#include "core/sync/syncsession.h"

#include "core/protocol/wire.h"
#include "core/sync/centrerefusal.h"

namespace dak {

namespace {

bool isAhead(const Cursor& latest, const Cursor& cursor) {
    return latest.common > cursor.common || latest.device > cursor.device;
}

} // namespace

// ---- the downlink

Result<std::optional<SyncAsk>> SyncSession::askChanges() {
    DAK_TRY(const Cursor cursor, m_book.cursor());
    if (m_allRead || m_pages == kMostPages) {
        m_stage = Stage::Days;
        return std::optional<SyncAsk>();
    }
    return std::optional(SyncAsk{"GET", std::string(wire::kChangesPath) + "?after=" + cursor.text(), {}});
}

Status SyncSession::answeredChanges(std::string_view body) {
    DAK_TRY(const ChangesAnswer answer, decodeChangesAnswer(body));
    DAK_TRY(Cursor cursor, m_book.cursor());
    for (const SignedText& document : answer.changes)
        DAK_TRY_STATUS(take(document, cursor));
    // A centre that was restored has skipped versions: `latest` may be ahead of all there is.
    m_allRead = answer.changes.empty() || !isAhead(answer.latest, cursor);
    ++m_pages;
    return {};
}

// Versions always rise: an older one would take back what has come since.
Status SyncSession::take(const SignedText& document, Cursor& cursor) {
    DAK_TRY(const ChangeHead head, readChangeHead(document, m_book.isTraining(), m_centre));
    if (head.device && *head.device != m_device)
        return wrongAnswer("changes", "of another device");
    std::uint64_t& at = head.device ? cursor.device : cursor.common;
    if (head.version <= at)
        return Error::refused("change_old", {{"version", std::to_string(head.version)}});
    const auto change = readChange(document, m_book.isTraining(), m_centre);
    // What cannot be read is of a newer centre or a mistake of this one: neither may stop what comes after
    // it.
    DAK_TRY_STATUS(change ? m_book.takeChange(*change, document) : m_book.skipChange(head, document));
    at = head.version;
    return {};
}

// ---- the day

Result<std::optional<SyncAsk>> SyncSession::askDay() {
    if (!m_days) {
        DAK_TRY(m_days, m_book.daysToConfirm());
        m_days->erase(m_days->begin() + static_cast<std::ptrdiff_t>(std::min(m_days->size(), kMostDays)),
                      m_days->end());
    }
    if (m_days->empty()) {
        m_stage = Stage::Over;
        return std::optional<SyncAsk>();
    }
    const std::string day = m_days->front().iso();
    return std::optional(SyncAsk{"GET", std::string(wire::kDaysPath) + "/" + day, {}});
}

Status SyncSession::answeredDay(std::string_view body) {
    DAK_TRY(const SignedText document, decodeSignedText(body));
    DAK_TRY(const DayStatement statement, readStatement(document, m_book.isTraining(), m_centre));
    if (statement.device != m_device || statement.day != m_days->front())
        return wrongAnswer("day", "statement of another day");
    m_unpacking = m_unpacking || statement.missing > 0;
    m_days->erase(m_days->begin());
    return m_book.keepStatement(statement, document);
}

// ---- refusals

Status SyncSession::refused(int status, std::string_view body) {
    const std::optional<WireError> error = decodeWireError(body);
    if (!error)
        return wrongAnswer(std::to_string(status), "no refusal of a centre");
    const bool isBefore = error->code == WireCode::Fork || error->code == WireCode::Gap;
    const bool askAgain = error->code == WireCode::Replayed || (m_sent && isBefore);
    if (askAgain) {
        m_why = std::string(wireCodeText(error->code));
        m_stage = Stage::Hello;
        return unanswered();
    }
    if (m_stage == Stage::Days && error->code == WireCode::NotFound) {
        m_days->erase(m_days->begin());
        return {};
    }
    if (m_sent)
        return refusedBatch(*error);
    return refusalOf(*error);
}

// A batch that the centre will never take is told and left; one it could not take now waits as before. One
// that is newer than the centre waits until that is renewed: what is older is always taken, other epochs go
// on, and so does what comes down.
Status SyncSession::refusedBatch(const WireError& error) {
    const std::string id = m_sent->id;
    const std::uint64_t first = m_sent->firstSeq;
    m_sent.reset();
    const bool isFault = error.code == WireCode::BadChain || error.code == WireCode::BadSignature ||
                         error.code == WireCode::TooLarge || error.code == WireCode::Malformed;
    if (!isFault) {
        DAK_TRY_STATUS(m_book.setState(id, BatchState::Sealed));
        if (error.code != WireCode::Schema)
            return refusalOf(error);
        m_problem = Error::refused("centre_older", {{"most", std::string(error.fact("most"))}});
        m_sending.erase(m_sending.begin());
        return {};
    }
    DAK_TRY_STATUS(m_book.setState(id, BatchState::Refused));
    const std::string seq(error.fact("seq").empty() ? std::to_string(first) : std::string(error.fact("seq")));
    m_problem = Error::refused(
        "batch_refused", {{"batch", id}, {"code", std::string(wireCodeText(error.code))}, {"seq", seq}});
    m_refused.insert_or_assign(id, *m_problem);
    m_sending.erase(m_sending.begin());
    return {};
}

} // namespace dak
