// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter with its book in memory, its engine and a clock that a test moves, before a scripted centre.
#pragma once

#include "tests/support/frozen.h"
#include "tests/support/memorysyncbook.h"
#include "tests/support/messages.h"
#include "tests/support/scriptedcentre.h"

#include <optional>
#include <string>

namespace dak::test {

struct SyncCounter {
    explicit SyncCounter(ScriptedCentre& itsCentre, std::uint64_t seed = 1)
        : centre(itsCentre)
        , book(deviceKey(), true, seed)
        , ids(static_cast<std::uint32_t>(seed))
        , engine(
              book, {"https://centre.example", itsCentre.keys(), {}, false}, clock, ids,
              [this](std::uint64_t below) { return std::min(jitter, below - 1); }, "0.1.0") {}

    // Steps until the engine waits. A session that does not end is a fault of its own.
    void run() {
        for (int step = 0; step < 2000; ++step) {
            const SyncStep next = engine.next(now);
            if (!next.request) {
                until = next.until;
                return;
            }
            const SyncResponse response = centre.handle(*next.request);
            if (response.status == 0)
                engine.unanswered(Error::machine("network_lost"), now);
            else
                engine.answered(response, now);
        }
        failCheck("a session without an end");
    }
    // Lets the wait pass, and runs again.
    void runLater() {
        now = std::max(now, until);
        run();
    }
    void book3() {
        for (int i = 0; i < 3; ++i)
            book.book();
    }
    std::string problem() const { return engine.state().problem ? engine.state().problem->code() : ""; }
    std::string_view fact(std::string_view name) const { return engine.state().problem->fact(name); }

    ScriptedCentre& centre;
    FrozenClock clock;
    MemorySyncBook book;
    CountingIds ids;
    std::uint64_t jitter = 0; // what every jitter gives, in milliseconds
    SyncEngine engine;
    SyncTime now{};
    SyncTime until{};
};

} // namespace dak::test
