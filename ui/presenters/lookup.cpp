// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/lookup.h"

#include "core/pincode/state.h"

#include <algorithm>

namespace dak::ui {

namespace {

// "BENGALURU URBAN" of the directory reads "Bengaluru Urban".
QString titled(const QString& text) {
    QString out = text.toLower();
    bool first = true;
    for (QChar& c : out) {
        c = first ? c.toUpper() : c;
        first = !c.isLetter();
    }
    return out;
}

QString officeText(const PostOffice& office) {
    const QString place = placeText(office.district, office.state);
    const QString name = QString::fromStdString(office.name);
    return place.isEmpty() ? name : name + QStringLiteral(", ") + place;
}

} // namespace

void Lookup::move(int by) {
    if (rows.empty())
        return;
    moved = true;
    const auto last = static_cast<int>(rows.size()) - 1;
    current = static_cast<std::size_t>(std::clamp(static_cast<int>(current) + by, 0, last));
}

QString placeText(const std::string& district, const std::string& stateCode) {
    const State* state = stateByCode(stateCode);
    const QString stateName =
        state ? QString::fromUtf8(state->name.data(), static_cast<qsizetype>(state->name.size())) : QString();
    const QString districtName = titled(QString::fromStdString(district));
    if (districtName.isEmpty() || stateName.isEmpty())
        return districtName + stateName;
    return districtName + QStringLiteral(", ") + stateName;
}

Lookup lookUpPlaces(const PincodeDirectory& directory, const QString& text) {
    Lookup lookup{.field = BookField::To, .rows = {}};
    const auto offices = directory.find(text.trimmed().toStdString(), kMostLookupRows);
    if (!offices)
        return lookup;
    for (const PostOffice& office : *offices) {
        const QString pin = QString::fromStdString(office.pin.text());
        lookup.rows.push_back({pin, officeText(office), pin});
    }
    return lookup;
}

Lookup lookUpStreets(const BookingQueries& queries, Pincode pin, BookField field, const QString& prefix) {
    Lookup lookup{.field = field, .rows = {}};
    const auto streets = queries.streets(pin, prefix.toStdString(), kMostLookupRows);
    if (!streets)
        return lookup;
    for (const std::string& street : *streets) {
        const QString text = QString::fromStdString(street);
        lookup.rows.push_back({text, QString(), text});
    }
    return lookup;
}

} // namespace dak::ui
