// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/codeedit.h"

#include "ui/commands/keycode.h"

#include <QKeyEvent>

namespace dak::ui {

CodeEdit::CodeEdit(QWidget* parent) : QLineEdit(parent) {
    setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
}

void CodeEdit::keyPressEvent(QKeyEvent* event) {
    const bool foreign = event->text().size() == 1 && event->text().front().unicode() > 127;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QChar latin = foreign && plain ? latinCharacter(*event) : QChar();
    if (!latin.isNull() && !isReadOnly()) {
        QKeyEvent meant(event->type(), event->key(), event->modifiers(), QString(latin));
        QLineEdit::keyPressEvent(&meant);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace dak::ui
