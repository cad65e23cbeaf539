// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every CentralStore promises, as cases. The store in memory and the one on PostgreSQL run the same
// ones:
//
//     for (const StoreCase& promise : storeContract())
//         DYNAMIC_SECTION(promise.name) { promise.keeps(anEmptyStore()); }
#pragma once

#include "core/central/centralstore.h"

#include <vector>

namespace dak::test {

struct StoreCase {
    const char* name;
    void (*keeps)(CentralStore& store); // of an empty store
};
[[nodiscard]] const std::vector<StoreCase>& storeContract();

} // namespace dak::test
