// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A proof that finds nothing proves nothing: each way to be wrong must be found, and by the check that is
// there for it.
#include "tests/sync/trials.h"

#include <catch2/catch.hpp>

#include <iostream>

using namespace dak::test;

namespace {

constexpr std::uint64_t kEnough = 5; // histories that prove it

} // namespace

TEST_CASE("each mutant is found") {
    for (const Mutant& mutant : mutants()) {
        DYNAMIC_SECTION(mutant.name) {
            const std::uint64_t enough = isLong() ? UINT64_MAX : kEnough;
            const Trials trials = tryHistories(mutant, 1, mutant.seeds, enough);
            std::cout << mutant.name << ": " << trials.text() << ", " << trials.proofs << " with '"
                      << mutant.found << "'\n";
            CHECK(trials.proofs > 0);
        }
    }
}
