// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/acceptarticle.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"
#include "core/pincode/state.h"
#include "core/record/anyrecord.h"

#include <algorithm>
#include <set>

namespace dak {

namespace {

constexpr std::chrono::minutes kDuplicateWindow{10}; // same addressee and weight within it: a question
constexpr std::uint32_t kLowNumbers = 25;            // a quarter of a hundred-sticker roll

RequestHash requestHash(const Uuid& basket, const ArticleRequest& request) {
    return sha256("accept|" + basket.text() + "|" + canonical(request));
}

// "ERNAKULAM" and "Ernakulam district" alike become "Ernakulam".
std::string titled(std::string_view name) {
    std::string out = lowerAscii(name);
    bool first = true;
    for (char& c : out) {
        if (first && c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        first = c == ' ' || c == '-' || c == '(';
    }
    return out;
}

Status checkTexts(const ArticleRequest& request) {
    DAK_TRY_STATUS(checkArticleText(ArticleText::Contents, request.contentsText));
    DAK_TRY_STATUS(checkArticleText(ArticleText::Reference, request.reference));
    DAK_TRY_STATUS(checkArticleText(ArticleText::NumberReason, request.numberReason));
    if (!request.student)
        return {};
    DAK_TRY_STATUS(checkArticleText(ArticleText::StudentId, request.student->id));
    return checkArticleText(ArticleText::StudentInstitution, request.student->institution);
}

Status checkCount(const ArticleRequest& request, int place) {
    if (!request.count)
        return {};
    const std::string given = std::to_string(*request.count);
    if (*request.count < 1 || *request.count > kMostArticles)
        return Error::refused(
            "count_invalid", {{"field", "count"}, {"given", given}, {"most", std::to_string(kMostArticles)}});
    if (*request.count < place)
        return Error::refused("count_too_small",
                              {{"field", "count"}, {"given", given}, {"place", std::to_string(place)}});
    return {};
}

Status checkStudent(const Student& student, Date day) {
    if (isBlank(student.id) || isBlank(student.institution))
        return Error::refused("student_incomplete", {{"field", "student"}});
    if (student.validUntil < day)
        return Error::refused("student_id_expired",
                              {{"field", "student"}, {"valid", student.validUntil.printed()}});
    return {};
}

std::vector<std::string> exceptionsOf(const ArticleRequest& request, const ProductInfo& product) {
    std::vector<std::string> exceptions;
    if (request.contents.empty())
        exceptions.emplace_back("contents_not_declared");
    if (!product.isDocument && !request.size && !request.roll)
        exceptions.emplace_back("size_not_measured");
    if (request.zone)
        exceptions.emplace_back("zone_given");
    if (request.km)
        exceptions.emplace_back("km_given");
    if (request.weightTyped)
        exceptions.emplace_back("weight_typed");
    if (request.number && !request.number->hasRightCheckDigit())
        exceptions.emplace_back("check_digit_overridden");
    return exceptions;
}

std::string paymentModeOf(const ArticleRequest& request) {
    if (request.onPostalService)
        return "postal-service";
    return request.contractual ? "contract" : "cash";
}

bool isPostage(const QuoteLine& line) {
    return line.code == "base" || line.code == "increment" || line.code == "student-discount";
}

} // namespace

Money amountDue(const ArticleAccepted& article) {
    return article.paymentMode == "cash" ? article.quote.total : Money();
}

std::vector<Posting> acceptancePostings(const ArticleAccepted& article) {
    std::vector<Posting> postings;
    if (amountDue(article).isZero())
        return postings;
    Money postage;
    Money addOnFees;
    for (const QuoteLine& line : article.quote.lines)
        (isPostage(line) ? postage : addOnFees) += line.amount;
    post(postings, Account::Unpaid, article.quote.total);
    post(postings, Account::Postage, postage.negated());
    post(postings, Account::AddOnFees, addOnFees.negated());
    post(postings, Account::CgstPayable, article.quote.cgst.negated());
    post(postings, Account::SgstPayable, article.quote.sgst.negated());
    post(postings, Account::UtgstPayable, article.quote.utgst.negated());
    post(postings, Account::IgstPayable, article.quote.igst.negated());
    return postings;
}

Result<Address> AcceptArticle::party(const AddressDraft& given, Pincode pin, std::string_view field) const {
    AddressDraft draft = given;
    if (draft.locality.empty()) {
        DAK_TRY(const auto office, deliveryOffice(pin));
        if (office) {
            draft.locality = titled(office->district);
            if (const State* state = stateByCode(office->state))
                draft.state = std::string(state->name);
        }
    }
    return Address::make(draft, pin, field);
}

// Nothing for the Army Postal Service, and for a PIN that is newer than the directory.
Result<std::optional<PostOffice>> AcceptArticle::deliveryOffice(Pincode pin) const {
    if (pin.isArmy())
        return std::optional<PostOffice>();
    auto office = m_desk.directory.deliveryOffice(pin);
    if (!office && office.error().code() == "pin_unknown")
        return std::optional<PostOffice>();
    if (!office)
        return office.error();
    return std::optional<PostOffice>(*std::move(office));
}

// The first place no standing article has: what takes the place of a removed one takes its place in the
// count.
Result<int> AcceptArticle::freePlace(const BasketView& basket) const {
    std::set<int> taken;
    for (const BasketLine& line : basket.lines) {
        if (!line.article || line.removed)
            continue;
        DAK_TRY(const auto article, m_desk.queries.article(*line.article));
        if (article)
            taken.insert(article->accepted.place);
    }
    int place = 1;
    while (taken.contains(place))
        ++place;
    return place;
}

Result<QuoteRequest> AcceptArticle::question(const ArticleRequest& request, Date day) const {
    DAK_TRY(Place from, placeOf(m_desk.directory, request.from.value_or(m_desk.office.pin), "from", request));
    if (from.state.empty() && !request.from)
        from.state = m_desk.office.state;
    DAK_TRY(Place to, placeOf(m_desk.directory, request.to, "to", request));
    return priceQuestion(request, std::move(from), std::move(to), day, m_desk.office.kind);
}

Result<ArticleNumber> AcceptArticle::number(const ArticleRequest& request) const {
    if (!request.number)
        return m_desk.numbers.take(request.product);
    if (!request.number->hasRightCheckDigit() && isBlank(request.numberReason))
        return Error::refused(
            "article_check_digit",
            {{"field", "number"},
             {"given", request.number->text()},
             {"expected", std::to_string(ArticleNumber::checkDigit(request.number->serial()))},
             {"part", "number-reason"}}); // here, and only here, it can be explained
    DAK_TRY_STATUS(m_desk.numbers.use(request.product, *request.number));
    return *request.number;
}

Result<std::vector<Notice>> AcceptArticle::noticesOf(const ArticleAccepted& article) const {
    std::vector<Notice> notices;
    DAK_TRY(const auto similar,
            m_desk.queries.similar(article.receiver, article.weight, m_desk.clock.now() - kDuplicateWindow));
    if (similar)
        notices.push_back({"duplicate_possible", {{"article", similar->text()}}});
    if (const auto apo = armyPostOffice(article.receiver)) {
        const std::uint32_t pin = article.receiver.pin().number();
        const bool other = (*apo == 56 && pin == 900099) || (*apo == 99 && pin == 900056);
        if (!article.receiver.isArmy())
            notices.push_back({"apo_without_army_pin", {{"apo", std::to_string(*apo)}}});
        else if (other)
            notices.push_back(
                {"apo_pin_disagrees", {{"apo", std::to_string(*apo)}, {"pin", std::to_string(pin)}}});
    }
    DAK_TRY(const std::uint32_t left, m_desk.numbers.left(article.quote.product));
    if (left <= kLowNumbers)
        notices.push_back(
            {"low_numbers", {{"product", article.productName}, {"left", std::to_string(left)}}});
    return notices;
}

std::vector<Notice> warningsOf(const ArticleAccepted& article) {
    std::vector<Notice> all = article.quote.warnings;
    all.insert(all.end(), article.notices.begin(), article.notices.end());
    return all;
}

Result<ArticleAccepted> AcceptArticle::decide(const Uuid& basket, const ArticleRequest& request) const {
    DAK_TRY(const auto day, m_desk.queries.openDay());
    if (!day)
        return Error::refused("day_not_open");
    const ProductInfo* product = m_desk.tariff.product(request.product);
    if (product == nullptr)
        return Error::refused("product_unknown", {{"field", "product"}, {"given", request.product.code()}});
    DAK_TRY(const auto existing, m_desk.queries.basket(basket));
    if (existing && existing->state != BasketState::Open)
        return Error::refused("basket_not_open", {{"state", std::string(basketStateCode(existing->state))}});
    DAK_TRY(const int place, existing ? freePlace(*existing) : Result<int>(1));
    DAK_TRY_STATUS(checkCount(request, place));
    DAK_TRY_STATUS(checkTexts(request));
    if (request.student)
        DAK_TRY_STATUS(checkStudent(*request.student, *day));
    DAK_TRY(Address receiver, party(request.receiver, request.to, "receiver"));
    DAK_TRY(Address sender, party(request.sender, request.senderPin.value_or(m_desk.office.pin), "sender"));
    DAK_TRY(const QuoteRequest asked, question(request, *day));
    DAK_TRY(Quote quote, m_desk.tariff.quote(asked));
    DAK_TRY(const auto delivering, deliveryOffice(request.to));
    DAK_TRY(const ArticleNumber spent, number(request)); // last: nothing may refuse after it
    ArticleAccepted article =
        accepted(request, *product, spent, std::move(receiver), std::move(sender), std::move(quote));
    article.basket = basket;
    article.line = existing ? static_cast<int>(existing->lines.size()) + 1 : 1;
    article.place = place;
    if (delivering)
        article.deliveryOffice = delivering->name;
    DAK_TRY(article.notices, noticesOf(article));
    return article;
}

ArticleAccepted AcceptArticle::accepted(const ArticleRequest& request, const ProductInfo& product,
                                        const ArticleNumber& number, Address receiver, Address sender,
                                        Quote quote) const {
    return {.office = m_desk.office,
            .basket = Uuid::fromBytes({}),
            .count = request.count.value_or(0),
            .number = number,
            .numberSource = request.number ? "sticker" : "range",
            .numberReason = request.numberReason,
            .receiver = std::move(receiver),
            .sender = std::move(sender),
            .weight = request.weight,
            .weightTyped = request.weightTyped,
            .size = request.size,
            .roll = request.roll,
            .contents = request.contents,
            .contentsText = request.contentsText,
            .value = request.value,
            .contractual = request.contractual,
            .merchandise = request.merchandise,
            .onPostalService = request.onPostalService,
            .gem = request.gem,
            .customer = request.customer,
            .addOns = request.addOns,
            .student = request.student,
            .quote = std::move(quote),
            .isDocument = product.isDocument,
            .productName = product.name,
            .productNameHindi = product.nameHindi,
            .paymentMode = paymentModeOf(request),
            .exceptions = exceptionsOf(request, product),
            .reference = request.reference,
            .languages = m_desk.languages};
}

EntryDraft AcceptArticle::draft(ArticleAccepted article) const {
    EntryDraft draft{
        std::string(ArticleAccepted::kKind), m_desk.actor, encode(article), acceptancePostings(article), {}};
    draft.record = atHand(std::move(article));
    return draft;
}

Result<AcceptedArticle> AcceptArticle::run(const Uuid& operation, const Uuid& basket,
                                           const ArticleRequest& request) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(ArticleAccepted article, decide(basket, request));
        return std::vector<EntryDraft>{draft(std::move(article))};
    };
    DAK_TRY(Outcome outcome, m_desk.books.record(operation, requestHash(basket, request), decision));
    Recorded& recorded = outcome.entries.at(0);
    DAK_TRY(ArticleAccepted article, recordOf(recorded, decodeArticleAccepted));
    std::vector<Notice> warnings = warningsOf(article);
    return AcceptedArticle{std::move(article), std::move(recorded), std::move(warnings), outcome.replayed};
}

} // namespace dak
