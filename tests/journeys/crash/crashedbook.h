// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a book must be after any power cut: all that was told is there, nothing is half there.
#pragma once

#include "tests/support/crashfolder.h"
#include "tests/support/testcounter.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dak::test {

// What the desk was told of one action, and so may have printed.
struct Told {
    Uuid operation;
    std::set<std::string> numbers; // articles it spent
    std::size_t entries = 0;       // it makes; 0: not known
};

struct CrashFindings {
    std::size_t states = 0;
    std::size_t deep = 0; // of these, booked on and verified whole
    std::size_t lost = 0; // told, not there
    std::size_t half = 0; // there in part
    std::size_t unbalanced = 0;
    std::size_t reused = 0;   // a number that was told is given again, or two articles have it
    std::size_t broken = 0;   // does not open, or does not verify
    std::size_t invented = 0; // there, though it was told not to be
    std::string first;        // the first finding, in words

    bool clean() const { return lost + half + unbalanced + reused + broken + invented == 0; }
};

class CrashedBook {
public:
    // `told` by mark; a negative mark -n says that told[n] was refused and must not be there.
    CrashedBook(const CrashFolder& folder, const std::map<std::int64_t, Told>& told)
        : m_folder(folder), m_told(told) {}

    // Opens the state as a start of the program does and looks at every table.
    void look(const CrashState& state, CrashFindings& findings);
    // Books on in it, asks again for what was told, and verifies everything.
    void bookOn(const CrashState& state, CrashFindings& findings);

private:
    void find(std::size_t& kind, const CrashState& state, const std::string& what, CrashFindings& findings);
    void lookForTold(Database& database, const CrashState& state, CrashFindings& findings);
    void lookForHalves(Database& database, const CrashState& state, CrashFindings& findings);
    void lookAtReservation(const Book& book, Database& database, const CrashState& state,
                           CrashFindings& findings);

    const CrashFolder& m_folder;
    const std::map<std::int64_t, Told>& m_told;
};

} // namespace dak::test
