// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One article alone: a new basket, accepted and paid in one transaction.
#pragma once

#include "core/booking/acceptarticle.h"
#include "core/booking/paybasket.h"

namespace dak {

struct Booked {
    AcceptedArticle accepted;
    PaidBasket payment;
};

class BookArticle {
public:
    explicit BookArticle(const BookingDesk& desk) : m_desk(desk) {}

    [[nodiscard]] Result<Booked> run(const Uuid& operation, const ArticleRequest& request,
                                     const std::vector<Tender>& tenders) const;

private:
    const BookingDesk& m_desk;
};

} // namespace dak
