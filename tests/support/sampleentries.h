// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Entries as a counter would have recorded them, for tests and benches of papers.
#pragma once

#include "core/document/compose.h"
#include "tests/support/frozen.h"

#include <string>
#include <utility>
#include <vector>

namespace dak::test {

inline Office sampleOffice() {
    return {.id = "22360020",
            .name = "Pune City H.O",
            .pin = Pincode::of(411002),
            .state = "27",
            .kind = "ho",
            .counter = 2,
            .gstin = *Gstin::parse("27AAAGM0289C1ZJ"),
            .training = false};
}

inline Address sampleAddress(AddressDraft draft, std::uint32_t pin) {
    return *Address::make(draft, Pincode::of(pin), "receiver");
}

inline Recorded sampleRecorded(std::string kind, std::uint64_t no = 41) {
    CountingIds ids(7);
    Recorded recorded{.no = no,
                      .seq = no,
                      .hash = sha256("sample " + kind + std::to_string(no)),
                      .entry = Entry{.operation = ids.next(),
                                     .part = 0,
                                     .kind = std::move(kind),
                                     .day = Date::of(2026, 11, 20),
                                     .at = FrozenClock().now(),
                                     .actor = {"S. Kulkarni", Role::Clerk},
                                     .body = "{}",
                                     .postings = {}}};
    return recorded;
}

// Taxes and total of a quote whose lines are given, by component, half up.
inline void settleQuote(Quote& quote) {
    quote.taxable = Money();
    for (const QuoteLine& line : quote.lines)
        quote.taxable += line.amount;
    quote.cgst = quote.taxable.atBasisPoints(900).roundedToRupee();
    quote.sgst = quote.cgst;
    quote.total = quote.taxable + quote.tax();
}

inline Quote sampleQuote() {
    Quote quote{.product = *Product::parse("speed-post-parcel"),
                .edition = "speed-post-parcel-retail-2026-08-01",
                .notification = "S.O. 4241(E), 31 Jul 2026",
                .grade = "confirmed",
                .weight = Weight::fromGrams(1240),
                .volumetricGrams = 1200,
                .chargeableGrams = 1240,
                .basis = {"zone", "other-states", "state table", std::nullopt},
                .lines = {{"base", Money::fromRupees(170), "up to 1 kg, other states"},
                          {"increment", Money::fromRupees(60), "1 x 60.00 for each started kg"},
                          {"registration", Money::fromRupees(5), "add-on, retail"},
                          {"otp", Money::fromRupees(5), "add-on, retail"}},
                .taxable = {},
                .cgst = {},
                .sgst = {},
                .utgst = {},
                .igst = {},
                .cgstBasisPoints = 900,
                .sgstBasisPoints = 900,
                .igstBasisPoints = 1800,
                .sac = "996811",
                .placeOfSupply = "27",
                .total = {},
                .codFee = {},
                .rounding = Rounding::Component,
                .transmission = "air",
                .warnings = {}};
    settleQuote(quote);
    return quote;
}

// Customer P of the key counts: a retail parcel from Pune to Bengaluru.
inline AcceptedEntry sampleAccepted() {
    CountingIds ids;
    const Quote quote = sampleQuote();
    ArticleAccepted article{
        .office = sampleOffice(),
        .basket = ids.next(),
        .line = 1,
        .number = ArticleNumber::issue("EM", 47312482),
        .numberSource = "range",
        .numberReason = {},
        .receiver = sampleAddress({"Meena Krishnan",
                                   {"Flat 12 Rose Gardens", "5th Block, Koramangala"},
                                   "9845012345",
                                   "Bengaluru",
                                   "Karnataka"},
                                  560034),
        .sender =
            sampleAddress({"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", "Pune", "Maharashtra"}, 411030),
        .deliveryOffice = "Koramangala S.O",
        .weight = quote.weight,
        .weightTyped = true,
        .size = Dimensions::fromCentimetres(30, 20, 10),
        .roll = std::nullopt,
        .contents = "clothes",
        .contentsText = {},
        .value = Money::fromRupees(1500),
        .contractual = false,
        .merchandise = false,
        .onPostalService = false,
        .gem = false,
        .customer = std::nullopt,
        .addOns = {.registration = true, .otp = true, .ack = false, .pod = false, .insured = {}, .cod = {}},
        .student = std::nullopt,
        .quote = quote,
        .productName = "Speed Post Parcel",
        .productNameHindi = "स्पीड पोस्ट पार्सल",
        .paymentMode = "cash",
        .exceptions = {"weight_typed"},
        .reference = {},
        .languages = "en"};
    return {sampleRecorded("article_accepted"), std::move(article)};
}

// A seller's parcel by contract: cash on delivery, insured, acknowledgement and proof of delivery.
// The third of the `count` the seller brought; 0: nobody said how many.
inline AcceptedEntry sampleCod(int count = 0) {
    AcceptedEntry entry = sampleAccepted();
    ArticleAccepted& article = entry.article;
    article.number = ArticleNumber::issue("EY", 27279);
    article.languages = "en+hi";
    article.contractual = true;
    article.paymentMode = "contract";
    article.contents = "electronics";
    article.line = 3;
    article.place = 3;
    article.count = count;
    article.value = Money::fromRupees(14999);
    article.addOns.cod = Money::fromRupees(14999);
    article.addOns.insured = Money::fromRupees(15000);
    article.addOns.ack = true;
    article.addOns.pod = true;
    article.reference = "ORD-2026-118204";
    article.receiver = sampleAddress(
        {"आशा राव", {"12, 4th Cross, 5th Block", "Koramangala"}, "9845012345", "Bengaluru", "Karnataka"},
        560034);
    article.sender = sampleAddress(
        {"Ravi Kumar, Saree Sangam", {"4 Marine Drive", "Churchgate"}, "9820012345", "Mumbai", "Maharashtra"},
        400020);
    article.quote.lines.push_back({"insurance", Money::fromRupees(898), "10 + 6 x 148"});
    article.quote.codFee = Money::fromPaise(18499);
    settleQuote(article.quote);
    return entry;
}

// Customer A of the key counts: Army Postal Service, no phones, no place; the delivery office is given on
// purpose although no paper may show it.
inline AcceptedEntry sampleArmy() {
    AcceptedEntry entry = sampleAccepted();
    ArticleAccepted& article = entry.article;
    article.number = ArticleNumber::issue("CM", 1);
    article.receiver = sampleAddress(
        {"Nk Ramesh Yadav", {"101 Field Regt", "C/o 56 APO"}, "", "Jodhpur", "Rajasthan"}, 900056);
    article.sender = sampleAddress({"Sunita Yadav", {"House 44 Ward 6"}, "", "Pune", "Maharashtra"}, 411030);
    article.deliveryOffice = "Jodhpur Cantt S.O";
    article.addOns = {};
    article.quote.grade = "provisional";
    article.productName = "India Post Parcel";
    article.productNameHindi = "इंडिया पोस्ट पार्सल";
    article.quote.transmission = "surface";
    article.quote.lines.resize(2);
    settleQuote(article.quote);
    return entry;
}

// A student's book parcel, size not measured, contents not declared, in training.
inline AcceptedEntry sampleStudent() {
    AcceptedEntry entry = sampleAccepted();
    ArticleAccepted& article = entry.article;
    article.office.training = true;
    article.student = Student{"MH-2024-118273", "Fergusson College, Pune", Date::of(2027, 5, 31)};
    article.size.reset();
    article.quote.volumetricGrams.reset();
    article.contents.clear();
    article.exceptions = {"contents_not_declared", "size_not_measured", "weight_typed"};
    article.quote.lines.push_back({"student-discount", Money::fromRupees(-23), "10 % of postage, with ID"});
    settleQuote(article.quote);
    return entry;
}

// Text of exactly 80 characters from the letters of a script, in words of up to seven.
inline std::string eightyOf(const std::vector<std::string>& letters) {
    std::string text;
    for (std::size_t i = 0; i < 80; ++i)
        text += i % 8 == 7 && i != 79 ? " " : letters[i % letters.size()];
    return text;
}

// The longest texts the program takes, with every band of the label present.
inline AcceptedEntry sampleLongest(const std::string& name, const std::string& line) {
    AcceptedEntry entry = sampleCod();
    ArticleAccepted& article = entry.article;
    article.office.training = true;
    article.receiver =
        sampleAddress({name, {line, line, line}, "9845012345", "Thiruvananthapuram", "Kerala"}, 695001);
    article.sender =
        sampleAddress({name, {line, line, line}, "9820012345", "Thiruvananthapuram", "Kerala"}, 695001);
    article.deliveryOffice = "Thiruvananthapuram Medical College Campus S.O";
    article.reference = "REFERENCE-OF-THE-SENDER-1234567890";
    return entry;
}

inline PaidEntry samplePaid(std::vector<AcceptedEntry> articles, const std::string& languages = "en") {
    PaidEntry entry{.recorded = sampleRecorded("basket_paid", 42),
                    .paid = {.office = articles.front().article.office,
                             .basket = articles.front().article.basket,
                             .receipt = "2-20261120-0007",
                             .invoiceSerial = "2627/P2/0000041",
                             .articles = {},
                             .total = {},
                             .rounding = {},
                             .due = {},
                             .tenders = {},
                             .change = {},
                             .roundingRule = {},
                             .languages = languages},
                    .articles = {},
                    .items = {}};
    int line = 1;
    for (AcceptedEntry& accepted : articles) {
        accepted.article.line = line++;
        accepted.article.languages = languages;
        entry.paid.articles.push_back(accepted.article.number);
        if (accepted.article.paymentMode == "cash")
            entry.paid.total += accepted.article.quote.total;
    }
    entry.articles = std::move(articles);
    entry.paid.due = entry.paid.total.roundedToRupee();
    entry.paid.rounding = entry.paid.due - entry.paid.total;
    if (!entry.paid.rounding.isZero())
        entry.paid.roundingRule = "cash to the whole rupee, half up, from 2025-10-01";
    entry.paid.tenders = {{"cash", entry.paid.due + Money::fromRupees(20), {}}};
    entry.paid.change = Money::fromRupees(20);
    return entry;
}

// Adds a packing box of 45.00 with its tax in it.
inline void addBox(PaidEntry& entry) {
    entry.items.push_back({.office = entry.paid.office,
                           .basket = entry.paid.basket,
                           .line = static_cast<int>(entry.articles.size()) + 1,
                           .code = "box-m",
                           .name = "Corrugated box M, 30 × 20 × 15 cm",
                           .price = Money::fromPaise(4500),
                           .taxable = Money::fromPaise(3814),
                           .cgst = Money::fromPaise(343),
                           .sgst = Money::fromPaise(343),
                           .utgst = {}});
    entry.paid.total += Money::fromPaise(4500);
    entry.paid.due += Money::fromPaise(4500);
    entry.paid.tenders.front().amount += Money::fromPaise(4500);
}

inline ArticleCancelled sampleCancelled(const AcceptedEntry& original) {
    return {.office = original.article.office,
            .original = {original.recorded.entry.operation, original.recorded.entry.part},
            .number = original.article.number,
            .receipt = "2-20261120-0007",
            .reason = "wrong PIN given by the sender",
            .refund = original.article.quote.total,
            .cancelReceipt = "2-20261120-C001",
            .languages = original.article.languages};
}

inline DayClosed sampleDayClosed() {
    return {.office = sampleOffice(),
            .expected = Money::fromPaise(1284500),
            .counted = Money::fromPaise(1274500),
            .difference = Money::fromPaise(-10000),
            .disputed = true,
            .reason = "a customer's 500 note was counted twice in the morning",
            .entries = 118,
            .booked = 55,
            .articles = 54,
            .cancelled = 1,
            .totals = {{Account::Cash, Money::fromPaise(1284500)},
                       {Account::Float, Money::fromPaise(-200000)},
                       {Account::Postage, Money::fromPaise(-820100)},
                       {Account::AddOnFees, Money::fromPaise(-77400)},
                       {Account::Sales, Money::fromPaise(-22000)},
                       {Account::CgstPayable, Money::fromPaise(-82500)},
                       {Account::SgstPayable, Money::fromPaise(-82500)}},
            .heldBaskets = {"Joshi, waiting for the second address"}};
}

} // namespace dak::test
