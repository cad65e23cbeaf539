// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/runsession.h"

namespace dak {

SyncTime runSession(SyncEngine& engine, SyncTransport& transport, const SyncNow& now) {
    for (;;) {
        const SyncStep step = engine.next(now());
        if (!step.request)
            return step.until;
        if (const auto response = transport.send(*step.request))
            engine.answered(*response, now());
        else
            engine.unanswered(response.error(), now());
    }
}

} // namespace dak
