// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Seals what stands in the chain and in no batch yet: at day close the day's batches, and every quarter of an
// hour when online. A second call seals nothing twice; a file that was lost is made again, byte for byte.
#pragma once

#include "core/ledger/chainsource.h"
#include "core/outbox/outboxstore.h"

#include <string>
#include <vector>

namespace dak {

struct Sealer {
    const SigningKey& key;
    bool training = false;
    std::string folder; // of the batch files
};

class SealBatches {
public:
    SealBatches(const ChainSource& chain, OutboxStore& store, const Clock& clock, Sealer sealer)
        : m_chain(chain), m_store(store), m_clock(clock), m_sealer(std::move(sealer)) {}

    // What was sealed now. Errors entry_too_large {seq}, book_damaged {seq} (the chain has a gap), file_*.
    [[nodiscard]] Result<std::vector<SealedBatch>> run() const;
    // Seals a batch anew so that one of its parts ends at `at`: a receiver has it cut there. Errors as run().
    [[nodiscard]] Status cut(const SealedBatch& batch, std::uint64_t at) const;
    // The frame of a sealed batch: its file, or made again when that is missing or damaged.
    [[nodiscard]] Result<std::string> frameOf(const SealedBatch& batch) const;

private:
    [[nodiscard]] Result<Batch> collect(const ChainHead& epoch, std::uint64_t first,
                                        std::uint64_t last) const;
    [[nodiscard]] Result<std::string> fit(Batch& batch) const;
    // One batch of entries first..last, or fewer, its file on disk.
    [[nodiscard]] Result<SealedBatch> sealOne(const ChainHead& epoch, std::uint64_t first,
                                              std::uint64_t last) const;
    [[nodiscard]] Status sealEpoch(const ChainHead& epoch, std::vector<SealedBatch>& sealed) const;
    [[nodiscard]] std::string pathOf(const SealedBatch& batch) const;

    const ChainSource& m_chain;
    OutboxStore& m_store;
    const Clock& m_clock;
    Sealer m_sealer;
};

} // namespace dak
