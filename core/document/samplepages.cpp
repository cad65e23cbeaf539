// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/samplepages.h"

#include "core/base/check.h"
#include "core/document/compose.h"
#include "core/document/composebag.h"
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

constexpr const char* kLanguages = "en+hi";
const Uuid kNoId = Uuid::fromBytes({}); // a sample is no entry of a book

Address addressOf(const AddressDraft& draft, std::uint32_t pin) {
    return Address::make(draft, Pincode::of(pin), "receiver").value();
}

// A parcel of 1,240 g from Pune to Bengaluru: 200.00 and its tax.
Quote quoteOf() {
    Quote quote{.product = Product::parse("speed-post-parcel").value(), .weight = Weight::fromGrams(1240)};
    quote.edition = "sample";
    quote.grade = "confirmed";
    quote.volumetricGrams = 1200;
    quote.chargeableGrams = 1240;
    quote.basis = {"zone", "other-states", "sample", std::nullopt};
    quote.lines = {{"base", Money::fromRupees(200), "sample"}};
    quote.taxable = Money::fromRupees(200);
    quote.cgst = quote.sgst = Money::fromRupees(18);
    quote.cgstBasisPoints = quote.sgstBasisPoints = 900;
    quote.igstBasisPoints = 1800;
    quote.sac = "996811";
    quote.placeOfSupply = "27";
    quote.total = Money::fromRupees(236);
    quote.transmission = "air";
    return quote;
}

// What was recorded now, in the hand of a clerk called SAMPLE.
Recorded recordedOf(std::string_view kind, UtcMillis now) {
    return {.no = 1,
            .seq = 1,
            .entry = Entry{.operation = kNoId,
                           .kind = std::string(kind),
                           .day = istDate(now),
                           .at = now,
                           .actor = {"SAMPLE", Role::Clerk}}};
}

class Sample {
public:
    Sample(Office office, UtcMillis now) : m_office(std::move(office)), m_now(now) {
        m_office.training = true;
    }

    AcceptedEntry accepted() const {
        ArticleAccepted article{
            .office = m_office,
            .basket = kNoId,
            .number = ArticleNumber::issue("ZT", 0),
            .receiver = addressOf({"Meena Krishnan / मीना कृष्णन",
                                   {"Flat 12 Rose Gardens", "5th Block"},
                                   "9845012345",
                                   "Bengaluru",
                                   "Karnataka"},
                                  560034),
            .sender =
                addressOf({"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", "Pune", "Maharashtra"}, 411030),
            .weight = Weight::fromGrams(1240),
            .quote = quoteOf()};
        article.deliveryOffice = "Koramangala S.O";
        article.count = 8;
        article.size = Dimensions::fromCentimetres(30, 20, 10);
        article.contents = "clothes";
        article.value = Money::fromRupees(1500);
        article.addOns.registration = article.addOns.otp = article.addOns.ack = true;
        article.addOns.cod = Money::fromRupees(1499);
        article.productName = "Speed Post Parcel";
        article.productNameHindi = "स्पीड पोस्ट पार्सल";
        article.paymentMode = "cash";
        article.languages = kLanguages;
        return {recordedOf(ArticleAccepted::kKind, m_now), std::move(article)};
    }
    PaidEntry paid() const {
        PaidEntry entry{.recorded = recordedOf(BasketPaid::kKind, m_now),
                        .paid = {.office = m_office, .basket = kNoId},
                        .articles = {accepted()}};
        entry.paid.receipt = "SAMPLE";
        entry.paid.invoiceSerial = "SAMPLE";
        entry.paid.articles = {entry.articles.front().article.number};
        entry.paid.total = entry.paid.due = Money::fromRupees(236);
        entry.paid.tenders = {{"cash", Money::fromRupees(250), {}}};
        entry.paid.change = Money::fromRupees(14);
        entry.paid.languages = kLanguages;
        return entry;
    }
    ArticleCancelled cancelled() const {
        return {.office = m_office,
                .original = {kNoId, 0},
                .number = ArticleNumber::issue("ZT", 0),
                .receipt = "SAMPLE",
                .reason = "SAMPLE",
                .refund = Money::fromRupees(236),
                .cancelReceipt = "SAMPLE",
                .languages = kLanguages};
    }
    DayClosed closed() const {
        DayClosed day{.office = m_office};
        day.expected = day.counted = Money::fromRupees(236);
        day.entries = day.articles = 1;
        day.booked = 1;
        day.totals = {{Account::Cash, Money::fromRupees(236)},
                      {Account::Postage, Money::fromRupees(-200)},
                      {Account::CgstPayable, Money::fromRupees(-18)},
                      {Account::SgstPayable, Money::fromRupees(-18)}};
        return day;
    }
    BagLabel bag() const {
        BagLabel bag{.office = m_office, .day = istDate(m_now)};
        bag.number = "EBT0000000000";
        bag.kind = "Parcel TD";
        bag.air = true;
        bag.insured = true;
        bag.toOffice = "Mumbai Parcel Hub";
        bag.toPin = "400099";
        bag.via = "Pune RMS";
        bag.schedule = "Set 2, 19:30";
        bag.time = "17:35";
        bag.articles = 38;
        bag.grams = 21450;
        bag.closedBy = "SAMPLE";
        bag.verifiedBy = "SAMPLE";
        bag.languages = kLanguages;
        return bag;
    }
    Recorded recorded(std::string_view kind) const { return recordedOf(kind, m_now); }

private:
    Office m_office;
    UtcMillis m_now;
};

// "receipt-80mm" in its two words.
std::pair<std::string_view, std::string_view> partsOf(std::string_view code) {
    for (const std::string_view document : {"day-report"}) // the one whose own name has a dash
        if (code.starts_with(document))
            return {document, code.substr(document.size() + 1)};
    const std::size_t dash = code.find('-');
    return {code.substr(0, dash), code.substr(dash + 1)};
}

} // namespace

const std::vector<std::string>& sampleLayouts() {
    static const std::vector<std::string> kLayouts{
        "label-4x6",  "label-a6", "label-a7", "label-a4-4up",       "receipt-80mm",      "receipt-58mm",
        "receipt-a5", "bag-4x6",  "cdf1-a5",  "acknowledgement-a6", "cancellation-80mm", "day-report-a4"};
    return kLayouts;
}

std::string sampleLayoutOf(std::string_view text) {
    for (const std::string& code : sampleLayouts())
        if (text == code || text == partsOf(code).first)
            return code;
    return {};
}

Result<Page> samplePage(const Layouts& layouts, std::string_view code, const Office& office, UtcMillis now) {
    check(sampleLayoutOf(code) == code, "a layout without a sample");
    const auto [document, size] = partsOf(code);
    const Sample sample(office, now);
    const AcceptedEntry accepted = sample.accepted();
    if (document == "label") {
        DAK_TRY(const LabelSize labelSize, parseLabelSize(size));
        return composeLabel(layouts, accepted, accepted.article.receiver, labelSize);
    }
    if (document == "receipt") {
        DAK_TRY(const ReceiptSize receiptSize, parseReceiptSize(size));
        return composeReceipt(layouts, sample.paid(), receiptSize);
    }
    if (document == "bag")
        return composeBagLabel(layouts, sample.bag());
    if (document == "cdf1")
        return composeDeclaration(layouts, accepted);
    if (document == "acknowledgement")
        return composeAcknowledgement(layouts, accepted);
    if (document == "cancellation")
        return composeCancellation(layouts, sample.recorded(ArticleCancelled::kKind), sample.cancelled(),
                                   accepted);
    return composeDayReport(layouts, sample.recorded(DayClosed::kKind), sample.closed());
}

} // namespace dak
