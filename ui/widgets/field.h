// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A labelled input with the one line below it that says what is wrong or what to know.
#pragma once

#include "ui/widgets/wraplabel.h"

#include <QGridLayout>
#include <QLineEdit>

namespace dak::ui {

class Field final : public QWidget {
    Q_OBJECT
public:
    enum class Say { Nothing, Hint, Good, Warning, Problem };

    // Takes the edit; objectName of the edit is `name`, of the message line `name`Message.
    Field(const char* name, QLineEdit* edit, QWidget* parent = nullptr);

    QLineEdit& edit() { return *m_edit; }
    void setLabel(const QString& label);
    // Text as the presenter has it; the cursor stays where the person typed.
    void setText(const QString& text);
    void say(Say what, const QString& text = {});
    // How the width is shared by label and input; 2 to 5 otherwise.
    void setShares(int label, int input);
    // The message line keeps its room when there is nothing to say, so that nothing below it moves.
    void keepMessageRoom();

private:
    QGridLayout* m_grid;
    WrapLabel* m_label;
    QLineEdit* m_edit;
    WrapLabel* m_message;
};

} // namespace dak::ui
