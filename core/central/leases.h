// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Article numbers for one device in one epoch, out of the centre's pools.
#pragma once

#include "core/central/parts.h"

namespace dak {

inline constexpr std::uint32_t kLeaseNumbers = 200;

// A lease of the product in the device's stream, unless one waits there after the cursor. A pool that is used
// up, or a product without one, is no error: the counter goes on with what it has.
[[nodiscard]] Status grantLease(const CentreParts& centre, const DeviceId& device, const EpochId& epoch,
                                const Product& product, const Cursor& cursor);

} // namespace dak
