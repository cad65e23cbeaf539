// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of `tariff quote`, `tariff compare`, `book` and `basket add` that describe one article.
#pragma once

#include "core/booking/articlerequest.h"

#include <CLI/CLI.hpp>

#include <string>

namespace dak::tool {

// As typed; made into values by parse(), so that a bad one is a refusal that names its field.
struct ArticleOptions {
    std::string product;
    std::string from;
    std::string to;
    std::string weight;
    std::string size;
    std::string roll;
    std::string contents; // CODE[:TEXT]
    std::string value;
    bool contractual = false;
    bool merchandise = false;
    bool postalService = false;
    bool gem = false;
    std::string gstin;
    std::string zone;
    std::string km;
    bool registration = false;
    bool otp = false;
    bool ack = false;
    bool pod = false;
    std::string insure;
    std::string cod;
    bool student = false;
    std::string on;
    std::string rounding = "component";
    // of a booking only
    std::string receiver;
    std::string sender;
    std::string senderPin;
    std::string studentId;
    std::string studentInstitution;
    std::string studentValid;
    std::string number;
    std::string numberReason;
    std::string reference;
    std::string of;
};

// The options that make a price; productRequired: `compare` takes all of them but that one.
void addQuoteOptions(CLI::App& command, ArticleOptions& options, bool productRequired);
// Receiver, sender, student, number: what only a booking needs.
void addBookingOptions(CLI::App& command, ArticleOptions& options);

// Without addresses and number. Errors name the option's field.
[[nodiscard]] Result<ArticleRequest> parseQuote(const ArticleOptions& options);
// With them. Errors as above, receiver_missing, sender_missing.
[[nodiscard]] Result<ArticleRequest> parseBooking(const ArticleOptions& options);

} // namespace dak::tool
