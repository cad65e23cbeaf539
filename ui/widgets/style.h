// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a widget asks for a look of resources/styles/counter.qss: by role, by state. The sheet knows the rest.
#pragma once

#include <QWidget>

namespace dak::ui {

// The part a widget plays: "title", "amount", "card", "hint" ...
void setRole(QWidget& widget, const char* role);
// A look that changes: ("state", "error"). Repolishes only when it is another one.
void setLook(QWidget& widget, const char* name, const QString& value);
// Name for tests and style, and what a screen reader says.
void name(QWidget& widget, const char* objectName, const QString& accessibleName = {});

} // namespace dak::ui
