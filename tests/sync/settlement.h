// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold when all is quiet, however a history went: nothing lost, nothing counted twice, every sum
// equal to the paisa, no number leased twice, every chain, receipt and statement true, and nothing waits.
#pragma once

#include "tests/sync/line.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dak::test {

// Whether the batch of a receipt is in the centre's database at this moment.
[[nodiscard]] bool isInCustody(const SimCentre& centre, const Receipt& receipt);
// Whether what a receipt covers must be at the centre from now on. One that was on its way while the centre
// was put back to a backup from before its batch promises nothing any more: the next HELLO says so, and the
// counter sends the batch again for as long as its own disk is not put back as well.
[[nodiscard]] bool isPromise(const SimCentre& centre, const Receipt& receipt);
// The operations that a receipt covers, as this book has them; empty when it has no such places.
[[nodiscard]] std::vector<std::string> operationsOf(const MemorySyncBook& book, const Receipt& receipt);

class Settlement {
public:
    using Counters = std::vector<std::unique_ptr<SimCounter>>;

    Settlement(SimCentre& centre, const Counters& counters, Findings& findings)
        : m_centre(centre), m_counters(counters), m_findings(findings) {}

    void check();

private:
    using Operations = std::map<std::string, std::string>; // by "op/part": the bytes

    void readCustody();
    void checkOperations();
    void checkRows();
    void checkSums();
    void checkLeases();
    void checkConflicts();
    void checkChain(const SimCounter& counter);
    void checkReceipts(const SimCounter& counter);
    void checkStatements(const SimCounter& counter);
    void checkRest(const SimCounter& counter);
    bool hasConflict(const DeviceId& device, Date day);
    void find(const std::string& what) { m_findings.push_back(what); }

    SimCentre& m_centre;
    const Counters& m_counters;
    Findings& m_findings;
    std::map<DeviceId, Operations> m_custody;
    std::map<DeviceId, Operations> m_books;
    std::set<std::string> m_conflicts; // articles
};

} // namespace dak::test
