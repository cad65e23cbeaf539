// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a counter and a centre come to know each other, from one code that a person carries.
//
//   code        = 32 letters of Crockford's base 32 in groups of four: secret[10] | fingerprint[10]
//   fingerprint = first 10 bytes of SHA-256("dak-centre-1" | signing key[32] | TLS pin[32])
//   TLS pin     = SHA-256 of the server certificate's SubjectPublicKeyInfo; 32 zero bytes without TLS
//
// 1. GET /v1/centre (open): CentreKeys. The counter goes on only when it matches the fingerprint and, over
// TLS,
//    the connection's own certificate matches the pin. The secret has not left the counter before that.
// 2. POST /v1/enrol, signed by the device's key: EnrolRequest. The code is used up.
// 3. The answer is a SignedText of the centre's key (Domain::Enrolment): EnrolAnswer.
#pragma once

#include "core/base/result.h"
#include "core/ledger/entry.h"
#include "core/protocol/signedtext.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

using TlsPin = std::array<std::uint8_t, 32>;
using EnrolSecret = std::array<std::uint8_t, 10>;
using CentreFingerprint = std::array<std::uint8_t, 10>;

struct EnrolmentCode {
    EnrolSecret secret{};
    CentreFingerprint centre{};

    std::string text() const; // "7K3M-..."
    // In either case, with or without hyphens and spaces; O reads as 0, I and L as 1. Error
    // enrolment_code_invalid {given}.
    [[nodiscard]] static Result<EnrolmentCode> parse(std::string_view text);

    bool operator==(const EnrolmentCode&) const = default;
};

struct CentreKeys {
    PublicKey key{};
    TlsPin tlsPin{};
    bool training = false;
    int schema = 1;

    bool operator==(const CentreKeys&) const = default;
};
[[nodiscard]] CentreFingerprint fingerprintOf(const CentreKeys& centre);

struct EnrolRequest {
    EnrolSecret secret{};
    PublicKey key{};    // of the device
    std::string office; // 8 digits
    int counter = 1;
    bool training = false;
    EpochId epoch{}; // the current one: the first lease is for it
    std::string app;
    int schema = 1;

    bool operator==(const EnrolRequest&) const = default;
};

struct EnrolAnswer {
    DeviceId device{};
    std::string office;
    int counter = 1;
    std::uint64_t generation = 1;
    PublicKey key{}; // of the centre

    bool operator==(const EnrolAnswer&) const = default;
};

[[nodiscard]] std::string encode(const CentreKeys& info);
[[nodiscard]] std::string encode(const EnrolRequest& request);
[[nodiscard]] SignedText signEnrolment(const EnrolAnswer& answer, bool training, const SigningKey& key);
// Each: error message_malformed {message, why}.
[[nodiscard]] Result<CentreKeys> decodeCentreKeys(std::string_view json);
[[nodiscard]] Result<EnrolRequest> decodeEnrolRequest(std::string_view json);
// And enrolment_signature.
[[nodiscard]] Result<EnrolAnswer> readEnrolment(const SignedText& document, bool training,
                                                const PublicKey& key);

} // namespace dak
