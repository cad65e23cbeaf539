// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The basket of one person at the desk. Kinds basket_opened, item_sold, item_removed, basket_held,
// basket_recalled, basket_discarded, basket_paid.
#pragma once

#include "core/record/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct BasketOpened {
    static constexpr std::string_view kKind = "basket_opened";
    Uuid basket;
    bool operator==(const BasketOpened&) const = default;
};

// A packing box sold as a line of the basket.
struct ItemSold {
    static constexpr std::string_view kKind = "item_sold";
    Office office;
    Uuid basket;
    int line = 1;
    std::string code;
    std::string name;
    Money price; // including tax
    Money taxable;
    Money cgst;
    Money sgst;
    Money utgst;
    bool operator==(const ItemSold&) const = default;
};

// A sold box leaves the basket unpaid: the exact negation of its line.
struct ItemRemoved {
    static constexpr std::string_view kKind = "item_removed";
    EntryRef original;
    Uuid basket;
    int line = 1;
    std::string reason;
    bool operator==(const ItemRemoved&) const = default;
};

struct BasketHeld {
    static constexpr std::string_view kKind = "basket_held";
    Uuid basket;
    std::string name;
    bool operator==(const BasketHeld&) const = default;
};

struct BasketRecalled {
    static constexpr std::string_view kKind = "basket_recalled";
    Uuid basket;
    bool operator==(const BasketRecalled&) const = default;
};

// The end of a basket whose every line was removed in the same action, with a reason.
struct BasketDiscarded {
    static constexpr std::string_view kKind = "basket_discarded";
    Uuid basket;
    std::string reason;
    std::vector<ArticleNumber> articles;
    bool operator==(const BasketDiscarded&) const = default;
};

// How it was paid. UPI and split tenders come with the till; the shape is theirs too.
struct Tender {
    std::string kind; // "cash"
    Money amount;     // what was given
    std::string reference;
    bool operator==(const Tender&) const = default;
};

struct BasketPaid {
    static constexpr std::string_view kKind = "basket_paid";
    Office office;
    Uuid basket;
    std::string receipt;       // our own number: counter, day, serial: "2-20261120-0007"
    std::string invoiceSerial; // at most 16 characters, unique in the financial year
    std::vector<ArticleNumber> articles;
    Money total;    // sum of the lines
    Money rounding; // cash rounding line, may be negative or zero
    Money due;      // total + rounding
    std::vector<Tender> tenders;
    Money change;
    std::string roundingRule; // "cash to the whole rupee, half up, from 2025-10-01", empty when none
    std::string languages;
    bool operator==(const BasketPaid&) const = default;
};

[[nodiscard]] std::string encode(const BasketOpened& record);
[[nodiscard]] std::string encode(const ItemSold& record);
[[nodiscard]] std::string encode(const ItemRemoved& record);
[[nodiscard]] std::string encode(const BasketHeld& record);
[[nodiscard]] std::string encode(const BasketRecalled& record);
[[nodiscard]] std::string encode(const BasketDiscarded& record);
[[nodiscard]] std::string encode(const BasketPaid& record);
[[nodiscard]] Result<BasketOpened> decodeBasketOpened(std::string_view body);
[[nodiscard]] Result<ItemSold> decodeItemSold(std::string_view body);
[[nodiscard]] Result<ItemRemoved> decodeItemRemoved(std::string_view body);
[[nodiscard]] Result<BasketHeld> decodeBasketHeld(std::string_view body);
[[nodiscard]] Result<BasketRecalled> decodeBasketRecalled(std::string_view body);
[[nodiscard]] Result<BasketDiscarded> decodeBasketDiscarded(std::string_view body);
[[nodiscard]] Result<BasketPaid> decodeBasketPaid(std::string_view body);

} // namespace dak
