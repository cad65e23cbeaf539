// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything a quote adds to the postage: registration, OTP, proof, acknowledgement, insurance, the COD
// fee, and the student discount.
#pragma once

#include "core/base/result.h"
#include "core/tariff/tables.h"

#include <vector>

namespace dak {

// Lines in the order registration, otp, pod, ack, insurance. Errors addon_not_offered,
// insured_too_low, insured_too_high, insured_not_whole_rupees.
[[nodiscard]] Result<std::vector<QuoteLine>>
addOnLines(const TariffTables& tables, const QuoteRequest& request, std::vector<Notice>& warnings);
// Before GST, zero when nothing is to be collected. Errors cod_not_offered, cod_retail_not_loaded,
// cod_too_low, cod_too_high, cod_not_whole_rupees.
[[nodiscard]] Result<Money> codFee(const TariffTables& tables, const QuoteRequest& request,
                                   std::vector<Notice>& warnings);
// The negative line on the postage alone. Errors discount_contractual, discount_not_offered.
[[nodiscard]] Result<QuoteLine> studentLine(const TariffTables& tables, const QuoteRequest& request,
                                            Money postage, std::vector<Notice>& warnings);
// The fee of an insured value by a formula; check()ed to be positive.
[[nodiscard]] Money insuranceFee(const InsuranceRule& rule, Money insured);

} // namespace dak
