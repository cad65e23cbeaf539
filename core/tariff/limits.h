// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a product may carry: document or parcel, weight, size, contents, and the limits of an office kind.
#pragma once

#include "core/base/result.h"
#include "core/tariff/tables.h"

#include <vector>

namespace dak {

// Refuses what the rules forbid; adds what they only warn of. Codes in core/tariff/README.md.
[[nodiscard]] Status checkWeight(const ProductRule& product, const Edition& edition,
                                 const QuoteRequest& request, std::vector<Notice>& warnings);
[[nodiscard]] Status checkSize(const TariffTables& tables, const ProductRule& product, const Edition& edition,
                               const QuoteRequest& request, std::vector<Notice>& warnings);
[[nodiscard]] Status checkContents(const TariffTables& tables, const ProductRule& product,
                                   const Edition& edition, const QuoteRequest& request,
                                   std::vector<Notice>& warnings);
[[nodiscard]] Status checkOffice(const TariffTables& tables, const ProductRule& product,
                                 const QuoteRequest& request);

} // namespace dak
