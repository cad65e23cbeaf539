// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of ArticlePresenter: a field's text becomes a value, and what that value fills in.
#include "ui/presenters/articlepresenter.h"

#include "ui/presenters/fieldrules.h"

namespace dak::ui {

bool ArticlePresenter::commit() {
    if (m_focus == BookField::Ready || m_focus == BookField::Cash)
        return true;
    const bool stands = commitField(m_focus);
    if (stands)
        m_done.at(indexOf(m_focus)) = true;
    reprice();
    Q_EMIT changed();
    return stands;
}

bool ArticlePresenter::commitField(BookField field) {
    switch (field) {
    case BookField::To:
        return commitTo();
    case BookField::Weight:
        return commitWeight();
    case BookField::Size:
        return commitSize();
    case BookField::ReceiverMobile:
        return commitMobile(Party::Receiver);
    case BookField::SenderMobile:
        return commitMobile(Party::Sender);
    case BookField::ReceiverName:
    case BookField::SenderName:
        return commitName(field);
    case BookField::ReceiverLine2:
        if (const auto line = armyLine(m_form.text(field)); line && m_form.isArmy())
            m_form.setText(field, *line);
        return commitText(field);
    case BookField::SenderPin:
        return commitSenderPin();
    default:
        return commitText(field);
    }
}

bool ArticlePresenter::commitTo() {
    if (m_form.text(BookField::To).trimmed().isEmpty()) {
        fail(BookField::To, Error::refused("pin_missing", {{"field", "to"}}));
        return false;
    }
    const Result<Pincode> pin = Pincode::parse(m_form.text(BookField::To).toStdString());
    if (!pin) {
        fail(BookField::To, pin.error());
        return false;
    }
    return fillPlace();
}

bool ArticlePresenter::commitWeight() {
    if (m_form.text(BookField::Weight).trimmed().isEmpty()) {
        fail(BookField::Weight, Error::refused("weight_missing", {{"field", "weight"}}));
        return false;
    }
    const Result<Weight> weight = Weight::parse(m_form.text(BookField::Weight).toStdString());
    if (!weight)
        fail(BookField::Weight, weight.error());
    else if (m_form.contents().empty())
        fail(BookField::Weight, Error::refused("contents_missing", {{"field", "contents"}}));
    reprice();
    if (const Error* refusal = tooHeavy())
        fail(BookField::Weight,
             Error::refused("weight_not_carried", {{"field", "weight"},
                                                   {"given", std::string(refusal->fact("given"))},
                                                   {"most", std::string(refusal->fact("most"))}}));
    return !m_form.error(BookField::Weight);
}

// The refusal of the heaviest carrier when no product takes this weight; nullptr when one does, or when it is
// something else that none of them takes.
const Error* ArticlePresenter::tooHeavy() const {
    const Error* found = nullptr;
    for (const PriceRow& row : m_price.rows) {
        if (row.quote)
            return nullptr;
        if (row.refusal && row.refusal->code() == "weight_out_of_range")
            found = &*row.refusal;
    }
    return found;
}

bool ArticlePresenter::commitSize() {
    const std::string text = m_form.text(BookField::Size).trimmed().toStdString();
    if (m_form.notMeasured() || m_form.isDocument())
        return true;
    if (text.empty()) {
        fail(BookField::Size, Error::refused("size_missing", {{"field", "size"}}));
        return false;
    }
    if (const Result<Roll> roll = Roll::parse(text)) {
        hintAt(BookField::Size, Notice{"size_of_roll", {{"size", roll->text()}}});
        return true;
    }
    const Result<Dimensions> size = Dimensions::parse(text);
    if (!size) {
        fail(BookField::Size, size.error());
        return false;
    }
    m_form.setText(BookField::Size, QString::fromStdString(size->text()));
    return true;
}

bool ArticlePresenter::commitMobile(Party party) {
    const PartyFields fields = fieldsOf(party);
    const QString text = m_form.text(fields.mobile).trimmed();
    if (text.isEmpty())
        return true;
    const Result<Phone> mobile = Phone::parse(text.toStdString());
    if (!mobile) {
        fail(fields.mobile, mobile.error());
        return false;
    }
    m_form.setText(fields.mobile, QString::fromStdString(mobile->digits()));
    if (m_form.text(fields.name).trimmed().isEmpty())
        recall(party, *mobile);
    return true;
}

bool ArticlePresenter::commitName(BookField field) {
    if (!m_form.text(field).trimmed().isEmpty())
        return commitText(field);
    fail(field,
         Error::refused("name_missing", {{"field", field == BookField::SenderName ? "sender" : "receiver"}}));
    return false;
}

bool ArticlePresenter::commitSenderPin() {
    const QString text = m_form.text(BookField::SenderPin).trimmed();
    if (text.isEmpty())
        return true;
    const Result<Pincode> pin = Pincode::parse(text.toStdString());
    const Result<Place> place = pin ? m_directory.place(*pin) : pin.error();
    if (!place)
        fail(BookField::SenderPin, place.error());
    return static_cast<bool>(place);
}

// Whatever has no rule of its own: refused here, where it can be mended, and not when all is typed.
bool ArticlePresenter::commitText(BookField field) {
    const std::optional<Error> fault = m_form.fault(field);
    if (fault)
        fail(field, *fault);
    return !fault;
}

bool ArticlePresenter::fillPlace() {
    const std::optional<Pincode> pin = m_form.to();
    if (!pin)
        return false;
    if (pin->isArmy()) {
        fillArmy(*pin);
        return true;
    }
    const Result<PostOffice> office = m_directory.deliveryOffice(*pin);
    if (!office) {
        fail(BookField::To, office.error());
        return false;
    }
    const QString place = placeText(office->district, office->state);
    m_deliveryOffice =
        QString::fromStdString(office->name) + (place.isEmpty() ? QString() : QStringLiteral(", ") + place);
    return true;
}

void ArticlePresenter::fillArmy(Pincode pin) {
    m_deliveryOffice.clear();
    hintAt(BookField::To, Notice{"army_post", {{"pin", pin.text()}}});
    // 56 APO is 900056 and 99 APO is 900099; other 9xxxxx are PINs of units and may belong to either.
    const std::uint32_t number = pin.number();
    if ((number == 900056 || number == 900099) && m_form.text(BookField::ReceiverLine2).isEmpty()) {
        m_form.setText(BookField::ReceiverLine2,
                       number == 900056 ? QStringLiteral("C/o 56 APO") : QStringLiteral("C/o 99 APO"));
        m_done.at(indexOf(BookField::ReceiverLine2)) = true;
    }
}

void ArticlePresenter::recall(Party party, const Phone& mobile) {
    const bool asSender = party == Party::Sender;
    auto known = m_queries.customer(mobile, asSender);
    if (!known || !*known)
        known = m_queries.customer(mobile, !asSender);
    if (!known || !*known)
        return;
    const KnownCustomer& customer = **known;
    m_recalled = party;
    if (asSender) {
        fillSender(customer);
        return;
    }
    const std::optional<Pincode> to = m_form.to();
    if (to && customer.address.pin() == *to) {
        fillAddress(party, customer.address);
        return;
    }
    // Another PIN: the name is right, the street is not.
    m_form.setText(BookField::ReceiverName, QString::fromStdString(customer.address.name()));
    hintAt(BookField::ReceiverName, Notice{"known_at_other_pin", {{"pin", customer.address.pin().text()}}});
}

void ArticlePresenter::fillAddress(Party party, const Address& address) {
    const PartyFields fields = fieldsOf(party);
    const auto line = [&address](std::size_t i) {
        return i < address.lines().size() ? QString::fromStdString(address.lines()[i]) : QString();
    };
    QString second = line(1);
    if (!line(2).isEmpty())
        second += QStringLiteral(", ") + line(2);
    m_form.setText(fields.name, QString::fromStdString(address.name()));
    m_form.setText(fields.line1, line(0));
    m_form.setText(fields.line2, second);
    if (address.mobile())
        m_form.setText(fields.mobile, QString::fromStdString(address.mobile()->digits()));
    for (const BookField field : {fields.mobile, fields.name, fields.line1, fields.line2})
        m_done.at(indexOf(field)) = true;
}

void ArticlePresenter::fillSender(const KnownCustomer& customer) {
    fillAddress(Party::Sender, customer.address);
    const Pincode pin = customer.address.pin();
    m_form.setText(BookField::SenderPin,
                   pin == m_office.pin ? QString() : QString::fromStdString(pin.text()));
    if (!customer.student || m_form.isOn(AddOn::Student))
        return;
    if (customer.student->validUntil < istDate(m_clock.now())) {
        hintAt(BookField::SenderName, Notice{"student_expired", {{"id", customer.student->id}}});
        return;
    }
    m_form.setOn(AddOn::Student, true);
    m_form.setText(BookField::StudentId, QString::fromStdString(customer.student->id));
    m_form.setText(BookField::StudentInstitution, QString::fromStdString(customer.student->institution));
    m_form.setText(BookField::StudentValid, QString::fromStdString(customer.student->validUntil.iso()));
}

void ArticlePresenter::repeatSender() {
    const auto last = m_queries.lastSender();
    if (m_locked || !last)
        return;
    if (!*last) {
        hintAt(BookField::SenderMobile, Notice{"no_last_sender", {}});
    } else {
        fillSender(**last);
        m_senderKept = true;
        if (m_focus >= BookField::SenderMobile)
            moveTo(after(BookField::SenderLine2));
    }
    reprice();
    Q_EMIT changed();
}

void ArticlePresenter::useSender(const KnownCustomer& sender, int count) {
    fillSender(sender);
    m_senderKept = true;
    if (count > 0) {
        m_form.setOn(AddOn::Count, true);
        m_form.setText(BookField::Count, QString::number(count));
    }
    reprice();
    Q_EMIT changed();
}

void ArticlePresenter::chooseProduct(std::size_t row) {
    if (m_locked || row >= m_price.rows.size() || !m_price.rows[row].quote)
        return;
    m_form.choose(m_price.rows[row].product.product);
    reprice();
    Q_EMIT changed();
}

} // namespace dak::ui
