// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The constants of the batch frame, for its writer and its reader.
#pragma once

#include <cstdint>
#include <string_view>

namespace dak {

inline constexpr std::string_view kBatchMagic = "DAKB";
inline constexpr std::uint64_t kBatchVersion = 1;
inline constexpr std::uint64_t kBatchCodecZstd = 1;

// A signature of a batch is of nothing else, and never of a training batch for a real one.
[[nodiscard]] std::string_view batchDomain(bool training);

} // namespace dak
