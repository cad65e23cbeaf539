// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/deskfields.h"

#include "ui/commands/commands.h"
#include "ui/pages/desktext.h"
#include "ui/widgets/column.h"

#include <QKeyEvent>

namespace dak::ui {

namespace {

constexpr const char* kFieldProperty = "bookField";

bool isWarning(const std::string& code) {
    return code == "size_not_measured" || code == "student_expired" || code == "known_at_other_pin";
}

} // namespace

DeskFields::DeskFields(BookingPresenter& presenter, QObject* parent)
    : QObject(parent), m_presenter(presenter) {
    connect(&presenter, &BookingPresenter::focusMoved, this, &DeskFields::focus);
}

Field* DeskFields::make(BookField field, const char* name, QLineEdit* edit, QWidget* parent) {
    auto* made = new Field(name, edit, parent);
    m_fields.at(indexOf(field)) = made;
    m_widgets.at(indexOf(field)) = edit;
    edit->setProperty(kFieldProperty, static_cast<int>(field));
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textEdited, this,
            [this, field](const QString& text) { m_presenter.type(field, text); });
    return made;
}

void DeskFields::setReady(QWidget* ready) {
    m_widgets.at(indexOf(BookField::Ready)) = ready;
    ready->setProperty(kFieldProperty, static_cast<int>(BookField::Ready));
    ready->installEventFilter(this);
}

void DeskFields::setLabel(BookField field, const QString& label) {
    m_fields.at(indexOf(field))->setLabel(label);
}

void DeskFields::focus(BookField field, bool select) {
    QWidget* widget = widgetOf(field);
    if (widget == nullptr)
        return;
    if (Field* shown = m_fields.at(indexOf(field))) {
        const bool cash = field == BookField::Cash;
        shown->setText(cash ? m_presenter.cash() : m_presenter.article().form().text(field));
        shown->setVisible(true);
    }
    widget->setFocus(Qt::OtherFocusReason);
    // A field with its message, and what stands below it: letters to press, the next field.
    if (Field* shown = m_fields.at(indexOf(field)))
        Column::bringIntoSight(*shown, 2 * widget->height());
    if (auto* edit = qobject_cast<QLineEdit*>(widget)) {
        if (select)
            edit->selectAll();
        else
            edit->end(false);
    }
}

void DeskFields::refresh() {
    for (std::size_t i = 0; i < kBookFields; ++i) {
        if (m_fields.at(i) == nullptr)
            continue;
        const auto field = static_cast<BookField>(i);
        const bool cash = field == BookField::Cash;
        m_fields.at(i)->setText(cash ? m_presenter.cash() : m_presenter.article().form().text(field));
        m_fields.at(i)->edit().setReadOnly(m_presenter.basket().isUnknown());
        showMessage(field);
    }
}

void DeskFields::showMessage(BookField field) {
    QString text;
    const Field::Say say = sayOf(field, text);
    m_fields.at(indexOf(field))->say(say, text);
}

Field::Say DeskFields::sayOf(BookField field, QString& text) const {
    const ArticlePresenter& article = m_presenter.article();
    const std::optional<Error>& error =
        field == BookField::Cash ? m_presenter.cashError() : article.form().error(field);
    if (error) {
        text = atField(*error);
        return Field::Say::Problem;
    }
    if (const std::optional<Notice>& hint = article.hint(field)) {
        text = deskText(*hint);
        return isWarning(hint->code) ? Field::Say::Warning : Field::Say::Hint;
    }
    if (field == BookField::Cash) {
        text = tr("Cash only: UPI is not taken at this counter yet");
        return Field::Say::Hint;
    }
    if (field == BookField::To) {
        text = article.deliveryOffice();
        return Field::Say::Good;
    }
    if (field == BookField::Size) {
        const PriceRow* row = article.price().selected();
        if (row != nullptr && row->quote->chargeableGrams > row->quote->weight.grams() &&
            row->quote->volumetricGrams) {
            text = tr("Charged as %1 by its size (L×B×H÷5)")
                       .arg(u8(Weight::fromGrams(row->quote->chargeableGrams).text()));
            return Field::Say::Warning;
        }
    }
    return Field::Say::Nothing;
}

bool DeskFields::eventFilter(QObject* watched, QEvent* event) {
    const auto field = static_cast<BookField>(watched->property(kFieldProperty).toInt());
    if (event->type() == QEvent::FocusIn)
        focused(field);
    if (event->type() == QEvent::KeyPress && keyPressed(field, *static_cast<QKeyEvent*>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

void DeskFields::focused(BookField field) {
    if (field != BookField::Cash)
        m_presenter.article().goTo(field);
}

bool DeskFields::keyPressed(BookField field, QKeyEvent& event) {
    if (m_presenter.mode() == DeskMode::Duplicate)
        return answered(event);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_presenter.enter();
        return true;
    case Qt::Key_Tab:
        return event.modifiers() == Qt::NoModifier && m_presenter.article().tab();
    case Qt::Key_Up:
    case Qt::Key_Down:
        return movedInLookup(event.key());
    default:
        break;
    }
    if (field == BookField::Ready && !event.text().isEmpty() && event.text().front().isPrint() &&
        !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_presenter.type(field, event.text());
        return true;
    }
    if (field == BookField::Cash && matches(event, CommandId::Upi)) {
        m_presenter.payByUpi();
        return true;
    }
    return false;
}

// While the desk asks, only its answers are taken; Esc is a shortcut of the window.
bool DeskFields::answered(QKeyEvent& event) {
    if (matches(event, CommandId::Yes))
        m_presenter.answerDuplicate(true);
    else if (matches(event, CommandId::No))
        m_presenter.answerDuplicate(false);
    return event.key() != Qt::Key_Escape;
}

bool DeskFields::movedInLookup(int key) {
    if (!m_presenter.article().lookup())
        return false;
    m_presenter.article().moveInLookup(key == Qt::Key_Down ? 1 : -1);
    return true;
}

} // namespace dak::ui
