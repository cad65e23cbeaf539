// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a batch that is being unpacked tells other counters of their articles: each device that accepted one
// gets a change in its stream, in the same transaction, with all that others' entries say of it.
#pragma once

#include "core/central/centralrows.h"
#include "core/central/storage/postgres/pgpool.h"

#include <unordered_set>

namespace dak {

// Asks which articles of a batch others speak of, after its registry, conflicts and events are stored;
// `counted` are its entries that are new and count. Nearly always none: a look into one index.
[[nodiscard]] PgCall askForeign(const UnpackedBatch& batch, const std::unordered_set<std::uint64_t>& counted);
// Asks for the news of the articles of that answer. Rows: office and device of whom to tell, article, kind,
// office, day, time, conflict. Two servers that store a first acceptance and another counter's event of it at
// the same instant may both miss it; the next event tells all of them.
[[nodiscard]] PgCall askNews(const UnpackedBatch& batch, const std::unordered_set<std::uint64_t>& counted,
                             const PgRows& foreign);

// Signs and keeps a change for each device and article of the answer, after `cover` was told the highest
// version. The last of its transaction.
[[nodiscard]] Status tellOwners(PgTransaction& transaction, const PgRows& news, const SignTracked& sign,
                                const std::function<Status(std::int64_t)>& cover);

} // namespace dak
