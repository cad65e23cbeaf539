// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/articlepresenter.h"

#include "ui/presenters/fieldrules.h"

namespace dak::ui {

namespace {

// The stops of the desk in the clerk's order.
constexpr std::array kStops{BookField::To,
                            BookField::Weight,
                            BookField::ContentsText,
                            BookField::Size,
                            BookField::ReceiverMobile,
                            BookField::ReceiverName,
                            BookField::ReceiverLine1,
                            BookField::ReceiverLine2,
                            BookField::SenderMobile,
                            BookField::SenderName,
                            BookField::SenderLine1,
                            BookField::SenderLine2};

} // namespace

ArticlePresenter::ArticlePresenter(const PriceList& prices, const BookingQueries& queries,
                                   const PincodeDirectory& directory, const Clock& clock,
                                   const Office& office, QObject* parent)
    : QObject(parent)
    , m_prices(prices)
    , m_queries(queries)
    , m_directory(directory)
    , m_clock(clock)
    , m_office(office)
    , m_price(emptyPanel(prices.products())) {}

void ArticlePresenter::type(BookField field, const QString& text) {
    if (m_locked) {
        Q_EMIT changed();
        return;
    }
    m_movedAt.reset();
    m_lookup.reset();
    // Letters right after a recall: the clerk types the name all the same, perhaps another one.
    if (const std::optional<Party> recalled = std::exchange(m_recalled, std::nullopt);
        recalled && !typedMobile(text).letter.isNull() &&
        (field == BookField::Ready || field == BookField::SenderMobile)) {
        retypeName(*recalled, text);
        Q_EMIT changed();
        return;
    }
    m_focus = field;
    hintAt(field, std::nullopt);
    switch (field) {
    case BookField::Ready:
        break;
    case BookField::To:
        typeTo(text);
        break;
    case BookField::Weight:
        typeWeight(text);
        break;
    case BookField::Size:
        typeSize(text);
        break;
    case BookField::ReceiverMobile:
        typeMobile(Party::Receiver, text);
        break;
    case BookField::SenderMobile:
        typeMobile(Party::Sender, text);
        break;
    case BookField::ReceiverLine2:
        typeLine2(text);
        break;
    case BookField::SenderPin:
        typeSenderPin(text);
        break;
    default:
        m_form.setText(field, text);
        completeStreet(field);
    }
    reprice();
    Q_EMIT changed();
}

void ArticlePresenter::typeTo(const QString& text) {
    const Typed typed = typedPin(text);
    m_form.setText(BookField::To, typed.text);
    m_deliveryOffice.clear();
    if (typed.complete) {
        if (commitTo())
            advanceByItself(BookField::To);
        return;
    }
    const QString name = typed.text.trimmed();
    if (name.size() >= 2 && !name.front().isDigit())
        m_lookup = lookUpPlaces(m_directory, name);
}

// No stop, so nothing moves on: but a PIN that cannot be is said at its last digit.
void ArticlePresenter::typeSenderPin(const QString& text) {
    const Typed typed = typedPin(text);
    m_form.setText(BookField::SenderPin, typed.text);
    if (typed.complete)
        commitSenderPin();
}

void ArticlePresenter::typeWeight(const QString& text) {
    const Typed typed = typedWeight(text);
    const QString before = m_form.text(BookField::Weight);
    const bool onlyLetter = typed.complete && typed.text.isEmpty();
    if (!onlyLetter)
        m_form.setWeightTyped(true);
    m_form.setText(BookField::Weight, onlyLetter ? before : typed.text);
    if (!typed.complete)
        return;
    setContents(typed.letter);
    if (!m_form.error(BookField::Weight) && commitWeight())
        advanceByItself(BookField::Weight);
}

void ArticlePresenter::setContents(QChar letter) {
    for (const ContentsInfo& contents : m_prices.contents()) {
        if (contents.letter != letter.toLatin1())
            continue;
        m_form.setContents(contents.code);
        if (contents.refused)
            fail(BookField::Weight, Error::refused("contents_refused", {{"contents", contents.code}}));
        return;
    }
    fail(BookField::Weight,
         Error::refused("contents_letter_unknown", {{"given", QString(letter).toStdString()}}));
}

void ArticlePresenter::typeSize(const QString& text) {
    const Typed typed = typedSize(text);
    m_form.setNotMeasured(typed.letter == u'-');
    m_form.setBox(QChar());
    m_form.setText(BookField::Size, typed.text);
    if (!typed.complete)
        return;
    if (typed.letter == u'-')
        hintAt(BookField::Size, Notice{"size_not_measured", {}});
    else if (!typed.letter.isNull() && !useBox(typed.letter))
        return;
    if (commitSize())
        advanceByItself(BookField::Size);
}

bool ArticlePresenter::useBox(QChar letter) {
    for (const BoxInfo& box : m_prices.boxes()) {
        if (box.letter != letter.toLatin1())
            continue;
        m_form.setText(BookField::Size, QString::fromStdString(box.size.text()));
        m_form.setBox(letter);
        hintAt(BookField::Size, Notice{"size_of_box", {{"box", box.name}, {"box_hindi", box.nameHindi}}});
        return true;
    }
    fail(BookField::Size, Error::refused("box_letter_unknown", {{"given", QString(letter).toStdString()}}));
    return false;
}

void ArticlePresenter::typeMobile(Party party, const QString& text) {
    const PartyFields fields = fieldsOf(party);
    const Typed typed = typedMobile(text);
    if (!typed.letter.isNull()) {
        // A letter cannot begin a mobile: there is none, and the name has begun.
        m_form.setText(fields.mobile, QString());
        m_done.at(indexOf(fields.mobile)) = true;
        m_form.setText(fields.name, typed.text);
        moveTo(fields.name, false);
        return;
    }
    m_form.setText(fields.mobile, typed.text);
    if (typed.complete && commitMobile(party))
        advanceByItself(fields.mobile);
}

// The street stays until it is typed over: one mobile often serves a family.
void ArticlePresenter::retypeName(Party party, const QString& text) {
    const PartyFields fields = fieldsOf(party);
    m_form.setText(fields.name, text);
    for (const BookField field : {fields.name, fields.line1, fields.line2})
        m_done.at(indexOf(field)) = false;
    moveTo(fields.name, false);
}

void ArticlePresenter::typeLine2(const QString& text) {
    // Ten digits of a mobile are no address line: the clerk has gone on to the sender.
    if (looksLikeMobile(text) && !m_senderKept && m_form.text(BookField::SenderMobile).isEmpty() &&
        !m_form.hasSender()) {
        m_form.setText(BookField::ReceiverLine2, QString());
        m_done.at(indexOf(BookField::ReceiverLine2)) = true;
        m_focus = BookField::SenderMobile;
        typeMobile(Party::Sender, text);
        return;
    }
    m_form.setText(BookField::ReceiverLine2, text);
    completeStreet(BookField::ReceiverLine2);
}

void ArticlePresenter::completeStreet(BookField field) {
    const bool receivers = field == BookField::ReceiverLine1 || field == BookField::ReceiverLine2;
    const bool senders = field == BookField::SenderLine1 || field == BookField::SenderLine2;
    const QString prefix = m_form.text(field).trimmed();
    if ((!receivers && !senders) || prefix.size() < 2)
        return;
    const std::optional<Pincode> to = m_form.to();
    if (receivers && (!to || to->isArmy()))
        return;
    Lookup streets = lookUpStreets(m_queries, receivers ? *to : senderPin(), field, prefix);
    std::erase_if(streets.rows, [&prefix](const LookupRow& row) { return row.fill == prefix; });
    if (!streets.rows.empty())
        m_lookup = std::move(streets);
}

void ArticlePresenter::enter() {
    if (m_locked)
        return;
    const bool habit = m_movedAt && m_clock.now() - *m_movedAt <= kHabitEnter;
    m_movedAt.reset();
    if (habit)
        return;
    if (m_lookup && (m_lookup->field == BookField::To || m_lookup->moved)) {
        takeLookupRow();
        return;
    }
    const BookField field = m_focus;
    if (field == BookField::To && m_form.isEmpty())
        return; // one Enter too many after a sale is no mistake
    if (commitField(field))
        advance(field);
    reprice();
    Q_EMIT changed();
}

bool ArticlePresenter::tab() {
    if (m_locked || !m_lookup || m_lookup->rows.empty())
        return false;
    takeLookupRow();
    return true;
}

void ArticlePresenter::takeLookupRow() {
    const LookupRow* row = m_lookup->chosen();
    if (row == nullptr)
        return;
    const BookField field = m_lookup->field;
    const QString fill = row->fill;
    m_lookup.reset();
    if (field == BookField::To) {
        type(field, fill);
        return;
    }
    m_form.setText(field, fill);
    moveTo(field, false);
    Q_EMIT changed();
}

void ArticlePresenter::goTo(BookField field) {
    if (m_focus == field)
        return;
    // What cannot stand in the field that is left is said there; the keys go where the clerk wants them.
    if (const std::optional<Error> fault = m_form.fault(m_focus); fault && !m_form.error(m_focus))
        m_form.setError(m_focus, fault);
    m_focus = field;
    m_lookup.reset();
    m_movedAt.reset();
    Q_EMIT changed();
}

void ArticlePresenter::lookUp() {
    if (m_locked)
        return;
    const std::optional<Pincode> to = m_form.to();
    if (m_focus == BookField::To)
        m_lookup = lookUpPlaces(m_directory, m_form.text(BookField::To));
    else if ((m_focus == BookField::ReceiverLine1 || m_focus == BookField::ReceiverLine2) && to &&
             !to->isArmy())
        m_lookup = lookUpStreets(m_queries, *to, m_focus, m_form.text(m_focus).trimmed());
    else if (m_focus == BookField::SenderLine1 || m_focus == BookField::SenderLine2)
        m_lookup = lookUpStreets(m_queries, senderPin(), m_focus, m_form.text(m_focus).trimmed());
    else
        hintAt(m_focus, Notice{"nothing_to_look_up", {}});
    Q_EMIT changed();
}

void ArticlePresenter::moveInLookup(int by) {
    if (m_lookup)
        m_lookup->move(by);
    Q_EMIT changed();
}

bool ArticlePresenter::closeLookup() {
    const bool open = m_lookup.has_value();
    m_lookup.reset();
    if (open)
        Q_EMIT changed();
    return open;
}

bool ArticlePresenter::isStop(BookField field) const {
    if (field == BookField::Size)
        return !m_form.isDocument();
    if (field != BookField::ContentsText)
        return true;
    for (const ContentsInfo& contents : m_prices.contents()) {
        if (contents.code == m_form.contents())
            return contents.needsText;
    }
    return false;
}

BookField ArticlePresenter::after(BookField field) const {
    const auto open = [this](BookField stop) { return isStop(stop) && !m_done.at(indexOf(stop)); };
    bool passed = false;
    for (const BookField stop : kStops) {
        if (passed && open(stop))
            return stop;
        passed = passed || stop == field;
    }
    for (const BookField stop : kStops) {
        if (stop != field && open(stop))
            return stop;
    }
    return BookField::Ready;
}

void ArticlePresenter::advance(BookField from) {
    m_done.at(indexOf(from)) = true;
    moveTo(after(from));
}

void ArticlePresenter::advanceByItself(BookField from) {
    advance(from);
    m_movedAt = m_clock.now();
}

void ArticlePresenter::moveTo(BookField field, bool select) {
    m_focus = field;
    m_lookup.reset();
    Q_EMIT focusMoved(field, select);
}

// A field with a problem is a stop again, also when it was passed before.
void ArticlePresenter::fail(BookField field, const Error& error) {
    m_form.setError(field, error);
    m_done.at(indexOf(field)) = false;
    moveTo(field);
}

} // namespace dak::ui
