// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of a batch as text: one article number a line, in the order of printing. Empty lines and lines
// that begin with # are left out. The check digit is the reader's affair.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct BatchRow {
    std::size_t line = 0; // of the file, counted from 1
    std::string number;   // as written, without spaces around it
};

// Errors batch_empty, batch_too_long {most}, batch_row_repeated {line, first, given}: each label once.
[[nodiscard]] Result<std::vector<BatchRow>> readBatchList(std::string_view text);

inline constexpr std::size_t kMostBatchRows = 10'000;

} // namespace dak
