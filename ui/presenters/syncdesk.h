// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the desk knows of the centre: what waits, what was sent, what came back; and what the clerk can do.
#pragma once

#include "core/outbox/outboxstore.h"
#include "core/protocol/daystatement.h"
#include "core/sync/syncengine.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dak::ui {

// The sync that runs beside the desk, as it told last.
struct SyncRun {
    bool enrolled = false;
    SyncState state;
    // Why nothing can be sent at all: the book is busy or damaged, `centre.json` cannot be read.
    std::optional<Error> trouble;

    // What was wrong last, whichever part of it.
    const std::optional<Error>& problem() const { return trouble ? trouble : state.problem; }
};

// The network and nothing else: ordinary, and nobody's fault.
[[nodiscard]] bool isOffline(const Error& error);

struct SyncPicture {
    bool enrolled = false;
    std::string server;
    OutboxStatus outbox;
    std::optional<UtcMillis> sessionAt; // the centre answered last
    std::int64_t skewSeconds = 0;       // this clock minus the centre's
    bool fenced = false;
    std::optional<Date> day; // the last one that was closed
    std::optional<DayStatement> statement;
    std::optional<ParkedEntry> parkedClose; // the close of that day, when the centre does not count it
    std::vector<ParkedEntry> parked;        // of every day with a parked batch
};

// From here on a clock is worth telling of.
inline constexpr std::int64_t kMuchSkewSeconds = 300;
// sync_clock_fast, sync_clock_slow {minutes}; absent while it is near enough.
[[nodiscard]] std::optional<Notice> clockNotice(std::int64_t skewSeconds);

class SyncDesk {
public:
    virtual ~SyncDesk() = default;

    virtual Result<SyncPicture> picture() const = 0;
    virtual const SyncRun& run() const = 0;
    // Returns at once.
    virtual void sendNow() = 0;
    // Batches as files in a new folder on a stick: how many of them wait. Errors of CentreStick.
    virtual Result<std::size_t> exportWaiting(const std::string& folder) = 0;
    // The receipts that lie in a folder: how many were taken. Errors receipts_missing
    // {path}, and of CentreStick.
    virtual Result<std::size_t> importReceipts(const std::string& folder) = 0;
};

} // namespace dak::ui
