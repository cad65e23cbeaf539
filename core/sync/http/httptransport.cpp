// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/http/httptransport.h"

#include "core/crypto/crypto.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <cstring>

namespace dak {

namespace {

constexpr qint64 kReadAhead = 64 * 1024;

// A body that can be read once: the network layer, which would send a request again by itself when a
// connection breaks, finds that it cannot.
class OnceBody final : public QIODevice {
public:
    explicit OnceBody(const std::string& bytes) : m_bytes(bytes) { open(QIODevice::ReadOnly); }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_at == m_bytes.size() && QIODevice::atEnd(); }
    qint64 bytesAvailable() const override {
        return static_cast<qint64>(m_bytes.size() - m_at) + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char* to, qint64 most) override {
        const std::size_t size = std::min(static_cast<std::size_t>(most), m_bytes.size() - m_at);
        if (size == 0)
            return -1;
        std::memcpy(to, m_bytes.data() + m_at, size);
        m_at += size;
        return static_cast<qint64>(size);
    }
    qint64 writeData(const char* /*bytes*/, qint64 /*size*/) override { return -1; }

private:
    const std::string& m_bytes;
    std::size_t m_at = 0;
};

// What the system says, and never a proxy between this machine and itself.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QString host = query.peerHostName();
        if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QSslConfiguration strictTls() {
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({}); // the pin stands for them
    return tls;
}

QByteArray bytesOf(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QNetworkRequest requestTo(const QUrl& server, const std::string& path, std::size_t bodyBytes) {
    QNetworkRequest request(
        QUrl(server.toString(QUrl::FullyEncoded) + QString::fromStdString(path), QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("dak-counter"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qulonglong>(bodyBytes));
    if (bodyBytes > 0)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
    if (server.scheme() == QLatin1String("https"))
        request.setSslConfiguration(strictTls());
    return request;
}

// The answer came whole, whatever its status says.
bool isAnswered(QNetworkReply::NetworkError error) {
    return error == QNetworkReply::NoError ||
           (error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ContentReSendError &&
            error != QNetworkReply::ProtocolFailure && error != QNetworkReply::ProtocolUnknownError);
}

bool isNeverReached(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return false;
    }
}

int secondsOf(std::chrono::milliseconds span) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(span).count());
}

} // namespace

struct HttpTransport::Outgoing {
    std::string method;
    std::string path;
    std::string body;
    const SyncRequest* signedBy = nullptr;
};

// What is known of the one request that is out.
struct HttpTransport::Exchange {
    std::optional<Error> problem; // the first thing that was wrong
    std::string body;
    QTimer connecting;
    QTimer whole;

    void fail(QNetworkReply& reply, const Error& error) {
        if (!problem)
            problem = error;
        reply.abort();
    }
};

HttpTransport::HttpTransport(CentreServer server, HttpLimits limits)
    : m_server(std::move(server)), m_limits(limits) {
    m_manager.setProxyFactory(new SystemProxies);
    m_manager.setAutoDeleteReplies(false);
}

HttpTransport::~HttpTransport() = default;

Result<SyncResponse> HttpTransport::send(const SyncRequest& request) {
    return exchange({request.head.method, request.head.path, request.body, &request});
}

Result<SyncResponse> HttpTransport::get(const std::string& path) {
    return exchange({"GET", path, {}, nullptr});
}

void HttpTransport::stop() {
    m_stopped = true;
    QMetaObject::invokeMethod(
        &m_manager,
        [this] {
            for (QNetworkReply* reply : m_manager.findChildren<QNetworkReply*>())
                reply->abort();
        },
        Qt::QueuedConnection);
}

Result<SyncResponse> HttpTransport::exchange(const Outgoing& outgoing) {
    DAK_TRY(const QUrl address, addressOf(m_server));
    if (m_stopped)
        return Error::machine("network_stopped");
    QNetworkRequest request = requestTo(address, outgoing.path, outgoing.body.size());
    if (outgoing.signedBy != nullptr) {
        const SyncRequest& its = *outgoing.signedBy;
        request.setRawHeader(bytesOf(wire::kDeviceHeader), bytesOf(hex(its.head.device)));
        request.setRawHeader(bytesOf(wire::kNonceHeader), bytesOf(hex(its.head.nonce)));
        const std::string_view signature(reinterpret_cast<const char*>(its.signature.data()),
                                         its.signature.size());
        request.setRawHeader(bytesOf(wire::kSignatureHeader), bytesOf(base64(signature)));
    }
    OnceBody body(outgoing.body);
    Exchange exchange;
    const std::unique_ptr<QNetworkReply> reply(
        m_manager.sendCustomRequest(request, bytesOf(outgoing.method), &body));
    watchPeer(*reply, exchange);
    watchBody(*reply, exchange);
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return outcome(*reply, exchange);
}

// The key is looked at before the request goes out: TLS is up, and nothing was written yet.
void HttpTransport::watchPeer(QNetworkReply& reply, Exchange& exchange) {
    const auto late = [this, &reply, &exchange](std::chrono::milliseconds limit) {
        exchange.fail(
            reply, Error::machine("network_timeout",
                                  {{"server", m_server.url}, {"seconds", std::to_string(secondsOf(limit))}}));
    };
    exchange.connecting.setSingleShot(true);
    exchange.whole.setSingleShot(true);
    QObject::connect(&exchange.connecting, &QTimer::timeout, &reply,
                     [this, late] { late(m_limits.connect); });
    QObject::connect(&exchange.whole, &QTimer::timeout, &reply, [this, late] { late(m_limits.whole); });
    exchange.connecting.start(m_limits.connect);
    exchange.whole.start(m_limits.whole);
    QObject::connect(&reply, &QNetworkReply::requestSent, &exchange.connecting, &QTimer::stop);
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply,
                     [this, &reply, &exchange](const QList<QSslError>& errors) {
                         const QSslCertificate its = reply.sslConfiguration().peerCertificate();
                         if (const Status good = judgePeer(its, errors, m_server.pin, m_server.url); good)
                             reply.ignoreSslErrors(errors);
                         else
                             exchange.fail(reply, good.error());
                     });
    QObject::connect(&reply, &QNetworkReply::encrypted, &reply, [this, &reply, &exchange] {
        const QSslCertificate its = reply.sslConfiguration().peerCertificate();
        if (const Status good = judgePeer(its, {}, m_server.pin, m_server.url); !good)
            exchange.fail(reply, good.error());
        else
            m_peer = PeerCertificate{*pinOf(its), its.toPem().toStdString()};
    });
}

void HttpTransport::watchBody(QNetworkReply& reply, Exchange& exchange) {
    const auto tooLarge = [this, &reply, &exchange] {
        exchange.fail(
            reply, Error::machine("network_answer_too_large",
                                  {{"server", m_server.url}, {"most", std::to_string(m_limits.mostBytes)}}));
    };
    const auto take = [this, &reply, &exchange, tooLarge] {
        const QByteArray more = reply.readAll();
        if (exchange.body.size() + static_cast<std::size_t>(more.size()) > m_limits.mostBytes)
            tooLarge();
        else
            exchange.body.append(more.constData(), static_cast<std::size_t>(more.size()));
    };
    reply.setReadBufferSize(kReadAhead);
    QObject::connect(&reply, &QNetworkReply::readyRead, &reply, take);
    QObject::connect(&reply, &QNetworkReply::finished, &reply, [&exchange, &reply, take] {
        exchange.connecting.stop();
        exchange.whole.stop();
        if (!exchange.problem && reply.bytesAvailable() > 0)
            take();
    });
}

Result<SyncResponse> HttpTransport::outcome(QNetworkReply& reply, Exchange& exchange) const {
    if (m_stopped)
        return Error::machine("network_stopped");
    if (exchange.problem)
        return *exchange.problem;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && isAnswered(reply.error()))
        return SyncResponse{status, std::move(exchange.body),
                            reply.rawHeader(bytesOf(wire::kSignatureHeader)).toStdString(),
                            std::max(0, reply.rawHeader("Retry-After").toInt())};
    const std::vector<Fact> facts{{"server", m_server.url}, {"why", reply.errorString().toStdString()}};
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return Error::machine("network_tls", facts).with("fault", "handshake");
    return Error::machine(isNeverReached(reply.error()) ? "network_unreachable" : "network_lost", facts);
}

} // namespace dak
