// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/partypanel.h"

#include "ui/commands/commands.h"
#include "ui/pages/desktext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/valueedits.h"

#include <QHBoxLayout>

namespace dak::ui {

PartyPanel::PartyPanel(Party party, BookingPresenter& presenter, DeskFields& fields, const Office& office,
                       QWidget* parent)
    : QWidget(parent)
    , m_party(party)
    , m_presenter(presenter)
    , m_fields(fields)
    , m_office(office)
    , m_card(new Card(party == Party::Receiver ? "receiverCard" : "senderCard", this))
    , m_placeLabel(new QLabel(this))
    , m_place(new WrapLabel(this)) {
    const bool receiver = party == Party::Receiver;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    QVBoxLayout& content = m_card->content();
    const PartyFields names = fieldsOf(party);
    content.addWidget(
        fields.make(names.mobile, receiver ? "receiverMobile" : "senderMobile", new PhoneEdit, this));
    content.addWidget(fields.make(names.name, receiver ? "receiverName" : "senderName", new QLineEdit, this));
    content.addWidget(
        fields.make(names.line1, receiver ? "receiverLine1" : "senderLine1", new QLineEdit, this));
    content.addWidget(
        fields.make(names.line2, receiver ? "receiverLine2" : "senderLine2", new QLineEdit, this));
    if (!receiver) {
        m_pin = fields.make(BookField::SenderPin, "senderPin", new PincodeEdit, this);
        content.addWidget(m_pin);
    }
    auto* row = new QHBoxLayout;
    setRole(*m_placeLabel, "label");
    setRole(*m_place, "place");
    m_place->setObjectName(receiver ? QStringLiteral("receiverPlace") : QStringLiteral("senderPlace"));
    m_placeLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_placeLabel, 2);
    row->addWidget(m_place, 5);
    content.addLayout(row);
    content.addStretch(1);
}

void PartyPanel::setLabels(bool army) {
    const PartyFields names = fieldsOf(m_party);
    const bool receiver = m_party == Party::Receiver;
    const QString kept = m_presenter.article().senderKept() && !receiver ? tr("same as before")
                         : receiver                                      ? QString()
                                    : keyText(CommandId::LastSender) + u' ' + textOf(CommandId::LastSender);
    m_card->setTitle(receiver ? tr("Receiver") : tr("Sender"), kept);
    m_fields.setLabel(names.mobile, tr("Mobile"));
    m_fields.setLabel(names.name, army && receiver ? tr("Rank and name") : tr("Name"));
    m_fields.setLabel(names.line1, army && receiver ? tr("Unit") : tr("Address"));
    m_fields.setLabel(names.line2,
                      army && receiver ? tr("C/o APO") : tr("Address 2").replace(u' ', QChar::Nbsp));
    if (m_pin != nullptr)
        m_fields.setLabel(BookField::SenderPin, tr("PIN"));
    m_placeLabel->setText(tr("Place"));
}

QString PartyPanel::place() const {
    const ArticleForm& form = m_presenter.article().form();
    if (m_party == Party::Sender)
        return form.text(BookField::SenderPin).isEmpty() ? u8(m_office.name) + u' ' + u8(m_office.pin.text())
                                                         : form.text(BookField::SenderPin);
    const std::optional<Pincode> to = form.to();
    if (!to)
        return {};
    if (to->isArmy())
        return tr("Army Postal Service, PIN %1").arg(u8(to->text()));
    return m_presenter.article().deliveryOffice() + u' ' + u8(to->text());
}

void PartyPanel::refresh() {
    setLabels(m_presenter.article().form().isArmy());
    m_place->say(place());
    m_place->setAccessibleName(m_placeLabel->text() + QStringLiteral(": ") + m_place->text());
    if (m_pin != nullptr)
        m_pin->edit().setPlaceholderText(u8(m_office.pin.text()));
}

} // namespace dak::ui
