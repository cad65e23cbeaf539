// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How times and places of a chain stand in a column. For the sources of this folder only.
#pragma once

#include "core/base/clock.h"
#include "core/central/storage/postgres/pgvalues.h"

namespace dak {

inline std::int64_t storedTime(UtcMillis at) {
    return at.time_since_epoch().count();
}
inline UtcMillis timeOf(const PgRows& rows, int row, int column) {
    return UtcMillis(std::chrono::milliseconds(rows.number(row, column)));
}
// Also of a version. PostgreSQL has no unsigned numbers; nothing real comes near the sign.
inline std::int64_t storedSeq(std::uint64_t seq) {
    return static_cast<std::int64_t>(seq);
}
inline std::uint64_t seqOf(const PgRows& rows, int row, int column) {
    return static_cast<std::uint64_t>(rows.number(row, column));
}

} // namespace dak
