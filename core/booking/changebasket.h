// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may happen to a basket before it is paid: open, sell a box, remove a line, hold, recall, discard.
#pragma once

#include "core/booking/acceptarticle.h"

namespace dak {

// A packing box the office sells.
struct BoxForSale {
    std::string code;
    std::string name;
    Money price; // including tax
    Dimensions size;
};

class ChangeBasket {
public:
    explicit ChangeBasket(const BookingDesk& desk) : m_desk(desk) {}

    [[nodiscard]] Result<Uuid> open(const Uuid& operation) const;
    [[nodiscard]] Status sell(const Uuid& operation, const Uuid& basket, const BoxForSale& box) const;
    // The label must be scanned back: labelReturned, or a reason why it cannot be. Errors article_unknown,
    // article_not_unpaid, reason_missing.
    [[nodiscard]] Status remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                                const std::string& reason) const;
    [[nodiscard]] Status hold(const Uuid& operation, const Uuid& basket, const std::string& name) const;
    [[nodiscard]] Status recall(const Uuid& operation, const Uuid& basket) const;
    [[nodiscard]] Status discard(const Uuid& operation, const Uuid& basket, const std::string& reason) const;

private:
    const BookingDesk& m_desk;
};

} // namespace dak
