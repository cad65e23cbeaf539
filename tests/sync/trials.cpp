// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/trials.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

namespace dak::test {

namespace {

double secondsOf(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

bool isProof(const Findings& findings, const Mutant& mutant) {
    return !mutant.found.empty() &&
           std::any_of(findings.begin(), findings.end(),
                       [&](const std::string& finding) { return finding.starts_with(mutant.found); });
}

} // namespace

std::string Trials::text() const {
    const auto rate = static_cast<std::uint64_t>(static_cast<double>(histories) / std::max(seconds, 1e-6));
    return std::to_string(histories) + " histories, " + std::to_string(failed) + " failures, " +
           std::to_string(rate) + "/s";
}

Trials tryHistories(const Mutant& mutant, std::uint64_t first, std::uint64_t count, std::uint64_t enough) {
    const auto begun = std::chrono::steady_clock::now();
    Trials trials;
    for (std::uint64_t seed = first; seed < first + count && trials.proofs < enough; ++seed) {
        Findings findings = History(seed, mutant).run();
        ++trials.histories;
        if (findings.empty())
            continue;
        ++trials.failed;
        trials.proofs += isProof(findings, mutant) ? 1U : 0U;
        if (trials.first.size() < Trials::kTold)
            trials.first.push_back({seed, std::move(findings)});
    }
    trials.seconds = secondsOf(begun);
    return trials;
}

Trials tryLong(const Mutant& mutant, std::uint64_t first, std::uint64_t count) {
    const auto begun = std::chrono::steady_clock::now();
    Trials behind;
    std::thread other([&] { behind = tryHistories(mutant, first + count / 2, count - count / 2); });
    Trials trials = tryHistories(mutant, first, count / 2);
    other.join();
    trials.histories += behind.histories;
    trials.failed += behind.failed;
    trials.first.insert(trials.first.end(), behind.first.begin(), behind.first.end());
    trials.seconds = secondsOf(begun);
    return trials;
}

bool isLong() {
    const char* wanted = std::getenv("DAK_LONG");
    return wanted != nullptr && std::string_view(wanted) == "1";
}

} // namespace dak::test
