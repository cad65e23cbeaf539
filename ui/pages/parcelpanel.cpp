// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/parcelpanel.h"

#include "ui/commands/commands.h"
#include "ui/pages/desktext.h"
#include "ui/widgets/style.h"
#include "ui/widgets/valueedits.h"

namespace dak::ui {

namespace {

struct AddOnKey {
    AddOn addOn;
    CommandId command;
    const char* label;
};

constexpr AddOnKey kAddOns[] = {
    {AddOn::Registration, CommandId::Registration, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Registration")},
    {AddOn::Otp, CommandId::Otp, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "OTP")},
    {AddOn::Ack, CommandId::Ack, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Acknowledgement")},
    {AddOn::Pod, CommandId::Pod, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Proof of delivery")},
    {AddOn::Insured, CommandId::Insure, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Insure")},
    {AddOn::Cod, CommandId::Cod, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "COD")},
    {AddOn::Value, CommandId::Value, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Value")},
    {AddOn::Student, CommandId::Student, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Student")},
    {AddOn::Gstin, CommandId::Gstin, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "GSTIN")},
    {AddOn::PostalService, CommandId::PostalService,
     QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Postal service")},
    {AddOn::Gem, CommandId::Gem, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "GeM")},
    {AddOn::Number, CommandId::Number, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Sticker")},
    {AddOn::Count, CommandId::Count, QT_TRANSLATE_NOOP("dak::ui::ParcelPanel", "Many")},
};

// The add-on that shows a field.
AddOn addOnOf(BookField field) {
    switch (field) {
    case BookField::Insured:
        return AddOn::Insured;
    case BookField::Cod:
        return AddOn::Cod;
    case BookField::Value:
        return AddOn::Value;
    case BookField::Gstin:
        return AddOn::Gstin;
    case BookField::Number:
    case BookField::NumberReason:
        return AddOn::Number;
    case BookField::Count:
        return AddOn::Count;
    default:
        return AddOn::Student;
    }
}

QString keyOf(char letter) {
    return QString(QLatin1Char(letter)).toUpper();
}

} // namespace

ParcelPanel::ParcelPanel(BookingPresenter& presenter, const PriceList& prices, DeskFields& fields,
                         QWidget* parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prices(prices)
    , m_fields(fields)
    , m_card(new Card("parcelCard", this))
    , m_contents(new ChipRow("contentsChips", this))
    , m_boxes(new ChipRow("boxChips", this))
    , m_addOnsTitle(new QLabel(this))
    , m_addOns(new ChipRow("addOnChips", this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    QVBoxLayout& content = m_card->content();
    Field* to = fields.make(BookField::To, "to", new PincodeEdit, this);
    Field* weight = fields.make(BookField::Weight, "weight", new WeightEdit, this);
    m_contentsText = fields.make(BookField::ContentsText, "contentsText", new QLineEdit, this);
    m_size = fields.make(BookField::Size, "size", new SizeEdit, this);
    setRole(to->edit(), "large");
    setRole(weight->edit(), "large");
    to->keepMessageRoom();
    content.addWidget(to);
    content.addWidget(weight);
    content.addWidget(m_contents);
    content.addWidget(m_contentsText);
    content.addWidget(m_size);
    content.addWidget(m_boxes);
    buildExtras(fields);
    setRole(*m_addOnsTitle, "chipTitle");
    content.addWidget(m_addOnsTitle);
    content.addWidget(m_addOns);
    content.addStretch(1);
    connect(m_addOns, &ChipRow::pressed, this,
            [this](const QString& id) { m_presenter.article().toggle(static_cast<AddOn>(id.toInt())); });
    connect(m_contents, &ChipRow::pressed, this, [this](const QString& id) {
        m_presenter.type(BookField::Weight, m_presenter.article().form().text(BookField::Weight) + id);
    });
    connect(m_boxes, &ChipRow::pressed, this,
            [this](const QString& id) { m_presenter.type(BookField::Size, id); });
}

void ParcelPanel::buildExtras(DeskFields& fields) {
    const auto add = [&](BookField field, const char* name, QLineEdit* edit) {
        Field* made = fields.make(field, name, edit, this);
        made->hide();
        m_card->content().addWidget(made);
        m_extras.emplace_back(field, made);
    };
    add(BookField::Insured, "insured", new MoneyEdit);
    add(BookField::Cod, "cod", new MoneyEdit);
    add(BookField::Value, "value", new MoneyEdit);
    add(BookField::StudentId, "studentId", new QLineEdit);
    add(BookField::StudentInstitution, "studentInstitution", new QLineEdit);
    add(BookField::StudentValid, "studentValid", new DateEdit);
    add(BookField::Gstin, "gstin", new GstinEdit);
    add(BookField::Number, "number", new ArticleNumberEdit);
    add(BookField::NumberReason, "numberReason", new QLineEdit);
    add(BookField::Count, "count", new CodeEdit);
}

void ParcelPanel::setLabels() {
    m_card->setTitle(tr("Parcel"));
    m_addOnsTitle->setText(tr("Add with Alt and the letter"));
    m_fields.setLabel(BookField::To, tr("To PIN"));
    m_fields.setLabel(BookField::Weight, tr("Weight, g"));
    m_fields.setLabel(BookField::ContentsText, tr("What is it"));
    m_fields.setLabel(BookField::Size, tr("Size, cm"));
    m_fields.setLabel(BookField::Insured, tr("Insured for"));
    m_fields.setLabel(BookField::Cod, tr("To collect"));
    m_fields.setLabel(BookField::Value, tr("Value"));
    m_fields.setLabel(BookField::StudentId, tr("Student card"));
    m_fields.setLabel(BookField::StudentInstitution, tr("School, college"));
    m_fields.setLabel(BookField::StudentValid, tr("Card valid to"));
    m_fields.setLabel(BookField::Gstin, tr("GSTIN"));
    m_fields.setLabel(BookField::Number, tr("Sticker"));
    m_fields.setLabel(BookField::NumberReason, tr("Why this number"));
    m_fields.setLabel(BookField::Count, tr("Parcels in all"));
}

void ParcelPanel::showChips() {
    const ArticleForm& form = m_presenter.article().form();
    std::vector<Chip> contents;
    for (const ContentsInfo& each : m_prices.contents())
        contents.push_back({QString(QLatin1Char(each.letter)), keyOf(each.letter), nameOf(each),
                            each.code == form.contents()});
    m_contents->show(contents);
    std::vector<Chip> boxes;
    for (const BoxInfo& box : m_prices.boxes())
        boxes.push_back({QString(QLatin1Char(box.letter)), keyOf(box.letter), nameOf(box),
                         form.box() == QLatin1Char(box.letter)});
    boxes.push_back({QStringLiteral("-"), QStringLiteral("−"), tr("not measured"), form.notMeasured()});
    m_boxes->show(boxes);
    m_addOns->show(addOnChips());
}

// "Alt+" stands once before the row; each chip shows its letter.
std::vector<Chip> ParcelPanel::addOnChips() const {
    std::vector<Chip> chips;
    for (const AddOnKey& each : kAddOns) {
        const QString key = keyText(each.command);
        chips.push_back({QString::number(static_cast<int>(each.addOn)), key.last(1), tr(each.label),
                         m_presenter.article().form().isOn(each.addOn)});
    }
    return chips;
}

void ParcelPanel::showExtras() {
    const ArticleForm& form = m_presenter.article().form();
    for (const auto& [field, widget] : m_extras)
        widget->setVisible(form.isOn(addOnOf(field)));
    bool needsText = false;
    for (const ContentsInfo& contents : m_prices.contents())
        needsText = needsText || (contents.code == form.contents() && contents.needsText);
    m_contentsText->setVisible(needsText);
    m_size->setVisible(!form.isDocument());
    m_boxes->setVisible(!form.isDocument());
}

void ParcelPanel::refresh() {
    setLabels();
    showChips();
    showExtras();
}

} // namespace dak::ui
