// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the booking desk was told of one article.
#pragma once

#include "core/address/address.h"
#include "core/article/articlenumber.h"
#include "core/record/article.h"
#include "core/tariff/quote.h"

#include <optional>
#include <string>

namespace dak {

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
    bool gem = false; // an order of the Government e-Marketplace
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
    std::optional<int> count; // how many articles the sender brought; absent: nobody knows yet
};

// The most articles a sender's label can count: "999/999".
constexpr int kMostArticles = 999;
// "8". Error count_invalid {given, most}.
[[nodiscard]] Result<int> parseArticleCount(std::string_view text);

// What a person writes of an article in words of her own; each has a greatest length.
enum class ArticleText { Contents, Reference, NumberReason, StudentId, StudentInstitution };
// Errors of checkFieldText, of the fields contents, reference, number-reason, student-id and
// student-institution.
[[nodiscard]] Status checkArticleText(ArticleText which, std::string_view text);

// The price question of a request between two places on a day, for an office of a kind.
[[nodiscard]] QuoteRequest priceQuestion(const ArticleRequest& request, Place from, Place to, Date day,
                                         const std::string& officeKind);
// The place of a PIN; when zone or km is given, a PIN newer than the directory is a place without a state.
// Errors of PincodeDirectory::place, with the field the PIN was given in.
[[nodiscard]] Result<Place> placeOf(const PincodeDirectory& directory, Pincode pin, const char* field,
                                    const ArticleRequest& request);

// Canonical bytes of a request, for the RequestHash: equal requests have equal bytes and only they.
[[nodiscard]] std::string canonical(const ArticleRequest& request);

} // namespace dak
