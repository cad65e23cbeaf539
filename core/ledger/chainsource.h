// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port through which others read the chain of a book: for the audit file and the batches.
#pragma once

#include "core/base/result.h"
#include "core/ledger/entry.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace dak {

// Where an epoch of the chain ends now. `ordinal` is 1 for the first epoch of the book.
struct ChainHead {
    std::uint32_t ordinal = 0;
    EpochId epoch{};
    std::uint64_t seq = 0;
    Sha256 hash{}; // 32 zero bytes while the epoch is empty
};

// One place of the chain. `bytes` is valid during the visit only.
struct ChainRow {
    std::uint64_t seq = 0;
    std::uint64_t no = 0;
    Sha256 previous{};
    Sha256 hash{};
    std::string_view bytes;
};
using VisitLink = std::function<Status(const ChainRow&)>;

class ChainSource {
public:
    virtual ~ChainSource() = default;

    // All epochs, oldest first.
    virtual Result<std::vector<ChainHead>> heads() const = 0;
    // The places first..last of an epoch in order; it is for the visitor to notice a gap.
    virtual Status eachLink(std::uint32_t ordinal, std::uint64_t first, std::uint64_t last,
                            const VisitLink& visit) const = 0;
};

} // namespace dak
