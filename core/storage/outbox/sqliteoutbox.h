// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits, what was sealed, what the centre acknowledged: the tables outbox, batches, acknowledged.
#pragma once

#include "core/outbox/outboxstore.h"
#include "core/storage/sqlite/connection.h"

namespace dak {

class SqliteOutbox final : public OutboxStore {
public:
    explicit SqliteOutbox(Connection& connection) : m_connection(connection) {}

    Result<std::uint64_t> sealedUpTo(std::uint32_t ordinal) const override;
    Result<bool> add(const SealedBatch& batch) override;
    Status setFile(const SealedBatch& batch) override;
    Status setState(const std::string& id, BatchState state, UtcMillis at) override;
    Result<std::vector<SealedBatch>> batches() const override;
    Status acknowledge(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at) override;
    Status rewind(std::uint32_t ordinal, std::uint64_t haveSeq) override;
    Result<OutboxStatus> status() const override;

private:
    Result<std::uint64_t> headOf(std::uint32_t ordinal) const;
    Result<std::uint64_t> acknowledgedUpTo(std::uint32_t ordinal) const;
    Status setAcknowledged(std::uint32_t ordinal, std::uint64_t upToSeq, UtcMillis at);
    Status insert(const SealedBatch& batch);

    Connection& m_connection;
};

} // namespace dak
