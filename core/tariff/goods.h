// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the goods themselves allow: contents by code and by the words that were said, their insurance and
// caps of value.
#pragma once

#include "core/tariff/tables.h"

#include <string>
#include <string_view>

namespace dak {

struct WordHit {
    const WordRule* rule = nullptr;
    std::string_view word;
};

// The first word of this effect in a text, as a whole word in any case; a plural "s" is allowed.
[[nodiscard]] WordHit findWord(const TariffTables& tables, WordEffect effect, std::string_view text);

// Insurance that the goods demand or cap. Errors insurance_needed, insured_above_value,
// insured_below_value, insured_too_high, contents_value_too_high, value_needed.
[[nodiscard]] Status checkValue(const TariffTables& tables, const QuoteRequest& request);

} // namespace dak
