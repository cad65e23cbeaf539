// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's half of the protocol, without I/O: it says what to send next, or how long to wait, and is
// told what came back. Time is what the caller says it is. One thread.
//
//     SyncEngine engine(book, link, ids, jitter);
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
#include "core/protocol/wireerror.h"
#include "core/sync/syncbook.h"

#include <chrono>
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
enum class SyncPhase { Idle, Asking, Recovering, Sending, Receiving, Waiting };
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

    // `jitter(n)`: a uniformly random number below n.
    using Jitter = std::function<std::uint64_t(std::uint64_t)>;

    SyncEngine(SyncBook& book, const CentreLink& link, const Clock& wall, IdSource& ids, Jitter jitter,
               std::string app);

    [[nodiscard]] SyncStep next(SyncTime now);
    void answered(const SyncResponse& response, SyncTime now);
    // No answer came, or one that the centre did not sign. `why`: network_* of the adapter.
    void unanswered(const Error& why, SyncTime now);
    // Something is worth sending now (the day was closed, the clerk asked): a session begins unless one runs.
    // Retry-After of the centre still holds.
    void wake(SyncTime now);

    const SyncState& state() const;

    // ... private parts follow
};

} // namespace dak
