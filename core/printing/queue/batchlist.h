// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of a batch as text: one article number a line, in the order of printing. Empty lines and lines
// that begin with # are left out. The check digit is the reader's affair.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct BatchRow {
    std::size_t line = 0; // of the file, counted from 1
    std::string number;   // as written, without spaces around it
};

// A line that keeps the list from being printed.
struct BatchFault {
    BatchRow row; // line 0: the list as a whole
    Error error;
};

struct BatchList {
    std::vector<BatchRow> rows;     // each number once
    std::size_t written = 0;        // rows of the file, repeated ones and those past the most too
    std::vector<BatchFault> faults; // in the order of the lines
};

// What can be read, and everything that is wrong: batch_empty, batch_too_long {most}, batch_row_repeated
// {line, first, given}: each label once.
[[nodiscard]] BatchList readBatchList(std::string_view text);

inline constexpr std::size_t kMostBatchRows = 10'000;
inline constexpr std::size_t kMostListBytes = 1'000'000;

} // namespace dak
