// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From raw frames to rows. Whatever an entry is, it becomes a row: what the centre does not understand, or
// what breaks a rule, is parked with a code, and those behind it go on.
#pragma once

#include "core/central/parts.h"

namespace dak {

// The largest amount of a posting, and of a total in a close entry: a day's sums stay far from overflow.
inline constexpr std::int64_t kMostPostingPaise = 1'000'000'000'000;
inline constexpr std::int64_t kMostTotalPaise = 1'000'000'000'000'000;

// Codes of parked entries: kind_unknown, record_malformed, unbalanced, amount_too_large, office_other,
// text_invalid, those of decodeEntry(), and frame_unreadable for each place of a frame that does not open.
[[nodiscard]] UnpackedBatch unpackFrame(const RawBatch& raw);

// How many batches were done, in custody until now and in rows from then on. Counters whose articles they
// name are told by the downlink. A batch that cannot be stored holds up those of its own epoch alone; its
// error is given back when nothing else was done.
[[nodiscard]] Result<std::size_t> unpackWaiting(const CentreParts& centre, std::size_t most);

} // namespace dak
