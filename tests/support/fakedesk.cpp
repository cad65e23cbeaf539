// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakedesk.h"

#include <algorithm>

namespace dak::test {

namespace {

Product productNamed(const char* code) {
    return *Product::parse(code);
}

PostOffice officeOf(std::uint32_t pin, const char* name, const char* district, const char* state) {
    return {Pincode::of(pin), name, OfficeType::Sub, true, district, state, "", std::nullopt};
}

Recorded recordedAs(const Uuid& operation) {
    return {.no = 1,
            .seq = 1,
            .hash = {},
            .entry = {.operation = operation,
                      .part = 0,
                      .kind = "",
                      .day = Date::of(2026, 11, 20),
                      .at = UtcMillis(),
                      .actor = {"clerk", Role::Clerk},
                      .body = "{}",
                      .postings = {}}};
}

Quote priceOf(const Product& product, Weight weight, std::int64_t volumetric, const AddOns& addOns) {
    Quote quote{.product = product, .weight = weight};
    quote.chargeableGrams = std::max(weight.grams(), volumetric);
    const std::int64_t kilos = (quote.chargeableGrams + 999) / 1000;
    const Money base = Money::fromRupees(product.code() == "speed-post-parcel" ? 100 * kilos : 80 * kilos);
    quote.edition = "test-2026";
    quote.notification = "S.O. 1(E), 1 Aug 2026";
    quote.grade = "confirmed";
    quote.lines.push_back({"base", base, "up to " + std::to_string(kilos) + " kg"});
    if (addOns.registration)
        quote.lines.push_back({"registration", Money::fromRupees(5), "registration"});
    for (const QuoteLine& line : quote.lines)
        quote.taxable += line.amount;
    quote.cgst = quote.taxable.atBasisPoints(900).roundedToRupee();
    quote.sgst = quote.cgst;
    quote.cgstBasisPoints = 900;
    quote.sgstBasisPoints = 900;
    quote.total = quote.taxable + quote.tax();
    return quote;
}

} // namespace

FakeDesk::FakeDesk()
    : office{.id = "10000001",
             .name = "Mumbai GPO",
             .pin = Pincode::of(400001),
             .state = "27",
             .kind = "ho",
             .counter = 2,
             .gstin = std::nullopt,
             .training = true} {
    m_products = {
        {productNamed("speed-post-document"), "Speed Post Document", "स्पीड पोस्ट दस्तावेज़", true, "air", true},
        {productNamed("speed-post-parcel"), "Speed Post Parcel", "स्पीड पोस्ट पार्सल", false, "air", true},
        {productNamed("india-post-parcel"), "India Post Parcel", "इंडिया पोस्ट पार्सल", false, "surface", true},
        {productNamed("gyan-post"), "Gyan Post", "ज्ञान पोस्ट", false, "surface", true}};
    m_contents = {{'d', "document", "Document", "दस्तावेज़"},
                  {'c', "clothes", "Clothes", "कपड़े"},
                  {'b', "books", "Books", "किताबें"},
                  {'o', "other", "Other", "अन्य", true},
                  {'w', "cloth-wrapped", "Wrapped in cloth", "कपड़े में लिपटा", false, false, true}};
    m_boxes.push_back({'m', "box-m", "Box M", "डिब्बा मध्यम", Dimensions::fromCentimetres(30, 20, 10),
                       Money::fromRupees(25)});
    m_boxes.push_back({'c', "box-c", "Box C", "डिब्बा चौकोर", Dimensions::fromCentimetres(25, 20, 15), {}});
    m_offices = {officeOf(400001, "Mumbai GPO", "Mumbai", "27"),
                 officeOf(560034, "Koramangala S.O", "Bengaluru", "29"),
                 officeOf(110069, "Shahjahan Road S.O", "New Delhi", "07"),
                 officeOf(411001, "Pune H.O", "Pune", "27")};
}

void FakeDesk::failNext(Error error, bool doneAnyway) {
    m_failure = std::move(error);
    m_doneAnyway = doneAnyway;
}

std::optional<Error> FakeDesk::takeFailure(const std::string& call, const Uuid& operation) {
    calls.push_back(call + " " + operation.text());
    if (m_failure)
        return std::exchange(m_failure, std::nullopt);
    if (!dayOpen)
        return Error::refused("day_not_open");
    return std::nullopt;
}

BasketView& FakeDesk::open(const Uuid& basket) {
    return m_baskets.try_emplace(basket, BasketView{.id = basket}).first->second;
}

Result<Product> FakeDesk::productOf(const ArticleNumber& number) const {
    if (number.prefix() != "EM")
        return Error::refused("number_foreign", {{"field", "number"}, {"number", number.text()}});
    return productNamed("speed-post-parcel");
}

AcceptedArticle FakeDesk::makeArticle(const Uuid& operation, const Uuid& basket,
                                      const ArticleRequest& request) {
    if (const auto done = m_done.find(operation); done != m_done.end())
        return done->second;
    const Pincode senderPin = request.senderPin.value_or(office.pin);
    BasketView& view = open(basket);
    ArticleAccepted article{.office = office,
                            .basket = basket,
                            .line = static_cast<int>(view.lines.size()) + 1,
                            .count = request.count.value_or(0),
                            .number = request.number.value_or(ArticleNumber::issue("EM", m_serial)),
                            .receiver = *Address::make(request.receiver, request.to, "receiver"),
                            .sender = *Address::make(request.sender, senderPin, "sender"),
                            .weight = request.weight,
                            .size = request.size,
                            .contents = request.contents,
                            .contentsText = request.contentsText,
                            .gem = request.gem,
                            .addOns = request.addOns,
                            .student = request.student,
                            .quote =
                                priceOf(request.product, request.weight,
                                        request.size ? request.size->volumetricGrams() : 0, request.addOns),
                            .paymentMode = request.onPostalService ? "postal-service" : "cash"};
    ++m_serial;
    view.lines.push_back({.line = article.line,
                          .article = article.number,
                          .label = request.product.code(),
                          .destination = request.to.text(),
                          .receiver = article.receiver.name(),
                          .chargeableGrams = article.quote.chargeableGrams,
                          .amount = article.quote.total});
    view.senderName = article.sender.name();
    view.total += article.quote.total;
    if (article.receiver.mobile())
        customers.insert_or_assign(article.receiver.mobile()->digits(), KnownCustomer{article.receiver, {}});
    if (article.sender.mobile())
        customers.insert_or_assign(article.sender.mobile()->digits(), KnownCustomer{article.sender, {}});
    accepted.push_back(article);
    return m_done.emplace(operation, AcceptedArticle{article, recordedAs(operation), {}, false})
        .first->second;
}

BasketPaid FakeDesk::makePayment(const Uuid& basket, const std::vector<Tender>& tenders) {
    BasketView& view = open(basket);
    const CashDue due = cashDue(view.total);
    BasketPaid paid{.office = office,
                    .basket = basket,
                    .receipt = "2-20261120-000" + std::to_string(payments.size() + 1),
                    .total = view.total,
                    .rounding = due.rounding,
                    .due = due.due,
                    .tenders = tenders.empty() ? std::vector<Tender>{{"cash", due.due, {}}} : tenders};
    paid.change = paid.tenders.front().amount - due.due;
    view.state = BasketState::Paid;
    payments.push_back(paid);
    return paid;
}

Result<Booked> FakeDesk::book(const Uuid& operation, const ArticleRequest& request,
                              const std::vector<Tender>& tenders) {
    const auto failure = takeFailure("book", operation);
    if (failure && !std::exchange(m_doneAnyway, false))
        return *failure;
    AcceptedArticle article = makeArticle(operation, operation, request);
    if (!m_paid.contains(operation))
        m_paid.emplace(operation, PaidBasket{makePayment(operation, tenders), recordedAs(operation), false});
    if (failure)
        return *failure;
    return Booked{std::move(article), m_paid.at(operation)};
}

Result<AcceptedArticle> FakeDesk::accept(const Uuid& operation, const Uuid& basket,
                                         const ArticleRequest& request) {
    const auto failure = takeFailure("accept", operation);
    if (failure && !std::exchange(m_doneAnyway, false))
        return *failure;
    AcceptedArticle article = makeArticle(operation, basket, request);
    if (failure)
        return *failure;
    return article;
}

Result<PaidBasket> FakeDesk::pay(const Uuid& operation, const Uuid& basket,
                                 const std::vector<Tender>& tenders) {
    if (const auto failure = takeFailure("pay", operation))
        return *failure;
    return PaidBasket{makePayment(basket, tenders), recordedAs(operation), false};
}

Status FakeDesk::sell(const Uuid& operation, const Uuid& basket, const BoxInfo& box) {
    if (const auto failure = takeFailure("sell", operation))
        return *failure;
    if (!box.price)
        return Error::refused("box_not_for_sale", {{"box", box.name}});
    BasketView& view = open(basket);
    view.lines.push_back({.line = static_cast<int>(view.lines.size()) + 1,
                          .article = std::nullopt,
                          .label = box.name,
                          .destination = "",
                          .amount = *box.price});
    view.total += *box.price;
    return {};
}

Status FakeDesk::remove(const Uuid& operation, const ArticleNumber& number, bool labelReturned,
                        const std::string& reason) {
    if (const auto failure = takeFailure("remove", operation))
        return *failure;
    if (!labelReturned && reason.empty())
        return Error::refused("reason_missing");
    for (auto& [id, view] : m_baskets) {
        for (BasketLine& line : view.lines) {
            if (line.article == number && !line.removed) {
                line.removed = true;
                view.total -= line.amount;
                return {};
            }
        }
    }
    return Error::refused("article_unknown");
}

Status FakeDesk::removeItem(const Uuid& operation, const Uuid& basket, int line, const std::string& reason) {
    if (const auto failure = takeFailure("remove-item", operation))
        return *failure;
    if (reason.empty())
        return Error::refused("reason_missing");
    BasketView& view = open(basket);
    view.lines.at(static_cast<std::size_t>(line - 1)).removed = true;
    view.total -= view.lines.at(static_cast<std::size_t>(line - 1)).amount;
    return {};
}

Status FakeDesk::hold(const Uuid& operation, const Uuid& basket, const std::string& name) {
    if (const auto failure = takeFailure("hold", operation))
        return *failure;
    open(basket).state = BasketState::Held;
    open(basket).heldAs = name;
    return {};
}

Status FakeDesk::recall(const Uuid& operation, const Uuid& basket) {
    if (const auto failure = takeFailure("recall", operation))
        return *failure;
    open(basket).state = BasketState::Open;
    return {};
}

Status FakeDesk::discard(const Uuid& operation, const Uuid& basket, const std::string& reason) {
    if (const auto failure = takeFailure("discard", operation))
        return *failure;
    if (reason.empty())
        return Error::refused("reason_missing");
    open(basket).state = BasketState::Discarded;
    return {};
}

Result<std::vector<Offer>> FakeDesk::compare(const ArticleRequest& request) const {
    constexpr std::int64_t kMost = 35'000;
    std::vector<Offer> offers;
    for (const ProductInfo& product : m_products) {
        const bool document = request.contents == "document" && request.weight.grams() <= 500;
        const std::string& code = product.product.code();
        const bool refused = product.isDocument != document ||
                             (code == "gyan-post" && request.contents != "books") ||
                             request.contents == "cloth-wrapped";
        if (request.weight.grams() > kMost)
            offers.push_back({product, Error::refused("weight_out_of_range",
                                                      {{"given", std::to_string(request.weight.grams())},
                                                       {"least", "1"},
                                                       {"most", std::to_string(kMost)}})});
        else if (refused)
            offers.push_back(
                {product, Error::refused(product.isDocument ? "not_a_document" : "contents_refused")});
        else {
            Quote quote = priceOf(product.product, request.weight,
                                  request.size ? request.size->volumetricGrams() : 0, request.addOns);
            quote.warnings = warnings;
            offers.push_back({product, std::move(quote)});
        }
    }
    return offers;
}

CashDue FakeDesk::cashDue(Money total) const {
    const Money due = total.roundedToRupee();
    return {due, due - total, "cash to the whole rupee"};
}

Result<std::optional<Date>> FakeDesk::openDay() const {
    return dayOpen ? std::optional(Date::of(2026, 11, 20)) : std::nullopt;
}

Result<std::optional<ArticleView>> FakeDesk::article(const ArticleNumber& number) const {
    for (const ArticleAccepted& article : accepted) {
        if (article.number != number)
            continue;
        ArticleView view{
            .recorded = recordedAs(article.basket), .accepted = article, .receiver = article.receiver};
        view.recorded.entry.at = bookedAt;
        return std::optional(std::move(view));
    }
    return std::optional<ArticleView>();
}

Result<std::optional<BasketView>> FakeDesk::basket(const Uuid& id) const {
    const auto found = m_baskets.find(id);
    return found == m_baskets.end() ? std::optional<BasketView>() : std::optional(found->second);
}

Result<std::vector<BasketView>> FakeDesk::unpaidBaskets() const {
    std::vector<BasketView> unpaid;
    for (const auto& [id, view] : m_baskets) {
        if (view.state == BasketState::Open || view.state == BasketState::Held)
            unpaid.push_back(view);
    }
    return unpaid;
}

Result<std::optional<ArticleNumber>> FakeDesk::similar(const Address& receiver, Weight weight,
                                                       UtcMillis) const {
    for (const ArticleAccepted& article : accepted) {
        if (article.receiver.name() == receiver.name() && article.receiver.pin() == receiver.pin() &&
            article.weight == weight)
            return std::optional(article.number);
    }
    return std::optional<ArticleNumber>();
}

Result<std::optional<KnownCustomer>> FakeDesk::customer(const Phone& mobile, bool) const {
    const auto found = customers.find(mobile.digits());
    return found == customers.end() ? std::optional<KnownCustomer>() : std::optional(found->second);
}

Result<std::optional<KnownCustomer>> FakeDesk::lastSender() const {
    if (accepted.empty())
        return std::optional<KnownCustomer>();
    return std::optional(KnownCustomer{accepted.back().sender, accepted.back().student});
}

Result<std::vector<std::string>> FakeDesk::streets(Pincode, std::string_view prefix, std::size_t most) const {
    std::vector<std::string> found;
    for (const std::string& street : oldStreets) {
        if (street.starts_with(prefix) && found.size() < most)
            found.push_back(street);
    }
    return found;
}

Result<std::vector<PostOffice>> FakeDesk::find(std::string_view text, std::size_t most) const {
    std::vector<PostOffice> found;
    for (const PostOffice& each : m_offices) {
        const bool fits = each.pin.text().starts_with(text) || each.name.starts_with(text);
        if (fits && found.size() < most)
            found.push_back(each);
    }
    return found;
}

Result<PostOffice> FakeDesk::deliveryOffice(Pincode pin) const {
    for (const PostOffice& each : m_offices) {
        if (each.pin == pin)
            return each;
    }
    return Error::refused("pin_unknown", {{"field", "to"}, {"given", pin.text()}});
}

Result<Place> FakeDesk::place(Pincode pin) const {
    if (pin.isArmy())
        return Place{pin, {}, {}, std::nullopt};
    const Result<PostOffice> found = deliveryOffice(pin);
    if (!found)
        return found.error();
    return Place{pin, found->state, found->district, std::nullopt};
}

} // namespace dak::test
