// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The histories of the house as it is: none may fail. DAK_SEED=N tells one history step by step.
#include "tests/sync/trials.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

using namespace dak::test;

namespace {

// The one with libsodium's own signatures runs fewer.
std::uint64_t histories() {
    if (const char* wanted = std::getenv("DAK_HISTORIES"))
        return std::strtoull(wanted, nullptr, 10);
    return isLong() ? 1'000'000 : 10'000;
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
    if (const char* seed = std::getenv("DAK_SEED"))
        return tellOne(std::strtoull(seed, nullptr, 10));
    const Mutant none;
    const Trials trials = isLong() ? tryLong(none, 1, histories()) : tryHistories(none, 1, histories());
    std::cout << trials.text() << '\n';
    for (const Failure& failure : trials.first) {
        for (const std::string& finding : failure.findings)
            std::cout << "seed " << failure.seed << ": " << finding << '\n';
    }
    CHECK(trials.histories == histories());
    CHECK(trials.failed == 0);
}

TEST_CASE("a history is the same each time its seed is given") {
    const Mutant& mutant = mutants().front();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Findings once = History(seed, mutant).run();
        CHECK(History(seed, mutant).run() == once);
    }
}
