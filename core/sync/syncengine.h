// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's half of the protocol, without I/O: it says what to send next, or how long to wait, and is
// told what came back. Time is what the caller says it is. One thread.
//
//     SyncEngine engine(book, link, clock, ids, jitter, app);
//     for (;;) {
//         const SyncStep step = engine.next(now);
//         if (step.request) { send it; engine.answered(response, now) or engine.unanswered(why, now); }
//         else wait until step.until, or until engine.wake(now)
//     }
//
// A session: HELLO; where the centre has more or other entries, the counter's own batches are fetched and the
// book recovered, then HELLO again; batches one by one; changes; the statements of closed days. No answer to
// any request means unknown: the next request is HELLO, never the same thing again. The centre's cursor
// rules.
#pragma once

#include "core/base/idsource.h"
#include "core/protocol/requestsignature.h"
#include "core/sync/syncbook.h"
#include "core/sync/syncsession.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace dak {

// A moment of the caller's monotonic clock.
using SyncTime = std::chrono::milliseconds;

struct SyncRequest {
    RequestHead head;
    Signature signature{};
    std::string body;
};

struct SyncResponse {
    int status = 0;
    std::string body;
    std::string signature; // of the answer, base64; empty when there is none
    int retryAfterSeconds = 0;
};

struct SyncStep {
    std::optional<SyncRequest> request;
    SyncTime until{}; // when there is no request
};

// What the desk is told. Words are made in ui/text.
struct SyncState {
    SyncPhase phase = SyncPhase::Idle;
    bool complete = false;        // the last session came to its end: nothing waits
    std::optional<Error> problem; // why the last one did not
    std::int64_t skewSeconds = 0;
    bool fenced = false;
    int failures = 0; // in a row
};

class SyncEngine {
public:
    static constexpr std::chrono::minutes kTrickle{15};
    static constexpr std::chrono::seconds kBackoffBase{60};
    static constexpr std::chrono::minutes kBackoffCap{10};
    static constexpr std::chrono::seconds kLeastWait{1};    // after whatever failed
    static constexpr std::chrono::hours kMostRetryAfter{1}; // nobody silences a counter for longer
    // The centre is still unpacking what it was sent: asked again so soon, so many times in a row.
    static constexpr std::chrono::seconds kFollowUp{60};
    static constexpr int kMostFollowUps = 5;

    // `jitter(n)`: a uniformly random number below n.
    using Jitter = std::function<std::uint64_t(std::uint64_t)>;

    // `book` and `wall` outlive it.
    SyncEngine(SyncBook& book, CentreLink link, const Clock& wall, IdSource& ids, Jitter jitter,
               std::string app);
    SyncEngine(const SyncEngine&) = delete;
    SyncEngine& operator=(const SyncEngine&) = delete;

    // While an answer is awaited: no request, and nothing to wait for but that.
    [[nodiscard]] SyncStep next(SyncTime now);
    // Nothing happens when no request is out. Errors end the session and stand in state().problem:
    // sync_answer_unsigned {status}, sync_answer_wrong {request, why}, sync_no_progress {why}, centre_* of
    // what the centre refused, batch_refused {batch, code, seq}, and what the codecs and the book report.
    void answered(const SyncResponse& response, SyncTime now);
    // No answer came, or one that the centre did not sign. `why`: network_* of the adapter.
    void unanswered(const Error& why, SyncTime now);
    // Something is worth sending now (the day was closed, the clerk asked): a session begins, at once or when
    // the one that runs is over. Retry-After of the centre still holds.
    void wake(SyncTime now);

    const SyncState& state() const { return m_state; }

private:
    void hold(int seconds, SyncTime now);
    void fail(const Error& why, SyncTime now);
    void finish(SyncTime now);
    SyncRequest signedRequest(SyncAsk ask);

    SyncBook& m_book;
    CentreLink m_link;
    const Clock& m_wall;
    IdSource& m_ids;
    Jitter m_jitter;
    std::string m_app;

    SyncState m_state;
    RefusedBatches m_refused;
    std::optional<SyncSession> m_session;
    std::optional<Nonce> m_awaited; // of the request that is out
    SyncTime m_until{};             // when the next session begins
    SyncTime m_notBefore{};         // what the centre asked for by Retry-After
    bool m_again = false;           // wake() while a session ran
    int m_followUps = 0;
};

} // namespace dak
