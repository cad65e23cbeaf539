// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What runs in the thread of the sync: its own book over the counter's folder, the engine, the line. It does
// one step at a time and waits in its event loop between them. Nothing that goes wrong here ends it: it is
// told, and tried again later.
#pragma once

#include "app/wiring/counter.h"
#include "core/storage/sync/sqlitesyncbook.h"
#include "core/sync/synctransport.h"
#include "ui/presenters/syncdesk.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace dak::counter {

struct SyncParts {
    std::string folder; // of the counter
    std::string app;    // "0.1.0"
    const Clock& clock; // thread-safe
    // The line to a centre; made and used in the thread of the sync, but stop().
    std::function<std::unique_ptr<SyncTransport>(const CentreLink&)> line;
};

class SyncWorker final : public QObject {
    Q_OBJECT
public:
    // Looked again so often for a centre, or a book that could not be opened.
    static constexpr std::chrono::seconds kLookAgain{60};

    explicit SyncWorker(SyncParts parts);
    ~SyncWorker() override;

    // From any thread: what is under way ends, and nothing begins any more.
    void stop();

public Q_SLOTS:
    void start();
    void wake();

Q_SIGNALS:
    void told(const dak::ui::SyncRun& run);
    // The downlink brought something: numbers, a tariff, a track.
    void arrived();

private:
    struct Session;

    void step();
    bool open();
    Status begin(const CentreLink& link);
    bool isStopped();
    void exchange(const SyncRequest& request);
    void tell();
    void tellTrouble(const Error& error);

    SyncParts m_parts;
    RandomIds m_ids;
    QTimer m_next;
    std::unique_ptr<Session> m_session;
    ui::SyncRun m_run;
    Cursor m_cursor;
    bool m_sending = false;
    std::mutex m_mutex; // of the two below
    SyncTransport* m_line = nullptr;
    bool m_stopped = false;
};

} // namespace dak::counter
