// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/printerform.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/fieldpairs.h"
#include "ui/widgets/style.h"

#include <string_view>

namespace dak::ui {

namespace {

constexpr std::size_t kWholeRows = 4; // name, roles, address, language; the numbers after them stand in pairs

} // namespace

PrinterForm::PrinterForm(QWidget* parent)
    : QWidget(parent), m_printer(new Card("printerCard", this)), m_ruler(new Card("rulerCard", this)) {
    name(*this, "printerForm");
    m_entries = {
        {"name", new Field("printerName", new QLineEdit, this), QT_TR_NOOP("Name"), &PrinterDraft::name},
        {"role", make("printerRoles"), QT_TR_NOOP("For: label, receipt, a4"), &PrinterDraft::roles},
        {"address", make("printerAddress"), QT_TR_NOOP("Where: cups:, tcp:, device:, file:"),
         &PrinterDraft::address},
        {"language", make("printerLanguage"), QT_TR_NOOP("Language: pdf, zpl, tspl, escpos"),
         &PrinterDraft::language},
        {"dpi", make("printerDpi"), QT_TR_NOOP("Dots an inch"), &PrinterDraft::dpi},
        {"media", make("printerMedia"), QT_TR_NOOP("Paper, mm"), &PrinterDraft::media},
        {"speed", make("printerSpeed"), QT_TR_NOOP("Speed, inches a second"), &PrinterDraft::speed},
        {"darkness", make("printerDarkness"), QT_TR_NOOP("Darkness"), &PrinterDraft::darkness},
        {"dx", make("printerDx"), QT_TR_NOOP("Shift right, mm"), &PrinterDraft::dx},
        {"dy", make("printerDy"), QT_TR_NOOP("Shift down, mm"), &PrinterDraft::dy},
        {"sx", make("printerSx"), QT_TR_NOOP("Stretch across, %"), &PrinterDraft::sx},
        {"sy", make("printerSy"), QT_TR_NOOP("Stretch along, %"), &PrinterDraft::sy},
    };
    m_marks = {
        {"line-x", make("lineX"), QT_TR_NOOP("Line across"), &RulerDraft::lineX},
        {"line-y", make("lineY"), QT_TR_NOOP("Line along"), &RulerDraft::lineY},
        {"cross-x", make("crossX"), QT_TR_NOOP("Cross from the left"), &RulerDraft::crossX},
        {"cross-y", make("crossY"), QT_TR_NOOP("Cross from the top"), &RulerDraft::crossY},
    };
    place();
    retranslate();
}

Field* PrinterForm::make(const char* objectName) {
    return new Field(objectName, new CodeEdit, this);
}

void PrinterForm::place() {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_printer);
    rows->addWidget(m_ruler);
    auto* pairs = new FieldPairs(this);
    for (std::size_t i = 0; i < kWholeRows; ++i)
        pairs->addRow(m_entries[i].field);
    for (std::size_t i = kWholeRows; i < m_entries.size(); i += 2)
        pairs->addRow(m_entries[i].field, m_entries[i + 1].field);
    m_printer->content().addWidget(pairs);
    auto* marks = new FieldPairs(this);
    marks->addRow(m_marks[0].field, m_marks[1].field);
    marks->addRow(m_marks[2].field, m_marks[3].field);
    m_ruler->content().addWidget(marks);
    for (const Entry& entry : m_entries)
        connect(&entry.field->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    for (const Mark& mark : m_marks)
        connect(&mark.field->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
}

void PrinterForm::show(const PrinterDraft& draft, const RulerDraft& expected) {
    for (const Entry& entry : m_entries)
        entry.field->setText(draft.*entry.part);
    for (const Mark& mark : m_marks)
        mark.field->edit().setPlaceholderText(expected.*mark.part);
}

PrinterDraft PrinterForm::draft() const {
    PrinterDraft draft;
    for (const Entry& entry : m_entries)
        draft.*entry.part = entry.field->edit().text();
    return draft;
}

RulerDraft PrinterForm::measured() const {
    RulerDraft measured;
    for (const Mark& mark : m_marks)
        measured.*mark.part = mark.field->edit().text();
    return measured;
}

void PrinterForm::clearMeasured() {
    for (const Mark& mark : m_marks)
        mark.field->edit().clear();
}

Field* PrinterForm::fieldOf(std::string_view fact) const {
    const std::string_view whole = fact.substr(0, fact.find('-'));
    for (const Mark& mark : m_marks) {
        if (fact == mark.fact)
            return mark.field;
    }
    for (const Entry& entry : m_entries) {
        if (whole == entry.fact)
            return entry.field;
    }
    return nullptr;
}

bool PrinterForm::say(const std::optional<Error>& error) {
    for (const Entry& entry : m_entries)
        entry.field->say(Field::Say::Nothing);
    for (const Mark& mark : m_marks)
        mark.field->say(Field::Say::Nothing);
    Field* field = error ? fieldOf(error->fact("field")) : nullptr;
    if (field == nullptr)
        return false;
    field->say(Field::Say::Problem, atField(*error));
    return true;
}

void PrinterForm::goTo(const Error& error) {
    Field* field = fieldOf(error.fact("field"));
    if (field == nullptr)
        return;
    field->edit().setFocus(Qt::OtherFocusReason);
    field->edit().selectAll();
}

void PrinterForm::retranslate() {
    m_printer->setTitle(tr("The chosen printer, or a new one"));
    m_ruler->setTitle(tr("The test page, measured with a ruler in mm"));
    for (const Entry& entry : m_entries)
        entry.field->setLabel(tr(entry.label));
    for (const Mark& mark : m_marks)
        mark.field->setLabel(tr(mark.label));
}

} // namespace dak::ui
