// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/syncengine.h"

#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

bool isBusy(int status) {
    return status == 429 || status == 503;
}

} // namespace

SyncEngine::SyncEngine(SyncBook& book, CentreLink link, const Clock& wall, IdSource& ids, Jitter jitter,
                       std::string app)
    : m_book(book)
    , m_link(std::move(link))
    , m_wall(wall)
    , m_ids(ids)
    , m_jitter(std::move(jitter))
    , m_app(std::move(app)) {}

SyncStep SyncEngine::next(SyncTime now) {
    if (m_awaited)
        return {std::nullopt, SyncTime::max()};
    if (!m_session) {
        if (now < m_until)
            return {std::nullopt, m_until};
        m_again = false;
        m_session.emplace(m_book, m_link.centre.key, m_wall, m_app, m_refused);
    }
    auto ask = m_session->next();
    if (!ask) {
        fail(ask.error(), now);
        return {std::nullopt, m_until};
    }
    m_state.phase = m_session->phase();
    if (!*ask) {
        finish(now);
        return {std::nullopt, m_until};
    }
    return {signedRequest(**std::move(ask)), now};
}

SyncRequest SyncEngine::signedRequest(SyncAsk ask) {
    SyncRequest request;
    request.head = {std::move(ask.method), std::move(ask.path), deviceIdOf(m_book.key().publicKey()),
                    m_ids.next().bytes(), m_book.isTraining()};
    request.body = std::move(ask.body);
    request.signature = signRequest(request.head, request.body, m_book.key());
    m_awaited = request.head.nonce;
    return request;
}

void SyncEngine::answered(const SyncResponse& response, SyncTime now) {
    if (!m_awaited)
        return;
    if (isBusy(response.status))
        hold(response.retryAfterSeconds, now);
    const auto signature = parseSignature(response.signature);
    const bool isSigned = signature && response.body.size() <= wire::kMostAnswerBytes &&
                          answerHolds(*m_awaited, m_book.isTraining(), response.status, response.body,
                                      *signature, m_link.centre.key);
    if (!isSigned) {
        unanswered(Error::machine("sync_answer_unsigned", {{"status", std::to_string(response.status)}}),
                   now);
        return;
    }
    m_awaited.reset();
    const Status status = m_session->answered(response.status, response.body);
    if (const auto& hello = m_session->hello()) {
        m_state.skewSeconds = hello->skewSeconds;
        m_state.fenced = hello->fenced;
    }
    if (!status)
        fail(status.error(), now);
}

void SyncEngine::unanswered(const Error& why, SyncTime now) {
    if (!m_awaited)
        return;
    fail(why, now);
}

void SyncEngine::wake(SyncTime now) {
    m_refused.clear();
    m_followUps = 0;
    if (m_session)
        m_again = true;
    else
        m_until = std::max(now, m_notBefore);
}

void SyncEngine::hold(int seconds, SyncTime now) {
    const std::chrono::seconds asked =
        std::clamp<std::chrono::seconds>(std::chrono::seconds(seconds), kLeastWait, kMostRetryAfter);
    m_notBefore = std::max(m_notBefore, now + asked);
}

// Full jitter: anything up to a cap that doubles, so that counters never come back together.
void SyncEngine::fail(const Error& why, SyncTime now) {
    m_awaited.reset();
    m_state.problem = why;
    // What was on its way is unknown now; a book that cannot even note that is the larger problem.
    if (const Status noted = m_session->unanswered(); !noted)
        m_state.problem = noted.error();
    m_session.reset();
    m_state.complete = false;
    m_state.phase = SyncPhase::Waiting;
    ++m_state.failures;
    const std::chrono::milliseconds cap = kBackoffCap;
    const int doublings = std::min(m_state.failures - 1, 10);
    const auto most = std::min(cap, std::chrono::milliseconds(kBackoffBase) * (1 << doublings));
    const auto random = [this](std::chrono::milliseconds below) {
        return std::chrono::milliseconds(m_jitter(static_cast<std::uint64_t>(below.count())));
    };
    m_until = now + kLeastWait + random(most);
    if (m_notBefore > now)
        m_until = std::max(m_until, m_notBefore + random(kBackoffBase));
}

void SyncEngine::finish(SyncTime now) {
    m_state.problem = m_session->problem();
    m_state.complete = !m_state.problem && m_session->isAllRead();
    m_state.failures = 0;
    m_state.phase = SyncPhase::Idle;
    const bool followUp = m_session->isUnpacking() && m_followUps < kMostFollowUps;
    m_followUps = followUp ? m_followUps + 1 : 0;
    m_until = now + (m_again ? SyncTime() : followUp ? SyncTime(kFollowUp) : SyncTime(kTrickle));
    m_session.reset();
}

} // namespace dak
