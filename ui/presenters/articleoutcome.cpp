// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The third part of ArticlePresenter: add-ons, the request it hands over, and errors that come back to a
// field.
#include "ui/presenters/articlepresenter.h"

namespace dak::ui {

namespace {

// The field an add-on opens; Ready when it opens none.
BookField fieldOf(AddOn addOn) {
    switch (addOn) {
    case AddOn::Insured:
        return BookField::Insured;
    case AddOn::Cod:
        return BookField::Cod;
    case AddOn::Value:
        return BookField::Value;
    case AddOn::Gstin:
        return BookField::Gstin;
    case AddOn::Student:
        return BookField::StudentId;
    case AddOn::Number:
        return BookField::Number;
    case AddOn::Count:
        return BookField::Count;
    default:
        return BookField::Ready;
    }
}

BookField fieldOfAddress(const Error& error) {
    const bool sender = error.fact("field") == "sender";
    const PartyFields fields = fieldsOf(sender ? Party::Sender : Party::Receiver);
    if (error.code() == "mobile_invalid")
        return fields.mobile;
    return error.fact("part") == "line" || error.code() == "too_many_lines" ? fields.line1 : fields.name;
}

std::optional<BookField> fieldOf(const Error& error) {
    const std::string& code = error.code();
    const auto begins = [&code](std::string_view prefix) { return code.starts_with(prefix); };
    if (begins("pin_"))
        return error.fact("field") == "sender" ? BookField::SenderPin : BookField::To;
    if (begins("weight_") || begins("contents_"))
        return BookField::Weight;
    if (begins("size_") || begins("roll_"))
        return BookField::Size;
    if (begins("insured_") || begins("insurance_"))
        return BookField::Insured;
    if (begins("cod_"))
        return BookField::Cod;
    if (begins("gstin_"))
        return BookField::Gstin;
    if (begins("student_"))
        return BookField::StudentId;
    if (begins("count_"))
        return BookField::Count;
    if (begins("number_") || begins("article_"))
        return BookField::Number;
    if (begins("name_") || begins("text_") || begins("mobile_") || code == "too_many_lines")
        return fieldOfAddress(error);
    return std::nullopt;
}

// What has not been asked yet is not missing.
bool isUnasked(const Notice& warning, const ArticleForm& form) {
    return (warning.code == "size_not_measured" && !form.notMeasured()) ||
           (warning.code == "contents_not_declared" && form.contents().empty());
}

} // namespace

void ArticlePresenter::toggle(AddOn addOn) {
    if (m_locked)
        return;
    const bool on = !m_form.isOn(addOn);
    m_form.setOn(addOn, on);
    const BookField field = fieldOf(addOn);
    if (on && field != BookField::Ready) {
        moveTo(field);
    } else if (field != BookField::Ready) {
        m_form.setText(field, QString());
        if (addOn == AddOn::Student) {
            m_form.setText(BookField::StudentInstitution, QString());
            m_form.setText(BookField::StudentValid, QString());
        }
        moveTo(after(BookField::Weight));
    }
    reprice();
    Q_EMIT changed();
}

std::optional<ArticleRequest> ArticlePresenter::request() {
    const PriceRow* row = m_price.selected();
    const Product product = row ? row->product.product : m_prices.products().front().product;
    auto made = m_form.request(product);
    if (const FieldProblem* problem = std::get_if<FieldProblem>(&made)) {
        showProblem(*problem);
        return std::nullopt;
    }
    if (row == nullptr) {
        // Nothing carries it: the reason of the first product stands at the weight it was asked with.
        for (const PriceRow& refused : m_price.rows) {
            if (refused.refusal) {
                showProblem({fieldOf(*refused.refusal).value_or(BookField::Weight), *refused.refusal});
                return std::nullopt;
            }
        }
    }
    return std::get<ArticleRequest>(std::move(made));
}

void ArticlePresenter::showProblem(const FieldProblem& problem) {
    fail(problem.field, problem.error);
    Q_EMIT changed();
}

bool ArticlePresenter::showError(const Error& error) {
    const std::optional<BookField> field = fieldOf(error);
    if (!field)
        return false;
    if (*field == BookField::Number)
        m_form.setOn(AddOn::Number, true);
    showProblem({*field, error});
    return true;
}

void ArticlePresenter::useNumber(const ArticleNumber& number, const Product& product) {
    m_form.setOn(AddOn::Number, true);
    m_form.setText(BookField::Number, QString::fromStdString(number.text()));
    m_form.choose(product);
    reprice();
    Q_EMIT changed();
}

void ArticlePresenter::scaleReads(Weight weight) {
    m_form.setText(BookField::Weight, QString::number(weight.grams()));
    m_form.setWeightTyped(false);
    reprice();
    Q_EMIT changed();
}

void ArticlePresenter::startNext() {
    m_form.clearArticle();
    m_senderKept = m_form.hasSender();
    m_done.fill(false);
    if (m_senderKept) {
        for (const BookField field :
             {BookField::SenderMobile, BookField::SenderName, BookField::SenderLine1, BookField::SenderLine2})
            m_done.at(indexOf(field)) = true;
    }
    m_hints.fill(std::nullopt);
    m_deliveryOffice.clear();
    m_movedAt.reset();
    reprice();
    moveTo(BookField::To);
    Q_EMIT changed();
}

void ArticlePresenter::startAfresh() {
    m_form.clearSender();
    startNext();
}

Pincode ArticlePresenter::senderPin() const {
    const Result<Pincode> own = Pincode::parse(m_form.text(BookField::SenderPin).toStdString());
    return own ? *own : m_office.pin;
}

void ArticlePresenter::reprice() {
    const std::vector<ProductInfo>& products = m_prices.products();
    m_price = emptyPanel(products);
    if (products.empty())
        return;
    const std::optional<ArticleRequest> question = m_form.question(products.front().product);
    if (!question)
        return;
    const Result<std::vector<Offer>> offers = m_prices.compare(*question);
    if (offers)
        m_price = pricePanel(products, *offers, m_form.chosen());
    else
        m_price.problem = offers.error();
    for (PriceRow& row : m_price.rows) {
        if (row.quote)
            std::erase_if(row.quote->warnings,
                          [this](const Notice& warning) { return isUnasked(warning, m_form); });
    }
    askLeaving();
}

bool ArticlePresenter::askLeaving() {
    bool news = false;
    const Date today = istDate(m_clock.now());
    for (PriceRow& row : m_price.rows) {
        if (!row.quote)
            continue;
        Leaving leaving;
        const auto next = m_prices.nextDispatch(row.product.product);
        if (!next)
            leaving.problem = next.error();
        else if (*next)
            leaving = {*next, static_cast<int>(((**next).day.days() - today.days()).count()), {}};
        news = news || row.leaving != leaving;
        row.leaving = std::move(leaving);
    }
    return news;
}

void ArticlePresenter::timePassed() {
    if (askLeaving())
        Q_EMIT changed();
}

} // namespace dak::ui
