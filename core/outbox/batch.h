// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A batch: a run of places in the chain as one signed file. The same run always makes the same id.
//
//   frame     = header | payload | Ed25519 of ("dak-batch-1" or, in training, "dak-batch-1t" | header)
//   header    = "DAKB" | version u16 | training u8 | codec u8 | device[16] | public key[32] | epoch[16]
//             | first seq u64 | last seq u64 | head before[32] | head after[32] | day[10] | count u32
//             | raw bytes u32 | payload bytes u32 | SHA-256 of the payload[32]
//             | accounts u16, each: code length u8 | code (a-z, 0-9, -; 40 at most) | postings u32
//               | debit paise i64 | credit paise i64
//   payload   = zstd of the entries, each: bytes u32 | the envelope exactly as it stands in the book
#pragma once

#include "core/ledger/account.h"
#include "core/ledger/chainsource.h"
#include "core/ledger/entry.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

inline constexpr std::size_t kMostBatchEntries = 2000;
inline constexpr std::size_t kMostBatchBytes = 256'000; // of the whole frame
// What a receiver unpacks at most, whatever the header claims: 16 MB and 100 times the payload.
inline constexpr std::size_t kMostRawBytes = 16'000'000;
inline constexpr std::size_t kMostRatio = 100;

// Of an account by its code: a frame may come from a program that has more accounts than this one.
struct ControlTotal {
    std::string account; // "cash"
    std::uint32_t postings = 0;
    Money debit;
    Money credit; // negative or zero

    bool operator==(const ControlTotal&) const = default;
};

struct BatchHeader {
    bool training = false;
    DeviceId device{};
    PublicKey publicKey{};
    EpochId epoch{};
    std::uint64_t firstSeq = 0;
    std::uint64_t lastSeq = 0;
    Sha256 headBefore{};
    Sha256 headAfter{};
    Date day = Date::of(2000, 1, 1); // of its last entry
    std::vector<ControlTotal> totals;

    std::uint64_t count() const { return lastSeq - firstSeq + 1; }
    bool operator==(const BatchHeader&) const = default;
};

struct Batch {
    BatchHeader header;
    std::vector<std::string> entries; // the exact bytes of each envelope
};

// "<device>/<epoch>/<first>-<last>/<head after>", lower-case hexadecimal.
[[nodiscard]] std::string batchId(const BatchHeader& header);

// Count and sums per account of entries, in the order of the accounts. Error entry_malformed.
[[nodiscard]] Result<std::vector<ControlTotal>> controlTotals(const std::vector<std::string>& entries);

// The signed frame. The batch must be whole: check()ed against the caps by sealBatches.
[[nodiscard]] std::string encodeBatch(const Batch& batch, const SigningKey& key);

// What can be proved of a frame without looking into its entries: shape, caps, signature, payload hash, each
// hash of the chain from head before to head after. Nothing is unpacked before the signature holds. A centre
// takes such a batch into custody whatever its entries say; day and totals of the header are claims then.
// Errors batch_malformed {why}, batch_version {most} (a frame of a newer program), batch_too_large {most},
// batch_signature, batch_payload, batch_foreign (the device id is not of its key), batch_chain {seq}.
[[nodiscard]] Result<Batch> openBatch(std::string_view frame);
// The same, and the entries are what the header says of them. Further errors batch_entry {seq, why} (no
// entry, or one whose postings do not sum to zero), batch_day {day, entry} (the header's day is not the last
// entry's), batch_totals {account}.
[[nodiscard]] Result<Batch> decodeBatch(std::string_view frame);
// The same, and the key must be this one. Error batch_other_key.
[[nodiscard]] Result<Batch> decodeBatch(std::string_view frame, const PublicKey& expected);

} // namespace dak
