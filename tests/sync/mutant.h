// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ways to be wrong that the simulation must find out: each a port around a right part, or a habit of the
// line. The empty one is the house as it is.
#pragma once

#include "tests/support/memorycentralstore.h"
#include "tests/sync/bookport.h"
#include "tests/sync/dice.h"
#include "tests/sync/storeport.h"

#include <memory>
#include <string>
#include <vector>

namespace dak::test {

// How a centre decides about the place of a batch.
enum class PlaceRule { Right, NoGap, SeqOnly };

struct Mutant {
    std::string name;
    std::string found;       // how the findings that prove it begin
    std::uint64_t seeds = 0; // within which it is found

    std::unique_ptr<StorePort> (*store)(CentralStore&, Dice&) = nullptr;
    std::unique_ptr<BookPort> (*book)(SyncBook&) = nullptr;
    PlaceRule places = PlaceRule::Right;
    bool forgetsNumbers = false; // a restored centre gives numbers from where the backup stood
    bool resends = false;        // a request without an answer is sent again as it was
    bool takesAnyReceipt = false;
};

[[nodiscard]] const std::vector<Mutant>& mutants();

} // namespace dak::test
