// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/socketcentre.h"

#include "core/base/check.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>
#include <cctype>

namespace dak::test {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

std::unique_ptr<QTcpServer> newServer(const std::optional<MadeCertificate>& certificate,
                                      QSsl::SslProtocol protocol) {
    if (!certificate)
        return std::make_unique<QTcpServer>();
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate->certificate);
    tls.setPrivateKey(certificate->key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(protocol);
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

std::string SeenRequest::header(std::string_view name) const {
    const std::string begin = "\r\n" + lower(name) + ": ";
    const std::size_t at = lower(head).find(begin);
    if (at == std::string::npos)
        return {};
    const std::size_t from = at + begin.size();
    return head.substr(from, head.find("\r\n", from) - from);
}

SocketCentre::SocketCentre(std::optional<MadeCertificate> certificate, QSsl::SslProtocol protocol)
    : m_server(newServer(certificate, protocol)), m_tls(certificate.has_value()) {
    check(m_server->listen(QHostAddress::LocalHost), "a free port");
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection())
            take(*socket);
    });
}

SocketCentre::~SocketCentre() = default;

std::string SocketCentre::url() const {
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(m_server->serverPort());
}

std::string SocketCentre::http(int status, const std::string& body, const std::string& headers) {
    return "HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + headers + "\r\n" + body;
}

void SocketCentre::take(QTcpSocket& socket) {
    ++m_connections;
    auto pending = std::make_shared<std::string>();
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                     [this, &socket, pending] { read(socket, *pending); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
    read(socket, *pending);
}

void SocketCentre::read(QTcpSocket& socket, std::string& pending) {
    const QByteArray more = socket.readAll();
    m_payloadBytes += static_cast<std::size_t>(more.size());
    pending.append(more.constData(), static_cast<std::size_t>(more.size()));
    const std::size_t end = pending.find("\r\n\r\n");
    if (end == std::string::npos)
        return;
    SeenRequest seen{pending.substr(0, pending.find("\r\n")), pending.substr(0, end + 2), {}};
    const std::string length = seen.header("Content-Length");
    const std::size_t whole = end + 4 + (length.empty() ? 0 : std::stoul(length));
    if (pending.size() < whole)
        return;
    seen.body = pending.substr(end + 4, whole - end - 4);
    pending.erase(0, whole);
    m_requests.push_back(seen);
    if (auto answer = m_answer && !hangsUp ? m_answer(seen) : std::nullopt) {
        if (!keepsOpen && answer->find("\r\n") != std::string::npos)
            answer->insert(answer->find("\r\n"), "\r\nConnection: close");
        socket.write(answer->data(), static_cast<qint64>(answer->size()));
        if (!keepsOpen)
            socket.disconnectFromHost();
    } else if (hangsUp) {
        socket.disconnectFromHost();
    }
}

} // namespace dak::test
