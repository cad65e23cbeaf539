// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words for what core reports: one sentence a code, naming the field, what is wrong and what to do.
// The only tr() for core's codes; the window shows them translated, dakctl as they stand in the tables.
#pragma once

#include "core/base/error.h"

#include <QString>

namespace dak {

// A code without words gives the code and its facts, so that nothing is ever hidden; rules.codes finds it
// first.
[[nodiscard]] QString errorText(const Error& error);
[[nodiscard]] QString noticeText(const Notice& notice);

// Facts of a sentence about weights, its bare grams grouped as in India: "35,001".
[[nodiscard]] std::vector<Fact> withGroupedGrams(std::string_view code, std::vector<Fact> facts);

} // namespace dak
