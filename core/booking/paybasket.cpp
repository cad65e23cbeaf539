// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/paybasket.h"

#include "core/record/anyrecord.h"

namespace dak {

namespace {

// Nothing but cash until a channel is set up; more than one cash tender is a slip of the hand.
Status checkTenders(const std::vector<Tender>& tenders) {
    for (const Tender& tender : tenders) {
        if (tender.kind != "cash")
            return Error::refused("tender_not_set_up", {{"field", "tender"}, {"kind", tender.kind}});
    }
    if (tenders.size() > 1)
        return Error::refused("tender_split", {{"field", "tender"}});
    return {};
}

std::string padded(std::uint64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return digits;
}

// Our own number: counter, business day, serial of the day.
std::string receiptNumber(const Office& office, Date day, std::uint64_t serial) {
    std::string compactDay;
    for (const char c : day.iso()) {
        if (c != '-')
            compactDay += c;
    }
    return std::to_string(office.counter) + "-" + compactDay + "-" + padded(serial, 4);
}

// CGST Rules 2017, rule 46(b): consecutive, at most 16 characters, unique in a financial year.
// Office id (8), counter (2), serial of the year (6).
Result<std::string> invoiceSerial(const Office& office, std::uint64_t serial) {
    constexpr std::uint64_t kMost = 999'999;
    if (serial > kMost)
        return Error::refused("serials_used_up", {{"most", std::to_string(kMost)}});
    return office.id + padded(static_cast<std::uint64_t>(office.counter), 2) + padded(serial, 6);
}

} // namespace

CashDue cashDue(const TariffBook& tariff, Money total, Date day) {
    const auto rule = tariff.cashRounding(day);
    if (!rule)
        return {total, Money(), {}};
    const std::int64_t step = rule->stepPaise;
    const Money due = Money::fromPaise((total.paise() + step / 2) / step * step);
    return {due, due - total, due == total ? std::string() : rule->text};
}

Result<BasketPaid> PayBasket::decide(const BasketView& basket, const std::vector<Tender>& tenders) const {
    DAK_TRY_STATUS(checkTenders(tenders));
    DAK_TRY(const auto day, m_desk.queries.openDay());
    if (!day)
        return Error::refused("day_not_open");
    if (basket.state != BasketState::Open)
        return Error::refused("basket_not_open", {{"state", std::string(basketStateCode(basket.state))}});
    std::vector<ArticleNumber> articles;
    std::size_t standing = 0;
    for (const BasketLine& line : basket.lines) {
        standing += line.removed ? 0 : 1;
        if (!line.removed && line.article)
            articles.push_back(*line.article);
    }
    if (standing == 0)
        return Error::refused("basket_empty");
    const CashDue cash = cashDue(m_desk.tariff, basket.total, *day);
    const Money given = tenders.empty() ? cash.due : tenders.front().amount;
    if (given < cash.due)
        return Error::refused("tender_short",
                              {{"field", "tender"}, {"due", cash.due.text()}, {"given", given.text()}});
    DAK_TRY(const std::uint64_t receiptSerial, m_desk.queries.nextReceiptSerial(*day));
    DAK_TRY(const std::uint64_t yearSerial, m_desk.queries.nextInvoiceSerial(financialYear(*day)));
    DAK_TRY(std::string invoice, invoiceSerial(m_desk.office, yearSerial));
    return BasketPaid{.office = m_desk.office,
                      .basket = basket.id,
                      .receipt = receiptNumber(m_desk.office, *day, receiptSerial),
                      .invoiceSerial = std::move(invoice),
                      .articles = std::move(articles),
                      .total = basket.total,
                      .rounding = cash.rounding,
                      .due = cash.due,
                      .tenders = {{"cash", given, {}}},
                      .change = given - cash.due,
                      .roundingRule = cash.rule,
                      .languages = m_desk.languages};
}

EntryDraft PayBasket::draft(BasketPaid paid) const {
    std::vector<Posting> postings;
    post(postings, Account::Cash, paid.due);
    post(postings, Account::CashRounding, paid.rounding.negated());
    post(postings, Account::Unpaid, paid.total.negated());
    EntryDraft draft{std::string(BasketPaid::kKind), m_desk.actor, encode(paid), std::move(postings), {}};
    draft.record = atHand(std::move(paid));
    return draft;
}

Result<PaidBasket> PayBasket::run(const Uuid& operation, const Uuid& basket,
                                  const std::vector<Tender>& tenders) const {
    std::string request = "pay|" + basket.text();
    for (const Tender& tender : tenders)
        request += "|" + tender.kind + "=" + std::to_string(tender.amount.paise());
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(const auto view, m_desk.queries.basket(basket));
        if (!view)
            return Error::refused("basket_unknown", {{"basket", basket.text()}});
        DAK_TRY(const BasketPaid paid, decide(*view, tenders));
        return std::vector<EntryDraft>{draft(paid)};
    };
    DAK_TRY(Outcome outcome, m_desk.books.record(operation, sha256(request), decision));
    DAK_TRY(BasketPaid paid, recordOf(outcome.entries.at(0), decodeBasketPaid));
    return PaidBasket{std::move(paid), std::move(outcome.entries.at(0)), outcome.replayed};
}

} // namespace dak
