// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Book desk's world in memory: prices that are easy to reckon, a book that can be told to fail, PINs and
// customers of the tests.
#pragma once

#include "ui/presenters/bookingpresenter.h"

#include <deque>
#include <map>

namespace dak::test {

class FakeDesk final : public ui::BookingActions,
                       public ui::PriceList,
                       public BookingQueries,
                       public PincodeDirectory {
public:
    FakeDesk();

    // The next call of the book ends with this; an unknown outcome may still have been done.
    void failNext(Error error, bool doneAnyway = false);
    std::vector<std::string> calls; // "book 00..01 EM...", in order
    std::vector<ArticleAccepted> accepted;
    std::vector<BasketPaid> payments;
    std::optional<LastSale> sale;                   // of before the program started
    std::map<std::string, KnownCustomer> customers; // by mobile
    std::vector<std::string> oldStreets;
    Result<std::optional<Departure>> dispatch = std::optional<Departure>(); // of every product
    std::vector<Notice> warnings;                                           // of every price
    bool dayOpen = true;
    UtcMillis bookedAt{};        // of every article
    std::optional<Error> closed; // why nothing can be recorded
    Office office;

    // BookingActions
    std::optional<Error> readOnly() const override { return closed; }
    Result<Product> productOf(const ArticleNumber& number) const override;
    Result<Booked> book(const Uuid&, const ArticleRequest&, const std::vector<Tender>&) override;
    Result<AcceptedArticle> accept(const Uuid&, const Uuid&, const ArticleRequest&) override;
    Result<PaidBasket> pay(const Uuid&, const Uuid&, const std::vector<Tender>&) override;
    Status sell(const Uuid&, const Uuid&, const BoxInfo&) override;
    Status remove(const Uuid&, const ArticleNumber&, bool, const std::string&) override;
    Status removeItem(const Uuid&, const Uuid&, int, const std::string&) override;
    Status hold(const Uuid&, const Uuid&, const std::string&) override;
    Status recall(const Uuid&, const Uuid&) override;
    Status discard(const Uuid&, const Uuid&, const std::string&) override;

    // PriceList
    const std::vector<ProductInfo>& products() const override { return m_products; }
    const std::vector<ContentsInfo>& contents() const override { return m_contents; }
    const std::vector<BoxInfo>& boxes() const override { return m_boxes; }
    Result<std::vector<Offer>> compare(const ArticleRequest& request) const override;
    Result<std::optional<Departure>> nextDispatch(const Product&) const override { return dispatch; }
    CashDue cashDue(Money total) const override;

    // BookingQueries
    Result<std::optional<Date>> openDay() const override;
    Result<std::optional<ArticleView>> article(const ArticleNumber& number) const override;
    Result<std::optional<BasketView>> basket(const Uuid& id) const override;
    Result<std::vector<BasketView>> unpaidBaskets() const override;
    Result<std::optional<LastSale>> lastSale() const override { return sale; }
    Result<std::optional<ArticleNumber>> similar(const Address& receiver, Weight weight,
                                                 UtcMillis since) const override;
    Result<std::uint64_t> nextReceiptSerial(Date) const override { return payments.size() + 1; }
    Result<std::uint64_t> nextInvoiceSerial(const std::string&) const override { return payments.size() + 1; }
    Result<std::optional<KnownCustomer>> customer(const Phone& mobile, bool asSender) const override;
    Result<std::optional<KnownCustomer>> lastSender() const override;
    Result<std::vector<std::string>> streets(Pincode pin, std::string_view prefix,
                                             std::size_t most) const override;

    // PincodeDirectory
    Result<std::vector<PostOffice>> find(std::string_view text, std::size_t most) const override;
    Result<PostOffice> deliveryOffice(Pincode pin) const override;
    Result<Place> place(Pincode pin) const override;
    std::string source() const override { return "six offices of the tests"; }

private:
    std::optional<Error> takeFailure(const std::string& call, const Uuid& operation);
    AcceptedArticle makeArticle(const Uuid& operation, const Uuid& basket, const ArticleRequest& request);
    BasketPaid makePayment(const Uuid& basket, const std::vector<Tender>& tenders);
    BasketView& open(const Uuid& basket);

    std::vector<ProductInfo> m_products;
    std::vector<ContentsInfo> m_contents;
    std::vector<BoxInfo> m_boxes;
    std::vector<PostOffice> m_offices;
    std::map<Uuid, BasketView> m_baskets;
    std::map<Uuid, AcceptedArticle> m_done; // by operation
    std::map<Uuid, PaidBasket> m_paid;
    std::optional<Error> m_failure;
    bool m_doneAnyway = false;
    std::uint32_t m_serial = 47312482;
};

} // namespace dak::test
