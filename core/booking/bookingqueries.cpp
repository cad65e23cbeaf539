// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/bookingqueries.h"

namespace dak {

std::string_view articleStateCode(ArticleState state) {
    switch (state) {
    case ArticleState::Unpaid:
        return "unpaid";
    case ArticleState::Paid:
        return "paid";
    case ArticleState::Removed:
        return "removed";
    case ArticleState::Cancelled:
        return "cancelled";
    }
    failCheck("an article state without a code");
}

std::string_view basketStateCode(BasketState state) {
    switch (state) {
    case BasketState::Open:
        return "open";
    case BasketState::Held:
        return "held";
    case BasketState::Paid:
        return "paid";
    case BasketState::Discarded:
        return "discarded";
    }
    failCheck("a basket state without a code");
}

} // namespace dak
