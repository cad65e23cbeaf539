// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the booking desk reads. Bound to the book's connection: inside Decide the answers see the running
// transaction.
#pragma once

#include "core/ledger/books.h"
#include "core/record/basket.h"

#include <optional>
#include <string>
#include <vector>

namespace dak {

enum class ArticleState { Unpaid, Paid, Removed, Cancelled };
[[nodiscard]] std::string_view articleStateCode(ArticleState state); // unpaid, paid, removed, cancelled

// An article as it stands now.
struct ArticleView {
    Recorded recorded; // its article_accepted entry
    ArticleAccepted accepted;
    Address receiver; // as amended
    ArticleState state = ArticleState::Unpaid;
    int amendments = 0;
    std::optional<std::string> receipt; // of its payment
    Money roundingLeft; // of its basket's cash rounding, less the shares of earlier cancellations
    // It was paid for, and nothing else of its paid basket stands that was: a line under a contract, with
    // nothing due, has no share of the cash rounding.
    bool lastOfBasket = false;
};

struct BasketLine {
    int line = 1;
    std::optional<ArticleNumber> article; // absent: an item sold
    std::string label;                    // "Speed Post Parcel", "Box M"
    std::string destination;              // "Bengaluru 560034", empty for an item
    std::string receiver;                 // name as it is now, empty for an item
    std::int64_t chargeableGrams = 0;
    Money amount;
    bool removed = false;             // before it was paid: never part of what was paid for
    bool cancelled = false;           // after it was paid
    std::optional<Recorded> recorded; // its entry; absent in a basket that is not in the book yet
};

enum class BasketState { Open, Held, Paid, Discarded };
[[nodiscard]] std::string_view basketStateCode(BasketState state);

struct BasketView {
    Uuid id;
    BasketState state = BasketState::Open;
    std::string heldAs;
    std::string senderName;        // of its first article
    std::vector<BasketLine> lines; // removed and cancelled ones too
    Money total;                   // of the lines not removed: what is to be paid, or was paid for
    std::optional<std::string> receipt;
};

// A basket that was paid.
struct LastSale {
    std::string receipt;
    Money due;
    std::size_t articles = 0;
    UtcMillis at;
};

struct KnownCustomer {
    Address address;
    std::optional<Student> student;
};

class BookingQueries {
public:
    virtual ~BookingQueries() = default;

    virtual Result<std::optional<Date>> openDay() const = 0;
    virtual Result<std::optional<ArticleView>> article(const ArticleNumber& number) const = 0;
    virtual Result<std::optional<BasketView>> basket(const Uuid& id) const = 0;
    // Baskets with unpaid lines, oldest first: open ones survive a crash, held ones have a name.
    virtual Result<std::vector<BasketView>> unpaidBaskets() const = 0;
    // The last one of the open day; nothing before its first. After a restart it says what became of the last
    // press.
    virtual Result<std::optional<LastSale>> lastSale() const = 0;
    // The latest live article to the same addressee (name and PIN) of the same weight since an instant, among
    // the last few hundred entries.
    virtual Result<std::optional<ArticleNumber>> similar(const Address& receiver, Weight weight,
                                                         UtcMillis since) const = 0;
    // Serials are counted in the transaction: 1 for the first of the day / of the financial year.
    virtual Result<std::uint64_t> nextReceiptSerial(Date day) const = 0;
    virtual Result<std::uint64_t> nextInvoiceSerial(const std::string& financialYear) const = 0;
    // The last address used with a mobile, as sender or as receiver.
    virtual Result<std::optional<KnownCustomer>> customer(const Phone& mobile, bool asSender) const = 0;
    // The sender of the last accepted article.
    virtual Result<std::optional<KnownCustomer>> lastSender() const = 0;
    // Address lines used before in a PIN that begin with `prefix` (Tab completes): at most `most`, latest
    // first.
    virtual Result<std::vector<std::string>> streets(Pincode pin, std::string_view prefix,
                                                     std::size_t most) const = 0;
};

} // namespace dak
