// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/compose.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

std::string wordsOf(const Page& page) {
    std::string all;
    for (const PageText& text : page.texts)
        all += text.text() + "\n";
    return all;
}

bool says(const Page& page, const std::string& what) {
    return wordsOf(page).find(what) != std::string::npos;
}

// An amount as it stands on paper, with sign and Indian grouping.
Money printedAmount(std::string text) {
    bool negative = false;
    if (!text.empty() && text.front() == '-') {
        negative = true;
        text.erase(0, 1);
    }
    const Money amount = *Money::parse(text);
    return negative ? amount.negated() : amount;
}

// The amounts of all texts of a field, in order.
std::vector<Money> amountsOf(const Page& page, const std::string& field) {
    std::vector<Money> amounts;
    for (const PageText& text : page.texts)
        if (text.field == field)
            amounts.push_back(printedAmount(text.text()));
    return amounts;
}

Money sum(const std::vector<Money>& amounts) {
    Money total;
    for (const Money amount : amounts)
        total += amount;
    return total;
}

Page receiptOf(const PaidEntry& entry, ReceiptSize size = ReceiptSize::Mm80) {
    return mustCompose(composeReceipt(paperLayouts(), entry, size));
}

AcceptedEntry anyArticle() {
    AcceptedEntry entry = sampleAccepted();
    Quote& quote = entry.article.quote;
    quote.lines.clear();
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i)
        quote.lines.push_back({i == 0 ? "base" : "increment",
                               Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 5'000'000)), "rule"});
    quote.lines.push_back(
        {"student-discount", Money::fromPaise(-*rc::gen::inRange<std::int64_t>(0, 999)), "off"});
    settleQuote(quote);
    const int place = *rc::gen::inRange(0, 3);
    if (place == 1) { // a union territory without a legislature
        quote.utgst = quote.sgst;
        quote.sgst = Money();
    } else if (place == 2) { // a customer registered in another state
        quote.igst = quote.cgst + quote.sgst;
        quote.cgst = quote.sgst = Money();
    }
    return entry;
}

} // namespace

TEST_CASE("a receipt holds every field an invoice and a clerk need") {
    PaidEntry entry = samplePaid({sampleAccepted()});
    entry.articles.front().article.customer = *Gstin::parse("27AAAGM0289C1ZJ");
    for (const ReceiptSize size : {ReceiptSize::Mm80, ReceiptSize::A5}) {
        const Page page = receiptOf(entry, size);
        INFO(wordsOf(page));
        CHECK(page.name == "receipt 2-20261120-0007");
        for (const char* what : {"TAX INVOICE",
                                 "Department of Posts",
                                 "Pune City H.O 411002",
                                 "Office ID 22360020",
                                 "GSTIN 27AAAGM0289C1ZJ",
                                 "Receipt 2-20261120-0007",
                                 "Invoice 2627/P2/0000041",
                                 "20-11-2026  10:42",
                                 "Counter 2",
                                 "S. Kulkarni",
                                 "EM 4731 2482 9 IN",
                                 "Speed Post Parcel",
                                 "Anand Jadhav",
                                 "Meena Krishnan",
                                 "Flat 12 Rose Gardens, 5th Block, Koramangala",
                                 "560034",
                                 "Actual 1,240 g",
                                 "Volumetric 1,200 g",
                                 "Charged 1,240 g",
                                 "typed weight",
                                 "30 × 20 × 10 cm",
                                 "Registration",
                                 "OTP delivery",
                                 "up to 1 kg, other states",
                                 "CGST 9 %",
                                 "SGST 9 %",
                                 "SAC 996811",
                                 "Place of supply 27 Maharashtra",
                                 "Customer GSTIN 27AAAGM0289C1ZJ",
                                 "speed-post-parcel-retail-2026-08-01",
                                 "S.O. 4241(E), 31 Jul 2026",
                                 "PAID",
                                 "₹ 284.00",
                                 "Two hundred eighty-four rupees only",
                                 "Received: Cash",
                                 "Change"})
            CHECK(says(page, what));
        CHECK(says(page, "Book " + shortForm(entry.recorded.hash)));
        CHECK_FALSE(says(page, "UTGST"));
        CHECK_FALSE(says(page, "rounding"));
    }
}

TEST_CASE("the printed lines of each article and of the basket add up to the record") {
    CHECK(rc::check("tariff + GST = total, sum of articles = total = due - rounding", [] {
        std::vector<AcceptedEntry> articles;
        const int count = *rc::gen::inRange(1, 4);
        for (int i = 0; i < count; ++i)
            articles.push_back(anyArticle());
        PaidEntry entry = samplePaid(articles);
        if (*rc::gen::arbitrary<bool>())
            addBox(entry);
        const ReceiptSize size = *rc::gen::element(ReceiptSize::Mm80, ReceiptSize::A5);
        const Page page = receiptOf(entry, size);

        const auto totals = amountsOf(page, "article_total");
        const auto tariffs = amountsOf(page, "tariff_sum");
        RC_ASSERT(totals.size() == entry.articles.size());
        for (std::size_t i = 0; i < totals.size(); ++i) {
            RC_ASSERT(totals[i] == entry.articles[i].article.quote.total);
            RC_ASSERT(tariffs[i] == entry.articles[i].article.quote.taxable);
        }
        RC_ASSERT(sum(amountsOf(page, "line_amount")) == sum(tariffs));
        const Money boxes = sum(amountsOf(page, "item_price"));
        RC_ASSERT(sum(totals) + boxes == entry.paid.total);
        RC_ASSERT(amountsOf(page, "total") == std::vector<Money>{entry.paid.total});
        RC_ASSERT(amountsOf(page, "due") == std::vector<Money>{entry.paid.due});
        RC_ASSERT(entry.paid.total + sum(amountsOf(page, "rounding")) == entry.paid.due);
        RC_ASSERT(sum(amountsOf(page, "tender_amount")) - sum(amountsOf(page, "change")) == entry.paid.due);
        // per article the taxes close the gap, and once more over the whole invoice
        const auto taxable = amountsOf(page, "taxable_total");
        RC_ASSERT(taxable.size() == 1);
        const Money allTaxes = sum(amountsOf(page, "tax_amount"));
        const Money articleTaxes = sum(totals) - sum(tariffs);
        RC_ASSERT(taxable.front() + (allTaxes - articleTaxes) == entry.paid.total);
    }));
}

TEST_CASE("cash rounding is a visible line with its dated rule") {
    AcceptedEntry article = sampleAccepted();
    article.article.quote.rounding = Rounding::None;
    article.article.quote.cgst = article.article.quote.sgst = Money::fromPaise(2160);
    article.article.quote.total = article.article.quote.taxable + article.article.quote.tax();
    const PaidEntry entry = samplePaid({article});
    const Page page = receiptOf(entry);
    CHECK(says(page, "Cash rounding"));
    CHECK(says(page, "cash to the whole rupee, half up, from 2025-10-01"));
    CHECK(amountsOf(page, "rounding") == std::vector<Money>{Money::fromPaise(-20)});
}

TEST_CASE("a union territory pays UTGST by name") {
    AcceptedEntry article = sampleAccepted();
    article.article.quote.utgst = article.article.quote.sgst;
    article.article.quote.sgst = Money();
    article.article.quote.placeOfSupply = "04";
    const Page page = receiptOf(samplePaid({article}));
    CHECK(says(page, "UTGST 9 %"));
    CHECK(says(page, "04 Chandigarh"));
    CHECK_FALSE(says(page, "SGST 9 %"));
}

TEST_CASE("the student discount says that the ID was seen") {
    const Page page = receiptOf(samplePaid({sampleStudent()}));
    INFO(wordsOf(page));
    CHECK(says(page, "Student Discount Applied - ID Verified"));
    CHECK(says(page, "MH-2024-118273"));
    CHECK(says(page, "Fergusson College, Pune"));
    CHECK(says(page, "-23.00"));
    CHECK(says(page, "not measured"));
    CHECK(says(page, "TRAINING"));
}

TEST_CASE("a weight from the scale is not called typed") {
    AcceptedEntry article = sampleAccepted();
    article.article.weightTyped = false;
    CHECK_FALSE(says(receiptOf(samplePaid({article})), "typed weight"));
}

TEST_CASE("a provisional tariff is called provisional, a published one is not") {
    CHECK(says(receiptOf(samplePaid({sampleArmy()})), "PROVISIONAL"));
    AcceptedEntry published = sampleAccepted();
    published.article.quote.grade = "published";
    CHECK_FALSE(says(receiptOf(samplePaid({published})), "confirmed"));
}

TEST_CASE("a confirmed edition beside something provisional: both are named, and what it is") {
    CHECK_FALSE(says(receiptOf(samplePaid({sampleAccepted()})), "PROVISIONAL"));
    AcceptedEntry article = sampleAccepted();
    article.article.quote.warnings = {
        {"zone_provisional", {{"zone", "other-states"}, {"source", "state table"}}},
        {"addon_provisional", {{"addon", "ack"}}},
        {"contents_not_declared", {}}};
    for (const ReceiptSize size : {ReceiptSize::Mm58, ReceiptSize::Mm80, ReceiptSize::A5}) {
        const Page page = mustCompose(composeReceipt(paperLayouts(), samplePaid({article}), size));
        INFO(wordsOf(page));
        CHECK(says(page, "confirmed"));
        CHECK(says(page, "PROVISIONAL"));
        CHECK(says(page, ": zone"));
        CHECK(says(page, "Acknowledgement"));
    }
}

TEST_CASE("a price of the past that rests on an estimate says so on its receipt") {
    AcceptedEntry article = sampleAccepted();
    article.article.quote.grade = "published";
    article.article.quote.warnings = {{"distance_estimated", {{"km", "742"}}}};
    const Page page = receiptOf(samplePaid({article}));
    CHECK(says(page, "distance (an estimate)"));
    CHECK_FALSE(says(page, "confirmed"));
}

TEST_CASE("what a contract pays later is not due here") {
    const Page page = receiptOf(samplePaid({sampleAccepted(), sampleCod()}));
    INFO(wordsOf(page));
    CHECK(says(page, "Not paid here: Contract"));
    CHECK(says(page, "COD fee before GST, billed monthly ₹ 184.99"));
    CHECK(amountsOf(page, "due") == std::vector<Money>{sampleAccepted().article.quote.total});
}

TEST_CASE("both languages stand on the paper when the office wants them") {
    const Page english = receiptOf(samplePaid({sampleAccepted()}));
    const Page both = receiptOf(samplePaid({sampleAccepted()}, "en+hi"));
    CHECK_FALSE(says(english, "योग"));
    for (const char* what :
         {"दो सौ चौरासी रुपये मात्र", "Total / योग", "डाक विभाग", "भुगतान", "कर चालान", "स्पीड पोस्ट पार्सल", "कपड़े"})
        CHECK(says(both, what));
}

TEST_CASE("an 80 mm receipt is as long as its basket") {
    const Page one = receiptOf(samplePaid({sampleAccepted()}));
    const Page two = receiptOf(samplePaid({sampleAccepted(), sampleAccepted()}));
    CHECK(one.width == 800);
    CHECK(one.sheets == 1);
    CHECK(two.height > one.height + 300);
    for (const Page& page : {one, two})
        for (const PageText& text : page.texts)
            CHECK(text.box.bottom() <= page.overlay.y);
}

TEST_CASE("a long basket goes on over sheets of A5") {
    const std::vector<AcceptedEntry> articles(12, sampleAccepted());
    const Page page = receiptOf(samplePaid(articles), ReceiptSize::A5);
    CHECK(page.sheets > 2);
    CHECK(page.height == 2100);
    for (const PageText& text : page.texts) // no text lies across two sheets
        CHECK(text.box.y / page.height == (text.box.bottom() - 1) / page.height);
}

TEST_CASE("a cancellation names its original and negates every line") {
    const AcceptedEntry original = sampleAccepted();
    const ArticleCancelled cancelled = sampleCancelled(original);
    const Page page = mustCompose(
        composeCancellation(paperLayouts(), sampleRecorded("article_cancelled", 57), cancelled, original));
    INFO(wordsOf(page));
    CHECK(page.name == "cancellation 2-20261120-C001");
    for (const char* what :
         {"CANCELLED RECEIPT", "Cancels receipt 2-20261120-0007", "EM 4731 2482 9 IN",
          "Reason: wrong PIN given by the sender", "PAID BACK", "₹ 284.00", "booked on 20-11-2026"})
        CHECK(says(page, what));
    CHECK(sum(amountsOf(page, "line_amount")) == original.article.quote.taxable.negated());
    CHECK(sum(amountsOf(page, "tax_amount")) == original.article.quote.tax().negated());
    CHECK(amountsOf(page, "article_total") == std::vector<Money>{original.article.quote.total.negated()});
}

TEST_CASE("another sender's parcel in the basket names its sender") {
    const Page same = receiptOf(samplePaid({sampleAccepted(), sampleAccepted()}));
    const Page other = receiptOf(samplePaid({sampleAccepted(), sampleArmy()}));
    const auto timesNamed = [](const Page& page, const std::string& name) {
        const std::string all = wordsOf(page);
        int times = 0;
        for (std::size_t at = all.find(name); at != std::string::npos; at = all.find(name, at + 1))
            ++times;
        return times;
    };
    CHECK(timesNamed(same, "Anand Jadhav") == 1);
    CHECK(timesNamed(other, "Anand Jadhav") == 1);
    CHECK(timesNamed(other, "Sunita Yadav") == 1);
}

TEST_CASE("the same payment gives the same bytes") {
    const PaidEntry entry = samplePaid({sampleAccepted(), sampleStudent()}, "en+hi");
    CHECK(encodePage(receiptOf(entry)) == encodePage(receiptOf(entry)));
}
