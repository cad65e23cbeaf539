// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server on a real socket of this machine that does what a test says, byte by byte, and counts what it was
// sent. It runs in the event loop of the thread that made it.
#pragma once

#include "tests/support/certificates.h"

#include <QSslServer>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dak::test {

struct SeenRequest {
    std::string line; // "PUT /v1/hello HTTP/1.1"
    std::string head; // with the line
    std::string body;

    // Empty when it is not there.
    std::string header(std::string_view name) const;
};

class SocketCentre {
public:
    // What goes back for a request, exactly; nothing: no answer at all. The connection is closed behind it.
    using Answer = std::function<std::optional<std::string>(const SeenRequest&)>;

    explicit SocketCentre(std::optional<MadeCertificate> certificate = {},
                          QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater);
    ~SocketCentre();

    std::string url() const;
    void answer(Answer answer) { m_answer = std::move(answer); }
    // HTTP/1.1 with a length and the headers given.
    static std::string http(int status, const std::string& body, const std::string& headers = {});

    const std::vector<SeenRequest>& requests() const { return m_requests; }
    std::size_t payloadBytes() const { return m_payloadBytes; } // behind TLS
    int connections() const { return m_connections; }
    bool keepsOpen = false; // after an answer
    bool hangsUp = false;   // when a request has come, without an answer

private:
    void take(QTcpSocket& socket);
    void read(QTcpSocket& socket, std::string& pending);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls;
    Answer m_answer;
    std::vector<SeenRequest> m_requests;
    std::size_t m_payloadBytes = 0;
    int m_connections = 0;
};

} // namespace dak::test
