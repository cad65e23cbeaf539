// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Composes the quote of one product: rules, basis, lines, tax, warnings.
#pragma once

#include "core/base/result.h"
#include "core/tariff/tables.h"

namespace dak {

// Errors: every code of core/tariff/README.md but those of loading.
[[nodiscard]] Result<Quote> composeQuote(const TariffTables& tables, const QuoteRequest& request);
// Every panel product for the same article: quotes cheapest first, then refusals in panel order.
[[nodiscard]] std::vector<Offer> composeOffers(const TariffTables& tables, const QuoteRequest& request);

} // namespace dak
