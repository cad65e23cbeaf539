// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/articleform.h"

#include "core/base/text.h"

namespace dak::ui {

namespace {

// The fields that belong to the sender stay for the next article.
bool isSenders(BookField field) {
    switch (field) {
    case BookField::SenderMobile:
    case BookField::SenderName:
    case BookField::SenderLine1:
    case BookField::SenderLine2:
    case BookField::SenderPin:
    case BookField::Gstin:
    case BookField::StudentId:
    case BookField::StudentInstitution:
    case BookField::StudentValid:
    case BookField::Count:
        return true;
    default:
        return false;
    }
}

bool isSenders(AddOn addOn) {
    return addOn == AddOn::Gstin || addOn == AddOn::Student || addOn == AddOn::Count;
}

template <typename T>
std::optional<FieldProblem> put(const Result<T>& parsed, BookField field, std::optional<T>& into) {
    if (!parsed)
        return FieldProblem{field, parsed.error()};
    into = *parsed;
    return std::nullopt;
}

template <typename T>
std::optional<Error> errorOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error());
}

// Of a field that holds a value.
std::optional<Error> valueFault(BookField field, const std::string& given) {
    switch (field) {
    case BookField::To:
    case BookField::SenderPin:
        return errorOf(Pincode::parse(given));
    case BookField::Weight:
        return errorOf(Weight::parse(given));
    case BookField::Size:
        return Roll::parse(given) ? std::nullopt : errorOf(Dimensions::parse(given));
    case BookField::Insured:
    case BookField::Cod:
    case BookField::Value:
        return errorOf(Money::parse(given));
    case BookField::Gstin:
        return errorOf(Gstin::parse(given));
    case BookField::StudentValid:
        return errorOf(Date::parse(given));
    case BookField::Number:
        return errorOf(ArticleNumber::parseScanned(given));
    case BookField::Count:
        return errorOf(parseArticleCount(given));
    case BookField::ReceiverMobile:
    case BookField::SenderMobile:
        return errorOf(Phone::parse(given));
    default:
        return std::nullopt;
    }
}

// Of a field that holds words.
std::optional<Error> textFault(BookField field, const std::string& given) {
    switch (field) {
    case BookField::ReceiverName:
        return errorOf(Address::checkText(given, "receiver", "name"));
    case BookField::SenderName:
        return errorOf(Address::checkText(given, "sender", "name"));
    case BookField::ReceiverLine1:
    case BookField::ReceiverLine2:
        return errorOf(Address::checkText(given, "receiver", "line"));
    case BookField::SenderLine1:
    case BookField::SenderLine2:
        return errorOf(Address::checkText(given, "sender", "line"));
    case BookField::ContentsText:
        return errorOf(checkArticleText(ArticleText::Contents, given));
    case BookField::Reference:
        return errorOf(checkArticleText(ArticleText::Reference, given));
    case BookField::NumberReason:
        return errorOf(checkArticleText(ArticleText::NumberReason, given));
    case BookField::StudentId:
        return errorOf(checkArticleText(ArticleText::StudentId, given));
    case BookField::StudentInstitution:
        return errorOf(checkArticleText(ArticleText::StudentInstitution, given));
    default:
        return std::nullopt;
    }
}

// Which of the two lines is at fault: the first when the address cannot stand with it alone.
BookField fieldOfAddressError(const Error& error, Party party, AddressDraft draft, Pincode pin) {
    const PartyFields fields = fieldsOf(party);
    if (error.code() == "mobile_invalid")
        return fields.mobile;
    if (error.code() == "too_many_lines")
        return fields.line1;
    if (error.fact("part") != "line")
        return fields.name;
    draft.lines.resize(1);
    return Address::make(draft, pin, error.fact("field")) ? fields.line2 : fields.line1;
}

} // namespace

void ArticleForm::setText(BookField field, const QString& text) {
    m_texts.at(indexOf(field)) = text;
    m_errors.at(indexOf(field)).reset();
}

std::optional<Pincode> ArticleForm::to() const {
    const Result<Pincode> pin = Pincode::parse(utf8(BookField::To));
    return pin ? std::optional(*pin) : std::nullopt;
}

bool ArticleForm::isArmy() const {
    const std::optional<Pincode> pin = to();
    return pin && pin->isArmy();
}

bool ArticleForm::isEmpty() const {
    for (std::size_t i = 0; i < kBookFields; ++i) {
        const auto field = static_cast<BookField>(i);
        if (!isSenders(field) && field != BookField::Cash && !m_texts.at(i).isEmpty())
            return false;
    }
    return true;
}

bool ArticleForm::hasSender() const {
    return !text(BookField::SenderName).trimmed().isEmpty();
}

std::optional<ArticleRequest> ArticleForm::question(const Product& any) const {
    const std::optional<Pincode> pin = to();
    const Result<Weight> weight = Weight::parse(utf8(BookField::Weight));
    if (!pin || !weight)
        return std::nullopt;
    ArticleRequest request{.product = any, .to = *pin, .weight = *weight};
    request.contents = m_contents;
    request.contentsText = utf8(BookField::ContentsText);
    if (fillSize(request))
        request.size.reset();
    // A half-typed extra does not blank the prices: they follow when it can stand.
    (void)fillExtras(request);
    return request;
}

std::variant<ArticleRequest, FieldProblem> ArticleForm::request(const Product& product) const {
    const Result<Pincode> pin = Pincode::parse(utf8(BookField::To));
    if (!pin)
        return FieldProblem{BookField::To, pin.error()};
    const Result<Weight> weight = Weight::parse(utf8(BookField::Weight));
    if (!weight)
        return FieldProblem{BookField::Weight, weight.error()};
    ArticleRequest request{.product = product, .to = *pin, .weight = *weight};
    if (auto problem = fillParcel(request))
        return *problem;
    if (auto problem = fillExtras(request))
        return *problem;
    if (auto problem = fillParty(request, Party::Receiver))
        return *problem;
    if (auto problem = fillParty(request, Party::Sender))
        return *problem;
    return request;
}

std::optional<FieldProblem> ArticleForm::fillParcel(ArticleRequest& request) const {
    request.weightTyped = m_weightTyped;
    request.contents = m_contents;
    request.contentsText = trimmed(utf8(BookField::ContentsText));
    if (m_contents.empty())
        return FieldProblem{BookField::Weight, Error::refused("contents_missing", {{"field", "contents"}})};
    if (isDocument())
        return std::nullopt;
    if (auto problem = fillSize(request))
        return problem;
    if (!request.size && !request.roll && !m_notMeasured)
        return FieldProblem{BookField::Size, Error::refused("size_missing", {{"field", "size"}})};
    return std::nullopt;
}

std::optional<FieldProblem> ArticleForm::fillSize(ArticleRequest& request) const {
    const std::string text = trimmed(utf8(BookField::Size));
    if (text.empty() || m_notMeasured || isDocument())
        return std::nullopt;
    const Result<Roll> roll = Roll::parse(text);
    if (roll) {
        request.roll = *roll;
        return std::nullopt;
    }
    return put(Dimensions::parse(text), BookField::Size, request.size);
}

std::optional<FieldProblem> ArticleForm::fillExtras(ArticleRequest& request) const {
    request.addOns.registration = isOn(AddOn::Registration);
    request.addOns.otp = isOn(AddOn::Otp);
    request.addOns.ack = isOn(AddOn::Ack);
    request.addOns.pod = isOn(AddOn::Pod);
    request.onPostalService = isOn(AddOn::PostalService);
    request.gem = isOn(AddOn::Gem);
    request.reference = trimmed(utf8(BookField::Reference));
    std::optional<FieldProblem> first;
    const auto keep = [&first](std::optional<FieldProblem> problem) {
        if (problem && !first)
            first = std::move(problem);
    };
    if (isOn(AddOn::Insured))
        keep(put(Money::parse(utf8(BookField::Insured)), BookField::Insured, request.addOns.insured));
    if (isOn(AddOn::Cod))
        keep(put(Money::parse(utf8(BookField::Cod)), BookField::Cod, request.addOns.cod));
    if (isOn(AddOn::Value))
        keep(put(Money::parse(utf8(BookField::Value)), BookField::Value, request.value));
    if (isOn(AddOn::Gstin))
        keep(put(Gstin::parse(utf8(BookField::Gstin)), BookField::Gstin, request.customer));
    if (isOn(AddOn::Student))
        keep(fillStudent(request));
    if (isOn(AddOn::Count))
        keep(put(parseArticleCount(utf8(BookField::Count)), BookField::Count, request.count));
    if (isOn(AddOn::Number)) {
        keep(put(ArticleNumber::parseScanned(utf8(BookField::Number)), BookField::Number, request.number));
        request.numberReason = trimmed(utf8(BookField::NumberReason));
    }
    return first;
}

std::optional<FieldProblem> ArticleForm::fillStudent(ArticleRequest& request) const {
    const std::string id = trimmed(utf8(BookField::StudentId));
    const std::string institution = trimmed(utf8(BookField::StudentInstitution));
    if (id.empty())
        return FieldProblem{BookField::StudentId, Error::refused("student_id_missing")};
    if (institution.empty())
        return FieldProblem{BookField::StudentInstitution, Error::refused("student_institution_missing")};
    const Result<Date> valid = Date::parse(utf8(BookField::StudentValid));
    if (!valid)
        return FieldProblem{BookField::StudentValid, valid.error()};
    request.student = Student{id, institution, *valid};
    return std::nullopt;
}

std::optional<FieldProblem> ArticleForm::fillParty(ArticleRequest& request, Party party) const {
    const PartyFields fields = fieldsOf(party);
    const bool receiver = party == Party::Receiver;
    AddressDraft draft;
    draft.name = utf8(fields.name);
    draft.lines = {utf8(fields.line1), utf8(fields.line2)};
    draft.mobile = utf8(fields.mobile);
    Pincode pin = request.to;
    if (!receiver && !text(BookField::SenderPin).trimmed().isEmpty()) {
        const Result<Pincode> own = Pincode::parse(utf8(BookField::SenderPin));
        if (!own)
            return FieldProblem{BookField::SenderPin, own.error()};
        request.senderPin = *own;
        pin = *own;
    }
    const Result<Address> address = Address::make(draft, pin, receiver ? "receiver" : "sender");
    if (!address)
        return FieldProblem{fieldOfAddressError(address.error(), party, draft, pin), address.error()};
    (receiver ? request.receiver : request.sender) = draft;
    return std::nullopt;
}

std::optional<Error> ArticleForm::fault(BookField field) const {
    const std::string given = trimmed(utf8(field));
    if (given.empty() || (field == BookField::Size && m_notMeasured))
        return std::nullopt;
    const std::optional<Error> ofValue = valueFault(field, given);
    return ofValue ? ofValue : textFault(field, given);
}

void ArticleForm::clearArticle() {
    for (std::size_t i = 0; i < kBookFields; ++i) {
        if (!isSenders(static_cast<BookField>(i))) {
            m_texts.at(i).clear();
            m_errors.at(i).reset();
        }
    }
    for (std::size_t i = 0; i < m_addOns.size(); ++i) {
        if (!isSenders(static_cast<AddOn>(i)))
            m_addOns.at(i) = false;
    }
    m_contents.clear();
    m_chosen.reset();
    m_box = QChar();
    m_notMeasured = false;
    m_weightTyped = true;
}

void ArticleForm::clearSender() {
    for (std::size_t i = 0; i < kBookFields; ++i) {
        if (isSenders(static_cast<BookField>(i))) {
            m_texts.at(i).clear();
            m_errors.at(i).reset();
        }
    }
    setOn(AddOn::Gstin, false);
    setOn(AddOn::Student, false);
    setOn(AddOn::Count, false);
}

} // namespace dak::ui
