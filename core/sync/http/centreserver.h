// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a centre is reached, and what its server must prove before a byte of a request goes there.
#pragma once

#include "core/sync/syncbook.h"

#include <QUrl>

#include <optional>
#include <string>

namespace dak {

struct CentreServer {
    std::string url; // "https://centre.example:8443": scheme, host and port, nothing behind them
    // SHA-256 of the server's SubjectPublicKeyInfo. Absent: the counter is about to enrol, and whose key it
    // is is found out by the code (HttpTransport::peer).
    std::optional<TlsPin> pin;
    bool insecureLoopback = false; // plain HTTP, and only to this machine itself
};
// `url`: another address of the same centre; empty: the one it was enrolled at.
[[nodiscard]] CentreServer serverOf(const CentreLink& link, const std::string& url = {});

// Errors server_invalid {given}, network_plain_refused {server}: plain HTTP to another machine, or without
// the flag.
[[nodiscard]] Result<QUrl> addressOf(const CentreServer& server);

} // namespace dak
