// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tax of one article: which taxes by place of supply, how much by rounding policy.
#pragma once

#include "core/base/result.h"
#include "core/tariff/tables.h"

namespace dak {

struct Tax {
    Money cgst;
    Money sgst;
    Money utgst;
    Money igst;
    int cgstBasisPoints = 0;
    int sgstBasisPoints = 0; // of SGST or UTGST
    int igstBasisPoints = 0;
    std::string placeOfSupply;

    Money sum() const { return cgst + sgst + utgst + igst; }
};

// IGST Act s.12(8): without a customer GSTIN the place of supply is where the article is handed over.
// Rounding::Total puts the rounding of the sum to the rupee into the taxes: IGST takes it whole; CGST and
// SGST take half each, an odd paisa going to CGST. Error place_of_supply_unknown {field, given}.
[[nodiscard]] Result<Tax> taxOn(Money taxable, const TaxRule& rule, const QuoteRequest& request);

} // namespace dak
