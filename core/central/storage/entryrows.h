// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows that came of one batch, beside what its frame says they must be. For centralverify.
#pragma once

#include "core/central/centralrows.h"
#include "core/central/storage/postgres/pgpool.h"

#include <cstdint>
#include <functional>
#include <string>

namespace dak {

using ReportEntry = std::function<void(std::uint64_t seq, std::string what)>;

// Calls `report` for each place whose rows are missing or differ. Gives how many of the entries an older
// program parked because it did not understand them, and this one does: they stay parked, and are no problem.
[[nodiscard]] Result<std::uint64_t> compareRows(PgPool& pool, const UnpackedBatch& expected,
                                                const ReportEntry& report);

} // namespace dak
