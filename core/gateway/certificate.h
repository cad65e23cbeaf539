// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The server's certificate and key, as PEM, and the pin that counters keep of them.
#pragma once

#include "core/base/result.h"
#include "core/protocol/enrolment.h"

#include <string>

namespace dak {

struct Certificate {
    std::string chain; // PEM, the server's own first
    std::string key;   // PEM
    TlsPin pin{};      // SHA-256 of the SubjectPublicKeyInfo: the same after a renewal with the same key
};

// Errors certificate_invalid {why}: not PEM, or the key is not of the certificate.
[[nodiscard]] Result<Certificate> readCertificate(std::string chain, std::string key);

} // namespace dak
