// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may happen to a paid article before dispatch: cancelled with its original receipt, or amended.
#pragma once

#include "core/booking/bookingdesk.h"
#include "core/record/article.h"

namespace dak {

struct Cancellation {
    ArticleCancelled cancelled;
    Recorded recorded;
    bool replayed = false;
};

struct Amendment {
    ArticleAmended amended;
    Recorded recorded;
    bool replayed = false;
};

struct AmendRequest {
    std::optional<std::string> name;
    std::optional<std::string> line1;
    std::optional<std::string> mobile;
    bool oldLabelDestroyed = false; // as the clerk states it
};

class ChangeArticle {
public:
    explicit ChangeArticle(const BookingDesk& desk) : m_desk(desk) {}

    // receipt: the original receipt's number as shown; empty takes the article's own (command line).
    // Errors article_unknown, article_cancelled_already, article_not_paid, receipt_mismatch, reason_missing.
    [[nodiscard]] Result<Cancellation> cancel(const Uuid& operation, const ArticleNumber& number,
                                              const std::string& receipt, const std::string& reason) const;
    // Errors article_unknown, article_cancelled_already, amend_nothing, those of Address::make.
    [[nodiscard]] Result<Amendment> amend(const Uuid& operation, const ArticleNumber& number,
                                          const AmendRequest& request) const;

private:
    const BookingDesk& m_desk;
};

} // namespace dak
