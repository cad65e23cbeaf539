// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accepts one article into a basket: price checked, number spent, label composed, money owed.
#pragma once

#include "core/booking/articlerequest.h"
#include "core/booking/bookingdesk.h"

#include <vector>

namespace dak {

struct AcceptedArticle {
    ArticleAccepted article;
    Recorded recorded;
    std::vector<Notice> warnings; // duplicate_possible, low_numbers, apo_pin_disagrees, apo_without_army_pin
    bool replayed = false;
};

class AcceptArticle {
public:
    explicit AcceptArticle(const BookingDesk& desk) : m_desk(desk) {}

    // A basket that does not exist yet is opened by its first article. Errors: those of the tariff and of
    // Address::make, day_not_open, pin_unknown, product_unknown, basket_not_open, numbers_*, number_*,
    // article_check_digit (a wrong digit without a reason), student_incomplete, student_id_expired,
    // count_invalid, count_too_small (the sender's articles are said to be fewer than they are).
    [[nodiscard]] Result<AcceptedArticle> run(const Uuid& operation, const Uuid& basket,
                                              const ArticleRequest& request) const;

    // The price question of a request, for the window's panel and the command line; places come from the
    // directory. A PIN the directory does not know is priced when zone or km is given; else pin_unknown.
    [[nodiscard]] Result<QuoteRequest> question(const ArticleRequest& request, Date day) const;

    // One draft inside a transaction: for BookArticle, which accepts and pays at once.
    [[nodiscard]] Result<ArticleAccepted> decide(const Uuid& basket, const ArticleRequest& request) const;
    [[nodiscard]] EntryDraft draft(ArticleAccepted article) const;

private:
    [[nodiscard]] Result<std::optional<PostOffice>> deliveryOffice(Pincode pin) const;
    [[nodiscard]] Result<Address> party(const AddressDraft& given, Pincode pin, std::string_view field) const;
    // Everything of a record but its place in the basket.
    [[nodiscard]] ArticleAccepted accepted(const ArticleRequest& request, const ProductInfo& product,
                                           const ArticleNumber& number, Address receiver, Address sender,
                                           Quote quote) const;
    [[nodiscard]] Result<int> freePlace(const BasketView& basket) const;
    [[nodiscard]] Result<ArticleNumber> number(const ArticleRequest& request) const;
    [[nodiscard]] Result<std::vector<Notice>> noticesOf(const ArticleAccepted& article) const;

    const BookingDesk& m_desk;
};

// What the clerk is told of an accepted article: the tariff's warnings and the desk's, the same at each
// replay.
[[nodiscard]] std::vector<Notice> warningsOf(const ArticleAccepted& article);

// What the person at the desk owes for an article: its total, or nothing by contract and on postal service.
[[nodiscard]] Money amountDue(const ArticleAccepted& article);

// The legs of an accepted article: see core/ledger/README.md.
[[nodiscard]] std::vector<Posting> acceptancePostings(const ArticleAccepted& article);

} // namespace dak
