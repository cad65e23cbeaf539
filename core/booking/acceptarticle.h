// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accepts one article into a basket: price checked, number spent, label composed, money owed.
#pragma once

#include "core/booking/bookingqueries.h"

#include "core/article/numberseries.h"
#include "core/ledger/books.h"
#include "core/pincode/pincodedirectory.h"
#include "core/record/article.h"
#include "core/tariff/tariffbook.h"

#include <optional>
#include <string>
#include <vector>

namespace dak {

// What the desk was told of one article.
struct ArticleRequest {
    Product product;
    Pincode to;
    std::optional<Pincode> from;      // where it is handed over; absent: this office
    std::optional<Pincode> senderPin; // absent: this office's PIN
    Weight weight;
    bool weightTyped = true;
    std::optional<Dimensions> size;
    std::optional<Roll> roll;
    std::string contents;
    std::string contentsText;
    std::optional<Money> value;
    bool contractual = false;
    bool merchandise = false;
    bool onPostalService = false;
    std::optional<Gstin> customer;
    std::optional<Zone> zone;
    std::optional<int> km;
    AddOns addOns;
    std::optional<Student> student;
    Rounding rounding = Rounding::Component;
    AddressDraft receiver;
    AddressDraft sender;
    std::optional<ArticleNumber> number; // a pre-printed sticker; absent: the next of the range
    std::string numberReason;            // needed when that number has a wrong check digit
    std::string reference;
};

// Canonical bytes of a request, for the RequestHash.
[[nodiscard]] std::string canonical(const ArticleRequest& request);

// Everything the booking desk's actions need, given once by wiring. All references outlive the actions.
struct BookingDesk {
    Books& books;
    const BookingQueries& queries;
    NumberSeries& numbers;
    const TariffBook& tariff;
    const PincodeDirectory& directory;
    const Clock& clock;
    IdSource& ids;
    Office office;
    Actor actor;
    std::string languages = "en"; // of the papers: "en" or "en+hi"
};

struct AcceptedArticle {
    ArticleAccepted article;
    Recorded recorded;
    std::vector<Notice> warnings; // duplicate_possible {article}, low_numbers {left}, ...
    bool replayed = false;
};

class AcceptArticle {
public:
    explicit AcceptArticle(const BookingDesk& desk) : m_desk(desk) {}

    // Errors: those of tariff and address, day_not_open, pin_unknown, basket_not_open, numbers_*, number_*.
    [[nodiscard]] Result<AcceptedArticle> run(const Uuid& operation, const Uuid& basket,
                                              const ArticleRequest& request) const;

    // The price question of a request, for the window's panel; places come from the directory.
    [[nodiscard]] Result<QuoteRequest> question(const ArticleRequest& request, Date day) const;

    // One draft inside a transaction: for BookArticle, which accepts and pays at once.
    [[nodiscard]] Result<EntryDraft> decide(const Uuid& basket, const ArticleRequest& request,
                                            std::vector<Notice>& warnings) const;

private:
    const BookingDesk& m_desk;
};

} // namespace dak
