// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port through which a request reaches the centre and its answer comes back. core/sync/http answers it
// over the network, the tests in memory. One thread, which waits for the answer; stop() from any.
#pragma once

#include "core/sync/syncengine.h"

namespace dak {

class SyncTransport {
public:
    virtual ~SyncTransport() = default;

    // Sent once and never again by itself: what a lost answer means is for the engine to find out. Errors
    // network_*; any of them leaves it unknown whether the centre did what was asked.
    [[nodiscard]] virtual Result<SyncResponse> send(const SyncRequest& request) = 0;
    // What is under way ends at once with network_stopped, and so does whatever is sent after it.
    virtual void stop() = 0;
};

} // namespace dak
