// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proves the centre's database, or names each row that is wrong: every frame is opened anew, each chain goes
// from its first place to the head, receipts hold, and the rows are what the frames say. May run while the
// centre serves.
#pragma once

#include "core/central/centre.h"
#include "core/central/storage/postgres/pgpool.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dak {

struct CentralProblem {
    std::string row;  // "batch DEVICE/EPOCH/1-120/HEAD", "entry DEVICE/EPOCH/7", "article EM473124829IN"
    std::string what; // "frame: batch_signature", "postings differ"

    bool operator==(const CentralProblem&) const = default;
};

struct CentralReport {
    std::uint64_t batches = 0;
    std::uint64_t entries = 0;            // rows that were compared with their frames
    std::uint64_t parkedByOlder = 0;      // of them: an older program did not understand what this one does
    std::vector<CentralProblem> problems; // at most kMostProblems
};

inline constexpr std::size_t kMostProblems = 1000;

[[nodiscard]] Result<CentralReport> verifyCentral(PgPool& pool, const CentreIdentity& identity);

} // namespace dak
