// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits, what was sealed, what the centre acknowledged, and which epochs are closed to sending: the
// tables outbox, batches, acknowledged, frozen.
#pragma once

#include "core/outbox/outboxstore.h"
#include "core/storage/sqlite/connection.h"

namespace dak {

class SqliteOutbox final : public OutboxStore {
public:
    explicit SqliteOutbox(Connection& connection) : m_connection(connection) {}

    Result<std::uint64_t> sealedUpTo(std::uint32_t ordinal) const override;
    Result<std::optional<std::uint64_t>> frozenAfter(std::uint32_t ordinal) const override;
    Result<bool> add(const SealedBatch& batch) override;
    Status replace(const SealedBatch& batch, const std::vector<SealedBatch>& parts) override;
    Status setFile(const SealedBatch& batch) override;
    Status setState(const std::string& id, BatchState state, UtcMillis at) override;
    Result<std::vector<SealedBatch>> batches() const override;
    Status acknowledge(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at) override;
    Status rewind(std::uint32_t ordinal, std::uint64_t haveSeq) override;
    Result<OutboxStatus> status() const override;

    struct Freezing {
        EpochId epoch{};
        std::uint64_t common = 0;
        std::uint64_t centreSeq = 0; // what the centre had of it
        Sha256 centreHead{};

        bool operator==(const Freezing&) const = default;
    };
    // The last freezing of an epoch; absent while it is not frozen.
    Result<std::optional<Freezing>> frozenAt(const EpochId& epoch) const;
    Result<std::uint64_t> acknowledgedUpTo(std::uint32_t ordinal) const; // 0: nothing
    // The epoch as HELLO names it, and its ordinal when this book has it.
    Result<std::optional<std::uint32_t>> ordinalOf(const EpochId& epoch) const;

    // ---- inside a transaction of the caller
    // Up to the common place the centre has the epoch; what stands after it waits no longer, and no batch
    // holds it. The last freezing of an epoch counts.
    Status freeze(const Freezing& freezing, UtcMillis at);
    // Entries without a place that the centre has or will be sent, in their order.
    Result<std::vector<std::uint64_t>> homeless() const;
    // The centre has this much: as acknowledge(), and the batches up to there are in its custody. Of a frozen
    // epoch nothing after the common place counts.
    Status settle(std::uint32_t ordinal, std::uint64_t haveSeq, UtcMillis at);
    // The centre has no more than this: as rewind(), and the batches after it are to be sent again.
    Status unsettle(std::uint32_t ordinal, std::uint64_t haveSeq, UtcMillis at);
    Status mark(const std::string& id, BatchState state, UtcMillis at);
    // The batch that holds a place.
    Result<std::optional<SealedBatch>> holding(std::uint32_t ordinal, std::uint64_t seq) const;

private:
    Status raiseTo(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at);
    Status fallTo(std::uint32_t ordinal, std::uint64_t haveSeq);
    Result<std::uint64_t> headOf(std::uint32_t ordinal) const;
    Status setAcknowledged(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at);
    Status insert(const SealedBatch& batch);

    Connection& m_connection;
};

} // namespace dak
