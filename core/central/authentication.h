// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who asks: the headers of a request, the signature of its device, and that it was not asked before.
#pragma once

#include "core/central/parts.h"

#include <optional>
#include <variant>

namespace dak {

struct SignedHead {
    RequestHead head;
    Signature signature{};
};

// The three headers read; absent when one is missing or has another form.
[[nodiscard]] std::optional<SignedHead> signedHead(const WireRequest& request, bool training);
// The nonce alone: what an answer is signed with.
[[nodiscard]] std::optional<Nonce> nonceOf(const WireRequest& request);

// Whether the key signed this request for this centre: nothing, or unsigned, or wrong_mode when it was signed
// for a centre of the other mode.
[[nodiscard]] std::optional<WireError> signatureFault(const CentreParts& centre, const WireRequest& request,
                                                      const PublicKey& key);

// A replay is refused, or, where the protocol's own retry is one, left to the part that answers it.
enum class Replay { Refused, Answered };
[[nodiscard]] std::variant<EnrolledDevice, Reply> authenticate(const CentreParts& centre,
                                                               const WireRequest& request, Replay replay);

} // namespace dak
