// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line to a scripted centre, in the thread of whoever uses it; it can be down, or hang until it is stopped.
#pragma once

#include "core/sync/synctransport.h"
#include "tests/support/scriptedcentre.h"

#include <condition_variable>
#include <mutex>

namespace dak::test {

// What a test sets from its own thread while lines are used in another.
struct LineState {
    explicit LineState(const SigningKey& key) : centre(key, true) {}

    std::mutex mutex; // of all below
    std::condition_variable changed;
    ScriptedCentre centre;
    std::optional<Error> down;
    bool hangs = false;
    int hanging = 0; // requests that wait for the end

    template <typename Change>
    auto set(Change change) {
        const std::lock_guard lock(mutex);
        return change(*this);
    }
};

class ScriptedLine final : public SyncTransport {
public:
    explicit ScriptedLine(LineState& state) : m_state(state) {}

    Result<SyncResponse> send(const SyncRequest& request) override {
        std::unique_lock lock(m_state.mutex);
        if (m_state.hangs) {
            ++m_state.hanging;
            m_state.changed.wait(lock, [this] { return m_stopped; });
            --m_state.hanging;
        }
        if (m_stopped)
            return Error::machine("network_stopped");
        if (m_state.down)
            return *m_state.down;
        return m_state.centre.handle(request);
    }
    void stop() override {
        const std::lock_guard lock(m_state.mutex);
        m_stopped = true;
        m_state.changed.notify_all();
    }

private:
    LineState& m_state;
    bool m_stopped = false;
};

} // namespace dak::test
