// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Joins the inputs of the Book desk to its presenter: each key goes there, and what stands there comes back.
#pragma once

#include "ui/presenters/bookingpresenter.h"
#include "ui/widgets/field.h"

#include <QObject>

#include <array>

namespace dak::ui {

class DeskFields final : public QObject {
    Q_OBJECT
public:
    explicit DeskFields(BookingPresenter& presenter, QObject* parent = nullptr);

    Field* make(BookField field, const char* name, QLineEdit* edit, QWidget* parent);
    // A widget that stands for "nothing is left to type".
    void setReady(QWidget* ready);
    QWidget* widgetOf(BookField field) const { return m_widgets.at(indexOf(field)); }
    void setLabel(BookField field, const QString& label);
    void focus(BookField field, bool select);
    void refresh();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keyPressed(BookField field, QKeyEvent& event);
    bool answered(QKeyEvent& event);
    bool movedInLookup(int key);
    void focused(BookField field);
    void showMessage(BookField field);
    Field::Say sayOf(BookField field, QString& text) const;

    BookingPresenter& m_presenter;
    std::array<Field*, kBookFields> m_fields{};
    std::array<QWidget*, kBookFields> m_widgets{};
};

} // namespace dak::ui
