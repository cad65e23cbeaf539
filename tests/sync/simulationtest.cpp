// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The histories of the house as it is: none may fail. DAK_SEED=N tells one history step by step;
// DAK_FIRST_SEED and DAK_HISTORIES try others.
#include "tests/sync/trials.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

using namespace dak::test;

namespace {

std::uint64_t wanted(const char* variable, std::uint64_t otherwise) {
    const char* value = std::getenv(variable);
    return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

void tellOne(std::uint64_t seed) {
    const Mutant none;
    History history(seed, none);
    history.tell();
    for (const std::string& finding : history.run())
        std::cerr << finding << '\n';
}

} // namespace

TEST_CASE("Given any history of losses, restores, clones and crashes, then counters and centre agree") {
    if (const std::uint64_t seed = wanted("DAK_SEED", 0); seed != 0)
        return tellOne(seed);
    const Mutant none;
    const std::uint64_t first = wanted("DAK_FIRST_SEED", 1);
    const std::uint64_t count = wanted("DAK_HISTORIES", isLong() ? 1'000'000 : 10'000);
    const Trials trials = isLong() ? tryLong(none, first, count) : tryHistories(none, first, count);
    std::cout << trials.text() << '\n';
    for (const Failure& failure : trials.first) {
        for (const std::string& finding : failure.findings)
            std::cout << "seed " << failure.seed << ": " << finding << '\n';
    }
    CHECK(trials.histories == count);
    CHECK(trials.failed == 0);
}

TEST_CASE("a history is the same each time its seed is given") {
    const Mutant& mutant = mutants().front();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Findings once = History(seed, mutant).run();
        CHECK(History(seed, mutant).run() == once);
    }
}
