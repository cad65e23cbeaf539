// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/field.h"

#include "ui/widgets/style.h"

namespace dak::ui {

namespace {

// Colour is never the only sign: a problem and a warning carry a mark too.
QString marked(Field::Say what, const QString& text) {
    if (what == Field::Say::Problem)
        return QStringLiteral("✖ ") + text;
    if (what == Field::Say::Warning)
        return QStringLiteral("▲ ") + text;
    return text;
}

QString lookOf(Field::Say what) {
    switch (what) {
    case Field::Say::Problem:
        return QStringLiteral("problem");
    case Field::Say::Warning:
        return QStringLiteral("warning");
    case Field::Say::Good:
        return QStringLiteral("good");
    default:
        return QStringLiteral("hint");
    }
}

} // namespace

Field::Field(const char* name, QLineEdit* edit, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_label(new WrapLabel(this))
    , m_edit(edit)
    , m_message(new WrapLabel(this)) {
    ui::name(*m_edit, name);
    m_message->setObjectName(QLatin1StringView(name) + QLatin1StringView("Message"));
    m_label->setBuddy(m_edit);
    setRole(*m_label, "label");
    setRole(*m_message, "message");
    m_message->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(1);
    m_grid->addWidget(m_label, 0, 0);
    m_grid->addWidget(m_edit, 0, 1);
    m_grid->addWidget(m_message, 1, 1);
    // The same two columns in every field, whatever the label says.
    setShares(2, 5);
}

void Field::setShares(int label, int input) {
    m_grid->setColumnStretch(0, label);
    m_grid->setColumnStretch(1, input);
}

void Field::setLabel(const QString& label) {
    m_label->say(label);
    m_edit->setAccessibleName(label);
}

void Field::setText(const QString& text) {
    if (m_edit->text() != text)
        m_edit->setText(text);
}

void Field::say(Say what, const QString& text) {
    const bool silent = what == Say::Nothing || text.isEmpty();
    m_message->say(silent ? QString() : marked(what, text));
    m_message->setVisible(!silent || m_message->property("kept").toBool());
    setLook(*m_message, "say", lookOf(what));
    setLook(*m_edit, "state", what == Say::Problem ? QStringLiteral("problem") : QString());
    m_edit->setAccessibleDescription(silent ? QString() : text);
}

void Field::keepMessageRoom() {
    m_message->setProperty("kept", true);
    m_message->show();
}

} // namespace dak::ui
