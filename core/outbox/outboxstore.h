// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port through which the outbox remembers what it sealed and what became of it: plain state beside the
// book. core/storage implements it.
#pragma once

#include "core/outbox/batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// What the clerk sees of a batch. Unknown: sent, and no answer came; ask before sending again.
enum class BatchState { Sealed, Sent, Unknown, Custody, Archived, Parked, Refused };
[[nodiscard]] std::string_view batchStateCode(BatchState state);
[[nodiscard]] Result<BatchState> parseBatchState(std::string_view code); // error batch_state_invalid

struct SealedBatch {
    std::uint32_t ordinal = 0; // of its epoch
    std::uint64_t firstSeq = 0;
    std::uint64_t lastSeq = 0;
    std::string id;
    Date day = Date::of(2000, 1, 1);
    std::uint64_t bytes = 0;
    Sha256 sha256{}; // of the file
    BatchState state = BatchState::Sealed;
    UtcMillis sealedAt{};
    UtcMillis changedAt{};

    std::string fileName() const; // "1-000001-000120-7f3a91c2.dakbatch"
};

struct OutboxStatus {
    std::uint64_t waiting = 0; // entries without a receipt
    std::optional<UtcMillis> oldestAt;
    std::optional<UtcMillis> lastAckAt;
    std::vector<SealedBatch> batches; // not archived, oldest first
    std::uint64_t quarantined = 0;    // batches the centre refused
    std::uint64_t sent = 0;           // batches the centre has, by its receipt
    std::uint64_t archived = 0;       // of which its second copy is proved too
    std::uint64_t parked = 0;         // batches the centre has a question about
};

class OutboxStore {
public:
    virtual ~OutboxStore() = default;

    virtual Result<std::uint64_t> sealedUpTo(std::uint32_t ordinal) const = 0; // 0: nothing
    // Set when the epoch was recovered from: nothing after that place is ever sent in it.
    virtual Result<std::optional<std::uint64_t>> frozenAfter(std::uint32_t /*ordinal*/) const {
        return std::optional<std::uint64_t>();
    }
    // False when another program has sealed that place in the meantime: nothing is stored.
    virtual Result<bool> add(const SealedBatch& batch) = 0;
    // A batch was sealed anew in parts: they stand in its place, all or none.
    virtual Status replace(const SealedBatch& batch, const std::vector<SealedBatch>& parts) = 0;
    // The file was made again from the book.
    virtual Status setFile(const SealedBatch& batch) = 0;
    virtual Status setState(const std::string& id, BatchState state, UtcMillis at) = 0;
    virtual Result<std::vector<SealedBatch>> batches() const = 0;
    // By a receipt of the centre: everything of the epoch up to a seq needs to wait no longer. Never moves
    // back; error receipt_beyond_head {seq} when it names a place that is not in the book.
    virtual Status acknowledge(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at) = 0;
    // The centre says that it has less than it acknowledged (it was restored): what it lacks waits again.
    virtual Status rewind(std::uint32_t ordinal, std::uint64_t haveSeq) = 0;
    virtual Result<OutboxStatus> status() const = 0;
};

} // namespace dak
