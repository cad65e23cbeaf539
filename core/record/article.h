// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The life of an article on this counter. Kinds article_accepted, article_removed, article_cancelled,
// article_amended.
#pragma once

#include "core/address/address.h"
#include "core/article/articlenumber.h"
#include "core/base/idsource.h"
#include "core/record/office.h"
#include "core/tariff/quote.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// A student discount's proof (OM 13-11/2025-PD): printed on the receipt, remembered with the sender.
struct Student {
    std::string id;
    std::string institution;
    Date validUntil;

    bool operator==(const Student&) const = default;
};

// An accepted article: number spent, label due, money owed until its basket is paid.
struct ArticleAccepted {
    static constexpr std::string_view kKind = "article_accepted";

    Office office;
    Uuid basket;
    int line = 1;  // 1-based place in its basket, never reused
    int place = 1; // 1-based among the articles that stand in it: "3" of "3/8"
    int count = 0; // how many the sender brought, when it was said; 0: nobody knew
    ArticleNumber number;
    std::string numberSource; // "range" or "sticker"
    std::string numberReason; // why a wrong check digit was accepted, usually empty
    Address receiver;
    Address sender;
    std::string deliveryOffice; // "Koramangala S.O"; empty for the Army Postal Service and unknown PINs
    Weight weight;
    bool weightTyped = true; // false: read from a live scale
    std::optional<Dimensions> size;
    std::optional<Roll> roll;
    std::string contents; // code, empty: not declared
    std::string contentsText;
    std::optional<Money> value;
    bool contractual = false;
    bool merchandise = false;
    bool onPostalService = false;
    bool gem = false; // an order of the Government e-Marketplace: marked on the label
    std::optional<Gstin> customer;
    AddOns addOns;
    std::optional<Student> student;
    Quote quote;             // re-prices to the same paisa from its edition
    bool isDocument = false; // carried as a document: no CDF-1
    std::string productName;
    std::string productNameHindi;
    std::string paymentMode; // "cash", "contract", "postal-service"
    std::vector<std::string>
        exceptions;              // size_not_measured, contents_not_declared, zone_given, km_given, ...
    std::vector<Notice> notices; // what the desk warned of: duplicate_possible, low_numbers, ...
    std::string reference;       // the sender's own reference, may be empty
    std::string languages;       // of its papers: "en" or "en+hi"

    bool operator==(const ArticleAccepted&) const = default;
};

// The entry another entry reverses or changes: by operation and part, which survive a new epoch.
struct EntryRef {
    Uuid operation;
    int part = 0;

    bool operator==(const EntryRef&) const = default;
};

// An unpaid article leaves its basket; its label was scanned back (or why not).
struct ArticleRemoved {
    static constexpr std::string_view kKind = "article_removed";
    EntryRef original;
    Uuid basket;
    ArticleNumber number;
    bool labelReturned = false;
    std::string reason;

    bool operator==(const ArticleRemoved&) const = default;
};

// A paid article is cancelled before dispatch: the exact negation, and the money goes back as it came.
struct ArticleCancelled {
    static constexpr std::string_view kKind = "article_cancelled";
    Office office;
    EntryRef original;
    ArticleNumber number;
    std::string receipt; // the original receipt that was shown
    std::string reason;
    Money refund;              // cash given back, after the line's share of the cash rounding
    std::string cancelReceipt; // the number of the cancellation's own paper
    std::string languages;

    bool operator==(const ArticleCancelled&) const = default;
};

// Name, first line or mobile of the receiver changed before dispatch; the old label was destroyed.
struct ArticleAmended {
    static constexpr std::string_view kKind = "article_amended";
    EntryRef original;
    ArticleNumber number;
    Address before;
    Address after;
    bool oldLabelDestroyed = false;
    int amendment = 1; // 1 for the first

    bool operator==(const ArticleAmended&) const = default;
};

[[nodiscard]] std::string encode(const ArticleAccepted& record);
[[nodiscard]] std::string encode(const ArticleRemoved& record);
[[nodiscard]] std::string encode(const ArticleCancelled& record);
[[nodiscard]] std::string encode(const ArticleAmended& record);
[[nodiscard]] Result<ArticleAccepted> decodeArticleAccepted(std::string_view body);
[[nodiscard]] Result<ArticleRemoved> decodeArticleRemoved(std::string_view body);
[[nodiscard]] Result<ArticleCancelled> decodeArticleCancelled(std::string_view body);
[[nodiscard]] Result<ArticleAmended> decodeArticleAmended(std::string_view body);

} // namespace dak
