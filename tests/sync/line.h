// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line between counters and centre: it loses, doubles, keeps back, reorders, cuts and changes whatever it
// carries, and plays old answers again.
#pragma once

#include "tests/sync/simcentre.h"
#include "tests/sync/simcounter.h"

#include <optional>
#include <string>
#include <vector>

namespace dak::test {

using Findings = std::vector<std::string>;

class Line {
public:
    Line(SimCentre& centre, Dice& dice, const Mutant& mutant, Findings& findings)
        : m_centre(centre), m_dice(dice), m_mutant(mutant), m_findings(findings) {}

    // The answer that arrives; nothing: silence.
    std::optional<WireAnswer> carry(SimCounter& from, const SyncRequest& request);
    // One of the requests that were kept back arrives, whichever; nobody waits for its answer.
    void bringLate();
    bool hasLate() const { return !m_late.empty(); }

    std::size_t faults = 0; // permille of the requests

private:
    std::optional<WireAnswer> spoil(SimCounter& from, const WireRequest& request);
    WireRequest changed(WireRequest request);
    std::optional<WireAnswer> changed(std::optional<WireAnswer> answer);
    std::optional<WireAnswer> old(SimCounter& from, const WireRequest& request);

    SimCentre& m_centre;
    Dice& m_dice;
    const Mutant& m_mutant;
    Findings& m_findings;
    std::vector<WireRequest> m_late;
};

} // namespace dak::test
