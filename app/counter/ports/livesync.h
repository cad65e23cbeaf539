// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Day desk knows of the centre, read from the open book, and the sync that runs beside it.
#pragma once

#include "app/wiring/counter.h"
#include "core/storage/sync/sqlitesyncbook.h"
#include "ui/presenters/syncdesk.h"

#include <functional>

namespace dak::counter {

// The sync beside the desk, as far as this folder needs it.
struct RunningSync {
    std::function<const ui::SyncRun&()> run;
    std::function<void()> wake;
};

class LiveSync final : public ui::SyncDesk {
public:
    LiveSync(Counter& counter, RunningSync running);

    Result<ui::SyncPicture> picture() const override;
    const ui::SyncRun& run() const override { return m_running.run(); }
    void sendNow() override { m_running.wake(); }
    Result<std::size_t> exportWaiting(const std::string& folder) override;
    Result<std::size_t> importReceipts(const std::string& folder) override;

private:
    Result<std::optional<Date>> closedDay() const;
    Status addStatements(ui::SyncPicture& picture) const;

    Counter& m_counter;
    RunningSync m_running;
    SqliteSyncBook m_book;
};

} // namespace dak::counter
