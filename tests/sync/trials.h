// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many histories, one after another.
#pragma once

#include "tests/sync/history.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dak::test {

struct Failure {
    std::uint64_t seed = 0;
    Findings findings;
};

struct Trials {
    std::uint64_t histories = 0;
    std::uint64_t failed = 0;
    std::uint64_t proofs = 0;   // of them, those with the finding that is this mutant's own
    std::vector<Failure> first; // at most kTold of them
    double seconds = 0;

    static constexpr std::size_t kTold = 8;
    std::string text() const; // "10000 histories, 0 failures, 1234/s"
};

// Seeds `first`, `first` + 1, ... so many. A mutant is done with as soon as `enough` histories have proved
// it.
[[nodiscard]] Trials tryHistories(const Mutant& mutant, std::uint64_t first, std::uint64_t count,
                                  std::uint64_t enough = UINT64_MAX);
// The same in two threads, when there are many.
[[nodiscard]] Trials tryLong(const Mutant& mutant, std::uint64_t first, std::uint64_t count);

[[nodiscard]] bool isLong(); // DAK_LONG=1

} // namespace dak::test
