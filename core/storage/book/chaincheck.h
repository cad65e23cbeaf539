// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follows every epoch of a chain from its first place to its head and names each place that is wrong.
#pragma once

#include "core/ledger/chainsource.h"
#include "core/storage/entries/entrytable.h"

#include <cstdint>
#include <functional>
#include <string>

namespace dak {

// One thing that is wrong; `entry` is the local number, 0 when it is not about one.
struct VerifyProblem {
    std::uint64_t entry = 0;
    std::string what;
    std::string detail;

    bool operator==(const VerifyProblem&) const = default;
};
using ReportVerifyProblem = std::function<void(VerifyProblem)>;

// what: chain_gap {detail: seq}, chain_previous, chain_hash, entry_missing, chain_head. Gives the places
// seen.
[[nodiscard]] Result<std::uint64_t> checkChain(const ChainSource& chain, const BookIdentity& identity,
                                               const ReportVerifyProblem& report);

} // namespace dak
