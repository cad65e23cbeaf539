// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/style.h"

#include <QStyle>
#include <QVariant>

namespace dak::ui {

void setRole(QWidget& widget, const char* role) {
    widget.setProperty("role", QLatin1StringView(role));
}

void setLook(QWidget& widget, const char* name, const QString& value) {
    if (widget.property(name).toString() == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

void name(QWidget& widget, const char* objectName, const QString& accessibleName) {
    widget.setObjectName(QLatin1StringView(objectName));
    if (!accessibleName.isEmpty())
        widget.setAccessibleName(accessibleName);
}

} // namespace dak::ui
