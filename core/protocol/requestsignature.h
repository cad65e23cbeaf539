// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who asks, and who answers: a device signs each request, the centre each answer to a device. An answer whose
// signature does not hold is no answer at all (a proxy's page, another host, a replay).
//
//   request = Ed25519 of (domain | 0x0a | METHOD | 0x0a | path with query | 0x0a | device hex | 0x0a
//             | nonce hex | 0x0a | SHA-256 of the body, hex)
//   answer  = Ed25519 of (domain | 0x0a | nonce hex of the request | 0x0a | status | 0x0a
//             | SHA-256 of the body, hex)
#pragma once

#include "core/base/result.h"
#include "core/crypto/crypto.h"
#include "core/ledger/entry.h"

#include <array>
#include <string>
#include <string_view>

namespace dak {

using Nonce = std::array<std::uint8_t, 16>;

struct RequestHead {
    std::string method; // "PUT"
    std::string path;   // "/v1/hello", with its query
    DeviceId device{};
    Nonce nonce{};
    bool training = false;
};

[[nodiscard]] Signature signRequest(const RequestHead& head, std::string_view body, const SigningKey& key);
[[nodiscard]] bool requestHolds(const RequestHead& head, std::string_view body, const Signature& signature,
                                const PublicKey& key);

[[nodiscard]] Signature signAnswer(const Nonce& nonce, bool training, int status, std::string_view body,
                                   const SigningKey& key);
[[nodiscard]] bool answerHolds(const Nonce& nonce, bool training, int status, std::string_view body,
                               const Signature& signature, const PublicKey& key);

} // namespace dak
