// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strip that says what happened: a mark, words, and what to press. It takes no focus and stops nobody.
#pragma once

#include "ui/widgets/wraplabel.h"

#include <QFrame>

namespace dak::ui {

class Banner final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Done, Note, Problem, Unknown, Question };

    explicit Banner(const char* name, QWidget* parent = nullptr);

    void tell(Kind kind, const QString& text, const QString& keys = {});
    void clear() { hide(); }
    QString text() const { return m_text->text(); }

private:
    QLabel* m_mark;
    WrapLabel* m_text;
    QLabel* m_keys;
};

} // namespace dak::ui
