// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list under a field to choose from: offices of a PIN or place, streets used before.
#pragma once

#include "core/booking/bookingqueries.h"
#include "core/pincode/pincodedirectory.h"
#include "ui/presenters/bookfield.h"

#include <QString>

#include <vector>

namespace dak::ui {

struct LookupRow {
    QString text;   // what is shown first: "560034", "Flat 12 Rose Gardens"
    QString detail; // "Koramangala S.O, Bengaluru, Karnataka"
    QString fill;   // what choosing it puts into the field
};

struct Lookup {
    BookField field;
    std::vector<LookupRow> rows;
    std::size_t current = 0;
    bool moved = false; // the clerk chose a row with the arrows

    void move(int by);
    const LookupRow* chosen() const { return current < rows.size() ? &rows[current] : nullptr; }
};

constexpr std::size_t kMostLookupRows = 6;

// "Bengaluru, Karnataka"; the state by its printed name, parts that are not known left out.
[[nodiscard]] QString placeText(const std::string& district, const std::string& stateCode);
[[nodiscard]] Lookup lookUpPlaces(const PincodeDirectory& directory, const QString& text);
[[nodiscard]] Lookup lookUpStreets(const BookingQueries& queries, Pincode pin, BookField field,
                                   const QString& prefix);

} // namespace dak::ui
