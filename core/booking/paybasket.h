// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settles a basket: tender, change, the cash rounding line, receipt and invoice serial.
#pragma once

#include "core/booking/acceptarticle.h"

namespace dak {

struct PaidBasket {
    BasketPaid paid;
    Recorded recorded;
    bool replayed = false;
};

class PayBasket {
public:
    explicit PayBasket(const BookingDesk& desk) : m_desk(desk) {}

    // tenders: one of kind "cash"; an empty list is exact cash. Errors basket_unknown, basket_empty,
    // basket_not_open, tender_short {due, given}, tender_not_set_up (upi), tender_invalid.
    [[nodiscard]] Result<PaidBasket> run(const Uuid& operation, const Uuid& basket,
                                         const std::vector<Tender>& tenders) const;

    [[nodiscard]] Result<EntryDraft> decide(const BasketView& basket,
                                            const std::vector<Tender>& tenders) const;

private:
    const BookingDesk& m_desk;
};

// What cash can pay of an amount: the nearest whole rupee by the dated rule, and the difference.
struct CashDue {
    Money due;
    Money rounding;
    std::string rule;
};
[[nodiscard]] CashDue cashDue(const TariffBook& tariff, Money total, Date day);

} // namespace dak
