// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The form of one printer, and what a ruler says of its test page. What is wrong stands below its field.
#pragma once

#include "ui/presenters/printerspresenter.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"

#include <vector>

namespace dak::ui {

class PrinterForm final : public QWidget {
    Q_OBJECT
public:
    explicit PrinterForm(QWidget* parent = nullptr);

    // A printer, and what a ruler should say of its test page.
    void show(const PrinterDraft& draft, const RulerDraft& expected);
    PrinterDraft draft() const;
    RulerDraft measured() const;
    void clearMeasured();
    // At its own field; false: it is of none of them. Nothing clears all fields.
    bool say(const std::optional<Error>& error);
    // The keys go to the field that is wrong.
    void goTo(const Error& error);
    void retranslate();

private:
    struct Entry {
        const char* fact; // how errors name the field; others begin with it: "dpi" and "dpi-x"
        Field* field;
        const char* label;
        QString PrinterDraft::*part;
    };
    struct Mark {
        const char* fact;
        Field* field;
        const char* label;
        QString RulerDraft::*part;
    };

    Field* make(const char* objectName);
    void place();
    Field* fieldOf(std::string_view fact) const;

    Card* m_printer;
    Card* m_ruler;
    std::vector<Entry> m_entries;
    std::vector<Mark> m_marks;
};

} // namespace dak::ui
