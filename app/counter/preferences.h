// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the person at this counter chose for the window: language and size. Plain state beside the book.
#pragma once

#include <QString>

namespace dak::counter {

struct Preferences {
    bool hindi = false;
    int percent = 100;
};

// Missing or broken values are the ordinary ones.
[[nodiscard]] Preferences readPreferences(const QString& folder);
void writePreferences(const QString& folder, const Preferences& preferences);

} // namespace dak::counter
