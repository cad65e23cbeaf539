// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Towns that people and the directory call by different names: Bangalore is written Bengaluru there, while
// Puducherry is still Pondicherry. An office is found under each.
#pragma once

#include <span>
#include <string_view>

namespace dak {

// The other names of a folded word, without itself; empty for most words.
[[nodiscard]] std::span<const std::string_view> otherNamesOf(std::string_view word);

} // namespace dak
