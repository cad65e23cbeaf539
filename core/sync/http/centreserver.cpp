// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/http/centreserver.h"

#include <QHostAddress>

namespace dak {

namespace {

bool isThisMachine(const QString& host) {
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isServer(const QUrl& url) {
    const bool scheme = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    return url.isValid() && scheme && bare && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           !url.hasQuery() && !url.hasFragment() && url.port() != 0;
}

} // namespace

CentreServer serverOf(const CentreLink& link, const std::string& url) {
    return {url.empty() ? link.server : url, link.centre.tlsPin, link.insecureLoopback};
}

Result<QUrl> addressOf(const CentreServer& server) {
    QUrl url(QString::fromStdString(server.url), QUrl::StrictMode);
    if (!isServer(url))
        return Error::refused("server_invalid", {{"given", server.url}});
    if (url.scheme() == QLatin1String("http") && !(server.insecureLoopback && isThisMachine(url.host())))
        return Error::refused("network_plain_refused", {{"server", server.url}});
    url.setPath(QString());
    return url;
}

} // namespace dak
