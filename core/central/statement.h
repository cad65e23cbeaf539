// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The day statement: the centre's sums of a business day beside those of the close entry.
#pragma once

#include "core/central/parts.h"

namespace dak {

// Both columns of every account that either side has. The counter's is empty while no close entry is there.
[[nodiscard]] DayStatement makeStatement(const DeviceId& device, Date day, const DayRows& rows);

} // namespace dak
