// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sync beside the desk, in a thread of its own. It begins at start, when the day is closed and when the
// clerk asks, and every quarter of an hour; the window never waits for it. Destroyed, it stops at once.
#pragma once

#include "app/counter/sync/syncworker.h"

#include <QThread>

#include <memory>

namespace dak::counter {

class SyncRunner final : public QObject {
    Q_OBJECT
public:
    explicit SyncRunner(SyncParts parts);
    ~SyncRunner() override;

    void start();
    void wake();
    const ui::SyncRun& run() const { return m_run; } // as it was told last

    // Over the network, with the centre's pinned key.
    static std::unique_ptr<SyncTransport> networkLine(const CentreLink& link);

Q_SIGNALS:
    void changed();
    void arrived();

private:
    void take(const ui::SyncRun& run);

    std::unique_ptr<SyncWorker> m_worker;
    QThread m_thread;
    ui::SyncRun m_run;
};

} // namespace dak::counter
