// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file of number pools: resources/numbers/pools.json, or one that replaces it by `dak-central publish`.
//
//   {"about":"...","grade":"provisional","pools":[{"product":P,"prefix":"EP","first":N,"last":N},...],
//    "training":[the same, with the prefix ZT]}
#pragma once

#include "core/central/centralrows.h"

#include <string_view>
#include <vector>

namespace dak {

struct PoolsFile {
    std::vector<NumberPool> real;
    std::vector<NumberPool> training;
};

// Whether a JSON file means to be one: it has "pools".
[[nodiscard]] bool isPoolsFile(std::string_view json);
// Serials 1 to 99,999,999; no two pools of a prefix overlap; training alone has the prefix ZT. Error
// pools_invalid {where, why}.
[[nodiscard]] Result<PoolsFile> readPoolsFile(std::string_view json);

} // namespace dak
