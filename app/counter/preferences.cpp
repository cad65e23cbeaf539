// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/preferences.h"

#include <QSettings>

namespace dak::counter {

namespace {

QString fileIn(const QString& folder) {
    return folder + QStringLiteral("/window.ini");
}

} // namespace

Preferences readPreferences(const QString& folder) {
    const QSettings settings(fileIn(folder), QSettings::IniFormat);
    Preferences preferences;
    preferences.hindi = settings.value(QStringLiteral("language")).toString() == u"hi";
    const int percent = settings.value(QStringLiteral("percent")).toInt();
    if (percent > 0)
        preferences.percent = percent;
    return preferences;
}

void writePreferences(const QString& folder, const Preferences& preferences) {
    QSettings settings(fileIn(folder), QSettings::IniFormat);
    settings.setValue(QStringLiteral("language"),
                      preferences.hindi ? QStringLiteral("hi") : QStringLiteral("en"));
    settings.setValue(QStringLiteral("percent"), preferences.percent);
}

} // namespace dak::counter
