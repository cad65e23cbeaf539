// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests to the centre over HTTP/1.1, with TLS 1.3 and the pinned key. Nothing of a request leaves this
// machine before the server has proved that key. No redirects, no cookies, no compression, nothing sent
// twice. A proxy only where the system names one, never to this machine itself.
//
// Lives in the thread that made it; while it waits, that thread's event loop runs.
#pragma once

#include "core/sync/http/centreserver.h"
#include "core/sync/http/peercertificate.h"
#include "core/sync/synctransport.h"

#include "core/protocol/wire.h"

#include <QNetworkAccessManager>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

class QNetworkReply;

namespace dak {

struct HttpLimits {
    std::chrono::milliseconds connect{10'000}; // until the server has proved who it is
    std::chrono::milliseconds whole{60'000};   // until the last byte of the answer
    std::size_t mostBytes = wire::kMostAnswerBytes;
};

class HttpTransport final : public SyncTransport {
public:
    explicit HttpTransport(CentreServer server, HttpLimits limits = {});
    ~HttpTransport() override;
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;

    // Errors of addressOf() and judgePeer(); network_tls {server, fault handshake, why},
    // network_unreachable {server, why}, network_lost {server, why} (the answer broke off),
    // network_timeout {server, seconds}, network_answer_too_large {server, most}, network_stopped.
    [[nodiscard]] Result<SyncResponse> send(const SyncRequest& request) override;
    // An open resource, without a signature: the centre's keys, a track.
    [[nodiscard]] Result<SyncResponse> get(const std::string& path);
    void stop() override;

    // Who answered; absent without TLS.
    const std::optional<PeerCertificate>& peer() const { return m_peer; }

private:
    struct Exchange;
    struct Outgoing;

    Result<SyncResponse> exchange(const Outgoing& outgoing);
    Result<SyncResponse> outcome(QNetworkReply& reply, Exchange& exchange) const;
    void watchPeer(QNetworkReply& reply, Exchange& exchange);
    void watchBody(QNetworkReply& reply, Exchange& exchange);

    CentreServer m_server;
    HttpLimits m_limits;
    std::optional<PeerCertificate> m_peer;
    std::atomic<bool> m_stopped = false;
    QNetworkAccessManager m_manager;
};

} // namespace dak
