// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every SyncBook promises, as cases: the book in memory, over which the engine is proved, and the real
// one keep the same.
#pragma once

#include "core/sync/syncbook.h"

#include <memory>
#include <vector>

namespace dak::test {

// A counter whose book it is.
class SyncBookOwner {
public:
    virtual ~SyncBookOwner() = default;
    virtual SyncBook& book() = 0;
    virtual void record() = 0; // one action of a desk: one entry or more, in the current epoch
    virtual std::unique_ptr<SyncBookOwner> clone() = 0;
};

struct SyncBookCase {
    const char* name;
    void (*keeps)(SyncBookOwner& counter); // of a counter without an action
};
[[nodiscard]] const std::vector<SyncBookCase>& syncBookContract();

} // namespace dak::test
