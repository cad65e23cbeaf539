// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine and a transport together, for a program that waits for the end of a session.
#pragma once

#include "core/sync/syncengine.h"
#include "core/sync/synctransport.h"

#include <functional>

namespace dak {

// A moment of the monotonic clock.
using SyncNow = std::function<SyncTime()>;

// What is due is sent and what comes of it is told to the engine, until it has nothing to send.
// When it has again.
SyncTime runSession(SyncEngine& engine, SyncTransport& transport, const SyncNow& now);

} // namespace dak
