// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much the centre holds, for `dak-central status`.
#pragma once

#include "core/central/storage/postgres/pgpool.h"

#include <cstdint>

namespace dak {

struct CentralCounts {
    std::int64_t offices = 0;
    std::int64_t devices = 0;
    std::int64_t entries = 0;     // unpacked; what stands twice after a restore is counted once
    std::int64_t articles = 0;    // numbers that were booked
    std::int64_t batches = 0;     // in custody
    std::int64_t unpacking = 0;   // of them, not unpacked yet
    std::int64_t parked = 0;      // entries the centre has a question about
    std::int64_t conflicts = 0;   // bookings of a number that another booking has
    std::int64_t quarantined = 0; // frames that were refused for their signature or chain
};

[[nodiscard]] Result<CentralCounts> countCentral(PgPool& pool);

} // namespace dak
