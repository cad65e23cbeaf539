// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter's line to its centre, for a program that waits for what it asks.
#pragma once

#include "app/wiring/counter.h"
#include "core/protocol/track.h"
#include "core/storage/sync/sqlitesyncbook.h"
#include "core/sync/http/httptransport.h"
#include "core/sync/runsession.h"

#include <memory>
#include <optional>
#include <string>

namespace dak {

// Where the counter is enrolled; absent when it is not. Errors of readCentreLink().
[[nodiscard]] Result<std::optional<CentreLink>> centreOf(const Counter& counter);

// The centre's statement of a day as it is kept here; absent while there is none. Errors centre_not_enrolled,
// those of readStatement().
[[nodiscard]] Result<std::optional<DayStatement>> keptStatement(Counter& counter, Date day);
// The close of the statement's day, when the centre keeps it and does not count it; absent when it counts the
// close, or does not have it yet.
[[nodiscard]] Result<std::optional<ParkedEntry>> parkedClose(Counter& counter, const DayStatement& statement);
// What the centre last said of an article, of whatever office.
[[nodiscard]] Result<std::optional<KeptTrack>> keptTrack(Counter& counter, const ArticleNumber& number);

struct EnrolAsk {
    std::string server;
    std::string code;
    bool insecureLoopback = false;
    std::string app; // version of the program
};
// Enrols and keeps where; once more at the same centre is no fault. The numbers come with the first session.
// Errors enrolled_elsewhere {server}, those of EnrolmentCode::parse, HttpTransport and Enrolment.
[[nodiscard]] Result<CentreLink> enrolCounter(Counter& counter, const EnrolAsk& ask);

class CentreLine {
public:
    // `server`: another address of the same centre, or empty. Errors centre_not_enrolled, server_invalid,
    // network_plain_refused.
    [[nodiscard]] static Result<std::unique_ptr<CentreLine>> open(Counter& counter, const std::string& server,
                                                                  std::string app);

    // One session from beginning to end: now, whatever was agreed, or when the next one is due.
    const SyncState& session();
    const SyncState& nextSession();
    // Sessions until nothing waits: what a session brings down makes entries of its own. Ends with the first
    // problem, which stands in the state.
    [[nodiscard]] Result<SyncState> sendAll();
    // The life of any article as the centre knows it, also kept. Errors network_*, sync_answer_wrong,
    // message_malformed.
    [[nodiscard]] Result<TrackAnswer> track(const ArticleNumber& number);

    // From any thread: what is under way ends at once with network_stopped, and so does whatever is asked
    // after it.
    void stop() { m_transport.stop(); }

    const CentreLink& link() const { return m_link; }

private:
    CentreLine(Counter& counter, CentreLink link, const std::string& server, std::string app);

    CentreLink m_link;
    OutboxStore& m_outbox;
    SqliteSyncBook m_book;
    HttpTransport m_transport;
    SyncEngine m_engine;
    SyncTime m_due{};
};

} // namespace dak
