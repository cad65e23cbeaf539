// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The custody receipt: the centre holds these entries durably. It is stored by both sides and given again
// byte for byte when the same batch comes again.
//
//   text = {"kind":"custody","batch":ID,"device":HEX,"epoch":HEX,"first_seq":N,"upto_seq":N,"head":HEX,
//           "generation":N,"at_ms":N,"key":HEX}
#pragma once

#include "core/base/clock.h"
#include "core/ledger/entry.h"
#include "core/protocol/signedtext.h"

#include <cstdint>
#include <string>

namespace dak {

// Archived: the centre's off-site copy is verified too. Only such a batch may ever be pruned.
enum class ReceiptKind { Custody, Archived };

struct Receipt {
    ReceiptKind kind = ReceiptKind::Custody;
    std::string batch; // id
    DeviceId device{};
    EpochId epoch{};
    std::uint64_t firstSeq = 0;
    std::uint64_t uptoSeq = 0;
    Sha256 head{};
    std::uint64_t generation = 1;
    UtcMillis at{};
    PublicKey key{}; // of the centre

    bool operator==(const Receipt&) const = default;
};

[[nodiscard]] SignedText signReceipt(const Receipt& receipt, bool training, const SigningKey& key);
// Checks the signature by `key` and that the text names that key. Errors message_malformed {message, why},
// receipt_signature {batch}.
[[nodiscard]] Result<Receipt> readReceipt(const SignedText& document, bool training, const PublicKey& key);

} // namespace dak
