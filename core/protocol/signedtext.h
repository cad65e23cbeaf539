// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A document of the centre that stands by itself: the exact text of a JSON object and the centre's signature
// of it. Receipts, day statements and changes are kept as they came and proved years later.
//
//   wire      = {"signed":"<the text>","signature":"<base64>"}
//   signature = Ed25519 of (domain | 0x0a | text)
#pragma once

#include "core/base/result.h"
#include "core/crypto/crypto.h"

#include <optional>
#include <string>
#include <string_view>

namespace dak {

// What a signature is of; one for another purpose never passes. In training each ends in "t".
enum class Domain { Receipt, Statement, Change, Enrolment, Request, Answer };
[[nodiscard]] std::string domainTag(Domain domain, bool training); // "dak-receipt-1", "dak-receipt-1t"

struct SignedText {
    std::string text;
    Signature signature{};

    bool operator==(const SignedText&) const = default;
};

[[nodiscard]] SignedText signText(Domain domain, bool training, std::string text, const SigningKey& key);
[[nodiscard]] bool holds(const SignedText& document, Domain domain, bool training, const PublicKey& key);

// As it stands in the wire and in the header Dak-Signature: base64 of 64 bytes.
[[nodiscard]] std::string signatureText(const Signature& signature);
[[nodiscard]] std::optional<Signature> parseSignature(std::string_view text);

[[nodiscard]] std::string encode(const SignedText& document);
// Error message_malformed {message, why}.
[[nodiscard]] Result<SignedText> decodeSignedText(std::string_view json);

} // namespace dak
