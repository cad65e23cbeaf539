// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settles a basket: tender, change, the cash rounding line, receipt number and invoice serial.
#pragma once

#include "core/booking/bookingdesk.h"
#include "core/record/basket.h"

#include <vector>

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
    // basket_not_open, tender_short {due, given}, tender_not_set_up {kind}, tender_split, day_not_open,
    // serials_used_up.
    [[nodiscard]] Result<PaidBasket> run(const Uuid& operation, const Uuid& basket,
                                         const std::vector<Tender>& tenders) const;

    // The payment of a basket inside a transaction: for BookArticle, whose basket is not in the book yet.
    [[nodiscard]] Result<BasketPaid> decide(const BasketView& basket,
                                            const std::vector<Tender>& tenders) const;
    [[nodiscard]] EntryDraft draft(BasketPaid paid) const;

private:
    const BookingDesk& m_desk;
};

// What cash can pay of an amount by the dated rule, and the difference that is its own line.
struct CashDue {
    Money due;
    Money rounding; // due - total
    std::string rule;
};
[[nodiscard]] CashDue cashDue(const TariffBook& tariff, Money total, Date day);

} // namespace dak
