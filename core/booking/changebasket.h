// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may happen to a basket before it is paid: open, sell a box, remove a line, hold, recall, discard.
#pragma once

#include "core/booking/bookingdesk.h"
#include "core/record/basket.h"

namespace dak {

class ChangeBasket {
public:
    explicit ChangeBasket(const BookingDesk& desk) : m_desk(desk) {}

    [[nodiscard]] Result<Uuid> open(const Uuid& operation) const;
    // Error box_not_for_sale.
    [[nodiscard]] Status sell(const Uuid& operation, const Uuid& basket, const BoxInfo& box) const;
    // The label must be scanned back: labelReturned, or a reason why it cannot be. Errors article_unknown,
    // article_not_unpaid, reason_missing.
    [[nodiscard]] Status remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                                const std::string& reason) const;
    [[nodiscard]] Status removeItem(const Uuid& operation, const Uuid& basket, int line,
                                    const std::string& reason) const;
    [[nodiscard]] Status hold(const Uuid& operation, const Uuid& basket, const std::string& name) const;
    [[nodiscard]] Status recall(const Uuid& operation, const Uuid& basket) const;
    // By the name it is held under. Errors basket_unknown, basket_name_ambiguous {name}.
    [[nodiscard]] Result<Uuid> recallNamed(const Uuid& operation, const std::string& name) const;
    // Removes every line, with a reason. Errors basket_unknown, basket_not_open, reason_missing.
    [[nodiscard]] Status discard(const Uuid& operation, const Uuid& basket, const std::string& reason) const;

private:
    const BookingDesk& m_desk;
};

} // namespace dak
