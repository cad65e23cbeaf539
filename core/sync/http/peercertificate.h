// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the server's certificate must be: its key the pinned one, its dates and its name right. Who signed it
// does not matter, the pin stands for that.
#pragma once

#include "core/protocol/enrolment.h"

#include <QSslCertificate>
#include <QSslError>

#include <optional>
#include <string>

namespace dak {

struct PeerCertificate {
    TlsPin pin{};
    std::string pem;
};

// Of the SubjectPublicKeyInfo exactly as it stands in the certificate, whatever kind of key it is. Absent:
// no certificate.
[[nodiscard]] std::optional<TlsPin> pinOf(const QSslCertificate& certificate);

// `errors`: what TLS found. Errors network_pin {server}; network_tls {server, fault, why} with fault
// certificate_expired, certificate_not_yet, certificate_host, certificate_bad.
[[nodiscard]] Status judgePeer(const QSslCertificate& certificate, const QList<QSslError>& errors,
                               const std::optional<TlsPin>& pin, const std::string& server);

} // namespace dak
