// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The article on the desk while it is typed: which field has the keys, when a field moves on by itself, what
// the PIN and the mobiles fill in, and the prices as one types. It records nothing.
#pragma once

#include "ui/presenters/articleform.h"
#include "ui/presenters/lookup.h"
#include "ui/presenters/pricelist.h"
#include "ui/presenters/pricepanel.h"

#include <QObject>

#include <optional>

namespace dak::ui {

class ArticlePresenter : public QObject {
    Q_OBJECT
public:
    // An Enter within this time after a field moved on by itself is a habit, not an answer.
    static constexpr std::chrono::milliseconds kHabitEnter{400};

    ArticlePresenter(const PriceList& prices, const BookingQueries& queries,
                     const PincodeDirectory& directory, const Clock& clock, const Office& office,
                     QObject* parent = nullptr);

    const ArticleForm& form() const { return m_form; }
    const PricePanel& price() const { return m_price; }
    BookField focus() const { return m_focus; }
    const std::optional<Lookup>& lookup() const { return m_lookup; }
    // The delivery office of the PIN with its place; empty for the army and unknown PINs.
    const QString& deliveryOffice() const { return m_deliveryOffice; }
    // Something to know at a field that stops nothing.
    const std::optional<Notice>& hint(BookField field) const { return m_hints.at(indexOf(field)); }
    bool senderKept() const { return m_senderKept; }

    // The person typed: text is the whole text of the field after the key.
    void type(BookField field, const QString& text);
    void enter();
    // Completes a street, or takes the chosen row of a list; false: Tab means what it always means.
    bool tab();
    // The focus went there by mouse or Tab.
    void goTo(BookField field);
    void lookUp();
    void moveInLookup(int by);
    bool closeLookup();
    void chooseProduct(std::size_t row);
    void toggle(AddOn addOn);
    void repeatSender();
    // The sender of a basket that is back on the desk; count: of his articles, 0 when nobody said.
    void useSender(const KnownCustomer& sender, int count);
    // Commits the field the keys stand in, as F2, F8 and F9 do; false when it cannot stand.
    bool commit();
    // The whole article, or nothing and the first field at fault shown.
    std::optional<ArticleRequest> request();
    void showProblem(const FieldProblem& problem);
    // An error of an action goes to its field; false when it belongs to none.
    bool showError(const Error& error);
    // A scanned sticker of this counter: it is this article's number, and says the product.
    void useNumber(const ArticleNumber& number, const Product& product);
    void scaleReads(Weight weight);
    // The clock went on: a bag may have closed since the prices were asked.
    void timePassed();

    void startNext();   // the sender stays
    void startAfresh(); // nothing stays
    void focusFirst() { moveTo(BookField::To); }
    // What was filled in from a mobile stands: letters do not take its name's place any more.
    void keepRecalled() { m_recalled.reset(); }
    void setLocked(bool locked) { m_locked = locked; }

Q_SIGNALS:
    void changed();
    // The keys go there now; select: the text there is replaced by what is typed next.
    void focusMoved(BookField field, bool select);

private:
    void typeTo(const QString& text);
    void typeWeight(const QString& text);
    void typeSize(const QString& text);
    void typeSenderPin(const QString& text);
    void typeMobile(Party party, const QString& text);
    void typeLine2(const QString& text);
    void retypeName(Party party, const QString& text);
    void setContents(QChar letter);
    bool useBox(QChar letter);
    bool fillPlace();
    void fillArmy(Pincode pin);
    void recall(Party party, const Phone& mobile);
    void fillSender(const KnownCustomer& customer);
    void fillAddress(Party party, const Address& address);
    void completeStreet(BookField field);
    bool commitField(BookField field);
    bool commitTo();
    bool commitWeight();
    const Error* tooHeavy() const;
    bool commitSize();
    bool commitMobile(Party party);
    bool commitName(BookField field);
    bool commitSenderPin();
    bool commitText(BookField field);
    bool isStop(BookField field) const;
    BookField after(BookField field) const;
    void advance(BookField from);
    void advanceByItself(BookField from);
    void moveTo(BookField field, bool select = true);
    void fail(BookField field, const Error& error);
    void hintAt(BookField field, std::optional<Notice> notice) {
        m_hints.at(indexOf(field)) = std::move(notice);
    }
    void takeLookupRow();
    Pincode senderPin() const;
    void reprice();
    bool askLeaving(); // whether any answer is another than before

    const PriceList& m_prices;
    const BookingQueries& m_queries;
    const PincodeDirectory& m_directory;
    const Clock& m_clock;
    const Office& m_office;
    ArticleForm m_form;
    PricePanel m_price;
    BookField m_focus = BookField::To;
    std::optional<Lookup> m_lookup;
    std::array<std::optional<Notice>, kBookFields> m_hints;
    std::array<bool, kBookFields> m_done{}; // fields the clerk has passed
    std::optional<Weight> m_scale;
    QString m_deliveryOffice;
    std::optional<UtcMillis> m_movedAt; // when a field last moved on by itself and nothing was typed since
    std::optional<Party> m_recalled;    // filled in from the mobile, and nothing was typed since
    bool m_senderKept = false;
    bool m_locked = false;
};

} // namespace dak::ui
