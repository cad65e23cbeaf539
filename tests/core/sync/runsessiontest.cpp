// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/runsession.h"
#include "tests/support/synccounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

class WireInMemory final : public SyncTransport {
public:
    explicit WireInMemory(ScriptedCentre& centre) : m_centre(centre) {}
    Result<SyncResponse> send(const SyncRequest& request) override {
        ++sent;
        return isCut ? Result<SyncResponse>(Error::machine("network_lost")) : m_centre.handle(request);
    }
    void stop() override { isCut = true; }

    bool isCut = false;
    int sent = 0;

private:
    ScriptedCentre& m_centre;
};

} // namespace

TEST_CASE("a session runs to its end, and the next one is due in a quarter of an hour") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    WireInMemory wire(centre);
    const SyncTime due = runSession(counter.engine, wire, [&] { return counter.now; });
    CHECK(counter.engine.state().complete);
    CHECK(counter.book.waiting() == 0);
    CHECK(due == counter.now + SyncEngine::kTrickle);
    const int sent = wire.sent;
    CHECK(runSession(counter.engine, wire, [&] { return counter.now; }) == due); // nothing is due
    CHECK(wire.sent == sent);
}

TEST_CASE("a line that breaks ends the session with its reason, and what waits is kept") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    WireInMemory wire(centre);
    wire.stop();
    const SyncTime due = runSession(counter.engine, wire, [&] { return counter.now; });
    CHECK(wire.sent == 1);
    CHECK(counter.problem() == "network_lost");
    CHECK(due == counter.now + SyncEngine::kLeastWait);
    CHECK(counter.book.waiting() == 3);
}
