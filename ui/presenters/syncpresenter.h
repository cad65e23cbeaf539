// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sync at the Day desk: where it stands in words, its batches, what the centre says of the last day.
#pragma once

#include "ui/presenters/syncdesk.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace dak::ui {

class SyncPresenter : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostBatches = 30; // shown
    static constexpr std::size_t kMostNamed = 5;    // in one sentence

    explicit SyncPresenter(SyncDesk& desk, QObject* parent = nullptr);

    // Reads the book again.
    void refresh();

    const SyncPicture& picture() const { return m_picture; }
    // What is going on: sync_not_enrolled, sync_asking, sync_recovering, sync_sending, sync_receiving,
    // sync_all_sent, sync_waiting {count}.
    Notice headline() const;
    // When the centre answered last: sync_never, sync_last {on, time}.
    Notice lastSession() const;
    // What the clerk should see to, most urgent first: counter_fenced, the problem of the last session.
    // Without a network nothing is wrong.
    const std::optional<Error>& problem() const { return m_problem; }
    bool isOnlyOffline() const { return m_problem && isOffline(*m_problem); }
    // Latest first.
    std::vector<SealedBatch> batches() const;
    // Of the last closed day: statement_none, _agrees, _differs (in entries or in money), _asks (equal, but
    // the centre has a question), _unpacking {count}, _close_parked (the centre has the close and does not
    // count it), each with {day}; absent when no day was closed.
    std::optional<Notice> statement() const;
    // What the centre asks about in that statement: statement_close {entry, parked}, what to do about a close
    // that is not counted; statement_parked {count, entries}, statement_conflicts {count, articles}; the
    // first few are named.
    std::vector<Notice> questions() const;

    const std::optional<Error>& error() const { return m_error; } // of what was just done
    const std::optional<Notice>& done() const { return m_done; }

    void sendNow();
    void exportTo(const QString& folder);
    void importFrom(const QString& folder);

public Q_SLOTS:
    // The sync beside the desk told something new.
    void told();

Q_SIGNALS:
    void changed();
    // The centre has locked this counter since it was looked at last.
    void fenced();

private:
    void settle(const Result<std::size_t>& outcome, const char* code);

    SyncDesk& m_desk;
    SyncPicture m_picture;
    std::optional<Error> m_problem;
    std::optional<Error> m_error;
    std::optional<Notice> m_done;
};

} // namespace dak::ui
