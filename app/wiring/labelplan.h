// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of articles as the labels a batch prints: checked line by line against the book, before anything is
// printed.
#pragma once

#include "core/printing/queue/batchlist.h"

namespace dak {

class Counter;

struct LabelPlan {
    std::vector<std::string> documents; // "label EM473124829IN", in the order of the list
    std::vector<BatchFault> faults;     // in the order of the lines; with one of them nothing is printed
};

// Faults are those of readBatchList and, at their lines, those of ArticleNumber::parse, article_unknown
// {article}, article_ended {article, state}. An error is one of reading the book.
[[nodiscard]] Result<LabelPlan> planLabels(const Counter& counter, std::string_view text);

} // namespace dak
